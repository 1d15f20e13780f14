import type { Metadata } from "next";
import { AdmitDealerForm } from "@/components/steward/admit-dealer-form";
import { Main } from "@/components/shell/page";
import { formatDate } from "@/components/ui/format-date";
import { Section } from "@/components/ui/section";
import { DataTable } from "@/components/ui/table";
import { listDealersForSteward } from "@/lib/dealers/queries";
import { states } from "@/lib/people/states";
import { timeZones } from "@/lib/people/time-zones";
import { requireSteward } from "@/lib/web/session";
import { admitDealerAction } from "./actions";

export const metadata: Metadata = { title: "Dealers" };

const stateOptions = Object.entries(states).map(([value, label]) => ({ value, label }));
const zoneOptions = timeZones.map(({ zone: value, label }) => ({ value, label }));

export default async function StewardDealersPage() {
  const actor = await requireSteward("/steward/dealers");
  const dealers = await listDealersForSteward(actor);
  return (
    <Main>
      <h1 className="order-head">Dealers</h1>
      <Section
        title={`${dealers.length.toLocaleString("en-US")} ${dealers.length === 1 ? "house" : "houses"}`}
      >
        <DataTable
          label="Dealers of the market"
          fold="lines"
          rows={dealers}
          rowKey={({ dealerId }) => dealerId}
          columns={[
            {
              key: "name",
              head: "House",
              rowHead: true,
              cell: ({ slug, name }) => <a href={`/dealers/${slug}`}>{name}</a>,
            },
            { key: "where", head: "Where", cell: ({ city, state }) => `${city}, ${state}` },
            {
              key: "license",
              head: "License",
              cell: ({ licenseState, licenseNumber }) => `${licenseState} ${licenseNumber}`,
            },
            { key: "owners", head: "Owners", cell: ({ owners }) => owners.join(", ") || "none" },
            { key: "people", head: "People", num: true, cell: ({ people }) => people },
            {
              key: "listings",
              head: "Cars",
              num: true,
              cell: ({ listings }) => listings.toLocaleString("en-US"),
            },
            {
              key: "since",
              head: "Since",
              num: true,
              cell: ({ joinedAt, suspendedAt }) =>
                suspendedAt ? "suspended" : formatDate(joinedAt, "day-year", { timeZone: actor.timeZone }),
            },
          ]}
        />
      </Section>
      <Section id="admit" title="Admit a house" aside="It has signed the participation agreement">
        <AdmitDealerForm action={admitDealerAction} states={stateOptions} zones={zoneOptions} />
      </Section>
    </Main>
  );
}
