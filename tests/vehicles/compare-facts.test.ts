import { describe, expect, test } from "vitest";
import { contradictions, modelDifference, sameModel } from "@/lib/vehicles/compare-facts";

const accord = { year: 2021, make: "Honda", model: "Accord" };

describe("a feed line that contradicts its VIN", () => {
  test("is told so for the year", () => {
    expect(contradictions({ year: 2020, make: "Honda", model: "Accord" }, accord)).toEqual([
      "The file says 2020, the VIN says 2021.",
    ]);
  });

  test("is told so for the make", () => {
    expect(contradictions({ year: "2021", make: " Toyota ", model: "Camry" }, accord)).toEqual([
      "The file says Toyota, the VIN says Honda.",
    ]);
  });

  test("is told of both at once", () => {
    expect(contradictions({ year: "1999", make: "Ford" }, accord)).toHaveLength(2);
  });
});

describe("a right line is not refused", () => {
  test.each([
    ["MERCEDES BENZ", "C300", { year: 2019, make: "Mercedes-Benz", model: "C-Class" }],
    ["mercedes", "c230wz", { year: 2005, make: "Mercedes-Benz", model: "C-Class" }],
    ["Ram", "1500", { year: 2010, make: "Dodge", model: "Ram 1500" }],
    ["Dodge", "Ram 1500", { year: 2015, make: "Ram", model: "1500" }],
    ["chevy", "Tahoe", { year: 2018, make: "Chevrolet", model: "Tahoe" }],
    ["VW", "Jetta", { year: 2018, make: "Volkswagen", model: "Jetta" }],
    ["Scion", "tC", { year: 2012, make: "Toyota", model: "tC" }],
    ["Toyota", "Scion tC", { year: 2012, make: "Scion", model: "tC" }],
    ["landrover", "range", { year: 2012, make: "Land Rover", model: "Range Rover" }],
    ["Land", "Rover Range Rover Sport", { year: 2019, make: "Land Rover", model: "Range Rover Sport" }],
    ["Alfa", "Romeo Giulia Base", { year: 2018, make: "Alfa Romeo", model: "Giulia" }],
    ["gmc truck", "sierra", { year: 2008, make: "GMC", model: "Sierra 1500" }],
    ["INFINITI", "QX60", { year: 2018, make: "Infiniti", model: "QX60" }],
    ["Hyundai", "Genesis", { year: 2017, make: "Genesis", model: "G80" }],
    ["dodge", "sprinter", { year: 2006, make: "Freightliner", model: "Sprinter" }],
    ["", "Accord", { year: 2021, make: "Honda", model: "Accord" }],
  ])("%s %s agrees with its VIN", (make, model, decoded) => {
    expect(contradictions({ year: decoded.year, make, model }, decoded)).toEqual([]);
  });

  test("when it leaves year and make out", () => {
    expect(contradictions({}, accord)).toEqual([]);
    expect(contradictions({ year: null, make: null, model: null }, accord)).toEqual([]);
    expect(contradictions({ year: "", make: "  " }, accord)).toEqual([]);
  });
});

describe("the model of a line", () => {
  test("is noted when it is another, and never a contradiction", () => {
    const line = { year: 2021, make: "Honda", model: "Civic" };
    expect(contradictions(line, accord)).toEqual([]);
    expect(modelDifference(line, accord)).toBe("The file says Civic, the VIN says Accord.");
  });

  test.each([
    ["GLE 350 Base 4MATIC", "Mercedes-Benz", "GLE"],
    ["AMG C 43 Base", "Mercedes-Benz", "C-Class"],
    ["3 Series", "BMW", "328i"],
    ["430 Gran Coupe i xDrive", "BMW", "430i"],
    ["G Sedan", "Infiniti", "G37"],
    ["Cooper", "MINI", "Hardtop"],
    ["Ram Pickup 1500", "Dodge", "Ram 1500"],
  ])("%s is the same line as %s %s", (stated, make, model) => {
    expect(sameModel({ model: stated }, { year: 2015, make, model })).toBe(true);
  });

  test.each([
    ["Civic", "Honda", "Accord"],
    ["5 Series", "BMW", "328i"],
    ["E-Class", "Mercedes-Benz", "C-Class"],
  ])("%s is another line than %s %s", (stated, make, model) => {
    expect(sameModel({ model: stated }, { year: 2015, make, model })).toBe(false);
  });
});
