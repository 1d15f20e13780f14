import { ActionForm } from "@/components/ui/action-form";
import { FormField, FormSelect } from "@/components/ui/form-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/action-state";
import type { DealerCard } from "@/lib/dealers/queries";
import { LicenseFields } from "./license-fields";

/** Asking a dealer for a job. It begins when they confirm. */
export function RequestJob({
  dealers,
  action,
  isOpen,
}: {
  dealers: DealerCard[];
  action: FormAction;
  isOpen: boolean;
}) {
  return (
    <details open={isOpen} className="opens-form">
      <summary className="btn">Ask a dealer for a job</summary>
      <div className="opened">
        <ActionForm action={action} safe="Nothing was asked." className="stack-1">
          <FormSelect name="dealer" label="Dealer" required defaultValue="">
            <option value="">Choose</option>
            {dealers.map(({ slug, name, city, state }) => (
              <option key={slug} value={slug}>
                {name}, {city}, {state}
              </option>
            ))}
          </FormSelect>
          <FormField name="title" label="As" maxLength={80} defaultValue="Salesperson" />
          <LicenseFields />
          <SubmitButton busyLabel="Asking">Ask them to confirm</SubmitButton>
          <p className="small dim">
            Nothing changes until they confirm. When they do and you come from another dealer, each client
            gets one letter with three choices; whoever does nothing stays yours.
          </p>
        </ActionForm>
      </div>
    </details>
  );
}
