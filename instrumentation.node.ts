import { env } from "@/lib/core/env";
import { log } from "@/lib/core/log";
import { cron, jobTasks } from "@/lib/flows/job-tasks";
import { startWorker } from "@/lib/jobs/start-worker";

/** Works the job queue inside the server, unless that is left to `npm run worker`. */
export async function boot(): Promise<void> {
  if (!env.UPFRONT_INLINE_WORKER) return;
  const worker = await startWorker(env.DATABASE_URL, jobTasks, { cron }).catch((error: unknown) => {
    log.error({ err: error }, "the worker did not start");
    return null;
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void worker?.stop());
}
