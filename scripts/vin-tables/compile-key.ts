import { ALPHABET, PATTERN_PLACES } from "@/lib/vehicles/vin-table-format";

/**
 * A key says for each of the thirteen places which characters fit: `*` any, `#` a digit, `[A-C5]` a set.
 * The part before `|` speaks of positions 4-8, the part after it of positions 10-17; what is not said fits
 * all. The answer is one set per place, joined; null when no VIN can fit.
 */
export function compileKey(keys: string): string | null {
  const places: string[] = PATTERN_PLACES.map(() => ALPHABET);
  let place = 0;
  for (const token of keys.toUpperCase().match(/\[[^\]]*\]|./g) ?? []) {
    if (token === "|") {
      place = 5;
      continue;
    }
    if (place >= places.length || (place === 5 && !keys.includes("|"))) {
      if (token !== "*") return null;
      continue;
    }
    places[place] = charactersOf(token);
    place += 1;
  }
  return places.some((set) => set === "") ? null : places.join(",");
}

function charactersOf(token: string): string {
  if (token === "*") return ALPHABET;
  if (token === "#") return "0123456789";
  const set = new Set<string>();
  const inside = token.replace(/[[\]]/g, "");
  for (let i = 0; i < inside.length; i += 1) {
    const first = ALPHABET.indexOf(inside[i]!);
    const ranged = inside[i + 1] === "-" && i + 2 < inside.length;
    const last = ranged ? ALPHABET.indexOf(inside[i + 2]!) : first;
    for (let at = first; at >= 0 && at <= last; at += 1) set.add(ALPHABET[at]!);
    if (ranged) i += 2;
  }
  return [...ALPHABET].filter((character) => set.has(character)).join("");
}
