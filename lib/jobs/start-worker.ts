import "server-only";
import { EventEmitter } from "node:events";
import { Logger, run } from "graphile-worker";
import { log } from "@/lib/core/log";
import { watchLocks } from "@/lib/jobs/watch-locks";

import type { TaskList, WorkerEvents } from "graphile-worker";

/** Tasks by the name that `enqueue` uses. A task may run more than once for one job. */
export type JobTasks = Record<string, (payload: unknown) => Promise<void>>;

export interface WorkerSettings {
  /** Repeating jobs, one crontab line each, in UTC: `0 4 * * * check_money`. */
  cron?: string;
  /** Jobs worked at the same time; 4 unless told. */
  concurrency?: number;
}

const RESTART_AFTER_MS = 2_000;

/**
 * Works jobs in this process until `stop`, which lets running jobs finish. A database that goes away is
 * waited for. Jobs held by a worker that was killed are freed within seconds.
 * @param url connection string of the app role
 */
export async function startWorker(
  url: string,
  tasks: JobTasks,
  { cron, concurrency = 4 }: WorkerSettings = {},
): Promise<{ stop(): Promise<void> }> {
  let stopping = false;
  const open = () => openRunner(url, tasks, cron, concurrency);
  let runner = await open();
  const supervise = async (): Promise<void> => {
    await runner.finished;
    while (!stopping) {
      await new Promise((resolve) => setTimeout(resolve, RESTART_AFTER_MS));
      const next = stopping ? null : await open().catch(logStart);
      if (!next) continue;
      runner = next;
      await runner.finished;
    }
  };
  void supervise();
  return {
    async stop() {
      stopping = true;
      await runner.stop();
    },
  };
}

function logStart(error: unknown): null {
  log.warn({ err: error }, "the worker waits for the database");
  return null;
}

async function openRunner(url: string, tasks: JobTasks, cron: string | undefined, concurrency: number) {
  const events = new EventEmitter() as WorkerEvents;
  const locks = watchLocks(url, events);
  const runner = await run({
    connectionString: url,
    taskList: asTaskList(tasks),
    crontab: cron ?? "",
    concurrency,
    maxPoolSize: concurrency + 4,
    noHandleSignals: true,
    pollInterval: 2_000,
    events,
    logger,
  }).catch(async (error: unknown) => {
    await locks.stop();
    throw error;
  });
  const finished = runner.promise
    .catch((error: unknown) => log.error({ err: error }, "the worker ended"))
    .finally(() => locks.stop());
  return {
    finished,
    stop: () =>
      runner
        .stop()
        .catch(() => undefined)
        .then(() => finished),
  };
}

function asTaskList(tasks: JobTasks): TaskList {
  return Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [name, (payload: unknown) => task(payload)]),
  );
}

const logger = new Logger(() => (level, message) => {
  if (level === "error") log.error(message);
  else if (level === "warning") log.warn(message);
  else log.debug(message);
});
