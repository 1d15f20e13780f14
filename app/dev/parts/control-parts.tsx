import { Button } from "@/components/ui/button";
import { Check } from "@/components/ui/check";
import { ChipLink } from "@/components/ui/chip";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextField } from "@/components/ui/field";
import { Kbd } from "@/components/ui/kbd";
import { Section } from "@/components/ui/section";
import { Segmented } from "@/components/ui/segmented";

const views = [
  { value: "list", label: "List" },
  { value: "map", label: "Map" },
];

const problems = [
  { field: "zip", label: "ZIP code", message: "Five digits are needed" },
  { field: "phone", label: "Phone", message: "This number is one digit short" },
];

export function ButtonParts() {
  return (
    <Section title="Buttons" aside="One green button to a task. It says what happens, with the amount">
      <div className="stack">
        <div className="row">
          <Button variant="go">Pay $500 deposit</Button>
          <Button>Book a test drive</Button>
          <Button variant="end">Stop this order</Button>
          <Button variant="bare">Clear all</Button>
          <Button variant="go" busy>
            Reserving
          </Button>
          <Button disabled>Reserve: held until 2:32 PM</Button>
        </div>
        <div className="row">
          <Button variant="go" size="small">
            Send and next <Kbd>R</Kbd>
          </Button>
          <Button size="small">
            Later <Kbd>S</Kbd>
          </Button>
          <ChipLink href="#wagon">Wagon</ChipLink>
          <ChipLink href="#miles" removes>
            Under 60,000 mi
          </ChipLink>
        </div>
        <Segmented name="view" legend="View" options={views} value="list" />
      </div>
    </Section>
  );
}

export function FieldParts() {
  return (
    <Section title="Fields and errors">
      <div className="mb-6">
        <ErrorSummary problems={problems} safe="Nothing was charged." focus={false} />
      </div>
      <div className="two">
        <TextField
          label="ZIP code"
          name="zip"
          inputMode="numeric"
          defaultValue="4321"
          error="Five digits are needed. You typed four."
          hint="Where the car will be registered. It sets the tax."
        />
        <TextField
          label="VIN"
          name="vin"
          defaultValue="2HGFE1F79NH305118"
          hint="17 characters. Check digit 9 is right: 2022 Honda Civic EX."
        />
        <TextField
          label="Phone"
          name="phone"
          type="tel"
          defaultValue="(614) 555-014"
          error="This number is one digit short."
        />
        <SelectField label="Sort by" name="sort">
          <option>Price, lowest first</option>
        </SelectField>
        <Check name="texts" defaultChecked>
          Fern may text me about this order
        </Check>
        <Check type="radio" name="handover" value="collect" defaultChecked>
          I collect it
        </Check>
      </div>
    </Section>
  );
}
