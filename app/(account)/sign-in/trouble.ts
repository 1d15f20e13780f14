const sentences: Record<string, string> = {
  Verification:
    "That link was used before, or is older than 15 minutes. Nothing was changed. Send yourself a fresh one.",
  too_many_attempts: "That was tried too often. Nothing was changed. Wait a few minutes, then try again.",
};

const general = "Signing in did not work, and nothing was changed. Send yourself a fresh link.";

/** What to say about the error that next-auth names in the page's address; null when it names none. */
export function signInTrouble(error: unknown): string | null {
  if (typeof error !== "string" || error === "") return null;
  return Object.hasOwn(sentences, error) ? sentences[error]! : general;
}
