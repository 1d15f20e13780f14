import { beforeAll, describe, expect, it } from "vitest";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { chainOf } from "@/lib/listings/api-view";
import { changePrice } from "@/lib/listings/change-price";
import { postPrice } from "@/lib/listings/post-price";
import { findLedger } from "@/lib/listings/queries";
import { verifyChain } from "@/lib/listings/verify-chain";
import { asApp, asOwner } from "@/tests/setup/database";
import { makeDealer, postOne, type TestDealer } from "../listings/world";

let dealer: TestDealer;

beforeAll(async () => {
  dealer = await makeDealer();
});

describe("one price, the same for all", () => {
  it("is written in a ledger that nobody changes, not the app and not the owner of the tables", async () => {
    await postOne(dealer, 1);
    const attempts = [
      "update price_entry set price_cents = price_cents - 1",
      "update price_entry set reason = 'otherwise'",
      "delete from price_entry",
      "truncate price_entry cascade",
      "update price_line set amount_cents = 1",
      "delete from price_line",
    ];
    const before = await asOwner("select * from price_entry order by listing_id, seq");
    for (const attempt of attempts) {
      await expect(asApp(attempt), attempt).rejects.toThrow(/permission denied|append_only/);
      await expect(asOwner(attempt), attempt).rejects.toThrow("append_only");
    }
    expect(await asOwner("select * from price_entry order by listing_id, seq")).toEqual(before);
  });

  it("cannot be set past the ledger, by staff or by anybody", async () => {
    const { listingId } = await postOne(dealer, 2);
    for (const as of [{}, { actorId: dealer.staff.personId }, { system: true }]) {
      await expect(
        asApp("update listing set price_cents = 1 where id = $1", [listingId], as),
      ).rejects.toThrow("price_changed");
      await expect(asApp("update listing set price_seq = 9 where id = $1", [listingId], as)).rejects.toThrow(
        "price_changed",
      );
    }
  });

  it("keeps the seal, the number and the moment to the database, whatever a writer claims", async () => {
    const { listingId, mlsNumber } = await postOne(dealer, 3);
    await asApp(
      `with entry as (
        insert into price_entry (listing_id, seq, price_cents, reason, at, prev_hash, hash)
        values ($1, 77, 2000000, 'Forged', '1999-01-01', repeat('0', 64), repeat('f', 64))
        returning listing_id, seq)
      insert into price_line (listing_id, seq, position, kind, label, amount_cents)
      select listing_id, seq, 1, 'vehicle', 'Vehicle', 2000000 from entry`,
      [listingId],
    );
    const chain = chainOf((await findLedger(mlsNumber))!);
    expect(chain.map(({ seq }) => seq)).toEqual([1, 2]);
    expect(await verifyChain(mlsNumber, chain)).toMatchObject({ ok: true, entries: 2 });
  });

  it("stays one chain when twenty post at the same moment", async () => {
    const { listingId, mlsNumber } = await postOne(dealer, 4);
    const posts = Array.from({ length: 20 }, (_, n) =>
      asActor(dealer.staff, (tx) =>
        postPrice(tx, dealer.staff.personId, { listingId, priceCents: 2_000_000 + n, reason: `Writer ${n}` }),
      ),
    );
    const results = await Promise.allSettled(posts);
    expect(results.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => "fulfilled"));
    const chain = chainOf((await findLedger(mlsNumber))!);
    expect(await verifyChain(mlsNumber, chain)).toMatchObject({ ok: true, entries: 21 });
    const [shelf] = await asOwner("select price_cents, price_seq from listing where id = $1", [listingId]);
    expect(shelf).toEqual({ price_cents: chain.at(-1)!.priceCents, price_seq: 21 });
  });

  it("refuses a price whose lines do not come to it, and writes nothing", async () => {
    const { listingId, mlsNumber } = await postOne(dealer, 5);
    const lines = [{ kind: "vehicle" as const, label: "Vehicle", amountCents: 1_999_999 }];
    const tryIt = asSystem("test", (tx) =>
      postPrice(tx, null, { listingId, priceCents: 2_000_000, lines, reason: "Short" }),
    );
    await expect(tryIt).rejects.toMatchObject({ code: "invalid_input" });
    const bare = asApp(
      "insert into price_entry (listing_id, price_cents, reason) values ($1, 2000000, 'No lines')",
      [listingId],
    );
    await expect(bare).rejects.toThrow("price_lines_do_not_sum");
    expect(await findLedger(mlsNumber)).toHaveLength(1);
  });

  it("has no column anywhere for an offer, a discount or a price for somebody", async () => {
    const columns = await asOwner<{ name: string }>(
      `select table_name || '.' || column_name as name from information_schema.columns
       where table_schema = 'public'`,
    );
    const prices = columns
      .map(({ name }) => name)
      .filter((name) => /offer|discount|rebate|haggle|negotiat|markdown|special/.test(name));
    expect(prices).toEqual([]);
  });

  it("changes for everybody at once, with a reason that stays", async () => {
    const { mlsNumber } = await postOne(dealer, 6);
    await changePrice(dealer.staff, dealer, {
      mlsNumber,
      priceCents: 2_100_000,
      reason: "Two newer ones arrived",
    });
    const ledger = (await findLedger(mlsNumber))!;
    expect(ledger.map(({ priceCents, reason }) => [priceCents, reason])).toEqual([
      [2_248_000, "First price"],
      [2_100_000, "Two newer ones arrived"],
    ]);
  });
});
