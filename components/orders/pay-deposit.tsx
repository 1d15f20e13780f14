import { ActionForm } from "@/components/ui/action-form";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/action-state";
import { formatCents, type Cents } from "@/lib/core/money";

type PayProps = {
  action: FormAction;
  code: string;
  depositCents: Cents;
  heldUntil: string;
  /** `down`: the payment page did not open. `back`: they came back from it and nothing is paid yet. */
  trouble: "down" | "back" | null;
};

/** The one thing to do while a car is held. Pressing it twice, or after a declined card, opens the same page. */
export function PayDeposit({ action, code, depositCents, heldUntil, trouble }: PayProps) {
  return (
    <div className="stack order-task">
      {trouble === "down" ? (
        <Note kind="wait" title="The payment page did not open" level={2}>
          <p>The car is held for you until {heldUntil} and you were not charged. Try again in a minute.</p>
        </Note>
      ) : null}
      {trouble === "back" ? (
        <Note kind="wait" title="We have not heard of a payment yet" level={2}>
          <p>
            If you paid, this page changes by itself within a minute. If not, the car is still held until{" "}
            {heldUntil}.
          </p>
        </Note>
      ) : null}
      <ActionForm action={action} safe="You were not charged.">
        <input type="hidden" name="code" value={code} />
        <SubmitButton busyLabel="Opening the payment page">{`Pay ${formatCents(depositCents)} deposit`}</SubmitButton>
      </ActionForm>
    </div>
  );
}
