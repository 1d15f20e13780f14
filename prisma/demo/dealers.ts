import type { DealerKind } from "@/generated/prisma/client";

/** An invented dealer: where it stands, what it sells, how it writes its files. */
export type DemoDealer = {
  slug: string;
  name: string;
  kind: DealerKind;
  street: string;
  city: string;
  state: string;
  zip: string;
  timeZone: string;
  documentFeeCents: number;
  about: string;
  /** Makes it sells new; empty for an independent house that sells used cars only. */
  franchises: string[];
  cars: number;
};

const eastern = "America/New_York";
const central = "America/Chicago";
const mountain = "America/Denver";
const pacific = "America/Los_Angeles";

type Row = [name: string, street: string, city: string, zip: string, franchises: string[], cars: number, about: string];

const rows: Record<string, { timeZone: string; documentFeeCents: number; dealers: Row[] }> = {
  OH: {
    timeZone: eastern,
    documentFeeCents: 25_000,
    dealers: [
      ["Olentangy Honda", "2400 Bethel Rd", "Columbus", "43220", ["Honda"], 142, "Family house since 1978. Twelve bays, and the technicians answer the phone themselves."],
      ["Scioto Motors", "915 W Broad St", "Columbus", "43222", [], 96, "Used cars, inspected on two lifts in view of the street."],
      ["Polaris Auto Mall", "1180 Polaris Pkwy", "Columbus", "43240", ["Ford", "Hyundai", "Kia"], 158, "Three makes under one roof, open until nine."],
      ["Harlan Ford", "410 S Sandusky St", "Delaware", "43015", ["Ford"], 118, "Trucks, vans and the people who work in them."],
      ["Brickyard Auto", "3321 Broadway", "Grove City", "43123", [], 64, "Sixty cars at a time, each with its faults written on the tag."],
      ["Maple & Main Cars", "61 E Main St", "Westerville", "43081", [], 48, "Small cars and first cars. Three people, one price list."],
    ],
  },
  TX: {
    timeZone: central,
    documentFeeCents: 15_000,
    dealers: [
      ["Barton Creek Toyota", "7200 S Lamar Blvd", "Austin", "78704", ["Toyota"], 134, "New and used Toyotas, and a hybrid bench that rebuilds batteries."],
      ["Live Oak Chevrolet", "14500 San Pedro Ave", "San Antonio", "78232", ["Chevrolet"], 126, "Silverados, Tahoes and a body shop that takes photographs first."],
      ["Trinity River Motors", "2908 Irving Blvd", "Dallas", "75207", [], 88, "Used pickups and vans. Every tow rating is checked against the door plate."],
    ],
  },
  CA: {
    timeZone: pacific,
    documentFeeCents: 8_500,
    dealers: [
      ["Arroyo Subaru", "1450 E Colorado Blvd", "Pasadena", "91106", ["Subaru"], 92, "All-wheel drive for people who leave the pavement."],
      ["Bayfront Electric", "501 Embarcadero", "Oakland", "94606", [], 74, "Used electric cars with a battery report for each one."],
      ["Mission Valley Mazda", "1080 Camino del Rio N", "San Diego", "92108", ["Mazda"], 82, "Mazdas, and the roads to try them on."],
    ],
  },
  NY: {
    timeZone: eastern,
    documentFeeCents: 17_500,
    dealers: [
      ["Hudson Line Motors", "220 Central Park Ave", "Yonkers", "10704", [], 66, "Used cars for people who park on the street."],
      ["Genesee Volkswagen", "1600 W Ridge Rd", "Rochester", "14615", ["Volkswagen"], 72, "Volkswagens, winter tires fitted before the first snow."],
    ],
  },
  FL: {
    timeZone: eastern,
    documentFeeCents: 69_900,
    dealers: [
      ["Coral Way Nissan", "8401 Coral Way", "Miami", "33155", ["Nissan"], 104, "Nissans in English, Spanish and Haitian Creole."],
      ["Gulf Breeze Used Cars", "2701 N Dale Mabry Hwy", "Tampa", "33607", [], 78, "Dry cars only: each one has its flood history read before it is bought."],
    ],
  },
  GA: {
    timeZone: eastern,
    documentFeeCents: 59_900,
    dealers: [
      ["Peachtree Hyundai", "4690 Buford Hwy NE", "Atlanta", "30341", ["Hyundai"], 98, "Hyundais with the whole service file printed."],
      ["Red Clay Trucks", "1215 Broad St", "Augusta", "30901", [], 52, "Work trucks, nothing lifted, nothing hidden."],
    ],
  },
  IL: {
    timeZone: central,
    documentFeeCents: 37_700,
    dealers: [
      ["Lakeshore Honda", "5900 N Western Ave", "Chicago", "60659", ["Honda"], 112, "Hondas for city streets. Test drives end at your door if you like."],
      ["Prairie State Motors", "2301 W Jefferson St", "Joliet", "60435", [], 58, "Used cars, mostly from one owner, mostly from here."],
    ],
  },
  CO: {
    timeZone: mountain,
    documentFeeCents: 69_000,
    dealers: [
      ["Front Range Jeep", "2500 S Colorado Blvd", "Denver", "80222", ["Jeep", "Ram"], 94, "Jeeps and Rams, tried on the pass before they are priced."],
      ["Poudre Valley Cars", "1612 S College Ave", "Fort Collins", "80525", [], 46, "Wagons, hatchbacks and ski racks."],
    ],
  },
  WA: {
    timeZone: pacific,
    documentFeeCents: 20_000,
    dealers: [
      ["Rainier Toyota", "13005 Aurora Ave N", "Seattle", "98133", ["Toyota"], 108, "Toyotas and Priuses, with rain in the test drive for nothing."],
      ["Palouse Auto", "820 E Sprague Ave", "Spokane", "99202", [], 44, "Used cars for farms and for students."],
    ],
  },
  NC: {
    timeZone: eastern,
    documentFeeCents: 59_900,
    dealers: [
      ["Piedmont Ford", "5401 South Blvd", "Charlotte", "28217", ["Ford"], 102, "Fords, and two people who only do first cars."],
      ["Tar River Motors", "1900 N Wesleyan Blvd", "Rocky Mount", "27804", [], 42, "Forty used cars and a bench to sit on."],
    ],
  },
  AZ: {
    timeZone: "America/Phoenix",
    documentFeeCents: 49_900,
    dealers: [
      ["Camelback Kia", "1500 E Camelback Rd", "Phoenix", "85014", ["Kia"], 90, "Kias that were kept in the shade."],
      ["Saguaro Used Autos", "4747 E Speedway Blvd", "Tucson", "85712", [], 50, "Used cars with new batteries and honest air conditioning."],
    ],
  },
  MI: {
    timeZone: "America/Detroit",
    documentFeeCents: 26_000,
    dealers: [
      ["Huron Chevrolet", "3870 Jackson Rd", "Ann Arbor", "48103", ["Chevrolet", "GMC"], 100, "Chevrolets and GMCs, undersides washed and photographed."],
      ["Woodward Regional Center", "28000 Woodward Ave", "Royal Oak", "48067", [], 88, "A regional center: cars wait here for outposts and for people who order."],
    ],
  },
};

/** Thirty invented dealers in twelve states. */
export const demoDealers: DemoDealer[] = Object.entries(rows).flatMap(([state, { timeZone, documentFeeCents, dealers }]) =>
  dealers.map(([name, street, city, zip, franchises, cars, about]) => ({
    slug: name.toLowerCase().replace(/&/g, "and").replace(/[^a-z0-9]+/g, "-"),
    name,
    kind: name.includes("Regional Center") ? "regional_center" : "rooftop",
    street,
    city,
    state,
    zip,
    timeZone,
    documentFeeCents,
    about,
    franchises,
    cars,
  })),
);
