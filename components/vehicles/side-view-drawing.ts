import type { BodyType } from "@/lib/vehicles/schema";

export type DrawnBody = Exclude<BodyType, "minivan" | "other">;

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
