import Link from "next/link";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { formatDate } from "@/components/ui/format-date";
import { SubmitButton } from "@/components/ui/submit-button";
import { Moment, Timeline } from "@/components/ui/timeline";
import type { FormAction } from "@/lib/core/action-state";
import type { TimelineEntry } from "@/lib/clients/timeline-queries";
import { touchWords } from "./words";

type ClientTimelineProps = {
  entries: TimelineEntry[];
  relationshipId: string;
  /** "Tomás". */
  first: string;
  timeZone: string;
  removeNote: FormAction;
  /** How it began, on the last page. */
  children?: ReactNode;
};

/** All of it, newest first: words both ways, notes, orders, letters and answers. */
export function ClientTimeline({ entries, children, ...about }: ClientTimelineProps) {
  return (
    <Timeline>
      {entries.map((entry) => (
        <Entry key={`${entry.kind} ${entry.id}`} entry={entry} {...about} />
      ))}
      {children}
    </Timeline>
  );
}

type EntryProps = { entry: TimelineEntry } & Omit<ClientTimelineProps, "entries" | "children">;

function Entry({ entry, relationshipId, first, timeZone, removeNote }: EntryProps) {
  const when = formatDate(entry.at, "day-year-time", { timeZone });
  switch (entry.kind) {
    case "touch":
      return <Touch entry={entry} first={first} when={when} />;
    case "note":
      return (
        <Moment kind="done" title={<NoteTitle />} when={when}>
          <p className="said">{entry.body}</p>
          <ActionForm action={removeNote}>
            <input type="hidden" name="relationshipId" value={relationshipId} />
            <input type="hidden" name="noteId" value={entry.id} />
            <SubmitButton variant="bare" size="small" busyLabel="Taking away">
              Take this note away
            </SubmitButton>
          </ActionForm>
        </Moment>
      );
    case "order":
      return (
        <Moment
          kind="done"
          title={`${orderTitles[entry.state] ?? entry.state}: ${entry.car}`}
          when={`${when} · at ${entry.dealer}`}
        >
          <p>
            <Link href={`/desk/orders/${entry.code}`}>Order {entry.code}</Link>. The papers of this deal are
            {" "}
            {entry.dealer}’s. The relationship is {first}’s and yours.
          </p>
        </Moment>
      );
    case "letter":
      return <Letter entry={entry} first={first} when={when} timeZone={timeZone} />;
  }
}

function NoteTitle() {
  return (
    <>
      Note <span className="dim small">only you read this</span>
    </>
  );
}

const orderTitles: Record<string, string> = {
  reserved: "Reserved",
  delivered: "Delivered",
  expired: "Hold ended",
  cancelled: "Order stopped",
  unwound: "Sale undone",
};

type TouchEntry = Extract<TimelineEntry, { kind: "touch" }>;
const verbs: Record<TouchEntry["channel"], [their: string, your: string]> = {
  call: ["called", "You called"],
  text: ["wrote", "You wrote"],
  email: ["wrote", "You wrote"],
  visit: ["came by", "You met"],
  letter: ["wrote", "You wrote"],
};

function Touch({ entry, first, when }: { entry: TouchEntry; first: string; when: string }) {
  const [theirs, yours] = verbs[entry.channel];
  const isTheirs = entry.direction === "inbound";
  const isQuote = isTheirs && entry.channel !== "call" && entry.channel !== "visit";
  return (
    <Moment
      kind={isTheirs ? "in" : "out"}
      title={isTheirs ? `${first} ${theirs}` : yours}
      when={`${when} · ${touchWords[entry.channel]}`}
    >
      {isQuote ? (
        <blockquote className="said">{entry.body}</blockquote>
      ) : (
        <p className="said">{entry.body}</p>
      )}
    </Moment>
  );
}

type LetterEntry = Extract<TimelineEntry, { kind: "letter" }>;

function Letter({
  entry,
  first,
  when,
  timeZone,
}: {
  entry: LetterEntry;
  first: string;
  when: string;
  timeZone: string;
}) {
  const sent = formatDate(entry.sentAt, "day-year", { timeZone });
  const about = `when you moved to ${entry.dealer}`;
  if (entry.answer === "keep") {
    return (
      <Moment kind="in" title={`${first} kept you`} when={`${when} · ${about}`}>
        <p>One letter on {sent}, three choices.</p>
      </Moment>
    );
  }
  return (
    <Moment kind="out" title={`Letter: you moved to ${entry.dealer}`} when={when}>
      <p>One letter, three choices. {first} has not answered and stays yours.</p>
    </Moment>
  );
}
