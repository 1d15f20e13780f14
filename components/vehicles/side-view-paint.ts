import type { BodyType, ColorFamily } from "@/lib/vehicles/schema";

export type DrawnBody = Exclude<BodyType, "minivan" | "other">;

/** The twelve colors that stand for all the trade's names. */
export const paints: Record<ColorFamily, string> = {
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

/** Which of the nine drawings stands for a body. */
export function drawingOf(body: BodyType): DrawnBody {
  if (body === "minivan") return "van";
  return body === "other" ? "sedan" : body;
}

const top: Record<DrawnBody, number> = {
  sedan: 50,
  coupe: 60,
  hatchback: 42,
  wagon: 38,
  suv: 8,
  crossover: 24,
  pickup: 0,
  van: 12,
  convertible: 62,
};

/**
 * The part of the drawing a picture shows: all of it, or `tight` around this body, as the large picture
 * has it.
 */
export function viewBoxOf(body: DrawnBody, crop: "whole" | "tight"): string {
  if (crop === "whole") return "0 0 640 240";
  const [x, width] = body === "pickup" ? [4, 632] : [30, 580];
  return `${x} ${top[body]} ${width} ${234 - top[body]}`;
}
