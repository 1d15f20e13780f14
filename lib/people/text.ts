import { z } from "zod";

// Directional overrides can make one name read as another.
const unseen = /[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/u;
const unseenButBreaks = /[\u202a-\u202e\u2066-\u2069\ufeff]|(?![\n\t])\p{Cc}/u;
const WHAT = "This holds a character that cannot be shown. Type it again.";

/**
 * One line of plain text in any script, NFC, spaces folded; `min` 1 makes it needed. Lengths in code points.
 */
export function lineSchema(max: number, min = 0) {
  return z
    .string()
    .max(max * 4)
    .transform((text) =>
      text
        .normalize("NFC")
        .trim()
        .replace(/[^\S\r\n]+/g, " "),
    )
    .pipe(
      z
        .string()
        .superRefine(withinLength(max, min))
        .refine((text) => isClean(text, unseen), WHAT),
    );
}

/**
 * Several lines of plain text, line breaks as \n, at most one empty line in a row. Lengths in code points.
 */
export function paragraphsSchema(max: number, min = 0) {
  return z
    .string()
    .max(max * 4)
    .transform((text) =>
      text
        .normalize("NFC")
        .replace(/\r\n?/g, "\n")
        .replace(/\n{3,}/g, "\n\n")
        .trim(),
    )
    .pipe(
      z
        .string()
        .superRefine(withinLength(max, min))
        .refine((text) => isClean(text, unseenButBreaks), WHAT),
    );
}

/** A list of lines, sent as a list or as one text parted by `separator`; empty and repeated ones drop out. */
export function linesSchema(maxEach: number, most: number, separator: RegExp = /\n/) {
  return z
    .union([z.string().max(maxEach * most * 4), z.array(z.string().max(maxEach * 4)).max(most)])
    .default([])
    .transform((given) => [given].flat().flatMap((text) => text.split(separator)))
    .transform((lines) => [...new Set(lines.map((line) => line.trim()).filter(Boolean))])
    .pipe(z.array(lineSchema(maxEach, 1)).max(most, `List ${most} at most.`));
}

function withinLength(max: number, min: number) {
  return (text: string, context: z.RefinementCtx) => {
    const length = [...text].length;
    if (length < min) context.addIssue({ code: "custom", message: needed(min) });
    if (length > max)
      context.addIssue({ code: "custom", message: `This is ${length} characters long; ${max} fit.` });
  };
}

function needed(min: number): string {
  return min === 1 ? "This is needed." : `${min} characters or more are needed.`;
}

function isClean(text: string, pattern: RegExp): boolean {
  return text.isWellFormed() && !pattern.test(text);
}
