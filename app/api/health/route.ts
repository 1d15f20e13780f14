import { log } from "@/lib/core/log";
import { apiRoute } from "@/lib/web/api";
import { countMigrations } from "@/lib/web/count-migrations";
import packageJson from "@/package.json";

/** Whether this server can do its work: 200 with the database up, else 503. Says nothing that is secret. */
export const GET = apiRoute(async () => {
  const { version } = packageJson;
  try {
    return { ok: true, database: "up", migrations: await countMigrations(), version };
  } catch (error) {
    log.error({ err: error }, "health: the database did not answer");
    return Response.json({ ok: false, database: "down", migrations: null, version }, { status: 503 });
  }
});
