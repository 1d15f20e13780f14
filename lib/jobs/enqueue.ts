import "server-only";

/** What `enqueue` needs of a transaction: Prisma's transaction client has it. */
export interface JobTransaction {
  $executeRaw(query: TemplateStringsArray, ...values: unknown[]): PromiseLike<number>;
}

/** When a job is to run, and under what name it may be replaced. */
export interface JobTiming {
  /** Not before this moment; at once when left out. */
  runAt?: Date;
  /** At most 512 characters. A job still waiting under the same key is replaced, also at its time. */
  jobKey?: string;
}

/**
 * Adds a job inside the caller's transaction: it exists when the transaction commits and not otherwise. It
 * runs at least once, on any worker, so its task must bear being repeated; a failing one is tried again, 25
 * times over about three days.
 * @param payload anything JSON can carry
 */
export async function enqueue(
  tx: JobTransaction,
  name: string,
  payload: object,
  { runAt, jobKey }: JobTiming = {},
): Promise<void> {
  await tx.$executeRaw`select graphile_worker.add_job(
    ${name}::text,
    payload => ${JSON.stringify(payload)}::json,
    run_at => ${runAt?.toISOString() ?? null}::timestamptz,
    job_key => ${jobKey ?? null}::text
  )`;
}

/** Takes back a job that still waits under this key; a running one is let finish. */
export async function cancelJob(tx: JobTransaction, jobKey: string): Promise<void> {
  await tx.$executeRaw`select graphile_worker.remove_job(${jobKey}::text)`;
}
