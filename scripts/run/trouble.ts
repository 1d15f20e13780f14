/**
 * Something a person at the keyboard can act on: what failed and why in one sentence, then what to do.
 * Commands print it without a stack trace and end with code 1.
 */
export class Trouble extends Error {
  readonly advice: string;

  constructor(what: string, advice: string) {
    super(what);
    this.name = "Trouble";
    this.advice = advice;
  }
}

/** The text of any thrown thing, for a line in the terminal. */
export function reasonOf(thrown: unknown): string {
  if (thrown instanceof AggregateError && thrown.errors.length > 0) return reasonOf(thrown.errors[0]);
  return thrown instanceof Error ? thrown.message : String(thrown);
}
