/**
 * A share as a ring, 0 to 1. `label` says the whole of it: "88 percent of clients are inside their own
 * cadence".
 */
export function Ring({ share, label }: { share: number; label: string }) {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <svg className="ring" viewBox="0 0 112 112" role="img" aria-label={label}>
      <circle className="a" cx="56" cy="56" r="48" />
      <circle
        className="b"
        cx="56"
        cy="56"
        r="48"
        pathLength="100"
        strokeDasharray={`${percent} ${100 - percent}`}
        transform="rotate(-90 56 56)"
      />
      <text x="56" y="65">{`${percent} %`}</text>
    </svg>
  );
}
