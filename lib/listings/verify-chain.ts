/** One price as the ledger publishes it; `at` in ISO 8601 with milliseconds, UTC. */
export type ChainEntry = {
  seq: number;
  priceCents: number;
  at: string;
  reason: string;
  prevHash: string;
  hash: string;
};

export type ChainFault = "empty" | "number" | "link" | "seal" | "time";

export type ChainCheck =
  | { ok: true; entries: number; head: string }
  | { ok: false; seq: number; fault: ChainFault; message: string };

/** What the first entry of a chain, and the first day of the ledger, follow: 64 zeros. */
export const GENESIS = "0".repeat(64);

/**
 * Recomputes every seal of a listing's prices and the links between them, oldest first. The same code runs in
 * a browser, in Node and in tests: it needs nothing but WebCrypto.
 */
export async function verifyChain(mlsNumber: string, entries: readonly ChainEntry[]): Promise<ChainCheck> {
  if (entries.length === 0) return fault(0, "empty", "There is no price to check.");
  let before: ChainEntry | null = null;
  for (const [index, entry] of entries.entries()) {
    const broken = faultOf(entry, index, before);
    if (broken) return broken;
    if ((await sha256(sealText(mlsNumber, entry))) !== entry.hash) {
      return fault(entry.seq, "seal", `The seal of price ${entry.seq} does not fit what it says.`);
    }
    before = entry;
  }
  return { ok: true, entries: entries.length, head: before!.hash };
}

/** The text an entry seals: seven lines, the last without a line break. */
export function sealText(mlsNumber: string, entry: Omit<ChainEntry, "hash">): string {
  const { seq, priceCents, at, reason, prevHash } = entry;
  return ["upfront.price.1", mlsNumber, seq, priceCents, at, reason, prevHash].join("\n");
}

/** The text a day's head seals: four lines, then the hashes of the day's entries in order, one a line. */
export function dayText(day: string, prevHead: string, hashes: readonly string[]): string {
  return `upfront.ledger.1\n${day}\n${hashes.length}\n${prevHead}\n${hashes.toSorted().join("\n")}`;
}

/** SHA-256 of a text's UTF-8 bytes, in lower-case hex. */
export async function sha256(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function faultOf(entry: ChainEntry, index: number, before: ChainEntry | null): ChainCheck | null {
  if (entry.seq !== index + 1) {
    return fault(entry.seq, "number", `Price ${index + 1} is missing, or the prices are out of order.`);
  }
  if (entry.prevHash !== (before?.hash ?? GENESIS)) {
    return fault(entry.seq, "link", `Price ${entry.seq} does not follow the one before it.`);
  }
  if (before && entry.at < before.at) {
    return fault(entry.seq, "time", `Price ${entry.seq} is dated before the one it follows.`);
  }
  return null;
}

function fault(seq: number, kind: ChainFault, message: string): ChainCheck {
  return { ok: false, seq, fault: kind, message };
}
