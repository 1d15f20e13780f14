import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { importInventory, importInventoryJob, submitInventory } from "@/lib/flows/import-inventory";
import { isOnShelf } from "@/lib/listings/rules";
import { findActor, type Actor } from "@/lib/people/actor";
import { makeDealer, type TestDealer } from "../listings/world";
import { asApp, asOwner } from "../setup/database";

const good = "1HGCV1F39MA000117,Used,\"31,250\",$21450,2021,Honda,A1,fine";
const other = "1HGCM82633A004352,Used,98000,7900,2003,Honda,A2,";
const header = "VIN,Condition,Mileage,Price,Year,Make,Stock #,Mood";
const file = (...lines: string[]) => upload([header, ...lines].join("\r\n"));

function upload(text: string | Uint8Array, dryRun = false) {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  return { fileName: "feed.csv", bytes, dryRun };
}

let house: TestDealer;
let rival: TestDealer;
let staff: Actor;
let rivalStaff: Actor;

beforeAll(async () => {
  house = await makeDealer();
  rival = await makeDealer();
  staff = (await findActor(house.staff.personId))!;
  rivalStaff = (await findActor(rival.staff.personId))!;
});

const shelfOf = (dealer: TestDealer) =>
  db.listing.findMany({ where: { dealerId: dealer.dealerId }, orderBy: { vin: "asc" }, select: { vin: true, status: true, priceCents: true } });

describe("an inventory file", () => {
  it("tells on trial what would happen, and posts nothing", async () => {
    const report = await importInventory(staff, house.slug, { ...file(good, other), dryRun: true });
    expect(report).toMatchObject({ rows: 2, added: 2, refused: [] });
    expect(await shelfOf(house)).toEqual([]);
  });

  it("puts good lines on the shelf and gives each bad one back by number and reason", async () => {
    const report = await importInventory(
      staff,
      house.slug,
      file(good, "1HGCV1F38MA000117,Used,1,1,,,,", "1FADP5AU5DL536022,Used,5,9000,2013,Ford,B,", other, good, "5GZCZ43D13S812715,Used,,9000,2003,Saturn,C,", "1G4AH59H45G118341,Used,5,9000,2005,Tesla,D,"),
    );
    expect(report).toMatchObject({ rows: 7, added: 2, changed: 0, unchanged: 0, ignoredColumns: ["Mood"] });
    expect(report.refused.map(({ line, reason }) => [line, reason])).toEqual([
      [3, expect.stringContaining("ninth character should be 9")],
      [4, expect.stringContaining("ninth character should be 6")],
      [6, "Line 2 of this file has the same VIN."],
      [7, expect.stringContaining("odometer")],
      [8, "The file says Tesla, the VIN says Buick."],
    ]);
    const shelf = await shelfOf(house);
    expect(shelf).toHaveLength(2);
    expect(shelf.every(({ status }) => isOnShelf(status))).toBe(true);
  });

  it("changes nothing the second time", async () => {
    const before = await asOwner("SELECT id, xmin::text FROM listing ORDER BY id");
    expect(await importInventory(staff, house.slug, file(good, other))).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
    expect(await asOwner("SELECT id, xmin::text FROM listing ORDER BY id")).toEqual(before);
  });

  it("moves a price through the ledger", async () => {
    const report = await importInventory(staff, house.slug, file(good.replace("$21450", "$20990"), other));
    expect(report).toMatchObject({ added: 0, changed: 1, unchanged: 1, refused: [] });
    const entries = await db.priceEntry.findMany({ where: { listing: { vin: good.slice(0, 17) } }, orderBy: { seq: "asc" } });
    expect(entries.map(({ priceCents }) => priceCents)).toEqual([2_145_000, 2_099_000]);
    expect(entries[1]!.prevHash).toBe(entries[0]!.hash);
  });

  it("cannot list a VIN that another dealer has live", async () => {
    const report = await importInventory(rivalStaff, rival.slug, file(good));
    expect(report.refused).toEqual([{ line: 2, vin: good.slice(0, 17), reason: expect.stringContaining("Another dealer has this VIN live") }]);
    expect(await shelfOf(rival)).toEqual([]);
  });

  it("is not found at a dealer one does not work for", async () => {
    await expect(importInventory(rivalStaff, house.slug, file(good))).rejects.toMatchObject({ code: "not_found" });
    await expect(submitInventory(rivalStaff, house.slug, file(good))).rejects.toMatchObject({ code: "not_found" });
  });

  it("cannot be read by another house, not even its name", async () => {
    expect(await asApp("SELECT file_name FROM import_run", [], { actorId: rivalStaff.personId })).not.toContainEqual({ file_name: "x.csv" });
    const own = await asApp("SELECT dealer_id FROM import_run", [], { actorId: rivalStaff.personId });
    expect(own.every((run) => run.dealer_id === rival.dealerId)).toBe(true);
    expect(await asApp("SELECT * FROM import_refusal WHERE line = 7", [], { actorId: rivalStaff.personId })).toEqual([]);
  });

  it("is read to its end by a worker that begins again after being cut off", async () => {
    const runId = await submitInventory(staff, house.slug, file(good, other, "1FTEW1EG2JFD44217,Used,32929,49985,2018,Ford,E,"));
    await importInventoryJob({ runId });
    await importInventoryJob({ runId });
    const [run] = await asApp("SELECT state, rows, added, refused, file_bytes FROM import_run WHERE id = $1", [runId], {
      actorId: staff.personId,
    });
    expect(run).toEqual({ state: "done", rows: 3, added: 1, refused: 0, file_bytes: null });
    expect(await shelfOf(house)).toHaveLength(3);
  });

  it("that is no CSV is refused whole, before anything is kept", async () => {
    const runs = await asOwner("SELECT count(*) FROM import_run");
    await expect(submitInventory(staff, house.slug, upload(Buffer.from("PK\u0003\u0004")))).rejects.toMatchObject({ code: "file_not_csv" });
    expect(await asOwner("SELECT count(*) FROM import_run")).toEqual(runs);
  });
});

const folder = join(process.env.UPFRONT_REAL_DATA ?? "../shared/data", "inventory");

describe.skipIf(!existsSync(folder))("the largest real file", () => {
  it("goes in with a reason for each refused line, and changes nothing the second time", { timeout: 120_000 }, async () => {
    const names = readdirSync(folder).filter((name) => name.endsWith(".csv"));
    const largest = names.sort((a, b) => statSync(join(folder, b)).size - statSync(join(folder, a)).size)[0]!;
    const dealer = await makeDealer();
    const actor = (await findActor(dealer.staff.personId))!;
    const bytes = readFileSync(join(folder, largest));
    const first = await importInventory(actor, dealer.slug, upload(bytes));
    const second = await importInventory(actor, dealer.slug, upload(bytes));
    expect(first.added + first.refused.length).toBe(first.rows);
    expect(first.refused.every(({ line, reason }) => line > 1 && reason.endsWith("."))).toBe(true);
    expect(second).toMatchObject({ rows: first.rows, added: 0, changed: 0, unchanged: first.added });
    expect(second.refused).toHaveLength(first.refused.length);
  });
});
