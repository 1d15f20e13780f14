import type { Letter } from "@/lib/mail/schema";

export type MoveFacts = {
  letterId: string;
  clientName: string;
  /** The salesperson, whole and by first name. */
  name: string;
  firstName: string;
  since: Date;
  from: string | null;
  to: string;
  city: string;
  state: string;
};

const month = new Intl.DateTimeFormat("en-US", { month: "long", year: "numeric", timeZone: "UTC" });

/**
 * The one letter a client gets when their person changes dealers: what changed, what did not, and three
 * choices of equal weight. Each leads to the client's own page, where they sign in and press a button. `site`
 * is this market's address.
 */
export function moveLetter(facts: MoveFacts, site: string): Letter {
  const { letterId, clientName, name, firstName, since, from, to, city, state } = facts;
  const answer = (choice: string) => new URL(`/my-people?letter=${letterId}&answer=${choice}`, site).href;
  return {
    subject: `${name} works at ${to} now`,
    greeting: clientName ? `Hello ${clientName},` : undefined,
    paragraphs: [
      `${name}, your person since ${month.format(since)}, ${from ? `left ${from} and ` : ""}` +
        `now works at ${to} in ${city}, ${state}. ` +
        `${firstName}'s page, your history and your messages are where they were.`,
      "Whom you buy with is yours to choose. Nobody else can choose it for you.",
      `If you do nothing, ${firstName} stays your person. We will not ask again.`,
    ],
    choices: [
      { label: `Keep ${firstName}. Nothing changes for you.`, url: answer("keep") },
      { label: "Switch to somebody else. Your history goes with you.", url: answer("switch") },
      { label: `End it. ${firstName} sees the date and can no longer write to you.`, url: answer("end") },
    ],
    footer:
      "You get this once, because the person you chose on Upfront changed dealers. " +
      `What may reach you: ${new URL("/settings", site).href}`,
  };
}
