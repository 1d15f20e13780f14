import { FormField, FormSelect } from "@/components/ui/form-fields";
import { states } from "@/lib/people/states";

type LicenseFieldsProps = { state?: string };

/** A salesperson's license: number, state and the last day it holds. */
export function LicenseFields({ state = "" }: LicenseFieldsProps) {
  return (
    <>
      <div className="pair">
        <FormField name="licenseNumber" label="License number" required maxLength={60} autoComplete="off" />
        <FormSelect name="licenseState" label="State" required defaultValue={state}>
          <option value="">Choose</option>
          {Object.entries(states).map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </FormSelect>
      </div>
      <FormField name="licenseExpiresOn" label="Holds until" type="date" required />
    </>
  );
}
