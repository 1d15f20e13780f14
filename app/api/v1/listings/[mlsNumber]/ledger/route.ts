import { publicJson } from "@/app/api/v1/public-json";
import { Refusal } from "@/lib/core/errors";
import { chainOf } from "@/lib/listings/api-view";
import { findLedger } from "@/lib/listings/queries";
import { apiRoute } from "@/lib/web/api";

/** Every price of a car, oldest first, with the seals: what `scripts/verify-ledger.mjs` reads. */
export const GET = apiRoute<{ mlsNumber: string }>(async (_request, params) => {
  const mlsNumber = params.mlsNumber.toUpperCase();
  const entries = await findLedger(mlsNumber);
  if (!entries) throw new Refusal("not_found");
  return publicJson({ mlsNumber, data: chainOf(entries) });
});
