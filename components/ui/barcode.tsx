import bwip from "bwip-js/node";

const WIDE = 2.5;

/**
 * A Code 39 bar code, as on a door plate. `text` is 0–9, A–Z, space and - . $ / + %; `label` says what it
 * encodes.
 */
export function Barcode({ text, label }: { text: string; label: string }) {
  const { path, width } = draw(text);
  const viewBox = `0 0 ${width} 30`;
  return (
    <svg className="code39" viewBox={viewBox} preserveAspectRatio="none" role="img" aria-label={label}>
      <path d={path} />
    </svg>
  );
}

function draw(text: string): { path: string; width: number } {
  let x = 0;
  let path = "";
  for (const [index, modules] of widths(text).entries()) {
    const width = modules > 1 ? WIDE : 1;
    if (index % 2 === 0) path += `M${x} 0h${width}v30h-${width}z`;
    x += width;
  }
  return { path, width: x };
}

function widths(text: string): number[] {
  const [symbol] = bwip.raw("code39", text, {});
  if (!symbol || !("sbs" in symbol)) throw new Error("Code 39 gave no bars");
  return symbol.sbs;
}
