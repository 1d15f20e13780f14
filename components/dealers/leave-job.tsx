import { ActionForm } from "@/components/ui/action-form";
import { Dialog, DialogCloser, DialogOpener } from "@/components/ui/dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/action-state";

type LeaveJobProps = { employmentId: string; dealer: string; action: FormAction };

/** Leaving a job, with what it means. It cannot be undone, so it asks once. */
export function LeaveJob({ employmentId, dealer, action }: LeaveJobProps) {
  const id = `leave-${employmentId}`;
  return (
    <>
      <DialogOpener for={id} variant="end" size="small">
        Leave {dealer}
      </DialogOpener>
      <Dialog id={id} title={`Leave ${dealer}?`} actions={<DialogCloser for={id}>Stay</DialogCloser>}>
        <p>
          The job ends now. Your clients, your notes and your page stay yours. Orders made here stay with{" "}
          {dealer} until they close, with you as their salesperson. Nobody can choose you for a new order
          until your next job begins.
        </p>
        <ActionForm action={action}>
          <input type="hidden" name="employmentId" value={employmentId} />
          <SubmitButton variant="end" busyLabel="Leaving">
            Leave {dealer}
          </SubmitButton>
        </ActionForm>
      </Dialog>
    </>
  );
}
