/** The zones people of this market live in, west last; the names are IANA's. */
export const timeZones = [
  { zone: "America/New_York", label: "Eastern" },
  { zone: "America/Chicago", label: "Central" },
  { zone: "America/Denver", label: "Mountain" },
  { zone: "America/Phoenix", label: "Arizona" },
  { zone: "America/Los_Angeles", label: "Pacific" },
  { zone: "America/Anchorage", label: "Alaska" },
  { zone: "Pacific/Honolulu", label: "Hawaii" },
  { zone: "America/Puerto_Rico", label: "Puerto Rico" },
  { zone: "Pacific/Guam", label: "Guam" },
] as const;

const named = /^[A-Za-z][A-Za-z_+\-/0-9]*$/;

/** True for an IANA time zone this runtime knows. */
export function isTimeZone(zone: string): boolean {
  if (!named.test(zone)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat("en-US", { timeZone: zone }));
  } catch {
    return false;
  }
}
