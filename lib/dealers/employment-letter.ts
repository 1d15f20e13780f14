import type { Letter } from "@/lib/mail/schema";
import type { Side } from "./rules";

export type EmploymentFacts = {
  personName: string;
  dealerName: string;
  slug: string;
  title: string;
  licenseNumber: string;
  licenseState: string;
  licenseExpiresOn: Date;
};

type Asked = { about: "asked" | "confirmed" | "ended"; to: Side; facts: EmploymentFacts; site: string };
type Words = { subject: string; paragraphs: string[]; action: string };

const day = new Intl.DateTimeFormat("en-US", { dateStyle: "medium", timeZone: "UTC" });

/**
 * The letter that tells one side of an employment what the other did. `site` is the address of this market.
 */
export function employmentLetter({ about, to, facts, site }: Asked): Letter {
  const { subject, paragraphs, action } = words[about][to]({
    ...facts,
    personName: facts.personName || "This person",
  });
  const path = to === "person" ? "/desk/profile#work" : `/lot/${facts.slug}/people`;
  return {
    subject,
    paragraphs,
    action: { label: action, url: new URL(path, site).href },
    footer: "You get this because it concerns your work on Upfront. There is nothing to unsubscribe from.",
  };
}

const words: Record<Asked["about"], Record<Side, (facts: EmploymentFacts) => Words>> = {
  asked: {
    dealer: (facts) => ({
      subject: `${facts.personName} asks to work at ${facts.dealerName}`,
      paragraphs: [
        `${facts.personName} asks to work at ${facts.dealerName} as ${facts.title}, ` +
          `under license ${licenseOf(facts)}.`,
        "If you confirm, the job begins at once. Their clients stay theirs: you see the orders made " +
          "at your house, and nothing of their book.",
      ],
      action: "Answer the request",
    }),
    person: (facts) => ({
      subject: `${facts.dealerName} offers you a job`,
      paragraphs: [
        `${facts.dealerName} offers you a job as ${facts.title}. ` +
          "It begins when you accept and give your license.",
        "Your clients, your page and your notes are yours there as they are anywhere. " +
          "If you do nothing, nothing changes.",
      ],
      action: "Look at the offer",
    }),
  },
  confirmed: {
    dealer: (facts) => ({
      subject: `${facts.personName} works at ${facts.dealerName} now`,
      paragraphs: [
        `${facts.personName} accepted your offer. License ${licenseOf(facts)}.`,
        "Buyers can choose them for any car on the market from now on, with your house as its seller.",
      ],
      action: "See your people",
    }),
    person: (facts) => ({
      subject: `You work at ${facts.dealerName} now`,
      paragraphs: [
        `${facts.dealerName} confirmed your request. Buyers can choose you for new orders from now on.`,
        "Your page, your notes and your clients are where they were. If you changed dealers, each client " +
          "gets one letter with three choices: keep you, switch, or end it. Whoever does nothing stays.",
      ],
      action: "Open your profile",
    }),
  },
  ended: {
    dealer: (facts) => ({
      subject: `${facts.personName} left ${facts.dealerName}`,
      paragraphs: [
        `${facts.personName} ended the job at ${facts.dealerName}. ` +
          "Orders made at your house stay with your house until they close.",
      ],
      action: "See your people",
    }),
    person: (facts) => ({
      subject: `Your job at ${facts.dealerName} has ended`,
      paragraphs: [
        `${facts.dealerName} ended your job. Your clients, your notes and your page with its address stay ` +
          "yours; nobody else was given any of it.",
        `Orders made at ${facts.dealerName} stay there until they close, with you as their salesperson. ` +
          "Buyers can choose you for new ones when your next job begins.",
      ],
      action: "Ask the next dealer",
    }),
  },
};

function licenseOf({ licenseState, licenseNumber, licenseExpiresOn }: EmploymentFacts): string {
  return `${licenseState} ${licenseNumber}, good until ${day.format(licenseExpiresOn)}`;
}
