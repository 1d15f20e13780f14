import { beforeAll, describe, expect, it } from "vitest";
import { asSystem, atTime } from "@/lib/db/as-actor";
import { postPrice } from "@/lib/listings/post-price";
import { findLedgerDay, findLedgerHeads } from "@/lib/listings/queries";
import { sealLedgerDay } from "@/lib/listings/seal-ledger-day";
import { dayText, GENESIS, sha256 } from "@/lib/listings/verify-chain";
import { asApp, asOwner } from "@/tests/setup/database";
import { makeDealer, postOne, type TestDealer } from "./world";

let dealer: TestDealer;

beforeAll(async () => {
  await asOwner("insert into market (name, is_demo) values ('Test', true)");
  dealer = await makeDealer();
  const cars = await atTime(new Date("2026-03-01T10:00:00Z"), () =>
    Promise.all([1, 2, 3].map((n) => postOne(dealer, n))),
  );
  await atTime(new Date("2026-03-04T23:59:59Z"), () =>
    asSystem("test", (tx) =>
      postPrice(tx, null, { listingId: cars[0]!.listingId, priceCents: 2_000_000, reason: "Lower" }),
    ),
  );
});

describe("the daily head", () => {
  it("seals finished days only, gaps too, each over the one before", async () => {
    const sealed = await atTime(new Date("2026-03-05T00:04:00Z"), sealLedgerDay);
    expect(sealed).toEqual(["2026-03-01", "2026-03-02", "2026-03-03"]);
    const more = await atTime(new Date("2026-03-05T00:05:00Z"), sealLedgerDay);
    expect(more).toEqual(["2026-03-04"]);
    const heads = (await findLedgerHeads(10)).toReversed();
    expect(heads.map(({ entries }) => entries)).toEqual([3, 0, 0, 1]);
    expect(heads[0]!.prevHead).toBe(GENESIS);
    for (const [index, head] of heads.entries()) {
      const day = (await findLedgerDay(head.day))!;
      expect(head.prevHead).toBe(heads[index - 1]?.head ?? GENESIS);
      expect(await sha256(dayText(day.day, day.prevHead, day.hashes))).toBe(head.head);
    }
  });

  it("writes nothing the second time, also when two run at once", async () => {
    const run = () => atTime(new Date("2026-03-07T12:00:00Z"), sealLedgerDay);
    const both = await Promise.all([run(), run()]);
    expect(both.flat().toSorted()).toEqual(["2026-03-05", "2026-03-06"]);
    expect(await run()).toEqual([]);
  });

  it("cannot be rewritten by the app", async () => {
    await expect(asApp("update price_ledger_head set head = prev_head")).rejects.toThrow();
    await expect(asApp("delete from price_ledger_head")).rejects.toThrow();
    await expect(asOwner("update price_ledger_head set head = prev_head")).rejects.toThrow("append_only");
  });
});
