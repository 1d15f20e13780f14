import { describe, expect, it } from "vitest";
import { listingMoves, listingStatuses, movesFrom, resoStatus } from "@/lib/listings/process";
import { asOwner } from "@/tests/setup/database";

const resoNames = [
  "Incomplete",
  "Coming Soon",
  "Active",
  "Active Under Contract",
  "Pending",
  "Closed",
  "Hold",
  "Withdrawn",
  "Canceled",
  "Expired",
  "Delete",
];

describe("the listing process", () => {
  it("is the same table in the code and in the database", async () => {
    const kept = await asOwner<{ pair: string }>(
      "select from_status || ' ' || to_status as pair from listing_move order by 1",
    );
    const written = listingMoves.map(({ from, to }) => `${from} ${to}`).toSorted();
    expect(written).toEqual(kept.map(({ pair }) => pair).toSorted());
  });

  it("names the eleven RESO statuses and no other", () => {
    expect(listingStatuses.map(resoStatus)).toEqual(resoNames);
  });

  it("says each move once, in a sentence", () => {
    expect(new Set(listingMoves.map(({ from, to }) => `${from} ${to}`)).size).toBe(listingMoves.length);
    for (const { sentence, by } of listingMoves) {
      expect(sentence).toMatch(/^[A-Z][^!]+\.$/);
      expect(by.length).toBeGreaterThan(0);
    }
  });

  it("leaves reserving, signing, closing and coming back to the orders", () => {
    const ordersOwn = ["active_under_contract", "pending", "closed"];
    for (const move of listingMoves) {
      if (ordersOwn.includes(move.to) || ordersOwn.includes(move.from)) expect(move.by).toEqual(["order"]);
    }
    expect(movesFrom("active", "dealer").map(({ to }) => to)).toEqual(["hold", "withdrawn", "canceled"]);
  });

  it("ends at Canceled and Delete", () => {
    expect(listingMoves.filter(({ from }) => from === "canceled" || from === "delete")).toEqual([]);
  });
});
