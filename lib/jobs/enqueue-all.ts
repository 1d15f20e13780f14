import "server-only";
import type { JobTransaction } from "@/lib/jobs/enqueue";

/**
 * As `enqueue`, for one job per payload in a single statement: five thousand letters are one question, not
 * five thousand. All of them exist when the transaction commits, and none otherwise.
 */
export async function enqueueAll(
  tx: JobTransaction,
  name: string,
  payloads: readonly object[],
): Promise<void> {
  if (payloads.length === 0) return;
  await tx.$executeRaw`select count(*) from graphile_worker.add_jobs(array(
    select row(${name}::text, payload, null, null, null, null, null, null)::graphile_worker.job_spec
    from json_array_elements(${JSON.stringify(payloads)}::json) as payload
  ))`;
}
