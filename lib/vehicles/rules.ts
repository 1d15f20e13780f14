import type {
  BodyType,
  ColorFamily,
  DriveType,
  FuelType,
  Transmission,
  VehicleCondition,
} from "./schema";

const bodyLabels: Record<BodyType, string> = {
  sedan: "Sedan",
  coupe: "Coupe",
  hatchback: "Hatchback",
  wagon: "Wagon",
  suv: "SUV",
  crossover: "Crossover",
  minivan: "Minivan",
  pickup: "Pickup",
  convertible: "Convertible",
  van: "Van",
  other: "Other body",
};

const fuelLabels: Record<FuelType, string> = {
  gasoline: "Gasoline",
  diesel: "Diesel",
  hybrid: "Hybrid",
  plug_in_hybrid: "Plug-in hybrid",
  electric: "Electric",
  flex: "Flex fuel",
  hydrogen: "Hydrogen",
  cng: "Natural gas",
  other: "Other fuel",
};

const driveLabels: Record<DriveType, string> = {
  fwd: "Front-wheel drive",
  rwd: "Rear-wheel drive",
  awd: "All-wheel drive",
  four_wd: "Four-wheel drive",
};

const transmissionLabels: Record<Transmission, string> = {
  automatic: "Automatic",
  manual: "Manual",
  cvt: "Continuously variable",
  dual_clutch: "Dual-clutch",
  single_speed: "Single-speed",
};

const conditionLabels: Record<VehicleCondition, string> = {
  new: "New",
  used: "Used",
  cpo: "Certified pre-owned",
};

const colorLabels: Record<ColorFamily, string> = {
  silver: "Silver",
  white: "White",
  black: "Black",
  gray: "Gray",
  red: "Red",
  blue: "Blue",
  green: "Green",
  sage: "Sage",
  gold: "Gold",
  brown: "Brown",
  beige: "Beige",
  orange: "Orange",
};

export function bodyLabel(body: BodyType): string {
  return bodyLabels[body];
}

export function fuelLabel(fuel: FuelType): string {
  return fuelLabels[fuel];
}

export function driveLabel(drive: DriveType): string {
  return driveLabels[drive];
}

export function transmissionLabel(transmission: Transmission): string {
  return transmissionLabels[transmission];
}

export function conditionLabel(condition: VehicleCondition): string {
  return conditionLabels[condition];
}

export function colorLabel(color: ColorFamily): string {
  return colorLabels[color];
}

type Titled = { year: number; make: string; model: string | null; trim?: string | null };

/** "2021 Honda Accord EX"; what is not known is left out. */
export function vehicleTitle({ year, make, model, trim }: Titled): string {
  return [year, make, model, trim].filter(Boolean).join(" ");
}

export type EngineLayout = "V" | "W" | "inline" | "flat" | "rotary";

type Engine = {
  displacementL: number | null;
  cylinders: number | null;
  layout?: EngineLayout;
  turbo?: boolean;
};

/** "2.0 L inline-4, turbo" or "5.3 L V8"; an empty string when nothing is known. */
export function engineLabel({ displacementL, cylinders, layout, turbo }: Engine): string {
  const size = displacementL ? `${displacementL.toFixed(1)} L` : "";
  const words = [size, cylinderWords(cylinders, layout)].filter(Boolean).join(" ");
  return words && turbo ? `${words}, turbo` : words;
}

function cylinderWords(cylinders: number | null, layout: EngineLayout | undefined): string {
  if (layout === "rotary") return "rotary";
  if (!cylinders) return "";
  if (!layout) return `${cylinders}-cylinder`;
  return layout === "V" || layout === "W" ? `${layout}${cylinders}` : `${layout}-${cylinders}`;
}
