/**
 * npm start
 *
 * Runs Upfront from this folder: installs what is missing, starts the built-in PostgreSQL 18 under .data,
 * brings it up to date, makes the demo market once, builds when the code changed, and serves
 * http://localhost:3000. Ctrl-C stops everything; a second start finds all data again.
 *
 *   PORT=3001 npm start      another port
 *   DATABASE_URL=… DATABASE_OWNER_URL=… npm start
 *                            a PostgreSQL 18 server of your own: the first names a role that owns nothing,
 *                            the second the owner, who runs the migrations. Nothing is seeded there.
 *
 * Every other setting is in .env.example.
 */
import { runCommand } from "./run/command";
import { serve } from "./run/serve";

await runCommand((command) => serve(command, "start"), { stoppedCode: 0 });
