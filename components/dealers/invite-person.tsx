import { ActionForm } from "@/components/ui/action-form";
import { FormField } from "@/components/ui/form-fields";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/action-state";

/** Offering somebody a job, by e-mail. */
export function InvitePerson({ dealer, action }: { dealer: string; action: FormAction }) {
  return (
    <Section title="Invite somebody to sell here">
      <ActionForm action={action} safe="Nobody was invited." className="stack-1">
        <input type="hidden" name="dealer" value={dealer} />
        <FormField name="email" label="E-mail" type="email" required maxLength={254} autoComplete="off" />
        <FormField
          name="name"
          label="Name"
          maxLength={120}
          autoComplete="off"
          hint="Used when they are new here."
        />
        <FormField name="title" label="As" maxLength={80} defaultValue="Salesperson" />
        <SubmitButton busyLabel="Inviting">Invite</SubmitButton>
        <p className="small dim">
          The job begins when they accept and give their license. Their clients stay theirs.
        </p>
      </ActionForm>
    </Section>
  );
}
