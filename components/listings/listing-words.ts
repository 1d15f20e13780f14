import { formatDate } from "@/components/ui/format-date";
import { formatCents, type Cents } from "@/lib/core/money";
import type { ListingStatus } from "@/lib/listings/process";
import { bodyLabel, conditionLabel } from "@/lib/vehicles/rules";
import type { BodyType, DriveType, FuelType, VehicleCondition } from "@/lib/vehicles/schema";

type Standing = {
  status: ListingStatus;
  heldUntil: Date | null;
  activationOn?: Date | null;
  dealer: { timeZone: string };
};

/** What stands on the status mark instead of the bare word: until when it is held, when it comes. */
export function statusSays(
  { status, heldUntil, activationOn, dealer }: Standing,
  now: Date,
): string | undefined {
  const { timeZone } = dealer;
  if (status === "active_under_contract") {
    return heldUntil && heldUntil > now
      ? `Held until ${formatDate(heldUntil, "time", { timeZone })}`
      : "Under contract";
  }
  if (status !== "coming_soon" || !activationOn) return undefined;
  return `Coming ${formatDate(activationOn, "weekday", { timeZone: "UTC" })}`;
}

/** "31,204 mi"; a new car whose odometer nobody wrote down says that it is new. */
export function mileageWords(mileage: number | null): string | null {
  return mileage === null ? null : `${mileage.toLocaleString("en-US")} mi`;
}

/** "12 days listed", from the days counted. */
export function daysWords(days: number): string {
  if (days === 0) return "Listed today";
  return `${days.toLocaleString("en-US")} ${days === 1 ? "day" : "days"} listed`;
}

type Told = {
  priceCents: Cents;
  firstPrice: { cents: Cents; at: Date } | null;
  onMarketAt: Date | null;
  days: number;
  dealer: { timeZone: string };
};

/** What the price has done, in a few words: "$600 less since Nov 9", "Price unchanged", "Posted Nov 18". */
export function priceStory({ priceCents, firstPrice, onMarketAt, days, dealer }: Told): string {
  const { timeZone } = dealer;
  if (firstPrice && firstPrice.cents !== priceCents) {
    const apart = Math.abs(priceCents - firstPrice.cents);
    const way = priceCents < firstPrice.cents ? "less" : "more";
    return `${formatCents(apart)} ${way} since ${formatDate(firstPrice.at, "day", { timeZone })}`;
  }
  if (!onMarketAt) return "Price posted";
  return days > 7 ? "Price unchanged" : `Posted ${formatDate(onMarketAt, "day", { timeZone })}`;
}

const driveWords: Record<DriveType, string> = { fwd: "FWD", rwd: "RWD", awd: "AWD", four_wd: "4WD" };
const fuelWords: Partial<Record<FuelType, string>> = {
  diesel: "Diesel",
  hybrid: "Hybrid",
  plug_in_hybrid: "Plug-in hybrid",
  electric: "Electric",
  flex: "Flex fuel",
  hydrogen: "Hydrogen",
  cng: "Natural gas",
};

type Facts = {
  condition: VehicleCondition;
  mileage: number | null;
  body: BodyType;
  drive: DriveType | null;
  fuel: FuelType;
  cleanTitle: boolean;
};

/**
 * The few facts of a card: "31,204 mi", "Sedan", "AWD", "Hybrid". Gasoline and front wheels go without
 * saying.
 */
export function cardFacts({ condition, mileage, body, drive, fuel, cleanTitle }: Facts): string[] {
  const facts = [
    condition === "used" ? null : conditionLabel(condition),
    mileageWords(mileage),
    body === "other" ? null : bodyLabel(body),
    drive && drive !== "fwd" ? driveWords[drive] : null,
    fuelWords[fuel] ?? null,
    cleanTitle ? null : "Branded title",
  ];
  return facts.filter((fact) => fact !== null);
}

/** The sentence of a car that cannot be bought now: what is true, and what may come. Null while it can. */
export function standingSentence(standing: Standing, now: Date): { title: string; text: string } | null {
  const { status, heldUntil, dealer } = standing;
  if (status === "active") return null;
  if (status === "active_under_contract") {
    const until =
      heldUntil && heldUntil > now
        ? formatDate(heldUntil, "time", { timeZone: dealer.timeZone, zone: true })
        : null;
    return {
      title: until ? `Held until ${until}` : "Under contract",
      text: until
        ? "Somebody reserved it. If they do not pay, it goes back on the shelf at this price by itself."
        : "Somebody reserved it. If the sale does not go through, it comes back at its posted price.",
    };
  }
  return sentences[status] ?? sentences.withdrawn!;
}

const sentences: Partial<Record<ListingStatus, { title: string; text: string }>> = {
  coming_soon: {
    title: "Coming soon",
    text: "The dealer announced it and is still getting it ready. It can be reserved once it is Active.",
  },
  pending: {
    title: "Sale pending",
    text: "The buyer's order is signed. If the sale falls through, the car comes back at its posted price.",
  },
  closed: { title: "Sold", text: "It is delivered. Its page and every price it had stay here." },
  hold: {
    title: "On hold",
    text: "The dealer took it off the shelf for now: a recall, a repair or a loan. It is meant to come back.",
  },
  withdrawn: {
    title: "Withdrawn",
    text: "The dealer kept the car and stopped selling it. Its prices stay here.",
  },
  canceled: { title: "No longer for sale", text: "The car left the market. Its prices stay here." },
  expired: {
    title: "Not confirmed",
    text: "The dealer has not said lately that it is there, so it left the shelf. It comes back when they do.",
  },
};
