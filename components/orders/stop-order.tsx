import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/action-state";

type StopProps = { action: FormAction; code: string; comesBack: string | null };

/** Ends the order for the buyer: two presses, no reason asked. */
export function StopOrder({ action, code, comesBack }: StopProps) {
  return (
    <details className="stop-order">
      <summary>
        <span className="stop-word">Stop this order</span>{" "}
        <span className="small dim">
          {comesBack ? `and get the ${comesBack} back` : "you have not been charged"}
        </span>
      </summary>
      <ActionForm action={action} className="stack-1" safe="The order stands.">
        <input type="hidden" name="code" value={code} />
        <p className="small">
          The car goes back on the shelf at once and somebody else may take it.
          {comesBack ? ` The ${comesBack} goes back to your card in full.` : ""} This cannot be taken back.
        </p>
        <SubmitButton variant="end" busyLabel="Stopping">
          Stop it
        </SubmitButton>
      </ActionForm>
    </details>
  );
}
