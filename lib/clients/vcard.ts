const MOST_OCTETS = 75;
const encoder = new TextEncoder();

/** One property: its name with parameters, and its value, already escaped. */
export type VcardLine = [name: string, value: string];

/**
 * A vCard 4.0 (RFC 6350), lines ending in CRLF and folded at 75 octets of UTF-8, never inside a character.
 */
export function writeVcard(lines: readonly VcardLine[]): string {
  const whole: VcardLine[] = [["BEGIN", "VCARD"], ["VERSION", "4.0"], ...lines, ["END", "VCARD"]];
  return whole.map(([name, value]) => `${foldLine(`${name}:${value}`)}\r\n`).join("");
}

/**
 * A text value (RFC 6350 section 3.4): commas, semicolons, backslashes and line breaks escaped; no other
 * controls.
 */
export function textValue(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/(?![\n\t])\p{Cc}/gu, "")
    .replace(/[\\,;]/g, "\\$&")
    .replaceAll("\n", "\\n");
}

/** The parts of a structured value such as N or ADR; an empty part stays empty. */
export function partsValue(parts: readonly (string | null)[]): string {
  return parts.map((part) => textValue(part ?? "")).join(";");
}

/** A list such as CATEGORIES. */
export function listValue(items: readonly string[]): string {
  return items.map(textValue).join(",");
}

/** A moment as a vCard timestamp (section 4.3.5): "20261121T193200Z". */
export function timestampValue(at: Date): string {
  return `${at.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}

function foldLine(line: string): string {
  let octets = 0;
  let folded = "";
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > MOST_OCTETS) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
