export type VinFault = "empty" | "length" | "forbidden_letter" | "forbidden_sign" | "check_digit" | "dummy";

export type VinCheck = { ok: true; vin: string } | { ok: false; reason: VinFault; message: string };

const LETTER_VALUES = [1, 2, 3, 4, 5, 6, 7, 8, 0, 1, 2, 3, 4, 5, 0, 7, 0, 9, 2, 3, 4, 5, 6, 7, 8, 9];
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
const YEAR_CODES = "ABCDEFGHJKLMNPRSTVWXY123456789";
const FIRST_CYCLE = 1980;
const CYCLE = 30;

/** Trims and upper-cases what was typed; takes out spaces and hyphens that people put between groups. */
export function normalizeVin(input: string): string {
  return input.normalize("NFKC").replace(/[\s\u200b-\u200d\ufeff-]/g, "").toUpperCase();
}

/**
 * Checks a typed VIN: 17 characters, none of I, O and Q, and the check digit in position 9.
 * The answer holds the normalised VIN, or the first fault with a sentence to show beside the field.
 * The check digit binds vehicles made for the United States market since 1981.
 * Source: ISO 3779; 49 CFR 565.13 and 565.15.
 */
export function checkVin(input: string): VinCheck {
  const vin = normalizeVin(input);
  if (vin === "") return refuse("empty", "A VIN is needed. It is on the windshield plate and on the title.");
  const letter = /[IOQ]/.exec(vin)?.[0];
  if (letter) {
    return refuse("forbidden_letter", `The letter ${letter} is never in a VIN. Read the plate again.`);
  }
  if (/[^A-Z0-9]/.test(vin)) {
    return refuse("forbidden_sign", "A VIN holds only letters and digits. Read the plate again.");
  }
  if (vin.length !== 17) return refuse("length", `17 characters are needed. You typed ${vin.length}.`);
  if (isDummyVin(vin)) return refuse("dummy", "This VIN is a placeholder, not a car. Read the plate again.");
  const digit = checkDigitOf(vin);
  if (vin[8] === digit) return { ok: true, vin };
  return refuse(
    "check_digit",
    `The ninth character should be ${digit} for this VIN, and it is ${vin[8]}. Read the plate again.`,
  );
}

/**
 * The check digit that belongs in position 9 of a 17-character VIN: the weighted sum of the values of
 * its characters modulo 11, ten written as X. What stands in position 9 itself has no weight.
 * Source: 49 CFR 565.15(c), tables III to V; ISO 3779.
 */
export function checkDigitOf(vin: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i += 1) sum += valueOf(vin.charCodeAt(i)) * WEIGHTS[i]!;
  const rest = sum % 11;
  return rest === 10 ? "X" : String(rest);
}

/**
 * The model years a VIN can mean, the likeliest first; empty when position 10 holds no year code.
 * Codes repeat every 30 years. In cars, multipurpose vehicles and light trucks a digit in position 7
 * means 1980-2009 and a letter 2010-2039; heavier vehicles need not follow this, so the other cycle
 * comes second. Years after `latest` (by default next calendar year) are left out.
 * Source: 49 CFR 565.15(d)(1) and table VII.
 */
export function modelYearsOf(vin: string, latest: number = nextModelYear()): number[] {
  const code = YEAR_CODES.indexOf(vin[9] ?? "");
  if (code < 0) return [];
  const early = FIRST_CYCLE + code;
  const late = early + CYCLE;
  const years = /[0-9]/.test(vin[6] ?? "") ? [early, late] : [late, early];
  return years.filter((year) => year <= latest);
}

/** The likeliest model year of a VIN, or null when position 10 holds no year code. */
export function modelYearOf(vin: string, latest?: number): number | null {
  return modelYearsOf(vin, latest)[0] ?? null;
}

/** The code for a model year in position 10. Source: 49 CFR 565.15, table VII. */
export function yearCodeOf(year: number): string {
  return YEAR_CODES[(((year - FIRST_CYCLE) % CYCLE) + CYCLE) % CYCLE]!;
}

function nextModelYear(): number {
  return new Date().getUTCFullYear() + 1;
}

function isDummyVin(vin: string): boolean {
  return new Set(vin.slice(0, 8) + vin.slice(9)).size === 1;
}

function refuse(reason: VinFault, message: string): VinCheck {
  return { ok: false, reason, message };
}

function valueOf(charCode: number): number {
  if (charCode <= 57) return charCode - 48;
  return LETTER_VALUES[charCode - 65] ?? 0;
}
