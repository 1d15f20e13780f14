import { ActionForm } from "@/components/ui/action-form";
import { FormField, FormSelect } from "@/components/ui/form-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/action-state";
import { timeZones } from "@/lib/people/time-zones";

type PersonFormProps = { action: FormAction; name: string; email: string; timeZone: string };

/** One's own name and time zone. The e-mail address is shown; it is how one signs in. */
export function PersonForm({ action, name, email, timeZone }: PersonFormProps) {
  const isListed = timeZones.some(({ zone }) => zone === timeZone);
  return (
    <ActionForm action={action} className="stack">
      <FormField name="name" label="Name" autoComplete="name" required maxLength={120} defaultValue={name} />
      <FormSelect
        name="timeZone"
        label="Time zone"
        defaultValue={timeZone}
        hint="Dates and times are shown on this clock."
      >
        {isListed ? null : <option value={timeZone}>{timeZone.replaceAll("_", " ")}</option>}
        {timeZones.map(({ zone, label }) => (
          <option key={zone} value={zone}>
            {label}
          </option>
        ))}
      </FormSelect>
      <p className="small dim">You sign in as {email}.</p>
      <SubmitButton busyLabel="Saving" variant="plain">
        Save
      </SubmitButton>
    </ActionForm>
  );
}
