/** How people write what the trade writes otherwise. */
const synonyms: Record<string, string> = {
  chevy: "chevrolet",
  vw: "volkswagen",
  beemer: "bmw",
  beamer: "bmw",
  bimmer: "bmw",
  merc: "mercedes",
  benz: "mercedes",
  mb: "mercedes",
  caddy: "cadillac",
  subie: "subaru",
  mitsu: "mitsubishi",
  jag: "jaguar",
  olds: "oldsmobile",
  vette: "corvette",
  stang: "mustang",
  lambo: "lamborghini",
  crv: "cr-v",
  hrv: "hr-v",
  brv: "br-v",
  grey: "gray",
};

const MOST_WORDS = 8;

/**
 * A PostgreSQL tsquery ('simple') for what was typed: every word must stand in the car's text, the last one
 * may be unfinished, and each may be written as people write it ("chevy", "f150", "crv", "rav-4"). Null when
 * no word is left.
 */
export function tsqueryOf(text: string): string | null {
  const words = text
    .normalize("NFKC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}.-]+/u)
    .map((word) => word.replace(/^[.-]+|[.-]+$/g, ""))
    .filter(Boolean)
    .slice(0, MOST_WORDS);
  if (words.length === 0) return null;
  return words.map((word, index) => spellings(word, index === words.length - 1)).join(" & ");
}

function spellings(word: string, isLast: boolean): string {
  const known = synonyms[word];
  const forms = [word, known, word.replace(/(\p{L})(\d)/gu, "$1-$2"), word.replaceAll("-", "")];
  const quoted = [...new Set(forms)].filter(Boolean).map((form) => `'${form}'${isLast ? ":*" : ""}`);
  return quoted.length > 1 ? `(${quoted.join(" | ")})` : quoted[0]!;
}
