import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { Prisma } from "@/generated/prisma/client";
import { Refusal, refusals, type RefusalCode } from "@/lib/core/errors";
import { db } from "@/lib/db/client";

/** A transaction with somebody (or nobody) acting in it. */
export type Tx = Prisma.TransactionClient;

/** Who acts: a person, the app on an errand of its own, or nobody. */
export type Acting = { personId: string } | { errand: string } | null;

const clock = new AsyncLocalStorage<Date>();
const retried = new Set(["40001", "40P01"]);
const ATTEMPTS = 4;

/**
 * Runs `work` in one transaction in which row-level security sees `acting`.
 * Nobody acting reads zero rows of any book. An errand (payments, imports, clocks) sees orders and
 * money, never a book. A refusal by the database comes out as the Refusal of its code.
 * Serialization failures and deadlocks are tried again, so `work` must touch nothing but the database.
 */
export async function asActor<Result>(acting: Acting, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.$transaction(
        async (tx) => {
          await setActing(tx, acting);
          return work(tx);
        },
        { maxWait: 10_000, timeout: 30_000 },
      );
    } catch (error) {
      if (attempt < ATTEMPTS && retried.has(sqlStateOf(error) ?? "")) continue;
      throw asRefusal(error);
    }
  }
}

/** As `asActor`, for the app's own errands; `errand` names it in the log of slow statements. */
export function asSystem<Result>(errand: string, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return asActor({ errand }, work);
}

/** Lets `work` see orders and money as the app does, inside a person's transaction, then stops. */
export async function onErrand<Result>(tx: Tx, work: () => Promise<Result>): Promise<Result> {
  await tx.$executeRaw`SELECT set_config('app.system', 'on', true)`;
  const result = await work();
  await tx.$executeRaw`SELECT set_config('app.system', '', true)`;
  return result;
}

/** Runs `work` at another time of the market's clock. The database honors it in a demo market only. */
export function atTime<Result>(at: Date, work: () => Promise<Result>): Promise<Result> {
  return clock.run(at, work);
}

async function setActing(tx: Tx, acting: Acting): Promise<void> {
  const personId = acting && "personId" in acting ? acting.personId : "";
  const system = acting && "errand" in acting ? "on" : "";
  const at = clock.getStore()?.toISOString() ?? "";
  await tx.$executeRaw`SELECT set_config('app.actor_id', ${personId}, true),
    set_config('app.system', ${system}, true), set_config('app.clock', ${at}, true)`;
}

const constraintRefusals: Record<string, RefusalCode> = {
  listing_live_vin: "vin_live_elsewhere",
  orders_one_live_per_listing: "already_reserved",
  employment_license_overlap: "license_overlap",
  employment_open_request: "employment_not_open",
};

function asRefusal(error: unknown): unknown {
  const text = databaseMessageOf(error);
  if (sqlStateOf(error) === "UF001") {
    return text in refusals ? new Refusal(text as RefusalCode) : error;
  }
  const constraint = Object.keys(constraintRefusals).find((name) => text.includes(name));
  return constraint ? new Refusal(constraintRefusals[constraint]!) : error;
}

function driverErrorOf(error: unknown): { originalCode?: string; originalMessage?: string } {
  const meta = error instanceof Prisma.PrismaClientKnownRequestError ? error.meta : undefined;
  const adapterError = meta?.driverAdapterError as { cause?: object } | undefined;
  return adapterError?.cause ?? (error as { cause?: object } | null)?.cause ?? {};
}

function sqlStateOf(error: unknown): string | undefined {
  return driverErrorOf(error).originalCode;
}

function databaseMessageOf(error: unknown): string {
  return driverErrorOf(error).originalMessage ?? "";
}
