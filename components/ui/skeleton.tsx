type SkeletonProps = { label: string; picture?: boolean; lines?: string[] };

/**
 * What will stand here, in its final size. Shows itself after 300 ms. Widths are any CSS length; `picture`
 * leads.
 */
export function Skeleton({ label, picture, lines = ["40%", "80%", "60%"] }: SkeletonProps) {
  return (
    <div className="skel" role="status" aria-label={label}>
      {picture ? <i className="skel-picture" /> : null}
      {lines.map((width, index) => (
        <i key={index} className={picture && index === 0 ? "skel-price" : undefined} style={{ width }} />
      ))}
    </div>
  );
}
