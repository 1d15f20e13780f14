import { Face } from "@/components/ui/face";
import { Price } from "@/components/ui/price";
import { Section } from "@/components/ui/section";
import { StatusMark, type ListingStatusName } from "@/components/ui/status-mark";
import { DataTable, type Column } from "@/components/ui/table";

const statuses: ListingStatusName[] = [
  "active",
  "coming_soon",
  "active_under_contract",
  "pending",
  "hold",
  "closed",
  "incomplete",
  "withdrawn",
  "canceled",
  "expired",
  "delete",
];

export function StatusParts() {
  return (
    <Section title="Listing status" aside="A shape and a word, always both">
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(200px,1fr))] gap-x-6 gap-y-3">
        {statuses.map((status) => (
          <li key={status}>
            <StatusMark status={status} />
          </li>
        ))}
        <li>
          <StatusMark status="active_under_contract" says="Held until 2:32 PM" />
        </li>
      </ul>
    </Section>
  );
}

export function FaceParts() {
  return (
    <Section
      title="Faces"
      aside="A photograph, or two letters on one of six tints. People are round; cars are not"
    >
      <div className="row">
        <Face name="Fern Okonkwo-Reyes" size="md" tint={2} />
        <Face name="Abdi Warsame" size="md" tint={4} />
        <Face name="Mai Tran" size="md" tint={5} />
        <Face name="Tomás Herrera-Villaseñor" size="md" tint={1} />
        <Face name="Priya Raman" size="md" tint={3} />
        <Face name="Dariusz Kowalczyk" size="md" tint={6} />
        <Face name="Fern Okonkwo-Reyes" tint={2} />
        <Face name="Abdi Warsame" size="sm" tint={4} />
        <Face name="Mai Tran" size="xs" tint={5} />
      </div>
    </Section>
  );
}

type DealerRow = { name: string; cars: number; delivered: number; happy: number };

const dealers: DealerRow[] = [
  { name: "Olentangy Honda", cars: 142, delivered: 1208, happy: 1171 },
  {
    name: "The Very Long Family Name & Sons Pre-Owned Vehicle Center of Reynoldsburg",
    cars: 9,
    delivered: 31,
    happy: 30,
  },
  { name: "Scioto Motors", cars: 88, delivered: 904, happy: 866 },
];

const columns: Column<DealerRow>[] = [
  { key: "name", head: "Dealer", cell: (row) => row.name, rowHead: true },
  { key: "cars", head: "Cars", cell: (row) => figure(row.cars), num: true },
  { key: "delivered", head: "Delivered", cell: (row) => figure(row.delivered), num: true },
  { key: "happy", head: "Happy clients", cell: (row) => figure(row.happy), num: true },
];

export function TableParts() {
  return (
    <Section title="Table">
      <DataTable label="Dealers" columns={columns} rows={dealers} rowKey={(row) => row.name} />
    </Section>
  );
}

export function TypeParts() {
  return (
    <Section title="Type" aside="Instrument Sans: 78 % wide to state, 100 % to read">
      <div className="stack">
        <Price cents={124_801_500} size="xl" />
        <p className="display">Display, once a page</p>
        <h3>Heading three, under a rule</h3>
        <p className="max-w-measure">
          Text at 16 on 24. Lines stay under 62 characters, figures line up, and 1, l and I are told apart by
          where they stand: VINs hold no I, O or Q.
        </p>
      </div>
    </Section>
  );
}

function figure(count: number): string {
  return count.toLocaleString("en-US");
}
