import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

import { findPrograms, outsideFolder } from "@/scripts/database/binaries";
import { openCluster } from "@/scripts/database/cluster";
import { withClient } from "@/scripts/database/roles";
import { freePort } from "@/scripts/run/ports";
import { isAlive } from "@/scripts/run/processes";

import type { Cluster } from "@/scripts/database/cluster";
import type { ClusterPlan } from "@/scripts/database/data-folder";

const parent = mkdtempSync(path.join(tmpdir(), "upfront-cluster-"));
chmodSync(parent, 0o755);
const folder = path.join(parent, "postgres");
let plan: ClusterPlan;
let cluster: Cluster;

beforeAll(async () => {
  plan = {
    programs: await findPrograms(() => outsideFolder("tests")),
    folder,
    log: path.join(parent, "postgres.log"),
    port: await freePort(),
    superPassword: "cluster-test",
    settings: { shared_buffers: "16MB" },
    durable: true,
  };
  cluster = await openCluster(plan);
  await ask("create table kept (word text)");
  await ask("insert into kept values ('still here')");
});

afterAll(async () => {
  await cluster.stop();
  rmSync(parent, { recursive: true, force: true });
});

test("a database that is killed is up again on the same port, with its data", async () => {
  const killed = postmaster();
  process.kill(killed, "SIGKILL");
  await vi.waitFor(async () => expect(await ask("select word from kept")).toEqual([{ word: "still here" }]), {
    timeout: 20_000,
    interval: 200,
  });
  expect(postmaster()).not.toBe(killed);
});

test.runIf(process.platform === "linux")(
  "a database whose keeper was killed is said to be lost, and taken over by the next",
  async () => {
    const lost = new Promise<string>((resolve) => cluster.onLost(resolve));
    const orphan = postmaster();
    process.kill(keeperOf(orphan), "SIGKILL");
    expect(await lost).toMatch(/is gone/);
    expect(isAlive(orphan)).toBe(true);
    cluster = await openCluster(plan);
    expect(isAlive(orphan)).toBe(false);
    expect(await ask("select word from kept")).toEqual([{ word: "still here" }]);
  },
);

test("a stale postmaster.pid that names a living stranger does not keep the database from starting", async () => {
  await cluster.stop();
  writeFileSync(path.join(folder, "postmaster.pid"), `${process.pid}\n${folder}\n`);
  cluster = await openCluster(plan);
  expect(await ask("select word from kept")).toEqual([{ word: "still here" }]);
});

test("a damaged data folder is refused in words, with what to do", async () => {
  await cluster.stop();
  const version = path.join(folder, "PG_VERSION");
  const kept = readFileSync(version);
  writeFileSync(version, "17\n");
  await expect(openCluster(plan)).rejects.toMatchObject({
    message: expect.stringMatching(/belongs to PostgreSQL 17, not 18/),
    advice: expect.stringMatching(/Move it away/),
  });
  rmSync(version);
  await expect(openCluster(plan)).rejects.toThrow(/is damaged: its PG_VERSION is missing/);
  writeFileSync(version, kept);
  cluster = await openCluster(plan);
});

function ask(sql: string) {
  const url = `postgresql://postgres:cluster-test@127.0.0.1:${plan.port}/postgres`;
  return withClient(url, async (client) => (await client.query(sql)).rows as object[]);
}

function postmaster(): number {
  return Number(readFileSync(path.join(folder, "postmaster.pid"), "utf8").split("\n")[0]);
}

/** The parent of a process; only Linux tells it in a file. */
function keeperOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
}
