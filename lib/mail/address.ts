import { normalizeEmail } from "@/lib/core/email";
import { Refusal } from "@/lib/core/errors";

export type Mailbox = { name: string | null; address: string };

const MOST_CHARACTERS = 400;

/**
 * Reads `fern@example.com` or `Fern Okonkwo <fern@example.com>`: one mailbox, nothing else of RFC 5322's
 * grammar (no lists, groups, comments or routes). Refuses with `email_invalid`, also when it holds a line
 * break.
 */
export function parseMailbox(text: string): Mailbox {
  if (text.length > MOST_CHARACTERS || /\p{Cc}/u.test(text)) throw new Refusal("email_invalid");
  const [before, inside, ...rest] = text.trim().split("<");
  if (inside === undefined) return { name: null, address: normalizeEmail(text) };
  if (rest.length > 0 || !inside.endsWith(">")) throw new Refusal("email_invalid");
  const name = before!
    .trim()
    .replace(/^"(.*)"$/, "$1")
    .trim();
  if (/["<>@\\]/.test(name)) throw new Refusal("email_invalid");
  return { name: name || null, address: normalizeEmail(inside.slice(0, -1)) };
}
