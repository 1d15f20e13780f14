import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { FormField, FormSelect } from "@/components/ui/form-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/action-state";
import type { OrderState } from "@/lib/orders/process";

export type HouseActions = Record<"fund" | "ready" | "deliver" | "close" | "cancel" | "unwind", FormAction>;

type DeedsProps = {
  actions: HouseActions;
  dealer: string;
  code: string;
  moves: readonly OrderState[];
  left: string;
};
type DeedProps = { action: FormAction; ids: ReactNode };

/** What this house may do with an order now: the step that moves it on first, then the way back. */
export function HouseDeeds({ actions, dealer, code, moves, left }: DeedsProps) {
  const ids = (
    <>
      <input type="hidden" name="dealer" value={dealer} />
      <input type="hidden" name="code" value={code} />
    </>
  );
  const can = (to: OrderState) => moves.includes(to);
  return (
    <div className="order-deeds">
      {can("funded") ? <Fund action={actions.fund} ids={ids} left={left} /> : null}
      {can("ready") ? <Ready action={actions.ready} ids={ids} /> : null}
      {can("delivered") ? (
        <Plain action={actions.deliver} ids={ids} label="Mark it delivered" busy="Noting" />
      ) : null}
      {can("closed") ? (
        <Plain action={actions.close} ids={ids} label="Close the sale" busy="Closing" />
      ) : null}
      {can("cancelled") ? (
        <WayBack
          action={actions.cancel}
          ids={ids}
          summary="Stop this order"
          label="Stop it"
          text="The car goes back on the shelf. A paid deposit goes back to the buyer in full. The buyer reads your reason."
        />
      ) : null}
      {can("unwound") ? (
        <WayBack
          action={actions.unwind}
          ids={ids}
          summary="Undo this sale"
          label="Undo it"
          text="Every posting is reversed, the deposit goes back to the card, and the car goes back on the shelf. What the buyer paid you, you give back. The buyer reads your reason."
        />
      ) : null}
    </div>
  );
}

function Fund({ action, ids, left }: DeedProps & { left: string }) {
  return (
    <ActionForm action={action} className="stack-1">
      {ids}
      <FormSelect name="how" label={`How the ${left} came`} defaultValue="">
        <option value="" disabled>
          Choose
        </option>
        <option value="cash">In cash</option>
        <option value="wire">By wire</option>
        <option value="lender">From a lender</option>
      </FormSelect>
      <SubmitButton busyLabel="Recording">{`Record ${left}`}</SubmitButton>
    </ActionForm>
  );
}

function Ready({ action, ids }: DeedProps) {
  return (
    <ActionForm action={action} className="stack-1">
      {ids}
      <FormField
        name="promisedOn"
        type="date"
        label="To be collected from"
        hint="Leave it out when no day is agreed yet."
      />
      <SubmitButton busyLabel="Noting">Mark it ready</SubmitButton>
    </ActionForm>
  );
}

function Plain({ action, ids, label, busy }: DeedProps & { label: string; busy: string }) {
  return (
    <ActionForm action={action}>
      {ids}
      <SubmitButton busyLabel={busy}>{label}</SubmitButton>
    </ActionForm>
  );
}

function WayBack({
  action,
  ids,
  summary,
  label,
  text,
}: DeedProps & { summary: string; label: string; text: string }) {
  return (
    <details className="stop-order">
      <summary>
        <span className="stop-word">{summary}</span>
      </summary>
      <ActionForm action={action} className="stack-1" safe="The order stands.">
        {ids}
        <p>{text}</p>
        <FormField name="reason" label="Why" maxLength={300} required />
        <SubmitButton variant="end" busyLabel="Working">
          {label}
        </SubmitButton>
      </ActionForm>
    </details>
  );
}
