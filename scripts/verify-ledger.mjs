#!/usr/bin/env node
// Checks the price ledger of one car by itself: plain Node 20 or newer, no packages, nothing of this project.
//   node verify-ledger.mjs https://…/api/v1/listings/UF-204881/ledger
//   node verify-ledger.mjs ledger.json
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";

const source = process.argv[2];
if (!source || source === "--help") {
  console.log("Usage: node verify-ledger.mjs <file or address of a car's ledger>");
  process.exit(source ? 0 : 2);
}

const text = /^https?:/.test(source) ? await (await fetch(source)).text() : await readFile(source, "utf8");
const { mlsNumber, data: entries } = JSON.parse(text);
let before = { hash: "0".repeat(64), at: "" };

for (const [index, entry] of entries.entries()) {
  const { seq, priceCents, at, reason, prevHash, hash } = entry;
  const sealed = ["upfront.price.1", mlsNumber, seq, priceCents, at, reason, prevHash].join("\n");
  if (seq !== index + 1) fail(seq, "is out of order");
  if (prevHash !== before.hash) fail(seq, "does not follow the one before it");
  if (at < before.at) fail(seq, "is dated before the one it follows");
  if (createHash("sha256").update(sealed, "utf8").digest("hex") !== hash) fail(seq, "does not fit its seal");
  before = entry;
}

if (entries.length === 0) fail(0, "does not exist: the ledger is empty");
console.log(`${mlsNumber}: ${entries.length} prices, each follows the one before it and fits its seal.`);
console.log(`Head ${before.hash}`);

function fail(seq, what) {
  console.error(`${mlsNumber}: price ${seq} ${what}.`);
  process.exit(1);
}
