import { publicJson } from "@/app/api/v1/public-json";
import { env } from "@/lib/core/env";
import { Refusal } from "@/lib/core/errors";
import { apiCar } from "@/lib/listings/api-view";
import { findCar } from "@/lib/listings/queries";
import { apiRoute } from "@/lib/web/api";

/** One car: `{ data }`. */
export const GET = apiRoute<{ mlsNumber: string }>(async (_request, { mlsNumber }) => {
  const car = await findCar(mlsNumber.toUpperCase());
  if (!car) throw new Refusal("not_found");
  return publicJson({ data: apiCar(car, env.NEXTAUTH_URL) });
});
