import type { ColorFamily } from "./schema";

/** The paint of a drawn car, in hex, one for each of the twelve colors that stand for the trade's names. */
export const bodyPaint: Record<ColorFamily, string> = {
  silver: "#b9bec3",
  white: "#e9e7e1",
  black: "#15181d",
  gray: "#5b6670",
  red: "#7c1f24",
  blue: "#24568a",
  green: "#43604a",
  sage: "#8a8f7a",
  gold: "#c8902c",
  brown: "#5a4334",
  beige: "#c4b69c",
  orange: "#b4532a",
};

/** Names whose words would mislead one by one. */
const PHRASES: [RegExp, ColorFamily][] = [
  [/\b(black|dark) cherry\b|\bblack (berry|currant)\b/, "red"],
  [/\bwhite gold\b|\bcreme brulee\b|\bsatin cashmere\b|\bplatinum dune\b/, "beige"],
  [/\bdark (olive|moss)\b|\bcool[- ]gray khaki\b|\barmy green\b|\bolive green\b/, "sage"],
  [/\bgun ?metal\b(?! blue)|\bdark sky\b|\blead foot\b|\bpolymetal\b|\bwhite silver\b/, "gray"],
  [/\bwhite knuckle\b/, "white"],
  [/\bliquid platinum\b|\bblade silver\b|\bpolished metal\b|\btriple nick(el|le)\b/, "silver"],
  [/\bsteel sapphire\b|\bblue steel\b|\bstorm bay\b|\b(stormy|windy) sea\b/, "blue"],
  [/\bstill night\b|\bnightfall mica\b/, "blue"],
  [/\bmidnight (jade|pine)\b/, "green"],
  [/\bgondwana stone\b|\bkaikoura stone\b/, "beige"],
  [/\bhypergreen\b/, "green"],
  [/\bblack copper\b/, "black"],
];

/** The plain words; the last of them in a name is the noun: "Platinum Gray", "Ruby Black". */
const NOUNS = family({
  silver: "silver",
  white: "white offwhite bianco blanc wht",
  black: "black noir nero blk schwarz negro",
  gray: "gray grey grigio gry charcoal",
  red: "red burgundy maroon rosso rouge crimson scarlet",
  blue: "blue blu navy turquoise teal aqua purple violet plum",
  green: "green verde lime jade",
  sage: "sage olive khaki",
  gold: "gold yellow amber giallo",
  brown: "brown bronze brownstone",
  beige: "beige tan champagne cream creme ivory",
  orange: "orange copper arancio",
});

/** Words that name a color only when no plain word is there. */
const HINTS = family({
  silver:
    "platinum quicksilver iridium rhodium palladium billet pewter aluminum titanium sterling ingot " +
    "radiance sparkling mercury",
  white:
    "snow snowflake pearl blizzard starfire frost frostbite ice alabaster eminent chalk wind glacier polar " +
    "ceramic powder digital absolute seashell ghost moonstone",
  black:
    "obsidian caviar ebony onyx midnight raven carbon jet tuxedo phantom nocturnal nightfall magnoblack " +
    "pitch majesticblack",
  gray:
    "granite graphite magnetic tungsten shadow magnetite slate smoke destroyer cement anvil rhino thunder " +
    "guard quartzite gun osmium magnesium stone pepperdust maximum chronos meteor sting moon quartz lunar " +
    "smoky smokey shark sharkskin steel celestite urban mineral machine suzuka",
  red:
    "ruby garnet sangria claret cardinal bordeaux snazzberry winterberry raspberry wine merlot redline " +
    "cherry passion malbec cayenne rosewood mulberry infrared mars berry lava ember pink sizzling",
  blue:
    "sapphire indigo denim cobalt azure ocean lapis bluestone blueprint hydro pacific bikini amethyst " +
    "tanzanite baltic raisin hellraisin celestial atlantis ametrin aurora twilight",
  green: "emerald forest moss hunter pine rainforest spruce jasper lizard",
  gold: "aurum sunstone sandstorm nugget hellayella sunlit",
  brown:
    "mocha mahogany walnut chestnut coffee cocoa java sable espresso sepia truffle cinnamon sinamon pyrite " +
    "toasted paprika canyon ridge autumn kodiak adobe",
  beige: "sand sandstone dune cashmere marshmallow mojave almond desert quicksand",
  orange: "mango habanero coppertino tangerine sunset rust crush tiger fire burning molten",
});

/**
 * The family of a dealer's color name, or null when the name says none: "Midnight Black Metallic" is black,
 * "Platinum Gray" gray, "–" null. Of two tones the body's comes first and counts.
 */
export function knownColor(name: string): ColorFamily | null {
  const body = name.toLowerCase().split(/\s*\/\s*|\bw\/|\bwith\b|[[(]/)[0]!;
  const phrase = PHRASES.find(([pattern]) => pattern.test(body));
  if (phrase) return phrase[1];
  const words = body.split(/[^\p{L}]+/u).filter(Boolean);
  const noun = words.findLast((word) => NOUNS.has(word));
  if (noun) return NOUNS.get(noun)!;
  const hint = words.find((word) => HINTS.has(word));
  return hint ? HINTS.get(hint)! : null;
}

/** The family to draw and to count a car under; a name that says no color is gray. */
export function colorFamily(name: string): ColorFamily {
  return knownColor(name) ?? "gray";
}

function family(words: Partial<Record<ColorFamily, string>>): Map<string, ColorFamily> {
  const entries = Object.entries(words) as [ColorFamily, string][];
  return new Map(entries.flatMap(([color, list]) => list.split(" ").map((word) => [word, color] as const)));
}
