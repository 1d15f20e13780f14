import { differenceInCalendarDays, formatDistanceStrict } from "date-fns";
import { firstNameOf } from "./rules";

export const reasons = ["wrote", "reserved", "due", "began", "delivered", "letter", "cadence"] as const;

/** Why somebody stands in the queue. */
export type Reason = (typeof reasons)[number];

type Why = { name: string; reason: Reason; since: Date; about: string; cadenceDays: number };
type Words = (facts: Why & { first: string; day: string; ago: string }) => string;

const sentences: Record<Reason, Words> = {
  wrote: ({ first, day }) => `${first} wrote on ${day} and has no answer`,
  reserved: ({ about }) => `Reserved the ${about}`,
  due: ({ about, day }) => about || `You planned it for ${day}`,
  began: ({ day }) => `Chose you on ${day}: say hello`,
  delivered: ({ about, day }) => `Took the ${about} home on ${day}: first check`,
  letter: ({ about, day }) => `Has not answered the letter of ${day} about ${about}; stays yours`,
  cadence: ({ ago, cadenceDays }) => `${ago} since you last spoke; cadence is ${spanOf(cadenceDays)}`,
};

const drafts: Record<Reason, Words> = {
  wrote: ({ day }) => `thank you for writing on ${day}. `,
  reserved: ({ about }) =>
    `thank you for choosing me for the ${about}. I am with you until it is yours. ` +
    "Is there anything you want to know before you sign?",
  due: ({ ago }) =>
    `it is ${ago} since we last spoke. How are you, and how is the car? Is there anything I can do?`,
  began: () =>
    "thank you for choosing me. What should I know about you and the car you drive, or the one you look for?",
  delivered: ({ about }) =>
    `the ${about} has been yours for two weeks. Is everything as it should be? ` +
    "If anything is not, tell me and I will see to it.",
  letter: ({ about }) =>
    `you had a letter that I now work at ${about}. Nothing changes for you unless you want it to. ` +
    "I wanted to say hello from here.",
  cadence: ({ ago }) =>
    `it is ${ago} since we last spoke. How are you, and how is the car? Is there anything I can do?`,
};

/** One line that says why somebody waits. Dates are written in `timeZone`, the salesperson's. */
export function whySentence(why: Why, timeZone: string, now: Date): string {
  return sentences[why.reason](withDates(why, timeZone, now));
}

/**
 * A message to begin with, from what the client knows too: dates, their car, the dealer. Nothing of a note or
 * a plan is in it, because those are for the salesperson's eyes.
 */
export function draftMessage(why: Why, salespersonName: string, timeZone: string, now: Date): string {
  const facts = withDates(why, timeZone, now);
  return `Hi ${facts.first},\n\n${upperFirst(drafts[why.reason](facts))}\n\n${firstNameOf(salespersonName)}`;
}

function withDates(why: Why, timeZone: string, now: Date) {
  const year = why.since.getUTCFullYear() === now.getUTCFullYear() ? undefined : "numeric";
  // A planned day is a day of the calendar and no moment.
  const zone = why.reason === "due" ? "UTC" : timeZone;
  const format = new Intl.DateTimeFormat("en-US", { month: "long", day: "numeric", year, timeZone: zone });
  const ago = agoWords(why.since, now);
  return { ...why, first: firstNameOf(why.name), day: format.format(why.since), ago };
}

/** "12 days", "14 months". */
export function agoWords(since: Date, now: Date): string {
  const unit = differenceInCalendarDays(now, since) > 60 ? "month" : "day";
  return formatDistanceStrict(since, now, { unit });
}

function spanOf(days: number): string {
  if (days % 365 === 0) return days === 365 ? "a year" : `${days / 365} years`;
  if (days >= 60) return `${Math.round(days / 30)} months`;
  return `${days} days`;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
