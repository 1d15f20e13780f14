import { ActionForm } from "@/components/ui/action-form";
import { Dialog, DialogCloser, DialogOpener } from "@/components/ui/dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/action-state";
import type { DealerPerson } from "@/lib/dealers/queries";

type EndJobProps = { dealer: { slug: string; name: string }; person: DealerPerson; action: FormAction };

/** Ending somebody's job, with what it means said first. It cannot be undone, so it asks once. */
export function EndJob({ dealer, person, action }: EndJobProps) {
  const id = `end-${person.employmentId}`;
  return (
    <>
      <DialogOpener for={id} variant="end" size="small" aria-label={`End the job of ${person.name}`}>
        End the job
      </DialogOpener>
      <Dialog
        id={id}
        title={`End the job of ${person.name}?`}
        actions={<DialogCloser for={id}>Keep it</DialogCloser>}
      >
        <p>
          It ends now. Their clients stay theirs: nobody at {dealer.name} sees them, and nobody is given them.
          Their page, its address and their notes stay theirs, too.
        </p>
        <p>
          Orders made at {dealer.name} stay with {dealer.name} until they close. {person.name} hears of it by
          e-mail.
        </p>
        <ActionForm action={action}>
          <input type="hidden" name="dealer" value={dealer.slug} />
          <input type="hidden" name="employmentId" value={person.employmentId} />
          <SubmitButton variant="end" busyLabel="Ending">
            End the job
          </SubmitButton>
        </ActionForm>
      </Dialog>
    </>
  );
}
