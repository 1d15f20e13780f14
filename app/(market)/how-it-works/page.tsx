import type { Metadata } from "next";
import { Main } from "@/components/shell/page";
import { Line, Lines } from "@/components/ui/lines";
import { Section } from "@/components/ui/section";
import { Sheet } from "@/components/ui/sheet";
import { type Column, DataTable } from "@/components/ui/table";
import { formatCents } from "@/lib/core/money";
import { type FeeBand, findFeeBands } from "@/lib/listings/fee-bands";
import { type ListingMove, listingMoves, resoStatus } from "@/lib/listings/process";
import { DEPOSIT_CENTS, HOLD_MINUTES } from "@/lib/orders/rules";

export const revalidate = 300;

export const metadata: Metadata = {
  title: "How it works",
  description:
    "One price, what is inside it, who is paid from it, how buying goes, and how a person stays yours.",
  alternates: { canonical: "/how-it-works" },
};

export default async function HowItWorksPage() {
  const bands = await findFeeBands();
  return (
    <Main className="how">
      <h1 className="display">How it works</h1>
      <p className="lead">
        One shelf, on which any licensed dealer posts a car once. One price on it, for everyone. A person you
        choose, who can sell you any of them, and whom only you can leave.
      </p>
      <Price />
      <WhoIsPaid bands={bands} />
      <Buying />
      <Keeping />
      <Verify />
      <Rules />
      <YourData />
    </Main>
  );
}

function Price() {
  return (
    <Section id="price" gap title="The price">
      <div className="two">
        <div className="prose">
          <p>
            A car has one price. It is posted once, and you, the next person and the dealer’s cousin pay it.
            There is no field anywhere in which an offer, a discount or a better price for somebody could be
            written.
          </p>
          <p>
            Every charge of a dealer is inside: freight, what is already mounted, the document fee. The card,
            the page, the price sheet, the data for programs and your order show the same cents.
          </p>
        </div>
        <div className="prose">
          <p>
            Outside it stand only lines of the state: sales tax, title, registration and plates. They depend
            on where you register the car. We show a state’s figures once somebody has confirmed them, and
            call them an estimate.
          </p>
          <p>
            The price you saw travels with your reservation. If the dealer has posted another in between, you
            are asked again before anything happens.
          </p>
        </div>
      </div>
    </Section>
  );
}

function WhoIsPaid({ bands }: { bands: FeeBand[] }) {
  return (
    <Section id="who-is-paid" gap title="Who is paid from it">
      <div className="two">
        <div className="prose">
          <p>
            When your person works for the dealer that owns the car, that dealer gets the whole price. When
            your person works elsewhere, the listing dealer pays their dealer a cooperation fee out of it.
          </p>
          <p>
            The fee is flat: the same on every car of a price band, whoever lists it and whoever sells it. So
            nobody earns more by showing you one car rather than another. It stands on every price sheet, it
            is never a way to sort or filter cars, and it never changes what you pay.
          </p>
          <p>It goes from dealer to dealer. Your person is paid by their own dealer.</p>
        </div>
        <Sheet>
          <div className="part">
            <h3>Cooperation fee today</h3>
            <Lines>
              {bands.map(({ fromPriceCents, feeCents }) => (
                <Line
                  key={fromPriceCents}
                  label={fromPriceCents === 0 ? "Any lower price" : `From ${formatCents(fromPriceCents)}`}
                >
                  {formatCents(feeCents, { cents: true })}
                </Line>
              ))}
            </Lines>
          </div>
        </Sheet>
      </div>
    </Section>
  );
}

function Buying() {
  const steps = [
    { title: "Choose a car and a person", text: "In either order. The person can sell you any car here." },
    {
      title: "Reserve it",
      text: `It is held for you for ${HOLD_MINUTES} minutes before any card is asked for.`,
    },
    {
      title: `Pay the ${formatCents(DEPOSIT_CENTS)} deposit`,
      text: "It counts towards the price and comes back in full until the rest is paid. Unpaid, the hold ends.",
    },
    {
      title: "Sign, pay, collect",
      text: "You see each step, who acts next, and what was written down, on your order’s page.",
    },
  ];
  return (
    <Section id="buying" gap title="Buying">
      <div className="four">
        {steps.map(({ title, text }, index) => (
          <div key={title} className="stack-1">
            <h3>
              {index + 1}. {title}
            </h3>
            <p>{text}</p>
          </div>
        ))}
      </div>
    </Section>
  );
}

function Keeping() {
  return (
    <Section id="keeping" gap title="Keeping your person">
      <div className="two">
        <div className="prose">
          <p>
            Choosing somebody is your own act, and so is ending it. A dealer cannot end it, a new job cannot
            end it, and Upfront cannot end it: the database refuses the change from anybody but you.
          </p>
          <p>
            When your person changes dealers, their page keeps its address and you get one neutral letter:
            keep them, switch to somebody else, or end it. Do nothing and they stay yours.
          </p>
        </div>
        <div className="prose">
          <p>
            What your person keeps about you stays between you two. No dealer reads it, neither the old one
            nor the new one, and nobody at Upfront does. Orders under way stay with the dealer they were made
            at.
          </p>
          <p>
            What you said about being called or written to holds wherever they work.{" "}
            <a href="/my-people">Your people</a> are on one page, with the way out in two clicks.
          </p>
        </div>
      </div>
    </Section>
  );
}

function Verify() {
  return (
    <Section id="verify" gap title="Verify a price" aside={<a href="/verify">Verify one now</a>}>
      <div className="prose">
        <p>
          Every price a car has had is written in a ledger that can only grow. Each entry carries a seal
          computed from what it says and from the seal before it, so a price cannot be changed afterwards
          without every later seal giving it away. Each night one more seal is put over all prices of the day
          and over the night before.
        </p>
        <p>
          Your browser can recompute a car’s chain, and so can{" "}
          <a href="/verify-ledger.mjs">a script of some thirty lines</a> on your own machine, without an
          account and without trusting us.
        </p>
      </div>
    </Section>
  );
}

function Rules() {
  const shown = listingMoves.filter(({ from }) =>
    ["active", "active_under_contract", "pending", "hold"].includes(from),
  );
  return (
    <Section
      id="rules"
      gap
      title="Market rules"
      aside={<span className="small dim">What a listing may do, and nothing else</span>}
    >
      <DataTable
        label="Moves of a listing"
        columns={moveColumns}
        rows={shown}
        rowKey={({ from, to }) => `${from} ${to}`}
        fold="lines"
      />
    </Section>
  );
}

const moveColumns: Column<ListingMove>[] = [
  { key: "from", head: "From", label: "From", rowHead: true, cell: ({ from }) => resoStatus(from) },
  { key: "to", head: "To", cell: ({ to }) => resoStatus(to) },
  { key: "means", head: "What happened", label: "", cell: ({ sentence }) => sentence },
];

function YourData() {
  return (
    <Section id="your-data" gap title="Your data">
      <div className="prose">
        <p>
          You can take out what is kept about you at any time, from <a href="/settings">your settings</a>, in
          a file that other programs read. A salesperson can take out their book as CSV, as vCards and as
          JSON. The papers of a sale stay with the dealer that made it, because the law asks dealers to keep
          them.
        </p>
      </div>
    </Section>
  );
}
