import type { Metadata } from "next";
import { Main } from "@/components/shell/page";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Crumbs } from "@/components/ui/crumbs";
import { TextField } from "@/components/ui/field";
import { FormField, FormSelect, FormTextArea } from "@/components/ui/form-fields";
import { Line, Lines } from "@/components/ui/lines";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { SideViewPlate } from "@/components/vehicles/side-view-plate";
import { decodeVin } from "@/lib/vehicles/decode-vin";
import { bodyLabel, conditionLabel, driveLabel, fuelLabel, transmissionLabel, vehicleTitle } from "@/lib/vehicles/rules";
import { type DecodedVehicle, vehicleConditions } from "@/lib/vehicles/schema";
import { checkVin } from "@/lib/vehicles/vin";
import { requireDealer } from "@/lib/web/session";
import { postVehicleAction } from "../actions";

type NewPageProps = { params: Promise<{ dealer: string }>; searchParams: Promise<{ vin?: string | string[] }> };

export const metadata: Metadata = { title: "Post a car" };

export default async function PostCarPage({ params, searchParams }: NewPageProps) {
  const { dealer: slug } = await params;
  await requireDealer(slug, undefined, `/lot/${slug}/inventory/new`);
  const { vin: given } = await searchParams;
  const typed = typeof given === "string" ? given.slice(0, 40) : "";
  const read = typed ? readVin(typed) : null;
  return (
    <Main className="stack">
      <Crumbs trail={[{ href: `/lot/${slug}/inventory`, label: "Inventory" }, { label: "Post a car" }]} />
      <h1>Post a car</h1>
      <Section title="1. Its VIN">
        <form className="stack" style={{ maxWidth: 480 }}>
          <TextField
            name="vin"
            label="VIN"
            defaultValue={typed}
            error={read?.error}
            required
            maxLength={40}
            autoComplete="off"
            spellCheck={false}
            autoCapitalize="characters"
            hint="17 characters, on the windshield plate and on the title."
          />
          <div className="row">
            <Button type="submit" variant={read?.decoded ? "plain" : "go"}>
              Read the VIN
            </Button>
          </div>
        </form>
      </Section>
      {read?.decoded ? <Rest slug={slug} vin={read.vin} decoded={read.decoded} /> : null}
    </Main>
  );
}

function Rest({ slug, vin, decoded }: { slug: string; vin: string; decoded: DecodedVehicle }) {
  return (
    <div className="profile">
      <Section title="2. What the VIN does not say">
        <ActionForm action={postVehicleAction} safe="Nothing was posted." className="stack">
          <input type="hidden" name="dealer" value={slug} />
          <input type="hidden" name="vin" value={vin} />
          <FormSelect name="condition" label="Condition" defaultValue="used">
            {vehicleConditions.map((condition) => (
              <option key={condition} value={condition}>
                {conditionLabel(condition)}
              </option>
            ))}
          </FormSelect>
          <FormField name="mileage" label="Odometer, miles" inputMode="numeric" maxLength={20} hint="Needed unless the car is new." />
          <FormField name="price" label="The price, all dealer fees inside" inputMode="decimal" required maxLength={40} hint="One price for everyone. It becomes the first entry of the ledger." />
          <FormField name="stockNumber" label="Stock number" maxLength={40} />
          <FormField name="exteriorColor" label="Exterior color, as you call it" maxLength={80} />
          <FormField name="interiorColor" label="Interior color" maxLength={80} />
          <FormTextArea name="options" label="Equipment, one to a line" rows={4} maxLength={4_000} />
          <FormTextArea name="remarks" label="Remarks" rows={4} maxLength={4_000} hint="Good and bad. No phone numbers, no deadlines." />
          <SubmitButton busyLabel="Posting">Post it at this price</SubmitButton>
        </ActionForm>
      </Section>
      <aside className="stack" aria-label="From the VIN">
        <SideViewPlate body={decoded.body} color="gray" />
        <Section title={vehicleTitle(decoded)} aside="from the VIN">
          <Lines>
            {factsOf(decoded).map(([label, fact]) => (
              <Line key={label} label={label} wraps>
                {fact}
              </Line>
            ))}
          </Lines>
        </Section>
      </aside>
    </div>
  );
}

function readVin(typed: string): { vin: string; decoded: DecodedVehicle | null; error?: string } {
  const checked = checkVin(typed);
  if (!checked.ok) return { vin: typed, decoded: null, error: checked.message };
  const decoded = decodeVin(checked.vin);
  if (decoded) return { vin: checked.vin, decoded };
  return { vin: checked.vin, decoded, error: "The VIN checks out, but its maker is not in the tables for cars and light trucks." };
}

function factsOf(decoded: DecodedVehicle): [label: string, fact: string][] {
  const facts: [string, string | number | null | undefined][] = [
    ["Body", bodyLabel(decoded.body)],
    ["Engine", decoded.engine],
    ["Fuel", decoded.fuel && fuelLabel(decoded.fuel)],
    ["Drive", decoded.drive && driveLabel(decoded.drive)],
    ["Transmission", decoded.transmission && transmissionLabel(decoded.transmission)],
    ["Doors", decoded.doors],
    ["Built in", [decoded.plantCity, decoded.plantCountry].filter(Boolean).join(", ")],
  ];
  return facts.flatMap(([label, fact]) => (fact ? [[label, String(fact)] as [string, string]] : []));
}
