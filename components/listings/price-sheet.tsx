import type { ReactNode } from "react";
import { Barcode } from "@/components/ui/barcode";
import { formatDate } from "@/components/ui/format-date";
import { Line, Lines } from "@/components/ui/lines";
import { Price } from "@/components/ui/price";
import { Band, Part, Sheet } from "@/components/ui/sheet";
import { formatCents, type Cents } from "@/lib/core/money";
import type { CarView } from "@/lib/listings/car-view";
import type { PriceLineInput } from "@/lib/listings/schema";
import { states } from "@/lib/people/states";

export type OutsideLines = {
  state: string;
  lines: { kind: string; label: string; amountCents: Cents }[];
  totalCents: Cents;
};
export type PaidLine = { label: ReactNode; note: string; amountCents: Cents };

type SheetProps = {
  car: CarView;
  story: string;
  paid: PaidLine[];
  outside: OutsideLines | null;
  children?: ReactNode;
  now: Date;
};

/**
 * The window sticker of a car: the price, what is inside it, who is paid from it, and what stands outside.
 */
export function PriceSheet({ car, story, paid, outside, children, now }: SheetProps) {
  const { mlsNumber, vin, priceCents, dealer } = car;
  return (
    <Sheet>
      <Band
        title="Price sheet"
        aside={`${mlsNumber} · ${formatDate(now, "day", { timeZone: dealer.timeZone })}`}
      />
      <div className="part">
        <p className="dim">The price, for everyone</p>
        <Price cents={priceCents} size="xl" className="sheet-price" />
        <p className="small dim">{story}</p>
      </div>
      {children}
      <Part title="Inside the price">
        <InsideLines lines={car.lines} priceCents={priceCents} />
      </Part>
      <Part title="Who is paid from it">
        <Lines>
          {paid.map(({ label, note, amountCents }) => (
            <Line key={note} label={label} note={note}>
              {formatCents(amountCents, { cents: true })}
            </Line>
          ))}
          <Line label="Adds up to" sum>
            {formatCents(priceCents, { cents: true })}
          </Line>
        </Lines>
        <p className="small dim">
          The cooperation fee is flat and the same on every car of this price. Buy with somebody at{" "}
          {dealer.name} and the whole price goes there. Whoever you buy with, you pay the same.
        </p>
      </Part>
      {outside ? <Outside outside={outside} priceCents={priceCents} /> : null}
      <Part>
        <Barcode text={vin} label={`Bar code of the VIN ${vin}`} />
        <p className="row between small dim sheet-foot-line">
          <span>{vin}</span>
          <a href={`/verify/${mlsNumber}`}>Verify this price</a>
        </p>
      </Part>
    </Sheet>
  );
}

/** Everything inside a price, in lines that come to it. */
export function InsideLines({ lines, priceCents }: { lines: readonly PriceLineInput[]; priceCents: Cents }) {
  return (
    <Lines>
      {lines.map(({ kind, label, amountCents }) => (
        <Line
          key={`${kind} ${label}`}
          label={kind === "vehicle" ? "Vehicle as listed" : label}
          note={notes[kind]}
        >
          {formatCents(amountCents, { cents: true })}
        </Line>
      ))}
      <Line label="The price" sum>
        {formatCents(priceCents, { cents: true })}
      </Line>
    </Lines>
  );
}

/** What the state takes on top: an estimate, and called one. */
export function OutsideList({ outside, priceCents }: { outside: OutsideLines; priceCents: Cents }) {
  return (
    <Lines>
      {outside.lines.map(({ kind, label, amountCents }) => (
        <Line key={kind} label={label}>
          {formatCents(amountCents, { cents: true })}
        </Line>
      ))}
      <Line label="Out the door" sum>
        {formatCents(priceCents + outside.totalCents, { cents: true })}
      </Line>
    </Lines>
  );
}

function Outside({ outside, priceCents }: { outside: OutsideLines; priceCents: Cents }) {
  return (
    <Part title="Outside it, to the state" aside={`estimate for ${stateName(outside.state)}`}>
      <OutsideList outside={outside} priceCents={priceCents} />
    </Part>
  );
}

function stateName(code: string): string {
  return (states as Record<string, string>)[code] ?? code;
}

const notes: Partial<Record<PriceLineInput["kind"], string>> = { add_on: "Already on the car" };
