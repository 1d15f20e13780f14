/**
 * npm run -s db:url [-- --owner]
 *
 * Prints the connection string of the app's role, or with --owner of the role that owns the tables and runs
 * the migrations. The built-in database answers while `npm start` or `npm run dev` is running.
 *
 *   psql "$(npm run -s db:url)"
 */
import { localDatabaseUrls } from "./database/local-database";
import { outsideDatabase } from "./database/outside-database";
import { runCommand, say } from "./run/command";
import { findRunner } from "./run/run-lock";
import { Trouble } from "./run/trouble";

await runCommand(async ({ args }) => {
  const outside = outsideDatabase();
  const urls = outside ?? localDatabaseUrls();
  if (!urls) throw new Trouble("There is no database here yet.", "Run npm start once; it makes one.");
  const url = args.includes("--owner") ? urls.owner : urls.app;
  if (!url) throw new Trouble("DATABASE_OWNER_URL is not set.", "Set it beside DATABASE_URL.");
  if (!outside && !findRunner()) say("(the database is not running; npm start starts it)");
  process.stdout.write(`${url}\n`);
});
