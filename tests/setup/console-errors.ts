import { format } from "node:util";

const seen: string[] = [];

/** Catches console.error from now on; what is caught and not taken fails the test. */
export function watchConsole(): void {
  seen.length = 0;
  console.error = (...parts: unknown[]) => void seen.push(format(...parts));
}

/** The console errors so far, which a test that provokes them takes away and looks at. */
export function takeConsoleErrors(): string[] {
  return seen.splice(0);
}
