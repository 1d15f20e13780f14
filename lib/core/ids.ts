import { randomInt } from "node:crypto";
import { z } from "zod";

export const uuidSchema = z.uuid();

const codeLetters = "23456789ABCDEFGHJKLMNPQRSTVWXYZ";

/** An order code such as "7Q4K-29XP": 8 of 31 letters, no vowels-by-accident, none that look alike. */
export function newOrderCode(): string {
  const letters = Array.from({ length: 8 }, () => codeLetters[randomInt(codeLetters.length)]);
  return `${letters.slice(0, 4).join("")}-${letters.slice(4).join("")}`;
}

/** "Fern Okonkwo-Reyes" to "fern-okonkwo-reyes"; empty when no Latin letter or digit is left. */
export function slugOf(text: string, maxLength = 60): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, maxLength)
    .replace(/^-+|-+$/g, "");
}
