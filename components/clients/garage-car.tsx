import { ActionForm } from "@/components/ui/action-form";
import { FormField } from "@/components/ui/form-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/action-state";
import type { GarageCar as Car } from "@/lib/clients/book-queries";
import { CarLine } from "./client-facts";
import { DetailsButton } from "./details-button";

/** One car of one's own: what it is, and what its owner may change. */
export function GarageCar({ car, change, remove }: { car: Car; change: FormAction; remove: FormAction }) {
  const { vehicleId, mileage, note, description } = car;
  return (
    <li className="stack-1 garage-car">
      <CarLine car={car} />
      <div className="front-actions">
        <DetailsButton label="Change">
          <ActionForm action={change} className="stack-1">
            <input type="hidden" name="vehicleId" value={vehicleId} />
            <FormField
              name="mileage"
              label="Miles, about"
              inputMode="numeric"
              maxLength={12}
              defaultValue={mileage === null ? "" : mileage.toLocaleString("en-US")}
            />
            <FormField
              name="note"
              label="Note"
              maxLength={300}
              defaultValue={note}
              hint="Your people read it: a lease's end, a wish."
            />
            <SubmitButton busyLabel="Saving">Save</SubmitButton>
          </ActionForm>
        </DetailsButton>
        <DetailsButton label="Take it out">
          <ActionForm action={remove} className="stack-1">
            <input type="hidden" name="vehicleId" value={vehicleId} />
            <p>The {description} leaves your garage. Orders and papers stay where they are.</p>
            <SubmitButton variant="end" busyLabel="Taking out">
              Take it out
            </SubmitButton>
          </ActionForm>
        </DetailsButton>
      </div>
    </li>
  );
}
