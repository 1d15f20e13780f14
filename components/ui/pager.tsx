import { ButtonLink } from "./button-link";

type PagerProps = {
  from: number;
  to: number;
  total: number;
  /** How many to a page. */
  size: number;
  previousHref?: string;
  nextHref?: string;
};

/**
 * Which of how many, and the way on. Pages are walked by key, so there is a next and a previous, never a
 * "page 7".
 */
export function Pager({ from, to, total, size, previousHref, nextHref }: PagerProps) {
  return (
    <nav className="row between pager" aria-label="Pages">
      <span className="dim">
        {figure(from)} to {figure(to)} of {figure(total)}
      </span>
      <span className="row">
        {previousHref ? (
          <ButtonLink href={previousHref} rel="prev">
            Previous {size}
          </ButtonLink>
        ) : null}
        {nextHref ? (
          <ButtonLink href={nextHref} rel="next">
            Next {Math.min(size, total - to) || size}
          </ButtonLink>
        ) : null}
      </span>
    </nav>
  );
}

function figure(count: number): string {
  return count.toLocaleString("en-US");
}
