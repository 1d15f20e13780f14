import { describe, expect, test } from "vitest";
import { readBody } from "@/lib/vehicles/read-body";
import { readDrive } from "@/lib/vehicles/read-drive";
import { readFuel } from "@/lib/vehicles/read-fuel";
import { bodyLabel, engineLabel, vehicleTitle } from "@/lib/vehicles/rules";
import { bodyTypes } from "@/lib/vehicles/schema";

const UTILITY = "Sport Utility Vehicle (SUV)/Multi-Purpose Vehicle (MPV)";
const CROSSOVER = "Crossover Utility Vehicle (CUV)";

test("every body has a label of its own", () => {
  expect(new Set(bodyTypes.map(bodyLabel)).size).toBe(bodyTypes.length);
});

test("a title leaves out what is not known", () => {
  const accord = { year: 2021, make: "Honda", model: "Accord", trim: "EX" };
  expect(vehicleTitle(accord)).toBe("2021 Honda Accord EX");
  expect(vehicleTitle({ year: 2005, make: "Buick", model: null })).toBe("2005 Buick");
});

test("an engine is written as the trade writes it", () => {
  const four = { displacementL: 2, cylinders: 4 };
  expect(engineLabel({ ...four, layout: "inline", turbo: true })).toBe("2.0 L inline-4, turbo");
  expect(engineLabel({ displacementL: 5.3, cylinders: 8, layout: "V" })).toBe("5.3 L V8");
  expect(engineLabel(four)).toBe("2.0 L 4-cylinder");
  expect(engineLabel({ displacementL: null, cylinders: null })).toBe("");
});

describe("an SUV and a crossover are told apart by build", () => {
  const vehicle = { year: 2020, vehicleType: "Multipurpose Passenger Vehicle (MPV)", bodyClass: UTILITY };

  test.each([
    ["Toyota", "4Runner", UTILITY, "suv"],
    ["Jeep", "Wrangler", CROSSOVER, "suv"],
    ["Toyota", "RAV4", UTILITY, "crossover"],
    ["Honda", "CR-V", CROSSOVER, "crossover"],
    ["Ford", "Explorer", UTILITY, "crossover"],
    ["Subaru", "Outback", UTILITY, "wagon"],
  ])("a 2020 %s %s is a %s in vPIC and a %s here", (make, model, bodyClass, body) => {
    expect(readBody({ ...vehicle, make, model, bodyClass })).toBe(body);
  });

  test("a model that left its frame changed with the year", () => {
    expect(readBody({ ...vehicle, year: 2010, make: "Ford", model: "Explorer" })).toBe("suv");
    expect(readBody({ ...vehicle, year: 2011, make: "Ford", model: "Explorer" })).toBe("crossover");
  });

  test("over 7,000 lb gross it is an SUV", () => {
    const heavy = "Class 2F: 7,001 - 8,000 lb (3,175 - 3,629 kg)";
    expect(readBody({ ...vehicle, make: "BMW", model: "X7", gvwr: heavy })).toBe("suv");
  });
});

describe("a fuel", () => {
  const car = { make: "Toyota", model: "RAV4" };

  test.each([
    [{ ...car, fuel: "Gasoline" }, "gasoline"],
    [{ ...car, fuel: "Gasoline", secondFuel: "Electric" }, "hybrid"],
    [{ ...car, model: "RAV4 Prime", fuel: "Gasoline", secondFuel: "Electric" }, "plug_in_hybrid"],
    [{ make: "Chevrolet", model: "Volt", fuel: "Electric", secondFuel: "Gasoline" }, "plug_in_hybrid"],
    [{ make: "Tesla", model: "Model 3", fuel: "Electric" }, "electric"],
    [{ ...car, fuel: "Gasoline", secondFuel: "Ethanol (E85)" }, "flex"],
    [{ ...car, fuel: "Compressed Natural Gas (CNG)" }, "cng"],
    [{ ...car, fuel: "Diesel" }, "diesel"],
    [{ ...car, model: "Mirai", fuel: "Fuel Cell" }, "hydrogen"],
    [{ ...car, model: "Highlander", fuel: "Gasoline", trim: "Base/Hybrid" }, "gasoline"],
    [{ make: "Land Rover", model: "Defender", fuel: "Gasoline", secondFuel: "Electric" }, "gasoline"],
    [car, null],
  ])("%o burns %s", (facts, fuel) => {
    expect(readFuel(facts)).toBe(fuel);
  });
});

describe("a drive", () => {
  const vin = "1HGCV1F39MA000117";

  test("is taken from the words of the trim", () => {
    expect(readDrive({ vin, year: 2020, make: "Audi", model: "A4", trim: "quattro Premium" })).toBe("awd");
    expect(readDrive({ vin, year: 2020, make: "BMW", model: "X1", trim: "sDrive28i" })).toBe("fwd");
    expect(readDrive({ vin, year: 2020, make: "BMW", model: "X3", trim: "sDrive30i" })).toBe("rwd");
  });

  test("is unknown when the words name two, or none does", () => {
    expect(readDrive({ vin, year: 2020, make: "Volvo", model: "V60", series: "FWD/eAWD (T8)" })).toBeNull();
    expect(readDrive({ vin, year: 2020, make: "BMW", model: "M5", trim: "S (2WD), 4S (4WD)" })).toBeNull();
    expect(readDrive({ vin, year: 2020, make: "Lexus", model: "RX" })).toBeNull();
  });
});
