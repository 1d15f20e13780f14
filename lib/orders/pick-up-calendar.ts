import { addDays } from "date-fns";
import type { OrderView } from "./order-view";

/** The pick-up as one all-day entry of a calendar file (RFC 5545, lines folded at 75 bytes). Throws without a day. */
export function pickUpCalendar({
  code,
  car,
  promisedOn,
  stateChangedAt,
  listingDealer,
  salesperson,
}: OrderView): string {
  if (!promisedOn) throw new RangeError("an order with a day to collect it");
  const { name, street, city, state } = listingDealer;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Upfront//Orders//EN",
    "BEGIN:VEVENT",
    `UID:${code}@upfront`,
    `DTSTAMP:${stateChangedAt.toISOString().replace(/[-:]|\.\d{3}/g, "")}`,
    `DTSTART;VALUE=DATE:${dayOf(promisedOn)}`,
    `DTEND;VALUE=DATE:${dayOf(addDays(promisedOn, 1))}`,
    `SUMMARY:${escape(`Collect the ${car.title}`)}`,
    `LOCATION:${escape([name, street, `${city}, ${state}`].join(", "))}`,
    `DESCRIPTION:${escape(`Order ${code}, with ${salesperson.name}. Bring your license.`)}`,
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

function dayOf(day: Date): string {
  return day.toISOString().slice(0, 10).replaceAll("-", "");
}

function escape(text: string): string {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");
}

function fold(line: string): string {
  const parts: string[] = [];
  let part = "";
  for (const letter of line) {
    if (Buffer.byteLength(part + letter) > 74) {
      parts.push(part);
      part = " ";
    }
    part += letter;
  }
  return [...parts, part].join("\r\n");
}
