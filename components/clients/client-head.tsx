import { ActionForm } from "@/components/ui/action-form";
import { Face } from "@/components/ui/face";
import { FormTextArea } from "@/components/ui/form-fields";
import { formatDate } from "@/components/ui/format-date";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/action-state";
import type { ClientView } from "@/lib/clients/book-queries";
import { firstNameOf, mayReach, originSentence } from "@/lib/clients/rules";
import { MAX_WORDS } from "@/lib/clients/schema";
import { DetailsButton } from "./details-button";
import { LogFields } from "./log-fields";
import { PlanFields } from "./plan-fields";

type ClientHeadProps = {
  client: ClientView;
  timeZone: string;
  write: FormAction;
  log: FormAction;
  plan: FormAction;
};

/** Who this is, since when, and what to do: write, log, plan. */
export function ClientHead({ client, timeZone, write, log, plan }: ClientHeadProps) {
  const { name, since, origin, relationshipId } = client;
  return (
    <header className="who" style={{ marginBottom: "var(--s-3)" }}>
      <Face name={name} size="md" />
      <div className="stack-1 takes-rest">
        <h1>{name}</h1>
        <p className="dim">
          Your client since {formatDate(since, "month", { timeZone })}. {originSentence(origin)}
        </p>
        <div className="front-actions">
          <Write client={client} action={write} />
          <DetailsButton label="Log a call" shortcut="C">
            <ActionForm action={log} safe="Nothing was logged." className="stack-1">
              <input type="hidden" name="relationshipId" value={relationshipId} />
              <LogFields />
              <SubmitButton busyLabel="Logging">Log it</SubmitButton>
            </ActionForm>
          </DetailsButton>
          <DetailsButton label="Plan" shortcut="T">
            <ActionForm action={plan} className="stack-1">
              <PlanFields client={client} />
              <SubmitButton busyLabel="Planning">Save the plan</SubmitButton>
            </ActionForm>
          </DetailsButton>
        </div>
      </div>
    </header>
  );
}

function Write({ client, action }: { client: ClientView; action: FormAction }) {
  const first = firstNameOf(client.name);
  return (
    <DetailsButton label="Write" shortcut="R" isGo>
      {mayReach(client.consents, "email") ? (
        <ActionForm action={action} safe="Nothing was sent." className="stack-1">
          <input type="hidden" name="relationshipId" value={client.relationshipId} />
          <FormTextArea
            name="body"
            label={`E-mail to ${first}`}
            rows={5}
            maxLength={MAX_WORDS}
            hint={`It goes to ${client.email}. An answer comes to your own address.`}
            data-log
          />
          <SubmitButton busyLabel="Sending">Send to {first}</SubmitButton>
        </ActionForm>
      ) : (
        <p>
          {first} has not agreed to e-mail, or took it back. Nothing can be sent from here; the choice is on
          their own settings page.
        </p>
      )}
    </DetailsButton>
  );
}
