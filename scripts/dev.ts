/**
 * npm run dev
 *
 * The same as npm start, with hot reload in place of a build: the same built-in database, the same demo
 * market, the same address. PORT, DATABASE_URL and DATABASE_OWNER_URL mean what they mean there.
 */
import { runCommand } from "./run/command";
import { serve } from "./run/serve";

await runCommand((command) => serve(command, "dev"), { stoppedCode: 0 });
