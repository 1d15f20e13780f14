/** Here for the same reason as the proxy; it does nothing. */
export function register(): void {
  return;
}
