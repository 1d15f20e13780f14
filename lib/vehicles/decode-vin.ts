import "server-only";
import { matchVin, type VpicFacts } from "./match-vin";
import { nameVehicle } from "./name-vehicle";
import { readBody } from "./read-body";
import { readDrive } from "./read-drive";
import { readFuel } from "./read-fuel";
import { engineLabel, type EngineLayout } from "./rules";
import type { DecodedVehicle, FuelType, Transmission } from "./schema";
import { checkVin } from "./vin";

const LAYOUTS: Record<string, EngineLayout> = {
  "In-Line": "inline",
  "V-Shaped": "V",
  "Horizontally opposed (boxer)": "flat",
  "W Shaped": "W",
  Rotary: "rotary",
};

/**
 * What a VIN says of the car, without a network: year, make and model as the trade writes them, and the
 * facts beside them. Synchronous; the tables are read on the first call. Null when the VIN is not valid or
 * its maker is not among those of cars, trucks, buses and multipurpose vehicles.
 * Source: NHTSA vPIC, from manufacturers' reports under 49 CFR 565. vPIC's tables name no gearbox, seldom
 * seats or drive, and give horsepower by engine family, which is too often wrong for the car to be shown.
 */
export function decodeVin(input: string): DecodedVehicle | null {
  const check = checkVin(input);
  const facts = check.ok ? matchVin(check.vin) : null;
  return check.ok && facts ? describe(check.vin, facts) : null;
}

function describe(vin: string, facts: VpicFacts): DecodedVehicle {
  const { make, model, trim, series } = nameVehicle(facts);
  const named = { ...facts, make, model };
  const fuel = readFuel(named);
  const cylinders = wholeNumber(facts.cylinders);
  const displacementL = decimal(facts.displacementL);
  return {
    year: facts.year,
    make,
    model,
    trim,
    series,
    vehicleType: facts.vehicleType,
    bodyClass: facts.bodyClass ?? null,
    body: readBody(named),
    drive: readDrive({ ...named, vin }),
    fuel,
    transmission: readTransmission(fuel),
    doors: wholeNumber(facts.doors),
    seats: wholeNumber(/\b(\d{1,2})[- ](?:passenger|seat)/i.exec(`${trim} ${series}`)?.[1]),
    cylinders,
    displacementL,
    horsepower: null,
    engine: describeEngine(facts, fuel, cylinders, displacementL),
    gvwrClass: facts.gvwr ?? null,
    plantCity: titleCase(facts.plantCity),
    plantCountry: titleCase((facts.plantCountry ?? facts.wmiCountry)?.replace(/ \(.*\)$/, "")),
    manufacturer: facts.manufacturer,
  };
}

function describeEngine(
  facts: VpicFacts,
  fuel: FuelType | null,
  cylinders: number | null,
  displacementL: number | null,
): string {
  if (fuel === "electric") return "Electric motor";
  const layout = LAYOUTS[facts.engineConfiguration ?? ""];
  return engineLabel({ displacementL, cylinders, layout, turbo: facts.turbo === "Yes" });
}

/** vPIC names no gearboxes, but an electric car has one speed. */
function readTransmission(fuel: FuelType | null): Transmission | null {
  return fuel === "electric" ? "single_speed" : null;
}

function wholeNumber(text: string | undefined): number | null {
  const number = Math.round(Number(text));
  return number > 0 ? number : null;
}

function decimal(text: string | undefined): number | null {
  const number = Math.round(Number(text) * 10) / 10;
  return number > 0 ? number : null;
}

function titleCase(text: string | null | undefined): string | null {
  if (!text) return null;
  return text
    .toLowerCase()
    .replace(/(^|[\s-])(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase());
}
