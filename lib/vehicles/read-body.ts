import type { BodyType } from "./schema";

type BodyFacts = {
  year: number;
  make: string;
  model: string | null;
  vehicleType: string;
  bodyClass?: string;
  gvwr?: string;
};

/** vPIC's body classes, each with our own word; the two utility classes are told apart below. */
const BODY_OF_CLASS: [RegExp, BodyType][] = [
  [/^Sedan|^Limousine/, "sedan"],
  [/^Coupe/, "coupe"],
  [/^Hatchback/, "hatchback"],
  [/^Wagon/, "wagon"],
  [/^Minivan/, "minivan"],
  [/^Pickup|^Sport Utility Truck/, "pickup"],
  [/^Convertible|^Roadster/, "convertible"],
  [/^Cargo Van|^Van|^Step Van/, "van"],
];

/** Cars that vPIC files under a body the trade does not sell them as. */
const BODY_OF_MODEL: Record<string, BodyType> = {
  "Audi A4 allroad": "wagon",
  "Audi A6 allroad": "wagon",
  "Audi A7": "sedan",
  "Audi RS 7": "sedan",
  "Audi S7": "sedan",
  "Audi allroad": "wagon",
  "BMW i3": "hatchback",
  "Buick Regal TourX": "wagon",
  "Chevrolet HHR": "wagon",
  "Chrysler PT Cruiser": "wagon",
  "Chrysler Pacifica": "minivan",
  "Chrysler Town & Country": "minivan",
  "Dodge Challenger": "coupe",
  "Dodge Grand Caravan": "minivan",
  "Dodge Magnum": "wagon",
  "Fiat 500L": "hatchback",
  "Honda Odyssey": "minivan",
  "Hyundai Venue": "crossover",
  "Infiniti EX35": "crossover",
  "Infiniti QX30": "crossover",
  "Infiniti QX50": "crossover",
  "Kia Carnival": "minivan",
  "Kia Sedona": "minivan",
  "Kia Stinger": "sedan",
  "Lexus UX": "crossover",
  "Mazda Mazda5": "minivan",
  "Mercedes-Benz CLA": "sedan",
  "Mercedes-Benz CLS": "sedan",
  "Nissan Cube": "wagon",
  "Nissan Kicks": "crossover",
  "Nissan Quest": "minivan",
  "Nissan Rogue Sport": "crossover",
  "Porsche Panamera": "sedan",
  "Scion tC": "coupe",
  "Scion xB": "wagon",
  "Subaru Outback": "wagon",
  "Tesla Cybertruck": "pickup",
  "Tesla Model S": "sedan",
  "Toyota Sienna": "minivan",
  "Volkswagen Arteon": "sedan",
  "Volkswagen Golf Alltrack": "wagon",
  "Volvo V60 Cross Country": "wagon",
  "Volvo V90 Cross Country": "wagon",
  "Volvo XC70": "wagon",
  "smart Fortwo": "hatchback",
};

