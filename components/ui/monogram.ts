export type Tint = 1 | 2 | 3 | 4 | 5 | 6;

/** First letters of the first and the last word, in any script: "Fern Okonkwo-Reyes" is "FO". */
export function monogramOf(name: string): string {
  const words = name.split(/\s+/).map(firstLetter).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : words;
  return letters.join("") || "·";
}

/** The quiet tint a handle always gets (FNV-1a over its UTF-16 units). */
export function tintOf(handle: string): Tint {
  let hash = 0x811c9dc5;
  for (let i = 0; i < handle.length; i++) hash = Math.imul(hash ^ handle.charCodeAt(i), 0x01000193);
  return (((hash >>> 0) % 6) + 1) as Tint;
}

function firstLetter(word: string): string {
  const letter = /[\p{L}\p{N}]\p{M}*/u.exec(word)?.[0] ?? "";
  return letter.toLocaleUpperCase("en-US").slice(0, 2);
}
