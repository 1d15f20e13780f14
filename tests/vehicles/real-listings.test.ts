import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { knownColor } from "@/lib/vehicles/color";
import { contradictions, sameModel } from "@/lib/vehicles/compare-facts";
import { decodeVin } from "@/lib/vehicles/decode-vin";
import { checkVin } from "@/lib/vehicles/vin";

const folder = path.join(process.env.UPFRONT_REAL_DATA ?? "../shared/data", "inventory");
const present = existsSync(folder);
if (!present) console.info(`The decoder is not measured against real listings: ${folder} is not there.`);

type Listing = { vin: string; year: string; make: string; model: string; color: string };

const names = ["cars-com-2022", "auction-2015", "dealer-feed-a", "dealer-feed-b"];

describe.skipIf(!present)("real listings", () => {
  const files = present ? names.map(readListings) : [];
  const listings = files.flat();

  test("at least 98.5 % decode to the year, make and model they are sold as", () => {
    for (const file of files) {
      const right = file.filter(isRight);
      expect(right.length / file.length).toBeGreaterThanOrEqual(0.985);
    }
  });

  test("no right line is refused: fewer than one in a thousand contradicts its VIN", () => {
    const refused = listings.filter((listing) => {
      const decoded = decodeVin(listing.vin);
      return decoded && contradictions(listing, decoded).length > 0;
    });
    expect(refused.length / listings.length).toBeLessThan(0.001);
  });

  test("at least 95 % of color names are known", () => {
    const known = listings.filter((listing) => knownColor(listing.color));
    expect(known.length / listings.length).toBeGreaterThanOrEqual(0.95);
  });

  test("a VIN takes less than a millisecond", () => {
    decodeVin(listings[0]!.vin);
    const started = performance.now();
    for (const { vin } of listings) decodeVin(vin);
    expect((performance.now() - started) / listings.length).toBeLessThan(1);
  });
});

/** A blank make or model in the file cannot be wrong; a line whose VIN does not check out is left out. */
function isRight(listing: Listing): boolean {
  const decoded = decodeVin(listing.vin);
  if (!decoded?.model || contradictions(listing, decoded).length > 0) return false;
  return listing.model.trim() === "" || sameModel(listing, decoded);
}

function readListings(name: string): Listing[] {
  const text = readFileSync(path.join(folder, `${name}.csv`), "utf8");
  const rows = parse<Record<string, string>>(text, { columns: true, bom: true, relax_column_count: true });
  const listings = rows.map((row) => ({
    vin: row.VIN ?? row.vin ?? "",
    year: row.Year ?? row.year ?? "",
    make: row.Make ?? row.make ?? "",
    model: row.Model ?? row.model ?? "",
    color: row.ExteriorColor ?? row.exterior_color ?? row.color ?? "",
  }));
  return listings.filter(({ vin }) => checkVin(vin).ok);
}
