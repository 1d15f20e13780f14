type EmploymentDates = { startedAt: Date | null; endedAt: Date | null; licenseExpiresOn: Date };

/**
 * True when a person may be chosen for a new order at `on`: their employment was confirmed, has not ended,
 * and the license holds through that UTC day.
 */
export function canSell(employment: EmploymentDates | null, on: Date): boolean {
  if (!employment?.startedAt) return false;
  const { startedAt, endedAt, licenseExpiresOn } = employment;
  return startedAt <= on && (endedAt === null || endedAt > on) && dayOf(licenseExpiresOn) >= dayOf(on);
}

/** Two letters for a face: "Fern Okonkwo-Reyes" is "FO". In any script; "·" when there is no letter. */
export function initialsOf(name: string): string {
  const letters = name.split(/\s+/).map(firstLetterOf).filter(Boolean);
  return (letters.length > 1 ? `${letters[0]}${letters.at(-1)}` : letters[0]) ?? "·";
}

function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}

function firstLetterOf(word: string): string {
  const letter = /[\p{L}\p{N}]\p{M}*/u.exec(word)?.[0] ?? "";
  return letter.toLocaleUpperCase("en-US").slice(0, 2);
}
