import type { Cents } from "@/lib/core/money";
import type { BodyType, DriveType, FuelType } from "./schema";

/** A line of cars that the demo market is stocked with. */
export type CatalogueEntry = {
  make: string;
  model: string;
  years: number[];
  body: BodyType;
  fuel: FuelType;
  typicalDrive: DriveType;
  /** About what one cost new, middle trim, 2024 money. */
  newPriceCents: Cents;
  /** How often it stands on a lot, relative to the others. */
  share: number;
};

/** Model, first and last year, body, fuel, drive, price new in thousands of dollars, share. */
type Line = [string, number, number, BodyType, FuelType, DriveType, number, number];

const LINES: Record<string, Line[]> = {
  Acura: [
    ["ILX", 2013, 2022, "sedan", "gasoline", "fwd", 30, 1],
    ["Integra", 2023, 2026, "hatchback", "gasoline", "fwd", 35, 1],
    ["MDX", 2012, 2026, "crossover", "gasoline", "awd", 54, 4],
    ["RDX", 2012, 2026, "crossover", "gasoline", "awd", 46, 4],
    ["TLX", 2015, 2025, "sedan", "gasoline", "fwd", 44, 2],
  ],
  Audi: [
    ["A3", 2015, 2020, "sedan", "gasoline", "awd", 34, 1],
    ["A3", 2022, 2026, "sedan", "gasoline", "awd", 38, 1],
    ["A4", 2012, 2025, "sedan", "gasoline", "awd", 45, 3],
    ["A6", 2012, 2026, "sedan", "gasoline", "awd", 59, 1],
    ["Q3", 2015, 2026, "crossover", "gasoline", "awd", 40, 2],
    ["Q5", 2012, 2026, "crossover", "gasoline", "awd", 48, 5],
    ["Q7", 2017, 2026, "crossover", "gasoline", "awd", 63, 2],
  ],
  BMW: [
    ["328i", 2012, 2016, "sedan", "gasoline", "rwd", 40, 3],
    ["330i", 2017, 2026, "sedan", "gasoline", "rwd", 46, 4],
    ["530i", 2017, 2026, "sedan", "gasoline", "rwd", 59, 2],
    ["X1", 2012, 2026, "crossover", "gasoline", "awd", 42, 3],
    ["X3", 2012, 2026, "crossover", "gasoline", "awd", 50, 5],
    ["X5", 2012, 2026, "crossover", "gasoline", "awd", 67, 5],
  ],
  Buick: [
    ["Enclave", 2012, 2026, "crossover", "gasoline", "fwd", 47, 3],
    ["Encore", 2013, 2022, "crossover", "gasoline", "fwd", 26, 3],
    ["Encore GX", 2020, 2026, "crossover", "gasoline", "fwd", 28, 2],
    ["Envision", 2016, 2026, "crossover", "gasoline", "fwd", 36, 2],
  ],
  Cadillac: [
    ["CT5", 2020, 2026, "sedan", "gasoline", "rwd", 48, 1],
    ["Escalade", 2012, 2026, "suv", "gasoline", "four_wd", 92, 2],
    ["XT4", 2019, 2025, "crossover", "gasoline", "fwd", 40, 2],
    ["XT5", 2017, 2026, "crossover", "gasoline", "fwd", 47, 3],
  ],
  Chevrolet: [
    ["Blazer", 2019, 2026, "crossover", "gasoline", "fwd", 39, 3],
    ["Bolt EV", 2017, 2023, "hatchback", "electric", "fwd", 30, 2],
    ["Camaro", 2012, 2024, "coupe", "gasoline", "rwd", 36, 2],
    ["Colorado", 2015, 2026, "pickup", "gasoline", "four_wd", 36, 4],
    ["Corvette", 2012, 2026, "coupe", "gasoline", "rwd", 71, 1],
    ["Cruze", 2012, 2019, "sedan", "gasoline", "fwd", 22, 3],
    ["Equinox", 2012, 2026, "crossover", "gasoline", "fwd", 31, 8],
    ["Impala", 2012, 2020, "sedan", "gasoline", "fwd", 32, 2],
    ["Malibu", 2012, 2025, "sedan", "gasoline", "fwd", 28, 5],
    ["Silverado 1500", 2012, 2026, "pickup", "gasoline", "four_wd", 49, 12],
    ["Suburban", 2012, 2026, "suv", "gasoline", "four_wd", 68, 3],
    ["Tahoe", 2012, 2026, "suv", "gasoline", "four_wd", 65, 4],
    ["Trailblazer", 2021, 2026, "crossover", "gasoline", "fwd", 27, 3],
    ["Traverse", 2012, 2026, "crossover", "gasoline", "fwd", 41, 5],
    ["Trax", 2013, 2026, "crossover", "gasoline", "fwd", 24, 3],
    ["Volt", 2012, 2019, "hatchback", "plug_in_hybrid", "fwd", 36, 1],
  ],
  Chrysler: [
    ["200", 2012, 2017, "sedan", "gasoline", "fwd", 25, 1],
    ["300", 2012, 2023, "sedan", "gasoline", "rwd", 37, 2],
    ["Pacifica", 2017, 2026, "minivan", "gasoline", "fwd", 44, 4],
    ["Town & Country", 2012, 2016, "minivan", "gasoline", "fwd", 34, 2],
  ],
  Dodge: [
    ["Challenger", 2012, 2023, "coupe", "gasoline", "rwd", 40, 3],
    ["Charger", 2012, 2023, "sedan", "gasoline", "rwd", 39, 4],
    ["Durango", 2012, 2026, "suv", "gasoline", "awd", 48, 3],
    ["Grand Caravan", 2012, 2020, "minivan", "gasoline", "fwd", 28, 3],
    ["Journey", 2012, 2020, "crossover", "gasoline", "fwd", 27, 2],
  ],
  Ford: [
    ["Bronco", 2021, 2026, "suv", "gasoline", "four_wd", 46, 3],
    ["Bronco Sport", 2021, 2026, "crossover", "gasoline", "four_wd", 34, 4],
    ["EcoSport", 2018, 2022, "crossover", "gasoline", "fwd", 24, 2],
    ["Edge", 2012, 2024, "crossover", "gasoline", "awd", 40, 5],
    ["Escape", 2012, 2022, "crossover", "gasoline", "fwd", 32, 8],
    ["Escape", 2024, 2026, "crossover", "gasoline", "fwd", 34, 2],
    ["Expedition", 2012, 2023, "suv", "gasoline", "four_wd", 65, 3],
    ["Explorer", 2012, 2026, "crossover", "gasoline", "four_wd", 46, 8],
    ["F-150", 2012, 2026, "pickup", "gasoline", "four_wd", 52, 14],
    ["Fiesta", 2012, 2019, "sedan", "gasoline", "fwd", 18, 1],
    ["Focus", 2012, 2018, "sedan", "gasoline", "fwd", 21, 2],
    ["Fusion", 2012, 2020, "sedan", "gasoline", "fwd", 27, 4],
    ["Maverick", 2022, 2026, "pickup", "hybrid", "fwd", 29, 3],
    ["Mustang", 2012, 2026, "coupe", "gasoline", "rwd", 40, 4],
    ["Mustang Mach-E", 2021, 2026, "crossover", "electric", "awd", 48, 2],
    ["Ranger", 2019, 2026, "pickup", "gasoline", "four_wd", 38, 3],
    ["Transit Connect", 2012, 2023, "van", "gasoline", "fwd", 32, 1],
  ],
  Genesis: [
    ["G70", 2019, 2026, "sedan", "gasoline", "rwd", 45, 1],
    ["GV70", 2022, 2026, "crossover", "gasoline", "awd", 50, 1],
  ],
  GMC: [
    ["Acadia", 2012, 2026, "crossover", "gasoline", "fwd", 44, 4],
    ["Canyon", 2015, 2026, "pickup", "gasoline", "four_wd", 42, 2],
    ["Sierra 1500", 2012, 2026, "pickup", "gasoline", "four_wd", 56, 7],
    ["Terrain", 2012, 2026, "crossover", "gasoline", "fwd", 33, 4],
    ["Yukon", 2012, 2026, "suv", "gasoline", "four_wd", 72, 3],
  ],
  Honda: [
    ["Accord", 2012, 2026, "sedan", "gasoline", "fwd", 31, 9],
    ["Civic", 2012, 2026, "sedan", "gasoline", "fwd", 26, 10],
    ["CR-V", 2012, 2026, "crossover", "gasoline", "awd", 34, 12],
    ["CR-V", 2020, 2026, "crossover", "hybrid", "awd", 37, 3],
    ["Fit", 2015, 2020, "hatchback", "gasoline", "fwd", 19, 2],
    ["HR-V", 2016, 2026, "crossover", "gasoline", "fwd", 27, 4],
    ["Odyssey", 2012, 2026, "minivan", "gasoline", "fwd", 41, 4],
    ["Passport", 2019, 2026, "crossover", "gasoline", "awd", 43, 2],
    ["Pilot", 2012, 2026, "crossover", "gasoline", "awd", 44, 5],
    ["Ridgeline", 2017, 2026, "pickup", "gasoline", "awd", 42, 2],
  ],
  Hyundai: [
    ["Elantra", 2012, 2026, "sedan", "gasoline", "fwd", 23, 6],
    ["Ioniq 5", 2022, 2026, "crossover", "electric", "awd", 47, 2],
    ["Kona", 2018, 2026, "crossover", "gasoline", "fwd", 27, 3],
    ["Palisade", 2020, 2026, "crossover", "gasoline", "awd", 44, 3],
    ["Santa Fe", 2012, 2026, "crossover", "gasoline", "awd", 36, 4],
    ["Sonata", 2012, 2026, "sedan", "gasoline", "fwd", 28, 4],
    ["Tucson", 2012, 2026, "crossover", "gasoline", "awd", 31, 5],
    ["Venue", 2020, 2026, "crossover", "gasoline", "fwd", 22, 1],
  ],
  Infiniti: [
    ["Q50", 2014, 2024, "sedan", "gasoline", "rwd", 44, 2],
    ["QX60", 2014, 2026, "crossover", "gasoline", "awd", 52, 3],
    ["QX80", 2014, 2026, "suv", "gasoline", "four_wd", 76, 1],
  ],
  Jeep: [
    ["Cherokee", 2014, 2023, "crossover", "gasoline", "four_wd", 34, 5],
    ["Compass", 2012, 2026, "crossover", "gasoline", "four_wd", 31, 4],
    ["Gladiator", 2020, 2026, "pickup", "gasoline", "four_wd", 46, 3],
    ["Grand Cherokee", 2012, 2026, "suv", "gasoline", "four_wd", 46, 8],
    ["Renegade", 2015, 2023, "crossover", "gasoline", "four_wd", 28, 2],
    ["Wrangler", 2012, 2026, "suv", "gasoline", "four_wd", 45, 7],
  ],
  Kia: [
    ["Carnival", 2022, 2026, "minivan", "gasoline", "fwd", 39, 2],
    ["EV6", 2022, 2026, "crossover", "electric", "awd", 48, 1],
    ["Forte", 2012, 2024, "sedan", "gasoline", "fwd", 22, 4],
    ["K5", 2021, 2026, "sedan", "gasoline", "fwd", 28, 2],
    ["Optima", 2012, 2020, "sedan", "gasoline", "fwd", 25, 3],
    ["Seltos", 2021, 2026, "crossover", "gasoline", "awd", 27, 2],
    ["Sorento", 2012, 2026, "crossover", "gasoline", "awd", 36, 4],
    ["Soul", 2012, 2025, "crossover", "gasoline", "fwd", 22, 3],
    ["Sportage", 2012, 2026, "crossover", "gasoline", "awd", 31, 4],
    ["Telluride", 2020, 2026, "crossover", "gasoline", "awd", 45, 3],
  ],
  "Land Rover": [
    ["Discovery Sport", 2015, 2026, "crossover", "gasoline", "awd", 49, 1],
    ["Range Rover Evoque", 2012, 2026, "crossover", "gasoline", "awd", 52, 1],
    ["Range Rover Sport", 2012, 2026, "suv", "gasoline", "four_wd", 86, 1],
  ],
  Lexus: [
    ["ES", 2012, 2026, "sedan", "gasoline", "fwd", 44, 3],
    ["GX", 2012, 2026, "suv", "gasoline", "four_wd", 62, 2],
    ["IS", 2012, 2026, "sedan", "gasoline", "rwd", 43, 2],
    ["NX", 2015, 2026, "crossover", "gasoline", "awd", 43, 4],
    ["RX", 2012, 2026, "crossover", "gasoline", "awd", 51, 5],
  ],
  Lincoln: [
    ["Corsair", 2020, 2026, "crossover", "gasoline", "awd", 42, 1],
    ["MKZ", 2015, 2020, "sedan", "gasoline", "fwd", 38, 1],
    ["Nautilus", 2019, 2026, "crossover", "gasoline", "awd", 49, 1],
    ["Navigator", 2012, 2026, "suv", "gasoline", "four_wd", 86, 1],
  ],
  Mazda: [
    ["CX-30", 2020, 2026, "crossover", "gasoline", "awd", 28, 2],
    ["CX-5", 2013, 2026, "crossover", "gasoline", "awd", 32, 5],
    ["CX-50", 2023, 2026, "crossover", "gasoline", "awd", 34, 2],
    ["CX-9", 2012, 2023, "crossover", "gasoline", "awd", 40, 2],
    ["Mazda3", 2012, 2026, "sedan", "gasoline", "fwd", 26, 3],
    ["Mazda6", 2012, 2021, "sedan", "gasoline", "fwd", 29, 2],
    ["MX-5 Miata", 2012, 2026, "convertible", "gasoline", "rwd", 33, 1],
  ],
  "Mercedes-Benz": [
    ["C-Class", 2012, 2026, "sedan", "gasoline", "rwd", 49, 4],
    ["CLA", 2014, 2026, "sedan", "gasoline", "fwd", 44, 2],
    ["E-Class", 2012, 2026, "sedan", "gasoline", "rwd", 64, 2],
    ["GLA", 2015, 2025, "crossover", "gasoline", "fwd", 43, 2],
    ["GLC", 2016, 2026, "crossover", "gasoline", "awd", 51, 4],
    ["GLE", 2016, 2026, "crossover", "gasoline", "awd", 64, 3],
    ["Sprinter", 2012, 2026, "van", "diesel", "rwd", 52, 1],
  ],
  MINI: [
    ["Countryman", 2012, 2026, "crossover", "gasoline", "fwd", 37, 1],
    ["Hardtop", 2012, 2024, "hatchback", "gasoline", "fwd", 30, 1],
  ],
  Mitsubishi: [
    ["Mirage", 2014, 2024, "hatchback", "gasoline", "fwd", 17, 1],
    ["Outlander", 2012, 2025, "crossover", "gasoline", "awd", 32, 2],
    ["Outlander Sport", 2012, 2024, "crossover", "gasoline", "fwd", 25, 1],
  ],
  Nissan: [
    ["Altima", 2012, 2026, "sedan", "gasoline", "fwd", 28, 6],
    ["Armada", 2017, 2026, "suv", "gasoline", "four_wd", 59, 1],
    ["Frontier", 2012, 2026, "pickup", "gasoline", "four_wd", 36, 3],
    ["Kicks", 2018, 2024, "crossover", "gasoline", "fwd", 23, 2],
    ["Leaf", 2012, 2026, "hatchback", "electric", "fwd", 30, 2],
    ["Maxima", 2016, 2023, "sedan", "gasoline", "fwd", 39, 2],
    ["Murano", 2012, 2026, "crossover", "gasoline", "awd", 42, 3],
    ["Pathfinder", 2013, 2026, "crossover", "gasoline", "four_wd", 41, 3],
    ["Rogue", 2012, 2026, "crossover", "gasoline", "awd", 31, 8],
    ["Sentra", 2012, 2026, "sedan", "gasoline", "fwd", 22, 4],
    ["Titan", 2012, 2024, "pickup", "gasoline", "four_wd", 52, 1],
    ["Versa", 2012, 2025, "sedan", "gasoline", "fwd", 18, 2],
  ],
  Porsche: [
    ["911", 2012, 2026, "coupe", "gasoline", "rwd", 120, 1],
    ["Cayenne", 2012, 2026, "crossover", "gasoline", "awd", 84, 1],
    ["Macan", 2015, 2026, "crossover", "gasoline", "awd", 64, 2],
  ],
  Ram: [
    ["1500", 2013, 2026, "pickup", "gasoline", "four_wd", 50, 10],
    ["2500", 2013, 2026, "pickup", "diesel", "four_wd", 62, 3],
  ],
  Rivian: [
    ["R1S", 2022, 2026, "suv", "electric", "awd", 84, 1],
    ["R1T", 2022, 2026, "pickup", "electric", "awd", 78, 1],
  ],
  Subaru: [
    ["Ascent", 2019, 2026, "crossover", "gasoline", "awd", 40, 2],
    ["BRZ", 2017, 2026, "coupe", "gasoline", "rwd", 32, 1],
    ["Crosstrek", 2016, 2026, "crossover", "gasoline", "awd", 28, 4],
    ["Forester", 2012, 2026, "crossover", "gasoline", "awd", 33, 5],
    ["Impreza", 2017, 2026, "hatchback", "gasoline", "awd", 24, 3],
    ["Legacy", 2012, 2025, "sedan", "gasoline", "awd", 27, 2],
    ["Outback", 2012, 2026, "wagon", "gasoline", "awd", 33, 6],
    ["WRX", 2015, 2026, "sedan", "gasoline", "awd", 34, 1],
  ],
  Tesla: [
    ["Model 3", 2017, 2026, "sedan", "electric", "rwd", 43, 5],
    ["Model S", 2012, 2026, "sedan", "electric", "awd", 85, 1],
    ["Model X", 2016, 2026, "crossover", "electric", "awd", 90, 1],
    ["Model Y", 2020, 2026, "crossover", "electric", "awd", 50, 6],
  ],
  Toyota: [
    ["4Runner", 2012, 2026, "suv", "gasoline", "four_wd", 46, 5],
    ["Avalon", 2012, 2022, "sedan", "gasoline", "fwd", 39, 1],
    ["Camry", 2012, 2024, "sedan", "gasoline", "fwd", 29, 10],
    ["Corolla", 2012, 2026, "sedan", "gasoline", "fwd", 24, 8],
    ["Highlander", 2012, 2026, "crossover", "gasoline", "awd", 44, 6],
    ["Prius", 2012, 2026, "hatchback", "hybrid", "fwd", 30, 3],
    ["RAV4", 2012, 2025, "crossover", "gasoline", "awd", 32, 10],
    ["RAV4", 2015, 2026, "crossover", "hybrid", "awd", 35, 4],
    ["Sequoia", 2012, 2022, "suv", "gasoline", "four_wd", 66, 1],
    ["Sienna", 2012, 2020, "minivan", "gasoline", "fwd", 37, 2],
    ["Sienna", 2021, 2026, "minivan", "hybrid", "fwd", 43, 2],
    ["Tacoma", 2012, 2026, "pickup", "gasoline", "four_wd", 39, 7],
    ["Tundra", 2012, 2026, "pickup", "gasoline", "four_wd", 54, 4],
  ],
  Volkswagen: [
    ["Atlas", 2018, 2026, "crossover", "gasoline", "awd", 42, 2],
    ["Golf GTI", 2016, 2024, "hatchback", "gasoline", "fwd", 33, 1],
    ["ID.4", 2021, 2026, "crossover", "electric", "rwd", 44, 1],
    ["Jetta", 2012, 2026, "sedan", "gasoline", "fwd", 24, 3],
    ["Passat", 2012, 2022, "sedan", "gasoline", "fwd", 27, 2],
    ["Taos", 2022, 2026, "crossover", "gasoline", "fwd", 28, 1],
    ["Tiguan", 2012, 2026, "crossover", "gasoline", "awd", 32, 3],
  ],
  Volvo: [
    ["S60", 2012, 2025, "sedan", "gasoline", "awd", 45, 1],
    ["XC40", 2019, 2026, "crossover", "gasoline", "awd", 42, 1],
    ["XC60", 2012, 2026, "crossover", "gasoline", "awd", 49, 2],
    ["XC90", 2016, 2026, "crossover", "gasoline", "awd", 60, 2],
  ],
};

const catalogue: CatalogueEntry[] = Object.entries(LINES).flatMap(([make, lines]) =>
  lines.map((line) => entryOf(make, line)),
);

/** The cars of the demo market: popular lines in the United States, each with years a VIN can be made for. */
export function vinCatalogue(): readonly CatalogueEntry[] {
  return catalogue;
}

function entryOf(make: string, line: Line): CatalogueEntry {
  const [model, first, last, body, fuel, typicalDrive, thousands, share] = line;
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return { make, model, years, body, fuel, typicalDrive, newPriceCents: thousands * 100_000, share };
}
