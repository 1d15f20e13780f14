import { fork } from "node:child_process";
import path from "node:path";
import { afterEach, expect, test, vi } from "vitest";

import { asSystem } from "@/lib/db/as-actor";
import { cancelJob, enqueue } from "@/lib/jobs/enqueue";
import { startWorker } from "@/lib/jobs/start-worker";

import { asApp, asOwner, testDatabase } from "../setup/database";

const { appUrl } = testDatabase();
const running: { stop(): Promise<void> }[] = [];

afterEach(async () => {
  for (const worker of running.splice(0)) await worker.stop();
  await asOwner("delete from graphile_worker._private_jobs");
});

async function work(tasks: Parameters<typeof startWorker>[1]) {
  const worker = await startWorker(appUrl, tasks);
  running.push(worker);
  return worker;
}

test("a job enqueued in a transaction runs on a worker that is only the app's role", async () => {
  const seen: unknown[] = [];
  await work({ greet: async (payload) => void seen.push(payload) });
  await asSystem("test", (tx) => enqueue(tx, "greet", { name: "Zoë 👋" }));
  await vi.waitFor(() => expect(seen).toEqual([{ name: "Zoë 👋" }]), 5_000);
  await vi.waitFor(async () => expect(await waiting()).toEqual([]), 5_000);
});

test("a job of a transaction that is rolled back never runs", async () => {
  const undone = asSystem("test", async (tx) => {
    await enqueue(tx, "greet", {});
    throw new Error("second thoughts");
  });
  await expect(undone).rejects.toThrow("second thoughts");
  expect(await waiting()).toEqual([]);
});

test("a job under the same key replaces the one that waits, and can be taken back", async () => {
  const later = new Date("2099-01-01T09:00:00.000Z");
  await asSystem("test", (tx) =>
    enqueue(tx, "remind", { turn: 1 }, { runAt: new Date("2098-01-01"), jobKey: "r:1" }),
  );
  await asSystem("test", (tx) => enqueue(tx, "remind", { turn: 2 }, { runAt: later, jobKey: "r:1" }));
  expect(await waiting()).toEqual([{ key: "r:1", payload: { turn: 2 }, run_at: later }]);
  await asSystem("test", (tx) => cancelJob(tx, "r:1"));
  expect(await waiting()).toEqual([]);
});

test("a job whose worker was killed is taken up by another within seconds", async () => {
  await asSystem("test", (tx) => enqueue(tx, "slow", { round: 1 }));
  const victim = fork(path.join(import.meta.dirname, "stuck-worker.ts"), [], {
    execArgv: ["--import", "tsx", "--conditions=react-server"],
  });
  await new Promise((resolve) => victim.once("message", resolve));
  victim.kill("SIGKILL");
  const seen: unknown[] = [];
  await work({ slow: async (payload) => void seen.push(payload) });
  await vi.waitFor(() => expect(seen).toEqual([{ round: 1 }]), 25_000);
});

test("a worker lets its running job finish before it stops", async () => {
  let finished = false;
  const started = Promise.withResolvers<void>();
  const worker = await startWorker(appUrl, {
    slow: async () => {
      started.resolve();
      await new Promise((resolve) => setTimeout(resolve, 300));
      finished = true;
    },
  });
  await asSystem("test", (tx) => enqueue(tx, "slow", {}));
  await started.promise;
  await worker.stop();
  expect(finished).toBe(true);
});

test("the app's role cannot change the queue's tables themselves", async () => {
  await expect(asApp("drop table graphile_worker._private_jobs")).rejects.toThrow(/must be owner/);
  await expect(asApp("create table graphile_worker.mine (id int)")).rejects.toThrow(/permission denied/);
});

async function waiting() {
  return asOwner("select key, payload, run_at from graphile_worker._private_jobs order by id");
}
