/**
 * A key on the keyboard, shown on the button it presses. Quiet to a screen reader: the button has its own
 * name.
 */
export function Kbd({ children }: { children: string }) {
  return <kbd aria-hidden="true">{children}</kbd>;
}
