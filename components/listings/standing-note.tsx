import { Note } from "@/components/ui/note";
import { StatusMark } from "@/components/ui/status-mark";
import type { ListingStatus } from "@/lib/listings/process";

type StandingProps = { status: ListingStatus; title: string; text: string; hasLike: boolean };

/** Why a car cannot be bought now, where the button would stand. */
export function StandingNote({ status, title, text, hasLike }: StandingProps) {
  return (
    <section className="stack-1" id="buy" aria-label="Buying it">
      <p className="standing">
        <StatusMark status={status} says={title} />
      </p>
      <p>{text}</p>
      {hasLike ? (
        <p className="small">
          <a href="#like">Cars like it, for sale</a>
        </p>
      ) : null}
    </section>
  );
}

/** A title that is not clean, said before anything else. */
export function TitleNote({ titleNote }: { titleNote: string }) {
  return (
    <Note kind="wrong" title="The title is not clean" level={2}>
      <p>
        {titleNote
          ? `The dealer states: ${titleNote}. `
          : "The dealer states that its title carries a brand. "}
        It stays on the title for good, and an insurer or a lender may treat the car differently. Ask to see
        the title.
      </p>
    </Note>
  );
}
