import { describe, expect, test, vi } from "vitest";
import { decodeVin } from "@/lib/vehicles/decode-vin";
import { decodedVehicleSchema } from "@/lib/vehicles/schema";
import { loadVinTables } from "@/lib/vehicles/vin-tables";

/** VIN, year, make, model, trim, body, fuel, drive. */
const KNOWN: [string, number, string, ...(string | null)[]][] = [
  ["1HGCM82633A004352", 2003, "Honda", "Accord", "EX-V6", "coupe", "gasoline", "fwd"],
  ["1HGCV1F39MA000117", 2021, "Honda", "Accord", "Sport", "sedan", "gasoline", "fwd"],
  ["5GZCZ43D13S812715", 2003, "Saturn", "Vue", null, "crossover", "gasoline", null],
  ["1G4AH59H45G118341", 2005, "Buick", null, null, "sedan", "gasoline", null],
  ["1FTEW1EP4KFA00101", 2019, "Ford", "F-150", null, "pickup", "gasoline", "four_wd"],
  ["1FT7W2BTXKEC00101", 2019, "Ford", "F-250", null, "pickup", "diesel", "four_wd"],
  ["1FMCU0J95LUA00101", 2020, "Ford", "Escape", "Titanium", "crossover", "gasoline", "fwd"],
  ["3GCUYDEDXKG000101", 2019, "Chevrolet", "Silverado 1500", "LT", "pickup", "gasoline", "four_wd"],
  ["1GNSKBKC1JR000101", 2018, "Chevrolet", "Tahoe", "LT", "suv", "flex", "four_wd"],
  ["1C4RJFBG2JC000101", 2018, "Jeep", "Grand Cherokee", "Limited", "suv", "gasoline", "four_wd"],
  ["1C6SRFFT4KN000101", 2019, "Ram", "1500", null, "pickup", "gasoline", "four_wd"],
  ["1D7RB1CP8BS000101", 2011, "Dodge", "Ram 1500", null, "pickup", "gasoline", null],
  ["2C4RC1BG4HR000101", 2017, "Chrysler", "Pacifica", "Touring L", "minivan", "gasoline", "fwd"],
  ["JTMB1RFV3KD000101", 2019, "Toyota", "RAV4", "LE AWD", "crossover", "gasoline", "awd"],
  ["JTDKARFU6H3000101", 2017, "Toyota", "Prius", null, "hatchback", "hybrid", "fwd"],
  ["JTKJF5C74CJ000101", 2012, "Scion", "tC", null, "coupe", "gasoline", null],
  ["5YJ3E1EB0KF000101", 2019, "Tesla", "Model 3", null, "sedan", "electric", "awd"],
  ["1N4AZ1CP5JC300101", 2018, "Nissan", "Leaf", null, "hatchback", "electric", "fwd"],
  ["WBY1Z4C52EV000101", 2014, "BMW", "i3", "Range Extender", "hatchback", "plug_in_hybrid", null],
  ["WBA8D9C54HK000101", 2017, "BMW", "330i", "xDrive", "sedan", "gasoline", "awd"],
  ["55SWF8DB7KU000101", 2019, "Mercedes-Benz", "C-Class", "C 300", "sedan", "gasoline", "rwd"],
  ["4JGDA5HB0HA000101", 2017, "Mercedes-Benz", "GLE", "GLE 350", "crossover", "gasoline", "rwd"],
  ["4S4BSANC5J3000101", 2018, "Subaru", "Outback", "Limited", "wagon", "gasoline", "awd"],
  ["KM8K5CA34NU000101", 2022, "Hyundai", "Kona", "Limited", "crossover", "gasoline", "awd"],
  ["WA1BNAFY6K2000101", 2019, "Audi", "Q5", "quattro Premium Plus", "crossover", "gasoline", "awd"],
  ["SALWR2RV4KA000101", 2019, "Land Rover", "Range Rover Sport", "HSE", "suv", "gasoline", "four_wd"],
  ["YV4A22RK1L1000101", 2020, "Volvo", "XC60", "Momentum", "crossover", "gasoline", "awd"],
  ["2HGFC2F58JH500101", 2018, "Honda", "Civic", "LX", "sedan", "gasoline", "fwd"],
];

describe("a decoded VIN", () => {
  test.each(KNOWN)("%s is a %i %s %s", (vin, year, make, model, trim, body, fuel, drive) => {
    expect(decodeVin(vin)).toMatchObject({ year, make, model, trim, body, fuel, drive });
  });

  test("fits its own schema, and says where and how the car was built", () => {
    const decoded = decodeVin("1HGCV1F39MA000117");
    expect(decodedVehicleSchema.parse(decoded)).toEqual(decoded);
    expect(decoded).toMatchObject({
      engine: "1.5 L inline-4, turbo",
      doors: 4,
      cylinders: 4,
      displacementL: 1.5,
      plantCity: "Marysville",
      plantCountry: "United States",
      vehicleType: "Passenger Car",
    });
  });

  test("is the same for small letters and spaces", () => {
    expect(decodeVin(" 1hgcv1f39ma 000117")).toEqual(decodeVin("1HGCV1F39MA000117"));
  });

  test.each([
    ["1HGCV1F38MA000117", "a wrong check digit"],
    ["11111111111111111", "a placeholder"],
    ["JH2RC3605MM101581", "a motorcycle, which is not sold here"],
    ["not a vin", "no VIN at all"],
    ["", "nothing"],
  ])("is null for %s: %s", (vin) => {
    expect(decodeVin(vin)).toBeNull();
  });
});

describe("the tables", () => {
  test("are those of cars, trucks, buses and multipurpose vehicles, up to this model year", () => {
    const tables = loadVinTables();
    expect(tables.dataOf).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(tables.wmis.size).toBeGreaterThan(1_200);
    expect(tables.wmis.get("1HG")).toMatchObject({ type: "Passenger Car", makes: ["Honda"] });
    expect(tables.wmis.has("JH2")).toBe(false);
  });

  test("are read once and kept", () => {
    expect(loadVinTables() === loadVinTables()).toBe(true);
  });

  test("are read in less than 400 ms", async () => {
    vi.resetModules();
    const fresh = await import("@/lib/vehicles/vin-tables");
    const started = performance.now();
    const tables = fresh.loadVinTables();
    expect(performance.now() - started).toBeLessThan(400);
    expect(tables === loadVinTables()).toBe(false);
  });
});
