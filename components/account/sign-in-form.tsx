import { ActionForm } from "@/components/ui/action-form";
import { FormField } from "@/components/ui/form-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/action-state";

type SignInFormProps = { action: FormAction; next: string; email?: string; label?: string };

/** Asks for an address and mails a link to it. `next` is where the link leads. */
export function SignInForm({ action, next, email = "", label = "Send me a link" }: SignInFormProps) {
  return (
    <ActionForm action={action} className="stack" safe="Nothing was sent.">
      <input type="hidden" name="next" value={next} />
      <FormField
        name="email"
        label="E-mail"
        type="email"
        autoComplete="email"
        inputMode="email"
        autoCapitalize="none"
        spellCheck={false}
        required
        maxLength={254}
        defaultValue={email}
        hint="We send a link that signs you in. It works once, for 15 minutes."
      />
      <SubmitButton busyLabel="Sending" wide>
        {label}
      </SubmitButton>
    </ActionForm>
  );
}
