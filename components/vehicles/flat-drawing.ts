import { readFile } from "node:fs/promises";
import path from "node:path";
import { bodyPaint } from "@/lib/vehicles/color";
import type { BodyType, ColorFamily } from "@/lib/vehicles/schema";
import { drawingOf, viewBoxOf } from "./side-view-drawing";

type Rgb = [number, number, number];

const named: Record<string, string> = { "#fff": "#ffffff", "#000": "#000000" };

/**
 * A drawn side view as one SVG whose colors are all worked out, for pictures made where no style sheet
 * reaches. Returns a data address and the width that belongs to a height of 1.
 */
export async function flatDrawing(
  body: BodyType,
  color: ColorFamily,
): Promise<{ src: string; ratio: number }> {
  const sheet = await readFile(path.join(process.cwd(), "components/vehicles/side-views.svg"), "utf8");
  const viewBox = viewBoxOf(drawingOf(body), "tight");
  const [, , width, height] = viewBox.split(" ").map(Number) as [number, number, number, number];
  const parts = sheet.slice(sheet.indexOf(">") + 1, sheet.lastIndexOf("</svg>"));
  const painted = paint(parts, bodyPaint[color]);
  const frame = `xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}" width="${width}" height="${height}"`;
  const use = `<use href="#${drawingOf(body)}" width="640" height="240"/>`;
  const svg = `<svg ${frame}><defs>${painted}</defs>${use}</svg>`;
  return { src: `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`, ratio: width / height };
}

function paint(parts: string, body: string): string {
  const isDark = brightness(body) < 80;
  const cut = mix(body, isDark ? "#ffffff" : "#000000", 0.62);
  const values: Record<string, string> = {
    body,
    "sv-cut": cut,
    "sv-line": cut,
    "sv-glass": "#20262e",
    "sv-tyre": "#16181c",
  };
  const known = parts.replace(/var\(--([a-z-]+)(?:,[^()]*)?\)/g, (_, name: string) => values[name] ?? body);
  return known.replace(
    /color-mix\(in oklab,(#[0-9a-f]+) (\d+)%,(#[0-9a-f]+)\)/g,
    (_, a: string, share: string, b: string) => mix(a, named[b] ?? b, Number(share) / 100),
  );
}

function mix(a: string, b: string, share: number): string {
  const [one, other] = [rgbOf(a), rgbOf(b)];
  const mixed = one.map((value, index) => Math.round(value * share + other[index]! * (1 - share)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

function rgbOf(hex: string): Rgb {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Rgb;
}

function brightness(hex: string): number {
  const [red, green, blue] = rgbOf(hex);
  return 0.3 * red + 0.59 * green + 0.11 * blue;
}
