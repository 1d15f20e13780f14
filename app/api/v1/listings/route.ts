import { publicJson } from "@/app/api/v1/public-json";
import { env } from "@/lib/core/env";
import { Refusal } from "@/lib/core/errors";
import { apiListing } from "@/lib/listings/api-view";
import { readCursor } from "@/lib/listings/cursor";
import { filtersSchema } from "@/lib/search/filters";
import { listListings } from "@/lib/search/search-listings";
import { apiRoute, parseQuery } from "@/lib/web/api";

const PAGE = 50;

/**
 * The shelf by the filters of /cars: `{ data, total, next }`, 50 to a page; `next` is the `cursor` of the
 * next.
 */
export const GET = apiRoute(async (request) => {
  const filters = parseQuery(filtersSchema, request.url);
  if (filters.cursor && !readCursor(filters.cursor)) {
    throw new Refusal("invalid_input", {
      fieldErrors: { cursor: ["This is not a cursor of ours. Begin without one."] },
    });
  }
  const { cars, total, next } = await listListings(filters, PAGE);
  return publicJson({ data: cars.map((car) => apiListing(car, env.NEXTAUTH_URL)), total, next });
});
