import { ActionForm } from "@/components/ui/action-form";
import { FormField, FormSelect } from "@/components/ui/form-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/action-state";
import { bodyLabel, colorLabel } from "@/lib/vehicles/rules";
import { bodyTypes, colorFamilies } from "@/lib/vehicles/schema";

/** A car one owns, in one's own words. */
export function GarageForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} className="stack">
      <FormField
        name="description"
        label="The car"
        required
        maxLength={120}
        placeholder="2021 Honda Civic EX"
      />
      <div className="pair">
        <FormSelect name="body" label="Body" defaultValue="sedan">
          {bodyTypes.map((body) => (
            <option key={body} value={body}>
              {bodyLabel(body)}
            </option>
          ))}
        </FormSelect>
        <FormSelect name="color" label="Color" defaultValue="gray">
          {colorFamilies.map((color) => (
            <option key={color} value={color}>
              {colorLabel(color)}
            </option>
          ))}
        </FormSelect>
      </div>
      <div className="pair">
        <FormField name="mileage" label="Miles, about" inputMode="numeric" maxLength={12} />
        <FormField name="since" label="Yours since" type="date" />
      </div>
      <FormField
        name="note"
        label="Note"
        maxLength={300}
        hint="Your people read it: a lease's end, a wish."
      />
      <SubmitButton busyLabel="Adding">Add it</SubmitButton>
    </ActionForm>
  );
}
