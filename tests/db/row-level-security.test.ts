import { describe, expect, it } from "vitest";
import { asApp, asOwner } from "../setup/database";

/** Tables whose rows every visitor may read, or which hold nobody's rows; each with its reason. */
const publicTables: Record<string, string> = {
  _prisma_migrations: "the app role may not read it at all",
  market: "one row: the market's name",
  vehicle: "decoded facts of a VIN",
  listing: "the shelf",
  listing_history: "the public trail of a listing",
  listing_move: "the rule book of moves",
  order_move: "the rule book of moves",
  price_entry: "the price ledger is public and append-only",
  price_line: "what is inside a public price",
  price_ledger_head: "the published daily heads",
  cooperation_fee: "the public flat schedule",
  government_line: "public charges with their source",
  person: "read at sign-in before anybody acts; leaves lib/people only as a view",
  session: "read at sign-in before anybody acts",
  verification_token: "read at sign-in before anybody acts; holds hashes",
  ledger_account: "names of accounts, no amounts",
  rate_limit: "counters by hashed key",
  dev_payment_objects: "the demo market's payment stand-in",
  dev_payment_idempotency: "the demo market's payment stand-in",
  dev_payment_events: "the demo market's payment stand-in",
  dev_outbox: "the demo market's outbox",
};

describe("every table", () => {
  it("has a forced policy, or stands in the written list of public tables", async () => {
    const tables = await asOwner<{ name: string; guarded: boolean; policies: number }>(`
      SELECT c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS guarded,
        (SELECT count(*)::int FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname <> 'owner_reads') AS policies
      FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'`);
    const open = tables.filter((table) => !(table.guarded && table.policies > 0)).map((table) => table.name);
    expect(open.filter((name) => !(name in publicTables))).toEqual([]);
    expect(Object.keys(publicTables).filter((name) => !open.includes(name))).toEqual([]);
  });

  it("belongs to the owner, and the app role can neither own, bypass nor become more", async () => {
    const owned = await asOwner(`SELECT relname FROM pg_class WHERE relowner = 'upfront_app'::regrole`);
    expect(owned).toEqual([]);
    const [role] = await asOwner(
      `SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = 'upfront_app'`,
    );
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false });
    await expect(asApp("CREATE TABLE mine (id int)")).rejects.toThrow(/permission denied/);
    await expect(asApp("ALTER TABLE relationship DISABLE ROW LEVEL SECURITY")).rejects.toThrow(/must be owner/);
    await expect(asApp("TRUNCATE relationship")).rejects.toThrow(/permission denied/);
  });
});

describe("with nobody acting, and on the app's own errands", () => {
  it.each(["relationship", "book_entry", "touch", "note", "garage_vehicle", "contact_card", "consent", "move_letter"])(
    "%s shows zero rows",
    async (table) => {
      await fillBook();
      const [all] = await asOwner<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`);
      if (["relationship", "touch", "note", "garage_vehicle"].includes(table)) expect(all!.n).toBeGreaterThan(0);
      expect(await asApp(`SELECT * FROM ${table}`)).toEqual([]);
      expect(await asApp(`SELECT * FROM ${table}`, [], { system: true })).toEqual([]);
    },
  );
});

let filled = false;

async function fillBook(): Promise<void> {
  if (filled) return;
  filled = true;
  const person = async (email: string) =>
    (await asApp<{ id: string }>(`INSERT INTO person (email, name) VALUES ($1, $2) RETURNING id`, [email, email]))[0]!.id;
  const client = await person("client@example.com");
  const salesperson = await person("salesperson@example.com");
  const [relationship] = await asApp<{ id: string }>(
    `INSERT INTO relationship (client_id, salesperson_id, origin) VALUES ($1, $2, 'client_self') RETURNING id`,
    [client, salesperson],
    { actorId: client },
  );
  const sides = [relationship!.id, client, salesperson];
  await asApp(
    `INSERT INTO touch (relationship_id, client_id, salesperson_id, direction, channel, body)
     VALUES ($1, $2, $3, 'outbound', 'call', 'Called about the lease')`,
    sides,
    { actorId: salesperson },
  );
  await asApp(`INSERT INTO note (relationship_id, salesperson_id, body) VALUES ($1, $2, 'Likes wagons')`, [sides[0], salesperson], {
    actorId: salesperson,
  });
  await asApp(`INSERT INTO garage_vehicle (client_id, description) VALUES ($1, '2019 Honda Fit')`, [client], { actorId: client });
}
