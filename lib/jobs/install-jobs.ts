import { runMigrations } from "graphile-worker";
import { Client } from "pg";

const TABLES = [
  "_private_jobs",
  "_private_job_queues",
  "_private_tasks",
  "_private_known_crontabs",
  "migrations",
];

/**
 * Makes the job queue's own tables in a database, or brings them up to date, and opens them to the app role,
 * which both adds and works jobs. Runs as the owner; safe to repeat.
 * @param ownerUrl connection string of the role that owns the database
 */
export async function installJobs(ownerUrl: string): Promise<void> {
  await runMigrations({ connectionString: ownerUrl });
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(grants());
    await client.query(steadyPlans());
  } finally {
    await client.end();
  }
}

/** The queue turns row-level security on and leaves it without a policy; the app role gets one by name. */
function grants(): string {
  const policies = TABLES.filter((table) => table !== "migrations").map(
    (table) => `
      drop policy if exists app_works_jobs on graphile_worker.${table};
      create policy app_works_jobs on graphile_worker.${table} to upfront_app using (true) with check (true);
      grant select, insert, update, delete on graphile_worker.${table} to upfront_app;`,
  );
  return `begin;
    select pg_advisory_xact_lock(hashtext('upfront install jobs'));
    grant usage on schema graphile_worker to upfront_app;
    grant usage on all sequences in schema graphile_worker to upfront_app;
    grant execute on all functions in schema graphile_worker to upfront_app;
    grant select on graphile_worker.jobs to upfront_app;
    grant select on graphile_worker.migrations to upfront_app;
    ${policies.join("")}
    commit;`;
}

/**
 * A queue is empty at one moment and long at the next, and the planner remembers the empty one: adding a job then walks
 * all that wait. By index, planned once, it costs the same however many there are, and a third.
 */
function steadyPlans(): string {
  return `alter function graphile_worker.add_jobs(graphile_worker.job_spec[], boolean)
    set enable_seqscan = off set plan_cache_mode = force_generic_plan`;
}
