const styles = {
  day: { month: "short", day: "numeric" },
  "day-year": { month: "short", day: "numeric", year: "numeric" },
  weekday: { weekday: "short", month: "short", day: "numeric" },
  month: { month: "long", year: "numeric" },
  time: { hour: "numeric", minute: "2-digit" },
  "day-time": { month: "short", day: "numeric", hour: "numeric", minute: "2-digit" },
  "day-year-time": { month: "short", day: "numeric", year: "numeric", hour: "numeric", minute: "2-digit" },
  "weekday-time": { weekday: "short", month: "short", day: "numeric", hour: "numeric", minute: "2-digit" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateStyle = keyof typeof styles;
export type DateOptions = { timeZone?: string; zone?: boolean };

/** The market's own clock, for whoever has told us no other. */
export const DEFAULT_TIME_ZONE = "America/New_York";

const formats = new Map<string, Intl.DateTimeFormat>();

/** "Nov 21", "Sat, Nov 21, 2:04 PM", "November 2026" and so on. `zone` adds which clock: "2:32 PM EST". */
export function formatDate(at: Date, style: DateStyle, options: DateOptions = {}): string {
  const { timeZone = DEFAULT_TIME_ZONE, zone = false } = options;
  return formatOf(style, timeZone, zone).format(at).replaceAll("\u202f", " ");
}

function formatOf(style: DateStyle, timeZone: string, zone: boolean): Intl.DateTimeFormat {
  const key = `${style} ${timeZone} ${zone}`;
  const known = formats.get(key);
  if (known) return known;
  const timeZoneName = zone ? "short" : undefined;
  const made = new Intl.DateTimeFormat("en-US", { ...styles[style], timeZone, timeZoneName });
  formats.set(key, made);
  return made;
}
