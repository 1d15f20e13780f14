import { revalidatePath } from "next/cache";
import { Refusal } from "@/lib/core/errors";
import { findCarPaths } from "@/lib/listings/find-paths";
import { apiRoute } from "@/lib/web/api";
import { EVERYTHING, isOurs, noticesSchema, SIGNATURE_HEADER } from "@/lib/web/page-notices";
import { readInput } from "@/lib/web/read-input";

/** This server's own word to itself that public pages changed. Not there for anybody without our secret. */
export const POST = apiRoute(async (request) => {
  const body = await request.text();
  if (!isOurs(body, request.headers.get(SIGNATURE_HEADER))) throw new Refusal("not_found");
  const { notices } = readInput(noticesSchema, JSON.parse(body));
  const paths = await pathsOf(notices);
  for (const path of paths) revalidatePath(path);
  if (notices.includes(EVERYTHING)) revalidatePath("/", "layout");
  return { refreshed: paths.length };
});

async function pathsOf(notices: string[]): Promise<string[]> {
  const named = (kind: string) =>
    notices.filter((notice) => notice.startsWith(`${kind}:`)).map((notice) => notice.slice(kind.length + 1));
  const cars = await findCarPaths(named("car"));
  const people = named("person")
    .filter(Boolean)
    .map((handle) => `/people/${handle}`);
  const dealers = named("dealer").map((slug) => `/dealers/${slug}`);
  const shared = [
    ...(cars.length > 0 || people.length > 0 ? ["/"] : []),
    ...(dealers.length > 0 ? ["/dealers"] : []),
  ];
  return [...new Set([...cars, ...people, ...dealers, ...shared])];
}
