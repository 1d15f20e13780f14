/** What a figure is to reach. `share` is of the floor; the others are in the figure's own unit. */
export type Target = { least: number } | { most: number } | { exactly: number } | { share: number };

/** One line of the table. `floor` is the same done bare, measured in the same run; `ratio` is value / floor. */
export interface Row {
  name: string;
  value: number;
  unit: string;
  floor: number;
  ratio: number;
  /** In words, such as ">= 300 /s"; null where the figure is only to be known. */
  target: string | null;
  ok: boolean | null;
}

export interface Figure {
  value: number;
  floor: number;
  unit: string;
  target?: Target;
}

/** Sets a figure beside its floor and says whether it reaches its target. */
export function row(name: string, { value, floor, unit, target }: Figure): Row {
  const ratio = value / floor;
  return {
    name,
    value: short(value),
    unit,
    floor: short(floor),
    ratio: short(ratio),
    target: target ? inWords(target, unit) : null,
    ok: target ? isReached(target, value, ratio) : null,
  };
}

function inWords(target: Target, unit: string): string {
  if ("least" in target) return `>= ${target.least} ${unit}`;
  if ("most" in target) return `<= ${target.most} ${unit}`;
  if ("exactly" in target) return `= ${target.exactly} ${unit}`;
  return `>= ${Math.round(target.share * 100)} % of the floor`;
}

function isReached(target: Target, value: number, ratio: number): boolean {
  if ("least" in target) return value >= target.least;
  if ("most" in target) return value <= target.most;
  if ("exactly" in target) return value === target.exactly;
  return ratio >= target.share;
}

/** Four digits that mean something; more would be noise. */
function short(figure: number): number {
  return Number(figure.toPrecision(4));
}
