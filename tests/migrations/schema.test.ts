import { inject, expect, test } from "vitest";

import { readMigrations } from "@/scripts/database/migrations";
import { withClient } from "@/scripts/database/roles";
import { diffSchemas } from "@/scripts/database/schema-diff";
import { currentSchema } from "@/scripts/database/write-migration";
import { inRoot } from "@/scripts/run/paths";

import { testDatabase } from "../setup/database";
import { inDatabase } from "../setup/postgres";

const COLUMNS = `
  select table_name, column_name, udt_name, is_nullable
  from information_schema.columns
  where table_schema = 'public' and table_name <> '_prisma_migrations'
  order by table_name, column_name`;

test("every table the client knows has, once migrated, exactly the columns the client names", async () => {
  const server = inject("testServer");
  const drawn = `drawn_${process.pid}`;
  const drawnUrl = inDatabase(server.superUrl, drawn);
  const admin = inDatabase(server.superUrl, "postgres");
  await withClient(admin, (client) => client.query(`create database ${drawn}`));
  const [ground] = readMigrations(inRoot("prisma/migrations"));
  const schemaSql = await diffSchemas([], currentSchema());
  const wanted = await withClient(drawnUrl, async (client) => {
    await client.query(ground?.sql ?? "");
    await client.query(schemaSql);
    return (await client.query(COLUMNS)).rows;
  });
  await withClient(admin, (client) => client.query(`drop database ${drawn}`));
  const found = await withClient(
    testDatabase().ownerUrl,
    async (client) => (await client.query(COLUMNS)).rows,
  );
  const known = new Set(wanted.map((column) => column.table_name));
  expect(known.size).toBeGreaterThan(0);
  expect(found.filter((column) => known.has(column.table_name))).toEqual(wanted);
});
