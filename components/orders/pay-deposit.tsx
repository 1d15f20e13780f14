import { ActionForm } from "@/components/ui/action-form";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/action-state";
import { formatCents, type Cents } from "@/lib/core/money";

/** `down`: the payment page did not open. `left`: they left it. `unheard`: they say they paid and we know of nothing. */
export type PayTrouble = "down" | "left" | "unheard";

type PayProps = {
  action: FormAction;
  code: string;
  depositCents: Cents;
  heldUntil: string;
  /** What happened on the way to paying, if anything did. */
  trouble: PayTrouble | null;
};

/** The one thing to do while a car is held. Pressing it twice, or after a declined card, opens the same page. */
export function PayDeposit({ action, code, depositCents, heldUntil, trouble }: PayProps) {
  return (
    <div className="stack order-task">
      {trouble ? (
        <Note kind="wait" title={titles[trouble]} level={2}>
          <p>{texts[trouble](heldUntil)}</p>
        </Note>
      ) : null}
      <ActionForm action={action} safe="You were not charged.">
        <input type="hidden" name="code" value={code} />
        <SubmitButton busyLabel="Opening the payment page">{`Pay ${formatCents(depositCents)} deposit`}</SubmitButton>
      </ActionForm>
    </div>
  );
}

const titles: Record<PayTrouble, string> = {
  down: "The payment page did not open",
  left: "Nothing was paid",
  unheard: "We have not heard of a payment yet",
};

const texts: Record<PayTrouble, (heldUntil: string) => string> = {
  down: (until) => `The car is held for you until ${until} and you were not charged. Try again in a minute.`,
  left: (until) =>
    `The car is still held for you. If a card was declined, try another; the hold runs until ${until}.`,
  unheard: (until) =>
    `If you paid, this page changes by itself within a minute. If not, the car is still held until ${until}.`,
};
