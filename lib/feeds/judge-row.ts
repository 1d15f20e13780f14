import "server-only";
import { createHash } from "node:crypto";
import type { InventoryRow } from "@/lib/feeds/read-inventory-row";
import type { ListingDraft } from "@/lib/listings/schema";
import { colorFamily } from "@/lib/vehicles/color";
import { contradictions } from "@/lib/vehicles/compare-facts";
import { decodeVin } from "@/lib/vehicles/decode-vin";
import type { DecodedVehicle, DriveType, Transmission } from "@/lib/vehicles/schema";

export type Judgement = { ok: true; draft: ListingDraft } | { ok: false; reason: string };

/**
 * Holds a line against its own VIN: decodes it, refuses a line that contradicts it, and lets the line
 * fill in only what the VIN does not say.
 */
export function judgeRow(row: InventoryRow): Judgement {
  const decoded = decodeVin(row.vin);
  if (!decoded) {
    return { ok: false, reason: "The VIN checks out, but its maker is not in the tables for cars and light trucks." };
  }
  const faults = contradictions({ year: row.year, make: row.make, model: row.model }, decoded);
  if (faults.length > 0) return { ok: false, reason: faults.join(" ") };
  const model = decoded.model ?? row.model;
  if (!model) return { ok: false, reason: "Neither the VIN nor the line says which model this is." };
  return { ok: true, draft: draftOf(row, { ...decoded, model }) };
}

function draftOf(row: InventoryRow, decoded: DecodedVehicle): ListingDraft {
  return {
    vin: row.vin,
    decoded: {
      ...decoded,
      trim: decoded.trim ?? (row.trim || null),
      drive: decoded.drive ?? statedDrive(row.drive),
      transmission: decoded.transmission ?? statedTransmission(row.transmission),
    },
    condition: row.condition,
    mileage: row.mileage,
    stockNumber: row.stock,
    exteriorColor: row.exteriorColor,
    color: colorFamily(row.exteriorColor),
    interiorColor: row.interiorColor,
    priceCents: row.priceCents,
    remarks: row.remarks,
    options: row.options,
    photoUrls: row.photoUrls,
    cleanTitle: true,
    titleNote: "",
    sourceDigest: createHash("sha256").update(JSON.stringify(row)).digest("hex"),
  };
}

function statedDrive(text: string): DriveType | null {
  if (/\b(?:awd|all[- ]wheel|quattro|4matic|xdrive)\b/i.test(text)) return "awd";
  if (/\b(?:4wd|4x4|four[- ]wheel)\b/i.test(text)) return "four_wd";
  if (/\b(?:fwd|front[- ]wheel)\b/i.test(text)) return "fwd";
  if (/\b(?:rwd|rear[- ]wheel|2wd|4x2)\b/i.test(text)) return "rwd";
  return null;
}

function statedTransmission(text: string): Transmission | null {
  if (/\b(?:cvt|continuously)/i.test(text)) return "cvt";
  if (/\b(?:dual[- ]clutch|dct|dsg|pdk)\b/i.test(text)) return "dual_clutch";
  if (/\b(?:single[- ]speed|1[- ]speed)\b/i.test(text)) return "single_speed";
  if (/\bauto|shiftable|a\/t\b/i.test(text)) return "automatic";
  if (/\bmanual|m\/t\b/i.test(text)) return "manual";
  return null;
}
