import { GENESIS, sealText, sha256, verifyChain, type ChainEntry } from "@/lib/listings/verify-chain";

import { alternate, median, oneByOne } from "../measure";
import { row } from "../row";

import type { Bench, Suite } from "../suite";

const ENTRIES = 1_000;
const MLS_NUMBER = "UF-100001";

export const ledger: Suite = {
  floor: "the same 1,000 texts, their SHA-256 only",
  async measure({ rounds, scaled }: Bench) {
    const chain = await makeChain();
    const texts = chain.map((entry) => sealText(MLS_NUMBER, entry));
    const times = scaled(20);
    const verify = async () => {
      const check = await verifyChain(MLS_NUMBER, chain);
      if (!check.ok) throw new Error(check.message);
    };
    const digest = async () => {
      for (const text of texts) await sha256(text);
    };
    const { values, floors } = await alternate(
      rounds,
      () => oneByOne(times, verify),
      () => oneByOne(times, digest),
    );
    return [
      row("ledger.verify-1000", { value: median(values.flat()), floor: median(floors.flat()), unit: "ms" }),
    ];
  },
};

async function makeChain(): Promise<ChainEntry[]> {
  const entries: ChainEntry[] = [];
  let prevHash = GENESIS;
  for (let seq = 1; seq <= ENTRIES; seq += 1) {
    const at = new Date(Date.UTC(2026, 0, 1) + seq * 60_000).toISOString();
    const entry = { seq, priceCents: 2_000_000 - seq * 100, at, reason: "Market review", prevHash };
    const hash = await sha256(sealText(MLS_NUMBER, entry));
    entries.push({ ...entry, hash });
    prevHash = hash;
  }
  return entries;
}
