import "server-only";
import { Refusal } from "@/lib/core/errors";
import { slugOf } from "@/lib/core/ids";
import { asActor, type Tx } from "@/lib/db/as-actor";
import { recordEvent } from "@/lib/db/record-event";
import type { Actor } from "@/lib/people/actor";
import { addStaff } from "./add-staff";
import { personByEmail } from "./person-by-email";
import { admitDealerSchema, type AdmitDealerInput } from "./schema";

type Admitted = { dealerId: string; slug: string; ownerId: string };
type Dealer = ReturnType<typeof admitDealerSchema.parse>;

/**
 * Admits a dealer that signed the participation agreement, with its first owner. Stewards only; for others
 * `not_found`. The slug comes from the name unless told. Refuses with `dealer_exists`.
 */
export async function admitDealer(actor: Actor, input: AdmitDealerInput): Promise<Admitted> {
  if (!actor.isSteward) throw new Refusal("not_found");
  const dealer = admitDealerSchema.parse(input);
  const ownerId = await personByEmail(dealer.ownerEmail, dealer.ownerName);
  const added = await asActor({ personId: actor.personId }, async (tx) => {
    const row = await addDealer(tx, actor, dealer);
    await addStaff(
      tx,
      actor,
      { ...row, name: dealer.name },
      { personId: ownerId, role: "owner", email: dealer.ownerEmail },
    );
    return row;
  });
  return { ...added, ownerId };
}

async function addDealer(tx: Tx, actor: Actor, dealer: Dealer): Promise<Omit<Admitted, "ownerId">> {
  const slug = dealer.slug ?? slugOf(dealer.name, 80);
  const [added] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO dealer (slug, name, kind, license_number, license_state, street, city, state, zip, phone,
      email, time_zone, about, document_fee_cents, agreement_signed_at)
    VALUES (${slug}, ${dealer.name}, ${dealer.kind}::dealer_kind, ${dealer.licenseNumber},
      ${dealer.licenseState}, ${dealer.street}, ${dealer.city}, ${dealer.state}, ${dealer.zip},
      ${dealer.phone}, ${dealer.email}, ${dealer.timeZone}, ${dealer.about},
      ${dealer.documentFeeCents}, app_now())
    ON CONFLICT DO NOTHING
    RETURNING id`;
  if (!added) throw new Refusal("dealer_exists");
  await recordEvent(tx, { resource: "Dealer", key: added.id, actorId: actor.personId });
  return { dealerId: added.id, slug };
}
