import Link from "next/link";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Face } from "@/components/ui/face";
import { formatDate } from "@/components/ui/format-date";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/action-state";
import type { HeldPerson as Held } from "@/lib/clients/queries";
import { firstNameOf } from "@/lib/clients/rules";
import { DetailsButton } from "./details-button";
import { WriteToPerson } from "./write-to-person";

type HeldPersonProps = { person: Held; timeZone: string; write: FormAction; end: FormAction };

/** Somebody the client chose, on one line, with what can be done: write, switch, end. */
export function HeldPerson({ person, timeZone, write, end }: HeldPersonProps) {
  const { relationshipId, handle, name } = person;
  const first = firstNameOf(name);
  return (
    <li className="held">
      <div className="who">
        <Face name={name} handle={handle} />
        <div>
          <p className="name">
            <Link href={`/people/${handle}`}>{name}</Link>
          </p>
          <p className="small dim">{heldFacts(person, timeZone)}</p>
        </div>
      </div>
      <div className="front-actions">
        <WriteToPerson relationshipId={relationshipId} first={first} action={write} />
        <ButtonLink href={`/my-people/switch/${relationshipId}`}>Switch</ButtonLink>
        <DetailsButton label="End" isEnd>
          <ActionForm action={end} safe="Nothing was ended." className="stack-1">
            <input type="hidden" name="relationshipId" value={relationshipId} />
            <p>
              End it. {first} sees the date and can no longer write to you. You can choose {first} again
              later.
            </p>
            <SubmitButton variant="end" busyLabel="Ending">
              End it with {first}
            </SubmitButton>
          </ActionForm>
        </DetailsButton>
      </div>
    </li>
  );
}

/** "Trucks and towing · Harlan Ford · since June 2024 · 2 cars together". */
export function heldFacts({ headline, dealer, since, carsTogether }: Held, timeZone: string): string {
  const cars = carsTogether === 1 ? "1 car together" : `${carsTogether} cars together`;
  return [
    headline.replace(/\.$/, ""),
    dealer ? dealer.name : "Between dealers",
    `since ${formatDate(since, "month", { timeZone })}`,
    carsTogether > 0 ? cars : "",
  ]
    .filter(Boolean)
    .join(" · ");
}
