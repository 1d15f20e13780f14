import { driveCodes, soleDrives } from "./drive-codes";
import type { DriveType } from "./schema";

type DriveFacts = {
  vin: string;
  year: number;
  make: string;
  model: string | null;
  drive?: string;
  series?: string;
  trim?: string;
  engineNote?: string;
};

const WORDS: [RegExp, DriveType][] = [
  [/\b4WD\b|\b4x4\b|four[- ]wheel drive/i, "four_wd"],
  [/AWD\b|all[- ]wheel drive|quattro|xDrive|4-?MATIC|-4M\b|4MOTION|ALL4|\bQ4\b|dual motor/i, "awd"],
  [/\bFWD\b|front[- ]wheel drive/i, "fwd"],
  [/\bRWD\b|rear[- ]wheel drive|sDrive|single motor/i, "rwd"],
];

const MERCEDES_FRONT = new Set(["A-Class", "B-Class", "CLA", "GLA", "GLB"]);
const MERCEDES_REAR = new Set(["C-Class", "E-Class", "S-Class", "SL", "SLK", "CLS", "GLC", "GLE", "GLK"]);

/**
 * Which wheels drive, when the VIN tells: vPIC's own word, else the words in trim and series, else the
 * maker's drive code, else the only drive the model has. Null when none of them is certain; the dealer's
 * word stands then. The two-wheel drive of a car whose maker names only the four is taken from its layout.
 */
export function readDrive(facts: DriveFacts): DriveType | null {
  return driveFromWords(facts) ?? driveFromCode(facts) ?? soleDrive(facts) ?? driveFromLayout(facts);
}

/** Two different drives in the words decide nothing. */
function driveFromWords(facts: DriveFacts): DriveType | null {
  const { year, make, model, drive, series, trim, engineNote } = facts;
  const text = [drive, trim, series, model, make === "Tesla" ? engineNote : null].filter(Boolean).join(" ");
  if (/\b2WD\b/.test(text)) return null;
  const named = WORDS.filter(([pattern]) => pattern.test(text)).map(([, word]) => word);
  if (named.length !== 1) return null;
  const frontDriven = make === "BMW" && /^X[12]$/.test(model ?? "") && year >= 2016;
  return named[0] === "rwd" && frontDriven ? "fwd" : named[0]!;
}

function driveFromCode({ vin, year, make, model }: DriveFacts): DriveType | null {
  for (const rule of driveCodes) {
    if (rule.make !== make || year < rule.from || year > (rule.to ?? year)) continue;
    if (!rule.models.includes(model ?? "")) continue;
    const character = vin[rule.place - 1]!;
    for (const [drive, codes] of Object.entries(rule.codes)) {
      if (codes.includes(character)) return drive as DriveType;
    }
  }
  return null;
}

function soleDrive({ year, make, model }: DriveFacts): DriveType | null {
  const name = `${make} ${model}`;
  return soleDrives.find(({ models }) => (models[name] ?? 0) >= year)?.drive ?? null;
}

function driveFromLayout({ make, model, trim }: DriveFacts): DriveType | null {
  if (make === "BMW" && /^[3-7]\d\d(i|d|e|Li|is)$/.test(model ?? "")) return "rwd";
  if (make !== "Mercedes-Benz" || !trim || /AMG/.test(trim)) return null;
  if (MERCEDES_FRONT.has(model ?? "")) return "fwd";
  return MERCEDES_REAR.has(model ?? "") ? "rwd" : null;
}
