import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/action-state";

/** The buyer's half of the delivery. Nothing waits for it; the house reads it before it closes the sale. */
export function ConfirmDelivery({ action, code }: { action: FormAction; code: string }) {
  return (
    <ActionForm action={action} className="order-task">
      <input type="hidden" name="code" value={code} />
      <SubmitButton busyLabel="Noting">I have the car</SubmitButton>
    </ActionForm>
  );
}
