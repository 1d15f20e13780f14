import type { Row } from "./row";

const HEAD = ["", "value", "floor", "ratio", "target", ""];

/** A table to read: one line a figure, numbers to the right. */
export function writeTable(rows: readonly Row[]): string {
  const cells = rows.map(({ name, value, unit, floor, ratio, target, ok }) => [
    name,
    `${plain(value)} ${unit}`,
    `${plain(floor)} ${unit}`,
    plain(ratio),
    target ?? "",
    ok === null ? "" : ok ? "ok" : "missed",
  ]);
  const lines = [HEAD, ...cells];
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  return lines
    .map((line) =>
      line.map((text, column) =>
        column === 0 || column > 3 ? text.padEnd(widths[column]!) : text.padStart(widths[column]!),
      ),
    )
    .map((line) => line.join("  ").trimEnd())
    .join("\n");
}

function plain(figure: number): string {
  return figure.toLocaleString("en-US", { maximumSignificantDigits: 4 });
}
