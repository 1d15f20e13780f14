import { env } from "@/lib/core/env";
import { log } from "@/lib/core/log";
import { reconcileSoon } from "@/lib/flows/reconcile-payments";
import { cron, jobTasks } from "@/lib/flows/job-tasks";
import { startWorker } from "@/lib/jobs/start-worker";
import { startPageNotices } from "@/lib/web/page-notices";

/** Keeps cached pages true, and works the job queue inside the server, unless that is left to `npm run worker`. */
export async function boot(): Promise<void> {
  startPageNotices();
  if (!env.UPFRONT_INLINE_WORKER) return;
  const worker = await startWorker(env.DATABASE_URL, jobTasks, { cron }).catch((error: unknown) => {
    log.error({ err: error }, "the worker did not start");
    return null;
  });
  await reconcileSoon().catch((error: unknown) => log.error({ err: error }, "payments wait for their next look"));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void worker?.stop());
}
