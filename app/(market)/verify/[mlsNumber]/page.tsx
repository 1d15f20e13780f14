import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import { ChainCheck } from "@/components/listings/chain-check";
import { Main } from "@/components/shell/page";
import { Crumbs } from "@/components/ui/crumbs";
import { formatDate } from "@/components/ui/format-date";
import { Section } from "@/components/ui/section";
import { type Column, DataTable } from "@/components/ui/table";
import { env } from "@/lib/core/env";
import { formatCents } from "@/lib/core/money";
import type { CarView, LedgerEntry } from "@/lib/listings/car-view";
import { chainOf } from "@/lib/listings/api-view";
import { findCar } from "@/lib/listings/queries";
import { carPath, carTitle, mlsNumberIn } from "@/lib/listings/rules";
import { sealText } from "@/lib/listings/verify-chain";

export const revalidate = 300;

type Props = { params: Promise<{ mlsNumber: string }> };

export function generateStaticParams(): { mlsNumber: string }[] {
  return [];
}

const readCar = cache(async (asked: string): Promise<CarView> => {
  const mlsNumber = mlsNumberIn(asked);
  if (!mlsNumber) notFound();
  if (mlsNumber !== asked) permanentRedirect(`/verify/${mlsNumber}`);
  return (await findCar(mlsNumber)) ?? notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { mlsNumber } = await readCar((await params).mlsNumber);
  const description = `Every price ${mlsNumber} has had, each sealed over the one before it.`;
  return { title: `Verify ${mlsNumber}`, description, alternates: { canonical: `/verify/${mlsNumber}` } };
}

export default async function VerifyPage({ params }: Props) {
  const car = await readCar((await params).mlsNumber);
  const { mlsNumber, prices } = car;
  return (
    <Main className="verify">
      <Crumbs trail={[{ label: "Verify a price", href: "/verify" }, { label: mlsNumber }]} />
      <h1>The prices of {mlsNumber}</h1>
      <p className="lead">
        <a href={carPath(car)}>{carTitle(car)}</a>, listed by {car.dealer.name}.{" "}
        {prices.length === 1 ? "It has had one price." : `It has had ${prices.length} prices.`} Nothing here
        can be changed or taken away, not even by us; a new price is a new line.
      </p>
      <ChainCheck mlsNumber={mlsNumber} entries={chainOf(prices)} />
      <Chain prices={prices} timeZone={car.dealer.timeZone} />
      <ByYourself car={car} />
    </Main>
  );
}

function Chain({ prices, timeZone }: { prices: LedgerEntry[]; timeZone: string }) {
  const columns: Column<LedgerEntry>[] = [
    { key: "entry", head: "Entry", label: "Entry", rowHead: true, cell: ({ seq }) => seq },
    {
      key: "when",
      head: "When",
      cell: ({ at }) => (
        <time dateTime={at.toISOString()}>{formatDate(at, "day-year-time", { timeZone })}</time>
      ),
    },
    {
      key: "price",
      head: "Price",
      num: true,
      cell: ({ priceCents }) => formatCents(priceCents, { cents: true }),
    },
    { key: "why", head: "Why", cell: ({ reason }) => reason },
    { key: "seal", head: "Seal", cell: ({ hash }) => <span className="seal">{hash}</span> },
  ];
  return (
    <Section gap title="The chain" aside={<span className="small dim">Oldest first, as it was sealed</span>}>
      <DataTable
        label="Chain of prices"
        columns={columns}
        rows={prices}
        rowKey={({ seq }) => String(seq)}
        fold="lines"
      />
    </Section>
  );
}

function ByYourself({ car }: { car: CarView }) {
  const { mlsNumber, prices } = car;
  const [first] = chainOf(prices);
  const address = `${env.NEXTAUTH_URL}/api/v1/listings/${mlsNumber}/ledger`;
  return (
    <Section gap title="Check it without us">
      <div className="prose">
        <p>
          A seal is the SHA-256 of seven lines, each ended by a line break but the last: the words
          upfront.price.1, the MLS number, the entry’s number, its price in cents, its moment in UTC, its
          reason, and the seal before it (64 zeros for the first). These are the lines of entry 1:
        </p>
        <pre className="code" tabIndex={0}>
          {sealText(mlsNumber, first!)}
        </pre>
        <p>
          Download <a href={`/api/v1/listings/${mlsNumber}/ledger`}>the chain as JSON</a> and check it with{" "}
          <a href="/verify-ledger.mjs">this script of some thirty lines</a>, which needs Node and nothing of
          ours:
        </p>
        <pre className="code" tabIndex={0}>{`node verify-ledger.mjs ${address}`}</pre>
        <p>
          A chain alone could be cut short at its end. Against that,{" "}
          <a href="/verify">the whole ledger is sealed each day</a>, over the day before.
        </p>
      </div>
    </Section>
  );
}
