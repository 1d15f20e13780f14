import { execFile } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ChainEntry,
  dayText,
  GENESIS,
  sealText,
  sha256,
  verifyChain,
} from "@/lib/listings/verify-chain";
import { asOwner } from "@/tests/setup/database";

const run = promisify(execFile);
const mlsNumber = "UF-204881";

const reason = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 60 })
  .filter((text) => !/[\r\n\0]/.test(text) && isWellFormed(text));
const at = fc
  .date({ min: new Date("2000-01-01T00:00:00Z"), max: new Date("2100-01-01T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString());
const price = fc.integer({ min: 1, max: 200_000_000 });

const chain = fc
  .array(fc.record({ priceCents: price, at, reason }), { minLength: 1, maxLength: 8 })
  .map((rows) => rows.map((row, index) => ({ ...row, seq: index + 1 })));

describe("the seal", () => {
  it("is the same in the database and in TypeScript, for any reason in any script", async () => {
    await fc.assert(
      fc.asyncProperty(
        price,
        at,
        reason,
        fc.integer({ min: 1, max: 999 }),
        async (priceCents, time, why, seq) => {
          const [row] = await asOwner<{ hash: string }>(
            "select price_entry_seal($1, $2, $3, $4, $5, $6) as hash",
            [mlsNumber, seq, priceCents, time, why, GENESIS],
          );
          const entry = { seq, priceCents, at: time, reason: why, prevHash: GENESIS };
          expect(await sha256(sealText(mlsNumber, entry))).toBe(row!.hash);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("checking a chain", () => {
  it("accepts every honest chain", async () => {
    await fc.assert(
      fc.asyncProperty(chain, async (rows) => {
        const entries = await sealAll(rows);
        expect(await verifyChain(mlsNumber, entries)).toEqual({
          ok: true,
          entries: entries.length,
          head: entries.at(-1)!.hash,
        });
      }),
      { numRuns: 100 },
    );
  });

  it("finds any price, date, reason, number or link changed, and any entry cut out or swapped", async () => {
    const tampers: ((entries: ChainEntry[], at: number) => ChainEntry[])[] = [
      (entries, i) => entries.with(i, { ...entries[i]!, priceCents: entries[i]!.priceCents + 1 }),
      (entries, i) =>
        entries.with(i, { ...entries[i]!, at: new Date(Date.parse(entries[i]!.at) + 1).toISOString() }),
      (entries, i) => entries.with(i, { ...entries[i]!, reason: `${entries[i]!.reason}.` }),
      (entries, i) => entries.with(i, { ...entries[i]!, seq: entries[i]!.seq + 1 }),
      (entries, i) => entries.with(i, { ...entries[i]!, prevHash: "f".repeat(64) }),
      (entries, i) => entries.with(i, { ...entries[i]!, hash: "f".repeat(64) }),
      (entries, i) => (i < entries.length - 1 ? entries.toSpliced(i, 1) : []),
      (entries, i) =>
        entries.length > 1 ? entries.toReversed() : entries.with(i, { ...entries[i]!, priceCents: 0 }),
    ];
    await fc.assert(
      fc.asyncProperty(chain, fc.nat(), fc.constantFrom(...tampers), async (rows, where, tamper) => {
        const entries = await sealAll(rows);
        const check = await verifyChain(mlsNumber, tamper(entries, where % entries.length));
        expect(check.ok).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it("finds a chain that was sealed anew for another car", async () => {
    const entries = await sealAll([
      { seq: 1, priceCents: 100, at: "2026-11-22T00:00:00.000Z", reason: "First price" },
    ]);
    expect(await verifyChain("UF-1", entries)).toMatchObject({ ok: false, fault: "seal", seq: 1 });
  });
});

describe("the script for strangers", () => {
  it("agrees with a download, and names the price that was changed", async () => {
    const data = await sealAll([
      { seq: 1, priceCents: 2_308_000, at: "2026-11-09T14:00:00.000Z", reason: "First price" },
      { seq: 2, priceCents: 2_248_000, at: "2026-11-21T14:00:00.000Z", reason: "Zwölf Tage · 12 días" },
    ]);
    const folder = await mkdtemp(path.join(tmpdir(), "upfront-ledger-"));
    const file = path.join(folder, "ledger.json");
    await writeFile(file, JSON.stringify({ mlsNumber, data }));
    const good = await run(process.execPath, ["scripts/verify-ledger.mjs", file]);
    expect(good.stdout).toContain("2 prices, each follows the one before it");
    await writeFile(
      file,
      JSON.stringify({ mlsNumber, data: data.with(1, { ...data[1]!, priceCents: 2_148_000 }) }),
    );
    await expect(run(process.execPath, ["scripts/verify-ledger.mjs", file])).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining("price 2 does not fit its seal"),
    });
  });
});

it("seals a day's hashes in one order, however they come", async () => {
  const hashes = await Promise.all(["a", "b", "c"].map(sha256));
  expect(dayText("2026-11-21", GENESIS, hashes)).toBe(dayText("2026-11-21", GENESIS, hashes.toReversed()));
});

async function sealAll(rows: Omit<ChainEntry, "hash" | "prevHash">[]): Promise<ChainEntry[]> {
  const sealed: ChainEntry[] = [];
  for (const row of rows) {
    const before = sealed.at(-1);
    const entry = {
      ...row,
      at: before && before.at > row.at ? before.at : row.at,
      prevHash: before?.hash ?? GENESIS,
    };
    sealed.push({ ...entry, hash: await sha256(sealText(mlsNumber, entry)) });
  }
  return sealed;
}

function isWellFormed(text: string): boolean {
  return (text as string & { isWellFormed(): boolean }).isWellFormed();
}
