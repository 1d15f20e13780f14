import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

import { applyMigrations, pendingMigrations } from "@/scripts/database/migrations";
import { inRoot } from "@/scripts/run/paths";

import { asApp, asOwner, testDatabase } from "../setup/database";

const folder = mkdtempSync(path.join(tmpdir(), "upfront-migrations-"));
const { ownerUrl, appUrl } = testDatabase();

beforeAll(() => cpSync(inRoot("prisma/migrations"), folder, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true }));

test("a migration is applied once and recorded as prisma migrate deploy records it", async () => {
  const sql =
    "create table shed (id int primary key);\n" +
    "create function door() returns int language sql as $$ select 1 $$;\n";
  write("20990101000000_shed", sql);
  expect(await pendingMigrations(appUrl, folder)).toEqual(["20990101000000_shed"]);
  expect(await applyMigrations(ownerUrl, folder)).toEqual(["20990101000000_shed"]);
  expect(await applyMigrations(ownerUrl, folder)).toEqual([]);
  const rows = await asOwner("select * from _prisma_migrations where migration_name = '20990101000000_shed'");
  expect(rows).toEqual([
    {
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      checksum: createHash("sha256").update(sql).digest("hex"),
      finished_at: expect.any(Date),
      migration_name: "20990101000000_shed",
      logs: null,
      rolled_back_at: null,
      started_at: expect.any(Date),
      applied_steps_count: 1,
    },
  ]);
});

test("a migration that fails leaves nothing behind and names the line", async () => {
  write("20990102000000_broken", "create table half (id int);\n\nselect * from no_such_table;\n");
  await expect(applyMigrations(ownerUrl, folder)).rejects.toThrow(
    /20990102000000_broken failed: .*no_such_table.* at line 3/,
  );
  expect(await asOwner("select to_regclass('half') as half")).toEqual([{ half: null }]);
  write("20990102000000_broken", "create table whole (id int);\n");
  expect(await applyMigrations(ownerUrl, folder)).toEqual(["20990102000000_broken"]);
});

test("a migration changed after it was applied is refused by name", async () => {
  write("20990101000000_shed", "create table shed (id bigint primary key);\n");
  await expect(applyMigrations(ownerUrl, folder)).rejects.toThrow(/20990101000000_shed was changed after/);
});

test("the app reads the history of migrations and cannot rewrite it", async () => {
  expect((await asApp("select 1 from _prisma_migrations")).length).toBeGreaterThan(0);
  await expect(asApp("delete from _prisma_migrations")).rejects.toThrow(/permission denied/);
});

function write(name: string, sql: string): void {
  mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, name, "migration.sql"), sql);
}
