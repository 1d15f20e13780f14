import type { Channel } from "@/lib/people/schema";
import type { Origin } from "./schema";

/** What a person said about a channel, as one row of their consents. */
export type ConsentRow = { channel: Channel; since: Date; until: Date | null };

/** How a person may be reached by one channel: agreed, taken back, or never asked. */
export type Reach = { channel: Channel; state: "yes" | "no" | "never_asked"; since: Date | null };

/** Calls and messages reach nobody before 8 or after 21 o'clock where they live (47 CFR 64.1200(c)(1)). */
export const QUIET_FROM_HOUR = 21;
export const QUIET_TO_HOUR = 8;

/** A note that begins so took its client out of the queue; the words after it say why. */
export const SET_ASIDE = "Set aside";

const originSentences: Record<Origin, string> = {
  client_self: "Chose you.",
  order: "Began with an order.",
  salesperson_brought: "Came with you, and confirmed it.",
  mls_referral: "Came by referral, and confirmed it.",
  dealer_lead: "Came by a dealer's lead, and confirmed it.",
};

/** How a relationship began, in a sentence for its salesperson. */
export function originSentence(origin: Origin): string {
  return originSentences[origin];
}

/** True when the person agreed to the channel and has not taken it back. */
export function mayReach(consents: readonly ConsentRow[], channel: Channel): boolean {
  return consents.some((consent) => consent.channel === channel && consent.until === null);
}

/** True when the person agreed to the channel once and takes part no more. */
export function hasOptedOut(consents: readonly ConsentRow[], channel: Channel): boolean {
  return !mayReach(consents, channel) && consents.some((consent) => consent.channel === channel);
}

/** One line per channel, from all a person ever said about it. */
export function reachOf(consents: readonly ConsentRow[], channels: readonly Channel[]): Reach[] {
  return channels.map((channel) => {
    const said = consents.filter((consent) => consent.channel === channel);
    const live = said.find((consent) => consent.until === null);
    if (live) return { channel, state: "yes", since: live.since };
    const ends = said.map(({ until }) => until!.getTime());
    if (ends.length === 0) return { channel, state: "never_asked", since: null };
    return { channel, state: "no", since: new Date(Math.max(...ends)) };
  });
}

/** The moment quiet hours end where somebody lives, or null when it is not quiet there at `at`. */
export function quietUntil(at: Date, timeZone: string): Date | null {
  const hour = hourIn(at, timeZone);
  if (hour >= QUIET_TO_HOUR && hour < QUIET_FROM_HOUR) return null;
  const end = new Date(at);
  end.setUTCMinutes(0, 0, 0);
  // Hour by hour, because a night may have 10 or 12 hours where clocks change.
  do end.setUTCHours(end.getUTCHours() + 1);
  while (hourIn(end, timeZone) !== QUIET_TO_HOUR);
  const pastTheHour = minutesIn(end, timeZone);
  return new Date(end.getTime() - pastTheHour * 60_000);
}

/** "Tomás" of "Tomás Herrera-Villaseñor"; a name of one word is itself. */
export function firstNameOf(name: string): string {
  return name.trim().split(/\s+/)[0] ?? "";
}

/** Lower case, without accents: what two people would type for the same name. */
export function foldName(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]+/g, "")
    .toLowerCase();
}

function hourIn(at: Date, timeZone: string): number {
  return Number(partOf(at, timeZone, "hour")) % 24;
}

function minutesIn(at: Date, timeZone: string): number {
  return Number(partOf(at, timeZone, "minute"));
}

function partOf(at: Date, timeZone: string, type: "hour" | "minute"): string {
  const format = new Intl.DateTimeFormat("en-US", {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone,
  });
  return format.formatToParts(at).find((part) => part.type === type)!.value;
}
