import { stringify } from "csv-stringify/sync";
import { hasOptedOut, mayReach, type ConsentRow } from "./rules";
import type { BookRecord } from "./export-records";
import { channels, type Channel } from "@/lib/people/schema";

const columns: Record<string, (record: BookRecord) => string | number | null> = {
  name: (record) => record.name,
  email: (record) => record.email,
  phone: (record) => record.phone,
  street: (record) => record.street,
  city: (record) => record.city,
  state: (record) => record.state,
  zip: (record) => record.zip,
  time_zone: (record) => record.timeZone,
  client_since: (record) => record.since,
  began_by: (record) => record.origin,
  next_touch_on: (record) => record.nextTouchOn,
  next_touch_why: (record) => record.nextTouchWhy,
  cadence_days: (record) => record.cadenceDays,
  tags: (record) => record.tags.join("; "),
  may_be_reached_by: (record) => channelsWhere(record, mayReach),
  opted_out_of: (record) => channelsWhere(record, hasOptedOut),
  garage: (record) => record.garage.map(carLine).join("\n"),
  notes: (record) => record.notes.map(({ at, body }) => `${at} ${indented(body)}`).join("\n"),
  touches: (record) => record.touches.map(touchLine).join("\n"),
};

/**
 * Clients as CSV (RFC 4180): UTF-8 with a byte order mark, so that a spreadsheet reads it as such, and one
 * line of a cell per car, note and touch. A cell that a spreadsheet would take for a formula begins with an
 * apostrophe.
 */
export function bookCsv(records: readonly BookRecord[], { first }: { first: boolean }): string {
  const rows = records.map((record) => Object.values(columns).map((read) => read(record)));
  const head = first ? [Object.keys(columns)] : [];
  return stringify([...head, ...rows], {
    bom: first,
    record_delimiter: "windows",
    // The library quotes its own record delimiter only; a bare line break has to be quoted too.
    quoted_match: /[\r\n]/,
    escape_formulas: true,
  });
}

/** The consents of an exported client, as the rules ask for them. */
export function consentsOf(record: BookRecord): ConsentRow[] {
  return record.consents.map(({ channel, since, until }) => ({
    channel,
    since: new Date(since),
    until: until === null ? null : new Date(until),
  }));
}

/** The channels of an exported client for which `holds`, as "email; text". */
export function channelsWhere(
  record: BookRecord,
  holds: (consents: readonly ConsentRow[], channel: Channel) => boolean,
): string {
  const consents = consentsOf(record);
  return channels.filter((channel) => holds(consents, channel)).join("; ");
}

/** "2021 Honda Civic, 34,900 mi, since 2023-04-22, lease to February". */
export function carLine({ description, mileage, since, note }: BookRecord["garage"][number]): string {
  const miles = mileage === null ? "" : `${mileage.toLocaleString("en-US")} mi`;
  return [description, miles, since && `since ${since}`, note].filter(Boolean).join(", ");
}

/** "2026-08-18T20:51:00.000Z inbound text: their words". */
export function touchLine({ at, direction, channel, body }: BookRecord["touches"][number]): string {
  return `${at} ${direction} ${channel}: ${indented(body)}`;
}

function indented(body: string): string {
  return body.replace(/\r\n?|\n/g, "\n    ");
}
