import { z } from "zod";

/** The nine bodies that are drawn, and van and other beside them. */
export const bodyTypes = [
  "sedan",
  "coupe",
  "hatchback",
  "wagon",
  "suv",
  "crossover",
  "minivan",
  "pickup",
  "convertible",
  "van",
  "other",
] as const;

export const fuelTypes = [
  "gasoline",
  "diesel",
  "hybrid",
  "plug_in_hybrid",
  "electric",
  "flex",
  "hydrogen",
  "cng",
  "other",
] as const;

export const driveTypes = ["fwd", "rwd", "awd", "four_wd"] as const;

export const transmissions = ["automatic", "manual", "cvt", "dual_clutch", "single_speed"] as const;

export const vehicleConditions = ["new", "used", "cpo"] as const;

export const colorFamilies = [
  "silver",
  "white",
  "black",
  "gray",
  "red",
  "blue",
  "green",
  "sage",
  "gold",
  "brown",
  "beige",
  "orange",
] as const;

export type BodyType = (typeof bodyTypes)[number];
export type FuelType = (typeof fuelTypes)[number];
export type DriveType = (typeof driveTypes)[number];
export type Transmission = (typeof transmissions)[number];
export type VehicleCondition = (typeof vehicleConditions)[number];
export type ColorFamily = (typeof colorFamilies)[number];

export const OLDEST_YEAR = 1981;
export const NEWEST_YEAR = 2039;

export const bodySchema = z.enum(bodyTypes);
export const fuelSchema = z.enum(fuelTypes);
export const driveSchema = z.enum(driveTypes);
export const transmissionSchema = z.enum(transmissions);
export const conditionSchema = z.enum(vehicleConditions);
export const colorSchema = z.enum(colorFamilies);
export const modelYearSchema = z.int().min(OLDEST_YEAR).max(NEWEST_YEAR);

/** What a VIN says of a car. Units: litres, horsepower; null where the VIN does not tell. */
export const decodedVehicleSchema = z.strictObject({
  year: modelYearSchema,
  make: z.string().min(1).max(80),
  model: z.string().max(80).nullable(),
  trim: z.string().max(160).nullable(),
  series: z.string().max(160).nullable(),
  vehicleType: z.string().max(80),
  bodyClass: z.string().max(160).nullable(),
  body: bodySchema,
  drive: driveSchema.nullable(),
  fuel: fuelSchema.nullable(),
  transmission: transmissionSchema.nullable(),
  doors: z.int().min(1).max(9).nullable(),
  seats: z.int().min(1).max(99).nullable(),
  cylinders: z.int().min(1).max(24).nullable(),
  displacementL: z.number().positive().max(30).nullable(),
  horsepower: z.int().positive().max(3000).nullable(),
  engine: z.string().max(160),
  gvwrClass: z.string().max(80).nullable(),
  plantCity: z.string().max(80).nullable(),
  plantCountry: z.string().max(80).nullable(),
  manufacturer: z.string().max(160),
});

export type DecodedVehicle = z.infer<typeof decodedVehicleSchema>;
