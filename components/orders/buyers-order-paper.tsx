import { ActionForm } from "@/components/ui/action-form";
import { FormCheck, FormField } from "@/components/ui/form-fields";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/action-state";

type PaperProps = {
  text: readonly string[];
  code: string;
  signedBy?: string;
  sign?: { action: FormAction; name: string };
};

/** The buyer's order in full: to be read and signed, or as it was signed. */
export function BuyersOrderPaper({ text, code, sign }: PaperProps) {
  const [title, ...paragraphs] = text;
  return (
    <Section
      id="papers"
      gap
      title={title?.replace(/\.$/, "") ?? "Buyer’s order"}
      aside={sign ? "Read it, then sign" : "As it was signed"}
    >
      <div className="story">
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      {sign ? (
        <ActionForm action={sign.action} className="stack sign-form" safe="Nothing was signed.">
          <input type="hidden" name="code" value={code} />
          <FormCheck name="agrees">I have read this buyer’s order and mean to sign it.</FormCheck>
          <FormField
            name="name"
            label="Your name, typed, is your signature"
            hint={`As it stands on the order: ${sign.name}`}
            autoComplete="name"
            maxLength={120}
            required
          />
          <SubmitButton busyLabel="Signing">Sign the buyer’s order</SubmitButton>
        </ActionForm>
      ) : null}
    </Section>
  );
}
