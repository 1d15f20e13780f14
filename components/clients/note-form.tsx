import { ActionForm } from "@/components/ui/action-form";
import { FormTextArea } from "@/components/ui/form-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/action-state";
import { MAX_WORDS } from "@/lib/clients/schema";

/** A note that only its salesperson reads. */
export function NoteForm({ relationshipId, action }: { relationshipId: string; action: FormAction }) {
  return (
    <ActionForm action={action} className="sec stack-1" aria-label="Add a note">
      <input type="hidden" name="relationshipId" value={relationshipId} />
      <FormTextArea
        name="body"
        label={
          <>
            <strong>Note</strong> <span className="dim">only you read this</span>
          </>
        }
        rows={2}
        maxLength={MAX_WORDS}
        placeholder="What did they say, in their words?"
        style={{ minHeight: 64 }}
        data-key="n"
      />
      <SubmitButton variant="plain" busyLabel="Saving">
        Save the note
      </SubmitButton>
    </ActionForm>
  );
}
