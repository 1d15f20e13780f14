import "server-only";
import { asActor } from "@/lib/db/as-actor";
import type { Actor } from "@/lib/people/actor";
import { consentTexts } from "@/lib/people/consent-texts";
import type { ConsentInput } from "@/lib/people/schema";

/** The actor agrees to a channel; the wording they were shown is stored. Agreeing twice is agreeing once. */
export async function giveConsent(actor: Actor, { channel, via }: ConsentInput): Promise<void> {
  const { personId } = actor;
  await asActor({ personId }, async (tx) => {
    await tx.$queryRaw`SELECT FROM person WHERE id = ${personId}::uuid FOR UPDATE`;
    const live = await tx.consent.count({ where: { personId, channel, revokedAt: null } });
    if (live > 0) return;
    const data = { personId, channel, via, textShown: consentTexts[channel] };
    await tx.consent.create({ data, select: { id: true } });
  });
}
