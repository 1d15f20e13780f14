import { formatCents, type Cents } from "@/lib/core/money";
import { formatDate } from "./format-date";
import { priceScale, sparse, timeScale, type PricePoint } from "./price-scale";

type ChartProps = { points: readonly PricePoint[]; now: Date; timeZone?: string };
type Frame = {
  kind: "full" | "slim";
  width: number;
  left: number;
  right: number;
  /** Room the words of one mark need. */
  gap: number;
  /** Room the words of the last mark need before the right edge. */
  lastWidth: number;
};
type Mark = PricePoint & { x: number; y: number; falls: boolean; place: "first" | "between" | "last" };

const frames: Frame[] = [
  { kind: "full", width: 680, left: 72, right: 672, gap: 84, lastWidth: 72 },
  { kind: "slim", width: 328, left: 16, right: 320, gap: 62, lastWidth: 54 },
];

/**
 * Every price a car has had, as steps, oldest point first; drawn twice, wide and for a phone. The table
 * beside it is its twin in text and is the caller's.
 */
export function PriceChart(props: ChartProps) {
  if (props.points.length === 0) return null;
  return frames.map((frame) => <Drawing key={frame.kind} {...props} frame={frame} />);
}

function Drawing({ points, now, timeZone, frame }: ChartProps & { frame: Frame }) {
  const { kind, width, right } = frame;
  const { lines, yOf } = priceScale(points);
  const marks = place(points, now, frame, yOf);
  const start = kind === "full" ? 56 : 8;
  const label = inWords(points, timeZone);
  return (
    <svg className={`chart ${kind}`} viewBox={`0 0 ${width} 196`} role="img" aria-label={label}>
      <path className="axis" d={`M${start} 164H${right}`} />
      <path className="rule" d={`M${start} 44H${right}M${start} 104H${right}`} />
      {kind === "full" ? lines.map((cents) => <RuledPrice key={cents} cents={cents} y={yOf(cents)} />) : null}
      <path className="step" d={steps(marks, right)} />
      {marks.map((mark) => (
        <Dot key={mark.at.getTime()} mark={mark} />
      ))}
      {sparse(marks, frame.gap, frame.right - frame.lastWidth).map((mark) => (
        <Words key={mark.at.getTime()} mark={mark} frame={frame} timeZone={timeZone} />
      ))}
    </svg>
  );
}

function RuledPrice({ cents, y }: { cents: Cents; y: number }) {
  return (
    <text x="48" y={y + 4} textAnchor="end">
      {formatCents(cents)}
    </text>
  );
}

function Dot({ mark }: { mark: Mark }) {
  const isLast = mark.place === "last";
  return <circle className={isLast ? "pt last" : "pt"} cx={mark.x} cy={mark.y} r={isLast ? 6 : 5} />;
}

function Words({ mark, frame, timeZone }: { mark: Mark; frame: Frame; timeZone?: string }) {
  const isLast = mark.place === "last";
  const atEdge = isLast && mark.x + frame.lastWidth >= frame.right;
  const below = isLast && mark.falls && (atEdge || frame.kind === "slim");
  const suffix = frame.kind === "full" ? { first: ", posted", between: "", last: ", now" }[mark.place] : "";
  const x = atEdge ? frame.right : mark.x;
  const anchor = atEdge ? "end" : undefined;
  const beside = mark.place === "first" || atEdge ? 0 : below ? 2 : 8;
  return (
    <>
      <text className="b" x={x + beside} y={below ? mark.y + 22 : mark.y - 10} textAnchor={anchor}>
        {formatCents(mark.cents)}
      </text>
      <text x={x} y="184" textAnchor={anchor}>
        {formatDate(mark.at, "day", { timeZone })}
        {suffix}
      </text>
    </>
  );
}

function place(
  points: readonly PricePoint[],
  now: Date,
  frame: Frame,
  yOf: (cents: Cents) => number,
): Mark[] {
  const xOf = timeScale(points[0]!.at, now, frame.left, frame.right);
  const last = points.length - 1;
  return points.map((point, index) => ({
    ...point,
    x: xOf(point.at),
    y: yOf(point.cents),
    falls: point.cents < (points[index - 1]?.cents ?? 0),
    place: index === 0 ? "first" : index === last ? "last" : "between",
  }));
}

function steps(marks: Mark[], right: number): string {
  const [first, ...rest] = marks;
  return `M${first!.x} ${first!.y}${rest.map((mark) => `H${mark.x}V${mark.y}`).join("")}H${right}`;
}

function inWords(points: readonly PricePoint[], timeZone?: string): string {
  const said = points.map(({ at, cents }, index) => {
    const isLast = index === points.length - 1;
    return `${formatCents(cents)} ${isLast ? "since" : "on"} ${formatDate(at, "day", { timeZone })}`;
  });
  return `Price history: ${said.join(", ")}`;
}
