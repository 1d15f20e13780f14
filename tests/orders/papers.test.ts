import fc from "fast-check";
import { expect, it } from "vitest";
import { buyersOrderText, signedNote, signedText } from "@/lib/orders/buyers-order";
import type { OrderView } from "@/lib/orders/order-view";
import { pickUpCalendar } from "@/lib/orders/pick-up-calendar";

const facts = {
  code: "7Q4K-29XP",
  buyer: "Jordan Ellery",
  title: "2022 Honda Civic EX",
  vin: "2HGFE1F79NH305118",
  mlsNumber: "UF-204881",
  mileage: 31_204,
  priceCents: 2_248_000,
  priceSeq: 3,
  lines: [
    { label: "Vehicle", amountCents: 2_183_500 },
    { label: "Clear film, front bumper", amountCents: 39_500 },
    { label: "Document fee", amountCents: 25_000 },
  ],
  split: [
    { dealer: "Olentangy Honda", label: "Owns and lists the car", amountCents: 2_178_000 },
    { dealer: "Scioto Motors", label: "Cooperation fee, flat; employs Fern", amountCents: 70_000 },
  ],
  depositCents: 50_000,
  retailer: { name: "Scioto Motors", licenseState: "OH", licenseNumber: "UD-1029" },
  salesperson: "Fern Okonkwo-Reyes",
};

it("the buyer's order says the price, everything inside it, who is paid, and what may still be stopped", () => {
  const text = buyersOrderText(facts).join("\n");
  for (const part of [
    "$22,480.00",
    "Vehicle $21,835.00, Clear film, front bumper $395.00, and Document fee $250.00",
    "Olentangy Honda $21,780.00 and Scioto Motors $700.00",
    "$21,980.00 is left to pay to Scioto Motors",
    "ledger entry 3",
    "2HGFE1F79NH305118",
    "31,204 miles",
    "comes back in full",
  ]) {
    expect(text).toContain(part);
  }
});

it("a signature keeps the text it was given for, word by word, under its seal", () => {
  const text = buyersOrderText(facts);
  const note = signedNote("Jordan Ellery", text);
  expect(note).toMatch(/^Signed as Jordan Ellery\. Seal [0-9a-f]{64}\n/);
  expect(signedText(note)).toEqual(text);
  expect(signedNote("Jordan Ellery", [...text, "And the car is free."])).not.toContain(note.split("\n")[0]);
  for (const other of ["", "The rest came in cash.", "Signed as"]) expect(signedText(other)).toBeNull();
});

it("the pick-up is a calendar entry whose lines never pass 75 bytes and break out of nothing", () => {
  const order = (title: string): OrderView =>
    ({
      code: "7Q4K-29XP",
      car: { title },
      promisedOn: new Date("2026-11-25T00:00:00Z"),
      stateChangedAt: new Date("2026-11-23T18:40:00Z"),
      listingDealer: { name: "Olentangy Honda", street: "2400 Bethel Rd", city: "Columbus", state: "OH" },
      salesperson: { name: "Fern Okonkwo-Reyes" },
    }) as OrderView;
  const plain = pickUpCalendar(order("2022 Honda Civic EX"));
  expect(plain).toContain(
    "DTSTART;VALUE=DATE:20261125\r\nDTEND;VALUE=DATE:20261126\r\nSUMMARY:Collect the 2022 Honda Civic EX\r\n",
  );
  expect(plain).toContain("LOCATION:Olentangy Honda\\, 2400 Bethel Rd\\, Columbus\\, OH\r\n");
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 120 }), (title) => {
      const lines = pickUpCalendar(order(title)).split("\r\n");
      expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
      expect(lines.filter((line) => line.startsWith("END:"))).toEqual(["END:VEVENT", "END:VCALENDAR"]);
    }),
  );
});
