import "server-only";
import { Client } from "pg";
import { log } from "@/lib/core/log";

import type { WorkerEvents } from "graphile-worker";

/** First half of the advisory locks by which a worker shows that it lives. */
const LIVING = 72_611;
const SWEEP_MS = 5_000;

/**
 * The queue itself gives up on a killed worker only after four hours. Here every worker holds an advisory
 * lock on its own name, which ends with its connection; jobs locked by a name that nobody holds are freed.
 */
export function watchLocks(url: string, events: WorkerEvents): { stop(): Promise<void> } {
  const names = new Set<string>();
  let line: Promise<Client | null> = openSession(url, names);
  const next = (work: (client: Client) => Promise<unknown>) => {
    line = line.then(async (held) => {
      const client = held ?? (await openSession(url, names));
      if (!client || (await succeeds(work(client)))) return client;
      await client.end().catch(() => undefined);
      return null;
    });
  };
  events.on("worker:create", ({ worker }) => {
    names.add(worker.workerId);
    next((client) => hold(client, worker.workerId));
  });
  const timer = setInterval(() => next(freeDead), SWEEP_MS);
  next(freeDead);
  return {
    async stop() {
      clearInterval(timer);
      await (await line)?.end().catch(() => undefined);
    },
  };
}

/** A session whose query failed is given up; the next sweep opens another and takes every lock again. */
async function succeeds(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    (error: unknown) => {
      log.debug({ err: error }, "the worker's own session failed");
      return false;
    },
  );
}

async function openSession(url: string, names: Set<string>): Promise<Client | null> {
  const client = new Client({ connectionString: url, application_name: "upfront worker" });
  client.on("error", () => undefined);
  try {
    await client.connect();
    for (const name of names) await hold(client, name);
    return client;
  } catch (error) {
    log.debug({ err: error }, "the worker's own session waits for the database");
    return null;
  }
}

async function hold(client: Client, name: string): Promise<void> {
  await client.query("select pg_try_advisory_lock($1, hashtext($2))", [LIVING, name]);
}

async function freeDead(client: Client): Promise<void> {
  const found = await client.query<{ name: string }>(
    `select distinct locked_by as name from graphile_worker._private_jobs
      where locked_at < now() - interval '3 seconds'
     union
     select distinct locked_by from graphile_worker._private_job_queues
      where locked_at < now() - interval '3 seconds'`,
  );
  for (const { name } of found.rows) {
    const lock = await client.query<{ free: boolean }>(
      `select not exists (
         select from pg_locks where locktype = 'advisory' and classid = $1 and objid = hashtext($2)::oid
           and database = (select oid from pg_database where datname = current_database())
       ) as free`,
      [LIVING, name],
    );
    if (lock.rows[0]?.free)
      await client.query("select graphile_worker.force_unlock_workers(array[$1])", [name]);
  }
}
