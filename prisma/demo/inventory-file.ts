import { stringify } from "csv-stringify/sync";
import type { DemoCar } from "./cars";

type Dialect = {
  delimiter: string;
  bom: boolean;
  lineBreak: "unix" | "windows";
  columns: Record<string, (car: DemoCar) => string | number>;
};

const dollars = (car: DemoCar) => (car.priceCents / 100).toFixed(0);
const conditionWord = { new: "New", used: "Used", cpo: "Certified Pre-Owned" } as const;

/** How the systems of dealers write one and the same car. */
const dialects: readonly Dialect[] = [
  {
    delimiter: ",",
    bom: false,
    lineBreak: "windows",
    columns: {
      VIN: (car) => car.vin,
      "Stock #": (car) => car.stock,
      "New/Used": (car) => conditionWord[car.condition],
      Year: (car) => car.year,
      Make: (car) => car.entry.make,
      Model: (car) => car.entry.model,
      Odometer: (car) => car.mileage ?? "",
      Price: (car) => `$${Number(dollars(car)).toLocaleString("en-US")}`,
      "Exterior Color": (car) => car.exteriorColor,
      "Interior Color": (car) => car.interiorColor,
      Description: (car) => car.remarks,
      Features: (car) => car.options.join("|"),
      "Days In Stock": () => "",
    },
  },
  {
    delimiter: "|",
    bom: false,
    lineBreak: "unix",
    columns: {
      dealer_id: () => "1042",
      vin: (car) => car.vin,
      stock_number: (car) => car.stock,
      is_new: (car) => (car.condition === "new" ? "TRUE" : "FALSE"),
      certified: (car) => (car.condition === "cpo" ? "1" : "0"),
      year: (car) => car.year,
      make: (car) => car.entry.make.toUpperCase(),
      model: (car) => car.entry.model,
      miles: (car) => car.mileage ?? "NULL",
      selling_price: dollars,
      msrp: () => "NULL",
      exterior_color: (car) => car.exteriorColor,
      interior_color: (car) => car.interiorColor,
      vehicle_description: (car) => car.remarks,
      options: (car) => car.options.join("~"),
    },
  },
  {
    delimiter: "\t",
    bom: true,
    lineBreak: "windows",
    columns: {
      Type: (car) => conditionWord[car.condition],
      "Stock Number": (car) => car.stock,
      Vin: (car) => car.vin,
      "Model Year": (car) => car.year,
      Make: (car) => car.entry.make,
      Model: (car) => car.entry.model,
      Mileage: (car) => car.mileage ?? "",
      InternetPrice: (car) => `${dollars(car)}.00`,
      Colour: (car) => car.exteriorColor,
      Interior: (car) => car.interiorColor,
      Comments: (car) => car.remarks,
      Equipment: (car) => car.options.join(", "),
    },
  },
  {
    delimiter: ";",
    bom: true,
    lineBreak: "windows",
    columns: {
      Vin: (car) => car.vin.toLowerCase(),
      StockNo: (car) => car.stock,
      Condition: (car) => conditionWord[car.condition].toLowerCase(),
      Year: (car) => car.year,
      Make: (car) => car.entry.make,
      Model: (car) => car.entry.model,
      Miles: (car) => (car.mileage === null ? "" : car.mileage.toLocaleString("en-US")),
      Internet_Price: (car) => `${dollars(car)} USD`,
      ExtColor: (car) => car.exteriorColor,
      IntColor: (car) => car.interiorColor,
      Description: (car) => car.remarks,
      Options: (car) => car.options.join("|"),
      "Photo Url List": () => "",
    },
  },
];

/** A dealer's inventory file in one of four dialects; `house` picks which and stays with it. */
export function writeInventoryFile(house: number, cars: readonly DemoCar[]): Uint8Array {
  const { delimiter, bom, lineBreak, columns } = dialects[house % dialects.length]!;
  const rows = cars.map((car) => Object.values(columns).map((write) => write(car)));
  const text = stringify([Object.keys(columns), ...rows], { delimiter, bom, record_delimiter: lineBreak });
  return new TextEncoder().encode(text);
}
