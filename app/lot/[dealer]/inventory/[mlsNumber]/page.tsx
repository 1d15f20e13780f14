import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Main } from "@/components/shell/page";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Crumbs } from "@/components/ui/crumbs";
import { DateTime } from "@/components/ui/date-time";
import { FormField, FormSelect } from "@/components/ui/form-fields";
import { Line, Lines } from "@/components/ui/lines";
import { Section } from "@/components/ui/section";
import { StatusMark, statusWord } from "@/components/ui/status-mark";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Column, DataTable } from "@/components/ui/table";
import { SideViewPlate } from "@/components/vehicles/side-view-plate";
import { formatCents } from "@/lib/core/money";
import type { CarView } from "@/lib/listings/car-view";
import { listingMoves } from "@/lib/listings/process";
import { findCar } from "@/lib/listings/queries";
import { canBeSeen, canChangePrice, carPath, carTitle } from "@/lib/listings/rules";
import { mlsNumberSchema } from "@/lib/listings/schema";
import { requireDealer } from "@/lib/web/session";
import { changePriceAction, changeStatusAction } from "../actions";

type CarPageProps = { params: Promise<{ dealer: string; mlsNumber: string }> };

export const metadata: Metadata = { title: "One car" };

export default async function LotCarPage({ params }: CarPageProps) {
  const { dealer: slug, mlsNumber } = await params;
  const { actor, dealer } = await requireDealer(slug, undefined, `/lot/${slug}/inventory/${mlsNumber}`);
  const car = mlsNumberSchema.safeParse(mlsNumber).success ? await findCar(mlsNumber) : null;
  if (!car || car.dealer.dealerId !== dealer.dealerId) notFound();
  return (
    <Main className="stack">
      <Crumbs trail={[{ href: `/lot/${slug}/inventory`, label: "Inventory" }, { label: car.mlsNumber }]} />
      <div className="row between">
        <div>
          <h1>{carTitle(car)}</h1>
          <p className="dim">
            <StatusMark status={car.status} /> {car.vin}
            {car.stockNumber ? ` · ${car.stockNumber}` : null} · {car.days} days listed, {car.cumulativeDays} in all
          </p>
        </div>
        {canBeSeen(car.status) ? <ButtonLink href={carPath(car)}>See it as a buyer does</ButtonLink> : null}
      </div>
      <div className="profile">
        <div className="stack">
          <SideViewPlate body={car.body} color={car.color} colorName={car.exteriorColor} />
          <Section title="Every price it has had" aside="Entries stay for good">
            <DataTable label="Prices" columns={priceColumns(actor.timeZone)} rows={car.prices.toReversed()} rowKey={(entry) => String(entry.seq)} />
          </Section>
          <Section title="What happened">
            <DataTable label="History" columns={historyColumns(actor.timeZone)} rows={car.history} rowKey={(row) => `${row.changeType} ${row.at.toISOString()}`} />
          </Section>
        </div>
        <aside className="stack" aria-label="Price and status">
          <PriceBox car={car} dealer={slug} />
          <StatusBox car={car} dealer={slug} />
        </aside>
      </div>
    </Main>
  );
}

function PriceBox({ car, dealer }: { car: CarView; dealer: string }) {
  return (
    <Section title="Price">
      <Lines>
        <Line label="The price, for everyone">{formatCents(car.priceCents, { cents: true })}</Line>
        <Line label="Cooperation fee" note="when another house sells it">
          {formatCents(car.cooperationFeeCents, { cents: true })}
        </Line>
        <Line label="You net then" sum>
          {formatCents(car.priceCents - car.cooperationFeeCents, { cents: true })}
        </Line>
      </Lines>
      {canChangePrice(car.status) ? (
        <ActionForm action={changePriceAction} safe="No price was posted." className="stack">
          <input type="hidden" name="dealer" value={dealer} />
          <input type="hidden" name="mlsNumber" value={car.mlsNumber} />
          <FormField name="price" label="New price" inputMode="decimal" required maxLength={40} hint="Every dealer charge inside. It writes a ledger entry and cannot be taken back." />
          <FormField name="reason" label="Why" required maxLength={200} hint="Everybody can read this." />
          <SubmitButton busyLabel="Posting the price">Post this price</SubmitButton>
        </ActionForm>
      ) : (
        <p className="dim">The price stays as it is while the car is {statusWord(car.status)}.</p>
      )}
    </Section>
  );
}

function StatusBox({ car, dealer }: { car: CarView; dealer: string }) {
  const moves = listingMoves.filter((move) => move.from === car.status && move.by.includes("dealer"));
  if (moves.length === 0) {
    return (
      <Section title="Status">
        <p>{car.status === "closed" ? "It was sold here. Only an unwound order brings it back." : "Its order moves it from here."}</p>
        <ButtonLink href={`/lot/${dealer}/orders`}>Orders</ButtonLink>
      </Section>
    );
  }
  return (
    <Section title="Status">
      <ActionForm action={changeStatusAction} safe="The status was not changed." className="stack">
        <input type="hidden" name="dealer" value={dealer} />
        <input type="hidden" name="mlsNumber" value={car.mlsNumber} />
        <FormSelect name="to" label="Move it to">
          {moves.map((move) => (
            <option key={move.to} value={move.to}>
              {statusWord(move.to)}
            </option>
          ))}
        </FormSelect>
        <ul className="stack-1 dim">
          {moves.map((move) => (
            <li key={move.to}>
              <strong>{statusWord(move.to)}.</strong> {move.sentence}
            </li>
          ))}
        </ul>
        <FormField name="note" label="Why" maxLength={500} hint="Stands in the car's history." />
        <SubmitButton variant="plain" busyLabel="Moving">
          Move it
        </SubmitButton>
      </ActionForm>
    </Section>
  );
}

type Entry = CarView["prices"][number];
type Happening = CarView["history"][number];

function priceColumns(timeZone: string): Column<Entry>[] {
  return [
    { key: "seq", head: "Entry", rowHead: true, cell: (entry) => entry.seq },
    { key: "at", head: "When", cell: (entry) => <DateTime at={new Date(entry.at)} as="day-year-time" timeZone={timeZone} /> },
    { key: "price", head: "Price", num: true, cell: (entry) => formatCents(entry.priceCents, { cents: true }) },
    { key: "reason", head: "Why", cell: (entry) => entry.reason },
    { key: "seal", head: "Seal", cell: (entry) => entry.hash.slice(0, 12) },
  ];
}

function historyColumns(timeZone: string): Column<Happening>[] {
  return [
    { key: "what", head: "What", rowHead: true, cell: (row) => row.changeType },
    { key: "when", head: "When", cell: (row) => <DateTime at={row.at} as="day-year-time" timeZone={timeZone} /> },
  ];
}
