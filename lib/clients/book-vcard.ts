import { carLine, channelsWhere, touchLine } from "./book-csv";
import type { BookRecord } from "./export-records";
import { hasOptedOut } from "./rules";
import { listValue, partsValue, textValue, timestampValue, writeVcard, type VcardLine } from "./vcard";

/**
 * A client as a vCard 4.0; what has no property of its own stands in NOTE for people and in X-UPFRONT-* for
 * programs.
 */
export function clientVcard(record: BookRecord, now: Date): string {
  const { name, email, phone, street, city, state, zip, tags } = record;
  const optedOut = channelsWhere(record, hasOptedOut);
  const lines: (VcardLine | false)[] = [
    ["UID", `urn:uuid:${record.relationshipId}`],
    ["REV", timestampValue(now)],
    ["FN", textValue(name || email)],
    // A name is not taken apart: whoever wrote it knows best which part is which.
    ["N", partsValue([null, name || email, null, null, null])],
    ["EMAIL", textValue(email)],
    phone !== null && ["TEL;VALUE=uri", `tel:${phone}`],
    [street, city, state, zip].some(Boolean) && [
      "ADR",
      partsValue([null, null, street, city, state, zip, null]),
    ],
    ["TZ", textValue(record.timeZone)],
    tags.length > 0 && ["CATEGORIES", listValue(tags)],
    ["NOTE", textValue(noteOf(record))],
    ["X-UPFRONT-SINCE", timestampValue(new Date(record.since))],
    ["X-UPFRONT-ORIGIN", record.origin],
    ["X-UPFRONT-CADENCE-DAYS", String(record.cadenceDays)],
    record.nextTouchOn !== null && ["X-UPFRONT-NEXT-TOUCH", record.nextTouchOn],
    optedOut !== "" && ["X-UPFRONT-OPTED-OUT", textValue(optedOut)],
  ];
  return writeVcard(lines.filter((line) => line !== false));
}

function noteOf(record: BookRecord): string {
  const { nextTouchOn, nextTouchWhy, garage, notes, touches } = record;
  const optedOut = channelsWhere(record, hasOptedOut);
  return [
    `Client since ${record.since.slice(0, 10)} (${record.origin}).`,
    nextTouchOn && `Next touch ${nextTouchOn}${nextTouchWhy ? `: ${nextTouchWhy}` : ""}.`,
    optedOut && `Opted out of: ${optedOut}.`,
    ...section("Garage", garage.map(carLine)),
    ...section(
      "Notes",
      notes.map(({ at, body }) => `${at} ${body}`),
    ),
    ...section("Touches", touches.map(touchLine)),
  ]
    .filter(Boolean)
    .join("\n");
}

function section(title: string, lines: string[]): string[] {
  return lines.length > 0 ? [`${title}:`, ...lines] : [];
}