/** Built on a frame, or with a low range for work off the road, through the year given where it changed. */
const SUV_UNTIL: Record<string, number> = {
  "Buick Rainier": 9999,
  "Cadillac Escalade": 9999,
  "Cadillac Escalade ESV": 9999,
  "Cadillac Escalade EXT": 9999,
  "Cadillac Escalade IQ": 9999,
  "Cadillac Escalade IQL": 9999,
  "Chevrolet Blazer": 2005,
  "Chevrolet S-10 Blazer": 9999,
  "Chevrolet Suburban": 9999,
  "Chevrolet Suburban HD": 9999,
  "Chevrolet Tahoe": 9999,
  "Chevrolet Tracker": 2004,
  "Chevrolet Trailblazer": 2009,
  "Chrysler Aspen": 9999,
  "Dodge Durango": 9999,
  "Dodge Nitro": 9999,
  "Ford Bronco": 9999,
  "Ford Excursion": 9999,
  "Ford Expedition": 9999,
  "Ford Expedition EL": 9999,
  "Ford Expedition MAX": 9999,
  "Ford Explorer": 2010,
  "GMC Envoy": 9999,
  "GMC Hummer EV SUV": 9999,
  "GMC Jimmy": 9999,
  "GMC Suburban": 9999,
  "GMC Yukon": 9999,
  "GMC Yukon XL": 9999,
  "Honda Passport": 2002,
  "Hummer H1": 9999,
  "Hummer H2": 9999,
  "Hummer H3": 9999,
  "Infiniti QX4": 9999,
  "Infiniti QX56": 9999,
  "Infiniti QX80": 9999,
  "Ineos Grenadier": 9999,
  "Isuzu Ascender": 9999,
  "Isuzu Rodeo": 9999,
  "Isuzu Trooper": 9999,
  "Jeep Cherokee": 2001,
  "Jeep Commander": 9999,
  "Jeep Grand Cherokee": 9999,
  "Jeep Grand Cherokee L": 9999,
  "Jeep Grand Wagoneer": 9999,
  "Jeep Grand Wagoneer L": 9999,
  "Jeep Liberty": 9999,
  "Jeep Recon": 9999,
  "Jeep Wagoneer": 9999,
  "Jeep Wagoneer L": 9999,
  "Jeep Wrangler": 9999,
  "Kia Borrego": 9999,
  "Kia Sorento": 2010,
  "Land Rover Defender": 9999,
  "Land Rover Discovery": 9999,
  "Land Rover LR3": 9999,
  "Land Rover LR4": 9999,
  "Land Rover Range Rover": 9999,
  "Land Rover Range Rover Sport": 9999,
  "Lexus GX": 9999,
  "Lexus LX": 9999,
  "Lincoln Aviator": 2005,
  "Lincoln Navigator": 9999,
  "Lincoln Navigator L": 9999,
  "Mercedes-Benz G-Class": 9999,
  "Mercury Mountaineer": 9999,
  "Mitsubishi Montero": 9999,
  "Mitsubishi Montero Sport": 9999,
  "Nissan Armada": 9999,
  "Nissan Pathfinder": 2012,
  "Nissan Xterra": 9999,
  "Oldsmobile Bravada": 9999,
  "Rivian R1S": 9999,
  "Saab 9-7X": 9999,
  "Suzuki Grand Vitara": 9999,
  "Suzuki Samurai": 9999,
  "Suzuki Sidekick": 9999,
  "Suzuki Vitara": 9999,
  "Toyota 4Runner": 9999,
  "Toyota FJ Cruiser": 9999,
  "Toyota Land Cruiser": 9999,
  "Toyota Sequoia": 9999,
};

/** Over 7,000 lb gross a utility vehicle is no car underneath, whatever its maker calls it. */
const HEAVY = /^Class (2F|2G|2H|[3-8])/;

/**
 * Our body word for a vehicle. vPIC's classes decide, but for the cars the trade files elsewhere. Of its
 * two utility classes makers choose freely, so we tell them apart by build: an SUV stands on a frame, has a
 * low range, or weighs over 7,000 lb gross (49 CFR 565 weight class 2F and up); any other is a crossover.
 */
export function readBody(vehicle: BodyFacts): BodyType {
  const name = `${vehicle.make} ${vehicle.model ?? ""}`;
  const bodyClass = vehicle.bodyClass ?? "";
  const known = BODY_OF_MODEL[name];
  if (known && !/^(Convertible|Roadster|Pickup|Cargo Van)/.test(bodyClass)) return known;
  if (/^(Sport Utility Vehicle|Crossover)/.test(bodyClass)) return readUtility(name, vehicle);
  return BODY_OF_CLASS.find(([pattern]) => pattern.test(bodyClass))?.[1] ?? bodyOfType(vehicle);
}

function readUtility(name: string, { year, gvwr }: BodyFacts): BodyType {
  if ((SUV_UNTIL[name] ?? 0) >= year) return "suv";
  return HEAVY.test(gvwr ?? "") ? "suv" : "crossover";
}

/** The maker's vehicle type alone tells little; only a light truck without a body class is a pickup. */
function bodyOfType({ vehicleType, bodyClass, gvwr }: BodyFacts): BodyType {
  const light = !gvwr || /^Class (1|2|3)/.test(gvwr);
  return vehicleType === "Truck" && !bodyClass && light ? "pickup" : "other";
}
