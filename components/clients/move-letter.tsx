import Link from "next/link";
import { ActionForm } from "@/components/ui/action-form";
import { Choice } from "@/components/ui/choice";
import { Face } from "@/components/ui/face";
import { formatDate } from "@/components/ui/format-date";
import { Line, Lines } from "@/components/ui/lines";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/action-state";
import type { HeldPerson, OpenLetter } from "@/lib/clients/queries";
import { firstNameOf } from "@/lib/clients/rules";
import type { MoveAnswer } from "@/lib/clients/schema";
import { WriteToPerson } from "./write-to-person";

type MoveLetterProps = {
  person: HeldPerson;
  letter: OpenLetter;
  /** "E-mail, text". */
  reach: string;
  /** The choice the letter's link named. */
  chosen: MoveAnswer;
  timeZone: string;
  answer: FormAction;
  write: FormAction;
};

/** A person changed dealers: what changed, what did not, and three choices. */
export function MoveLetter({ person, letter, reach, chosen, timeZone, answer, write }: MoveLetterProps) {
  const { handle, name, since, carsTogether } = person;
  const first = firstNameOf(name);
  const left = letter.from ? `Left ${letter.from}, now at` : "Now at";
  return (
    <Section
      id={`letter-${letter.letterId}`}
      title={`${first} changed dealers`}
      aside={<span className="dim small">{formatDate(letter.at, "day-year", { timeZone })}</span>}
    >
      <div className="stack">
        <div className="who">
          <Face name={name} handle={handle} size="md" />
          <div>
            <p className="name">
              <Link href={`/people/${handle}`}>{name}</Link>
            </p>
            <p>
              {left} {letter.to}. {first}’s page, your history and your messages are where they were.
            </p>
          </div>
        </div>
        <Lines className="letter-lines">
          <Line label="Your person since">{formatDate(since, "month", { timeZone })}</Line>
          <Line label="Cars bought together">{carsTogether}</Line>
          <Line label={`${first} may write to you by`} wraps>
            {reach}
          </Line>
        </Lines>
        <Answer person={person} letter={letter} first={first} chosen={chosen} action={answer} />
        <WriteToPerson
          relationshipId={person.relationshipId}
          first={first}
          label={`Write to ${first} first`}
          action={write}
        />
      </div>
    </Section>
  );
}

type AnswerProps = {
  person: HeldPerson;
  letter: OpenLetter;
  first: string;
  chosen: MoveAnswer;
  action: FormAction;
};

function Answer({ person, letter, first, chosen, action }: AnswerProps) {
  const radio = (value: MoveAnswer) => ({ name: "answer", value, defaultChecked: value === chosen });
  return (
    <ActionForm action={action} safe="Nothing was changed." className="stack letter-answer">
      <input type="hidden" name="letterId" value={letter.letterId} />
      <input type="hidden" name="relationshipId" value={person.relationshipId} />
      <fieldset className="stack-1">
        <legend className="letter-question">What would you like?</legend>
        <Choice title={`Keep ${first}.`} {...radio("keep")}>
          Nothing changes for you.
        </Choice>
        <Choice title="Switch to somebody else." {...radio("switch")}>
          Choose next; your history goes with you, not with {first}.
        </Choice>
        <Choice title="End it." {...radio("end")}>
          {first} sees the date and can no longer write to you. You can choose {first} again later.
        </Choice>
      </fieldset>
      <SubmitButton busyLabel="Keeping" className="if-keep">
        Keep {first}
      </SubmitButton>
      <SubmitButton busyLabel="Going on" className="if-switch">
        Choose somebody else
      </SubmitButton>
      <SubmitButton variant="end" busyLabel="Ending" className="if-end">
        End it with {first}
      </SubmitButton>
      <p className="small dim">If you do nothing, {first} stays your person. We will not ask again.</p>
    </ActionForm>
  );
}
