import { ActionForm } from "@/components/ui/action-form";
import { FormField, FormSelect } from "@/components/ui/form-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/action-state";
import type { ContactCardView } from "@/lib/people/own-data";
import { formatPhone } from "@/lib/people/phone";
import { states } from "@/lib/people/states";

/** How to reach a person. Every part may stay empty. */
export function ContactCardForm({ action, card }: { action: FormAction; card: ContactCardView }) {
  return (
    <ActionForm action={action} className="stack">
      <FormField
        name="phone"
        label="Phone"
        type="tel"
        autoComplete="tel"
        maxLength={40}
        defaultValue={card.phone ? formatPhone(card.phone) : ""}
        hint="A number outside the US and Canada begins with + and its country's code."
      />
      <FormField
        name="street"
        label="Street"
        autoComplete="street-address"
        maxLength={120}
        defaultValue={card.street ?? ""}
      />
      <FormField
        name="city"
        label="City"
        autoComplete="address-level2"
        maxLength={80}
        defaultValue={card.city ?? ""}
      />
      <div className="pair">
        <FormSelect name="state" label="State" autoComplete="address-level1" defaultValue={card.state ?? ""}>
          <option value="">None</option>
          {Object.entries(states).map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </FormSelect>
        <FormField
          name="zip"
          label="ZIP code"
          autoComplete="postal-code"
          inputMode="numeric"
          maxLength={10}
          defaultValue={card.zip ?? ""}
        />
      </div>
      <SubmitButton busyLabel="Saving" variant="plain">
        Save
      </SubmitButton>
    </ActionForm>
  );
}
