import { exportPerson } from "@/lib/flows/export-person";
import { apiRoute } from "@/lib/web/api";
import { limit } from "@/lib/web/rate-limit";
import { requireActor } from "@/lib/web/session";

/** Everything about the person who asks, as a JSON file. */
export const GET = apiRoute(async () => {
  const actor = await requireActor("/settings");
  await limit("export-own-data", actor.personId);
  const everything = await exportPerson(actor);
  const day = everything.exportedAt.toISOString().slice(0, 10);
  return new Response(`${JSON.stringify(everything, null, 2)}\n`, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="upfront-${day}.json"`,
    },
  });
});
