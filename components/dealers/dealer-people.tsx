import { ActionForm } from "@/components/ui/action-form";
import { Face } from "@/components/ui/face";
import { formatDate } from "@/components/ui/format-date";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { DataTable, type Column } from "@/components/ui/table";
import type { FormAction } from "@/lib/core/action-state";
import type { DealerPeople as People, DealerPerson } from "@/lib/dealers/queries";
import { EndJob } from "./end-job";

type DealerPeopleProps = {
  dealer: { slug: string; name: string };
  people: People;
  timeZone: string;
  confirm: FormAction;
  decline: FormAction;
  end: FormAction;
};

/** Who works at a dealer, waits for an answer, or did. Jobs and licenses only; a book is nobody's here. */
export function DealerPeople({ dealer, people, timeZone, confirm, decline, end }: DealerPeopleProps) {
  const { toConfirm, offered, live, past } = people;
  const day = (at: Date | null) => (at ? formatDate(at, "day-year", { timeZone }) : "");
  const licensed: Column<DealerPerson> = { key: "license", head: "License", cell: licenseWords };
  const named: Column<DealerPerson> = { key: "name", head: "Person", rowHead: true, cell: PersonName };
  const titled: Column<DealerPerson> = { key: "title", head: "As", cell: ({ title }) => title };
  const answer = (person: DealerPerson) => (
    <span className="row">
      <Answer dealer={dealer.slug} person={person} action={confirm} label="Confirm" busy="Confirming" isGo />
      <Answer dealer={dealer.slug} person={person} action={decline} label="Decline" busy="Declining" />
    </span>
  );
  return (
    <>
      {toConfirm.length > 0 ? (
        <Section title="They ask to work here" aside="The job begins when you confirm">
          <DataTable
            label="Requests"
            fold="lines"
            rows={toConfirm}
            rowKey={({ employmentId }) => employmentId}
            columns={[
              named,
              titled,
              licensed,
              { key: "asked", head: "Asked", cell: ({ requestedAt }) => day(requestedAt) },
              { key: "answer", head: "Answer", cell: answer },
            ]}
          />
        </Section>
      ) : null}
      <Section title={sellersTitle(live.length)}>
        {live.length === 0 ? (
          <p className="dim">Invite somebody by e-mail, or wait until a salesperson asks.</p>
        ) : (
          <DataTable
            label="People who sell here"
            fold="lines"
            rows={live}
            rowKey={({ employmentId }) => employmentId}
            columns={[
              named,
              titled,
              licensed,
              { key: "since", head: "Since", cell: ({ startedAt }) => day(startedAt) },
              {
                key: "end",
                head: "End",
                cell: (person) => <EndJob dealer={dealer} person={person} action={end} />,
              },
            ]}
          />
        )}
      </Section>
      {offered.length > 0 ? (
        <Section title="Invited" aside="They have to accept">
          <DataTable
            label="Invitations"
            fold="lines"
            rows={offered}
            rowKey={({ employmentId }) => employmentId}
            columns={[
              { key: "email", head: "E-mail", rowHead: true, cell: ({ email }) => email },
              titled,
              { key: "asked", head: "Invited", cell: ({ requestedAt }) => day(requestedAt) },
              {
                key: "back",
                head: "Take it back",
                cell: (person) => (
                  <Answer
                    dealer={dealer.slug}
                    person={person}
                    action={decline}
                    label="Take it back"
                    busy="Taking back"
                  />
                ),
              },
            ]}
          />
        </Section>
      ) : null}
      {past.length > 0 ? (
        <Section title="Worked here">
          <DataTable
            label="People who worked here"
            fold="lines"
            rows={past}
            rowKey={({ employmentId }) => employmentId}
            columns={[
              named,
              titled,
              { key: "from", head: "From", cell: ({ startedAt }) => day(startedAt) },
              { key: "to", head: "To", cell: ({ endedAt }) => day(endedAt) },
            ]}
          />
        </Section>
      ) : null}
    </>
  );
}

function sellersTitle(count: number): string {
  if (count === 0) return "Nobody sells here yet";
  return count === 1 ? "1 person sells here" : `${count} people sell here`;
}

function PersonName({ name, handle, email }: DealerPerson) {
  return (
    <span className="row face-name">
      <Face name={name || email} handle={handle} size="xs" />
      {handle ? <a href={`/people/${handle}`}>{name}</a> : name || email}
    </span>
  );
}

function licenseWords({
  licenseState,
  licenseNumber,
  licenseExpiresOn,
  startedAt,
  canSell,
}: DealerPerson): string {
  const until = formatDate(licenseExpiresOn, "day-year", { timeZone: "UTC" });
  const isOver = startedAt !== null && !canSell;
  return `${licenseState} ${licenseNumber}, ${isOver ? "ran out" : "until"} ${until}`;
}

type AnswerProps = {
  dealer: string;
  person: DealerPerson;
  action: FormAction;
  label: string;
  busy: string;
  isGo?: boolean;
};

function Answer({ dealer, person, action, label, busy, isGo }: AnswerProps) {
  const who = person.name || person.email;
  return (
    <ActionForm action={action}>
      <input type="hidden" name="dealer" value={dealer} />
      <input type="hidden" name="employmentId" value={person.employmentId} />
      <SubmitButton variant={isGo ? "go" : "plain"} busyLabel={busy} aria-label={`${label}: ${who}`}>
        {label}
      </SubmitButton>
    </ActionForm>
  );
}
