import { publicJson } from "@/app/api/v1/public-json";
import { Refusal } from "@/lib/core/errors";
import { findLedgerDay } from "@/lib/listings/queries";
import { apiRoute } from "@/lib/web/api";

/** A sealed UTC day of the whole ledger ("2026-11-21"): its head, the head before, and the hashes between. */
export const GET = apiRoute<{ day: string }>(async (_request, { day }) => {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day));
  const head = isDay ? await findLedgerDay(day) : null;
  if (!head) throw new Refusal("not_found");
  return publicJson({ data: head });
});
