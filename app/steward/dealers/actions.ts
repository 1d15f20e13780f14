"use server";

import { revalidatePath } from "next/cache";
import { parseCents } from "@/lib/core/money";
import { admitDealer } from "@/lib/dealers/admit-dealer";
import { admitDealerSchema } from "@/lib/dealers/schema";
import { stewardAction } from "@/lib/web/actions";
import { z } from "zod";

const MOST_DOCUMENT_FEE_CENTS = 500_000;

/** As the form sends it: the fee in dollars, the slug made from the name. */
const admitForm = admitDealerSchema.omit({ slug: true, documentFeeCents: true }).extend({
  documentFee: z
    .string()
    .max(20)
    .transform((typed) => parseCents(typed) ?? Number.NaN)
    .pipe(
      z
        .int("Write dollars, such as 250 or 377.63.")
        .min(0)
        .max(MOST_DOCUMENT_FEE_CENTS, "A document fee is at most $5,000."),
    ),
});

export const admitDealerAction = stewardAction(admitForm, async (actor, { documentFee, ...dealer }) => {
  const { slug } = await admitDealer(actor, { ...dealer, documentFeeCents: documentFee });
  revalidatePath("/steward/dealers");
  return { message: `Admitted. The house stands at /dealers/${slug}, and its owner can sign in.` };
});
