import { expect, test } from "vitest";

import { asApp, asOwner } from "../setup/database";

test("the app's role owns nothing and cannot step around row-level security", async () => {
  const [role] = await asOwner<{
    rolsuper: boolean;
    rolbypassrls: boolean;
    rolcreaterole: boolean;
    owned: number;
  }>(
    `select rolsuper, rolbypassrls, rolcreaterole,
       (select count(*)::int from pg_class where relowner = pg_roles.oid) as owned
     from pg_roles where rolname = 'upfront_app'`,
  );
  expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, owned: 0 });
});

test("the app's role can make no table, no role and no temporary table", async () => {
  await expect(asApp("create table loot (id int)")).rejects.toThrow(/permission denied/);
  await expect(asApp("create temporary table loot (id int)")).rejects.toThrow(/permission denied/);
  await expect(asApp("create role intruder")).rejects.toThrow(/permission denied/);
});
