import { z } from "zod";
import { Refusal } from "@/lib/core/errors";

const localPart = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const topLabel = /^(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})$/;

/**
 * The one spelling under which an address is stored, compared and written to: NFKC first (so that a
 * full-width at sign cannot pass a check and change afterwards), then lower case. ASCII only, one at sign, no
 * quotes, commas, comments or address literals; lengths of RFC 5321 section 4.5.3.1. Refuses with
 * `email_invalid`.
 */
export function normalizeEmail(text: string): string {
  const address = readEmail(text);
  if (address === null) throw new Refusal("email_invalid");
  return address;
}

/** A form field holding an address; what comes out is normalized. */
export const emailSchema = z
  .string()
  .max(320)
  .transform((text, context) => {
    const address = readEmail(text);
    if (address !== null) return address;
    context.addIssue({ code: "custom", message: "This is not an e-mail address we can write to." });
    return z.NEVER;
  });

function readEmail(text: string): string | null {
  if (text.length > 320) return null;
  const address = text.normalize("NFKC").trim().toLowerCase();
  const [local, domain, ...rest] = address.split("@");
  if (!local || !domain || rest.length > 0) return null;
  if (local.length > 64 || address.length > 254 || !localPart.test(local)) return null;
  const labels = domain.split(".");
  const top = labels.at(-1)!;
  if (labels.length < 2 || !labels.every((part) => label.test(part)) || !topLabel.test(top)) return null;
  return address;
}
