import type { Letter } from "@/lib/mail/schema";
import type { TouchDirection } from "./schema";

type TouchFacts = {
  relationshipId: string;
  direction: TouchDirection;
  body: string;
  from: { name: string };
  site: string;
};

/** What one side wrote, as the letter the other side gets. `site` is the address of this market. */
export function touchLetter({ relationshipId, direction, body, from, site }: TouchFacts): Letter {
  const at = (path: string) => new URL(path, site).href;
  const paragraphs = body.split(/\n{2,}/).slice(0, 60);
  const sender = from.name || "Somebody";
  if (direction === "inbound") {
    return {
      subject: `${sender} wrote to you`,
      paragraphs,
      action: { label: "Answer on your desk", url: at(`/desk/clients/${relationshipId}`) },
      footer: `${sender} chose you on Upfront. Answering this e-mail reaches them too.`,
    };
  }
  return {
    subject: `A word from ${sender}`,
    paragraphs,
    footer:
      `${sender} is your person on Upfront, and you agreed to e-mail. Answering this e-mail reaches them.\n` +
      `What may reach you is yours to change: ${at("/settings")}\n` +
      `Who your person is, too: ${at("/my-people")}`,
  };
}
