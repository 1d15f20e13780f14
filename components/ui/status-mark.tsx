import type { ReactNode } from "react";
import { classNames } from "./class-names";

/** The eleven RESO standard statuses. */
export type ListingStatusName =
  | "incomplete"
  | "coming_soon"
  | "active"
  | "active_under_contract"
  | "pending"
  | "closed"
  | "hold"
  | "withdrawn"
  | "canceled"
  | "expired"
  | "delete";

type Mark = { word: string; tone?: "go" | "wait" | "ink" | "wrong"; shape: ReactNode };

const frame = <rect x="1.5" y="1.5" width="9" height="9" />;
const full = <rect className="f" x="1.5" y="1.5" width="9" height="9" />;
const dashed = <rect x="1.5" y="1.5" width="9" height="9" strokeDasharray="2.2 2" />;
const half = (
  <>
    {frame}
    <rect className="f" x="1.5" y="1.5" width="4.5" height="9" />
  </>
);

const marks: Record<ListingStatusName, Mark> = {
  active: { word: "Active", tone: "go", shape: full },
  coming_soon: { word: "Coming Soon", tone: "go", shape: within("M1.5 10.5 10.5 1.5") },
  active_under_contract: { word: "Active Under Contract", tone: "wait", shape: half },
  pending: { word: "Pending", tone: "wait", shape: full },
  hold: { word: "Hold", tone: "wait", shape: <path d="M3.5 1.5v9M8.5 1.5v9" /> },
  closed: { word: "Closed", tone: "ink", shape: full },
  incomplete: { word: "Incomplete", shape: dashed },
  withdrawn: { word: "Withdrawn", shape: within("M3.5 6h5") },
  canceled: { word: "Canceled", shape: <path d="M2 2l8 8M10 2l-8 8" /> },
  expired: {
    word: "Expired",
    shape: (
      <>
        <circle cx="6" cy="6" r="4.7" />
        <path d="M6 3v3l2 1.5" />
      </>
    ),
  },
  delete: { word: "Delete", tone: "wrong", shape: within("M3.5 3.5l5 5M8.5 3.5l-5 5") },
};

/**
 * A status as a shape and a word. `says` replaces the word: "Held until 2:32 PM", "Coming Friday, Nov 27".
 */
export function StatusMark({ status, says }: { status: ListingStatusName; says?: ReactNode }) {
  const { word, tone, shape } = marks[status];
  return (
    <span className={classNames("st", tone)}>
      <svg className="g" viewBox="0 0 12 12" aria-hidden="true">
        {shape}
      </svg>
      {says ?? word}
    </span>
  );
}

/** The status in words, as it stands on a mark. */
export function statusWord(status: ListingStatusName): string {
  return marks[status].word;
}

function within(line: string): ReactNode {
  return (
    <>
      {frame}
      <path d={line} />
    </>
  );
}
