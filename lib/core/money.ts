/** US cents as a whole number. Every amount in Upfront is one of these. */
export type Cents = number;

/** Highest price a listing may carry: $2,000,000. */
export const MAX_PRICE_CENTS: Cents = 200_000_000;

const whole = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD", maximumFractionDigits: 0 });
const exact = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" });

/**
 * "$22,480", or "$22,480.00" with `{ cents: true }`. An amount with odd cents always shows them.
 * Throws RangeError when `cents` is not a safe whole number.
 */
export function formatCents(cents: Cents, options: { cents?: boolean } = {}): string {
  assertCents(cents);
  const format = options.cents || cents % 100 !== 0 ? exact : whole;
  return format.format(cents / 100).replace("-", "−");
}

/**
 * Reads what a person or a feed typed ("$22,480", "22480.00", "22480 USD") as cents.
 * Null when it is not an amount of dollars with at most two decimals; never rounds.
 */
export function parseCents(text: string): Cents | null {
  const bare = text.trim().replace(/^(?:USD|US\$|\$)\s*/i, "").replace(/\s*USD$/i, "");
  const match = /^(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2})0*)?$/.exec(bare);
  if (!match) return null;
  const dollars = Number(match[2]!.replaceAll(",", ""));
  const cents = dollars * 100 + Number((match[3] ?? "").padEnd(2, "0"));
  if (!Number.isSafeInteger(cents)) return null;
  return match[1] ? -cents : cents;
}

/** Sum of whole cents. Throws RangeError when a part or the sum is not a safe whole number. */
export function sumCents(parts: readonly Cents[]): Cents {
  const total = parts.reduce((sum, part) => sum + assertCents(part), 0);
  return assertCents(total);
}

/**
 * `cents` times `rateBasisPoints` / 10,000, rounded half up once.
 * 5.75 % is 575 basis points.
 */
export function percentOf(cents: Cents, rateBasisPoints: number): Cents {
  assertCents(cents);
  if (!Number.isInteger(rateBasisPoints) || rateBasisPoints < 0) throw new RangeError("rate in whole basis points");
  const product = BigInt(cents) * BigInt(rateBasisPoints);
  return Number((product + 5_000n) / 10_000n);
}

function assertCents(cents: Cents): Cents {
  if (!Number.isSafeInteger(cents)) throw new RangeError(`${cents} is not a whole number of cents`);
  return cents;
}
