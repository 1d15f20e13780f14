type HistogramProps = { counts: number[]; chosen?: [from: number, to: number] };

/**
 * How many there are in each step, left to right; `chosen` is the range of steps inside the filter
 * (inclusive).
 */
export function Histogram({ counts, chosen = [0, counts.length - 1] }: HistogramProps) {
  const most = Math.max(1, ...counts);
  const viewBox = `0 0 ${counts.length * 10} 44`;
  return (
    <svg className="histo" viewBox={viewBox} preserveAspectRatio="none" aria-hidden="true">
      {counts.map((count, step) => {
        const height = count === 0 ? 0 : Math.max(1, Math.round((count / most) * 44));
        const tone = step >= chosen[0] && step <= chosen[1] ? "on" : undefined;
        return <rect key={step} className={tone} x={step * 10} y={44 - height} width="9" height={height} />;
      })}
    </svg>
  );
}
