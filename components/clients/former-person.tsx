import { ActionForm } from "@/components/ui/action-form";
import { Face } from "@/components/ui/face";
import { formatDate } from "@/components/ui/format-date";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/action-state";
import type { FormerPerson as Former } from "@/lib/clients/queries";

type FormerPersonProps = { person: Former; isHeldAgain: boolean; timeZone: string; choose: FormAction };

/** Somebody the client ended it with, and the way back. */
export function FormerPerson({ person, isHeldAgain, timeZone, choose }: FormerPersonProps) {
  const { handle, name, endedAt } = person;
  return (
    <li className="row between" style={{ paddingBlock: 8 }}>
      <div className="who">
        <Face name={name} handle={handle} size="sm" />
        <div>
          <p className="name">{name}</p>
          <p className="small dim">
            Ended by you on {formatDate(endedAt, "day-year", { timeZone })}. They were told the date, nothing
            else.
          </p>
        </div>
      </div>
      {isHeldAgain ? (
        <span className="small dim">Chosen again</span>
      ) : (
        <ActionForm action={choose}>
          <input type="hidden" name="handle" value={handle} />
          <SubmitButton variant="plain" size="small" busyLabel="Choosing">
            Choose again
          </SubmitButton>
        </ActionForm>
      )}
    </li>
  );
}
