/**
 * npm run worker
 *
 * Works the job queue in a process of its own: letters, expiries, reconciliations. `npm start` and
 * `npm run dev` already do so inside the server; this is for more hands, or for a server started with
 * UPFRONT_INLINE_WORKER=0. Works on the database of a running `npm start`, or on the server of DATABASE_URL.
 */
import { migrateDatabase, useDatabase } from "./database/use-database";
import { runCommand, say } from "./run/command";
import { appEnvironment } from "./run/environment";
import { wantedPort } from "./run/port-holder";

await runCommand(
  async (command) => {
    const database = await useDatabase("run worker", command);
    await migrateDatabase(database);
    Object.assign(process.env, appEnvironment(database, wantedPort(), "production"));
    const { startWorker } = await import("@/lib/jobs/start-worker");
    const { cron, jobTasks } = await import("@/lib/flows/job-tasks");
    const worker = await startWorker(database.app, jobTasks, { cron });
    command.atEnd(worker.stop);
    say(
      `working    ${Object.keys(jobTasks).length} kinds of jobs; Ctrl-C lets running ones finish and stops`,
    );
    await new Promise(() => undefined);
  },
  { stoppedCode: 0 },
);
