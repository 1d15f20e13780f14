import { SETTINGS } from "../database/local-database";
import { inDatabase, openScratchServer, type ScratchServer } from "../database/scratch-server";
import { say } from "../run/command";
import { inData } from "../run/paths";

import type { Command } from "../run/command";

/**
 * A PostgreSQL of the benchmark's own, set and as durable as that of `npm start` and on the same disk, and the
 * settings by which what is imported afterwards finds it. Whatever DATABASE_URL says, nobody's data is touched.
 */
export async function openBenchDatabase(command: Command): Promise<ScratchServer> {
  say("database   starting a PostgreSQL of its own");
  const { server, close } = await openScratchServer({
    name: "bench",
    database: "upfront",
    settings: SETTINGS,
    durable: true,
    parents: [inData("bench")],
  });
  command.atEnd(close);
  Object.assign(process.env, {
    DATABASE_URL: inDatabase(server.appUrl, server.database),
    DATABASE_OWNER_URL: inDatabase(server.ownerUrl, server.database),
    NODE_ENV: "production",
    NEXTAUTH_URL: "http://localhost:3000",
    NEXTAUTH_SECRET: "a-secret-that-only-the-benchmark-knows",
    UPFRONT_DEMO: "1",
    UPFRONT_INLINE_WORKER: "0",
    STRIPE_SECRET_KEY: "",
    LOG_LEVEL: "error",
  });
  return server;
}
