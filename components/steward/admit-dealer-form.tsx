import { ActionForm } from "@/components/ui/action-form";
import { FormField, FormSelect, FormTextArea } from "@/components/ui/form-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/action-state";

type Option = { value: string; label: string };
type AdmitProps = { action: FormAction; states: readonly Option[]; zones: readonly Option[] };

/** Admits a house that signed the participation agreement, with its first owner. */
export function AdmitDealerForm({ action, states, zones }: AdmitProps) {
  return (
    <ActionForm action={action} className="stack" safe="Nobody was admitted.">
      <div className="two">
        <FormField name="name" label="Name of the house" required maxLength={120} autoComplete="off" />
        <FormSelect name="kind" label="Kind" defaultValue="rooftop">
          <option value="rooftop">Rooftop</option>
          <option value="regional_center">Regional center</option>
          <option value="outpost">Outpost</option>
        </FormSelect>
        <FormField name="licenseNumber" label="Dealer license" required maxLength={60} autoComplete="off" />
        <States name="licenseState" label="Licensed in" states={states} />
        <FormField name="street" label="Street" required maxLength={200} autoComplete="off" />
        <FormField name="city" label="City" required maxLength={100} autoComplete="off" />
        <States name="state" label="State" states={states} />
        <FormField name="zip" label="ZIP" required maxLength={5} inputMode="numeric" autoComplete="off" />
        <FormField name="phone" label="Phone" type="tel" required maxLength={40} autoComplete="off" />
        <FormField
          name="email"
          label="E-mail of the house"
          type="email"
          required
          maxLength={254}
          autoComplete="off"
        />
        <FormSelect name="timeZone" label="Time zone" defaultValue="America/New_York">
          {zones.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </FormSelect>
        <FormField
          name="documentFee"
          label="Document fee, dollars"
          defaultValue="0"
          inputMode="decimal"
          required
          maxLength={20}
          hint="It stands inside every price."
        />
        <FormField name="ownerName" label="Owner’s name" required maxLength={120} autoComplete="off" />
        <FormField
          name="ownerEmail"
          label="Owner’s e-mail"
          type="email"
          required
          maxLength={254}
          autoComplete="off"
        />
      </div>
      <FormTextArea name="about" label="About the house" rows={3} maxLength={2_000} />
      <SubmitButton busyLabel="Admitting">Admit the house</SubmitButton>
    </ActionForm>
  );
}

function States({ name, label, states }: { name: string; label: string; states: readonly Option[] }) {
  return (
    <FormSelect name={name} label={label} defaultValue="OH">
      {states.map(({ value, label: state }) => (
        <option key={value} value={value}>
          {state}
        </option>
      ))}
    </FormSelect>
  );
}
