import { ActionForm } from "@/components/ui/action-form";
import { FormTextArea } from "@/components/ui/form-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/action-state";
import { MAX_WORDS } from "@/lib/clients/schema";
import { DetailsButton } from "./details-button";

type WriteToPersonProps = { relationshipId: string; first: string; label?: string; action: FormAction };

/** A client's words to a person of theirs. */
export function WriteToPerson({ relationshipId, first, label = "Write", action }: WriteToPersonProps) {
  return (
    <DetailsButton label={label}>
      <ActionForm action={action} safe="Nothing was sent." className="stack-1">
        <input type="hidden" name="relationshipId" value={relationshipId} />
        <FormTextArea
          name="body"
          label={`Write to ${first}`}
          rows={4}
          maxLength={MAX_WORDS}
          hint="It stands first on their desk and goes to them by e-mail."
        />
        <SubmitButton busyLabel="Sending">Send to {first}</SubmitButton>
      </ActionForm>
    </DetailsButton>
  );
}
