import { ActionForm } from "@/components/ui/action-form";
import { FormTextArea } from "@/components/ui/form-fields";
import { Kbd } from "@/components/ui/kbd";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/action-state";
import { firstNameOf } from "@/lib/clients/rules";
import { MAX_WORDS } from "@/lib/clients/schema";
import { DetailsButton } from "./details-button";
import { LogFields } from "./log-fields";

export type FrontActionsProps = {
  relationshipId: string;
  name: string;
  why: string;
  wasDue: boolean;
  draft: string;
  mayEmail: boolean;
  send: FormAction;
  log: FormAction;
  setAside: FormAction;
};

/** What to do about the person in front: send what is prepared, log a call, put off, or not needed. */
export function FrontActions(props: FrontActionsProps) {
  const { mayEmail, name } = props;
  const first = firstNameOf(name);
  return (
    <section className="front-actions">
      {mayEmail ? (
        <Prepared {...props} first={first} />
      ) : (
        <p className="front-wide">
          {first} has not agreed to e-mail, or took it back. Nothing can be sent from here. Log what you do by
          other means.
        </p>
      )}
      <LogACall {...props} isFirst={!mayEmail} />
      <Later {...props} />
      <NotNeeded {...props} />
    </section>
  );
}

function Prepared({ relationshipId, draft, first, send }: FrontActionsProps & { first: string }) {
  return (
    <ActionForm action={send} safe="Nothing was sent." className="send-parts">
      <input type="hidden" name="relationshipId" value={relationshipId} />
      <h2 className="h3 front-wide">
        Prepared for you <span>e-mail</span>
      </h2>
      <div className="front-wide">
        <FormTextArea
          name="body"
          label={`Message to ${first}`}
          hideLabel
          rows={6}
          maxLength={MAX_WORDS}
          defaultValue={draft}
          data-key="r"
        />
      </div>
      <p className="dim front-wide">
        Built from dates you both know. Change it as you like. Nothing goes out until you send it, and not
        between 9 PM and 8 AM where {first} lives.
      </p>
      <SubmitButton busyLabel="Sending" data-key="send">
        Send and next <Kbd>Ctrl ↵</Kbd>
      </SubmitButton>
    </ActionForm>
  );
}

function LogACall({ relationshipId, log, isFirst }: FrontActionsProps & { isFirst: boolean }) {
  return (
    <DetailsButton label="Log a call" shortcut="C" isGo={isFirst}>
      <ActionForm action={log} safe="Nothing was logged." className="stack-1">
        <input type="hidden" name="relationshipId" value={relationshipId} />
        <LogFields />
        <SubmitButton busyLabel="Logging" variant={isFirst ? "go" : "plain"}>
          Log and next
        </SubmitButton>
      </ActionForm>
    </DetailsButton>
  );
}

const spans = [
  { days: 1, label: "Tomorrow" },
  { days: 3, label: "In 3 days" },
  { days: 7, label: "In a week" },
  { days: 30, label: "In a month" },
];

function Later({ relationshipId, why, wasDue, setAside }: FrontActionsProps) {
  return (
    <DetailsButton label="Later" shortcut="S">
      <ActionForm action={setAside} className="row">
        <SetAsideFields relationshipId={relationshipId} why={why} wasDue={wasDue} />
        {spans.map(({ days, label }) => (
          <SubmitButton key={days} name="days" value={days} variant="plain" busyLabel="Planning">
            {label}
          </SubmitButton>
        ))}
      </ActionForm>
    </DetailsButton>
  );
}

function NotNeeded({ relationshipId, why, wasDue, setAside }: FrontActionsProps) {
  return (
    <ActionForm action={setAside}>
      <SetAsideFields relationshipId={relationshipId} why={why} wasDue={wasDue} />
      <SubmitButton variant="plain" busyLabel="Noting" data-key="e">
        Not needed <Kbd>E</Kbd>
      </SubmitButton>
    </ActionForm>
  );
}

function SetAsideFields({
  relationshipId,
  why,
  wasDue,
}: {
  relationshipId: string;
  why: string;
  wasDue: boolean;
}) {
  return (
    <>
      <input type="hidden" name="relationshipId" value={relationshipId} />
      <input type="hidden" name="why" value={why} />
      {wasDue ? <input type="hidden" name="wasDue" value="yes" /> : null}
    </>
  );
}
