import fc from "fast-check";
import { parse } from "vcard4";
import { expect, test } from "vitest";
import { listValue, partsValue, textValue, timestampValue, writeVcard } from "@/lib/clients/vcard";

/** Reads one text value back as RFC 6350 sections 3.2 and 3.4 say. */
function readText(vcard: string, name: string): string | undefined {
  const lines = vcard.replaceAll("\r\n ", "").split("\r\n");
  const line = lines.find((each) => each.startsWith(`${name}:`));
  return line
    ?.slice(name.length + 1)
    .replace(/\\(.)/g, (_, letter: string) => (/n/i.test(letter) ? "\n" : letter));
}

const texts = fc.string({ unit: "grapheme-composite", maxLength: 300 });

test("what is written is what is read back, in any script", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const kept = text.replace(/\r\n?/g, "\n").replace(/(?![\n\t])\p{Cc}/gu, "");
      expect(
        readText(
          writeVcard([
            ["FN", "x"],
            ["NOTE", textValue(text)],
          ]),
          "NOTE",
        ),
      ).toBe(kept);
    }),
  );
});

test("no line is longer than 75 octets, none breaks inside a character, all end in CRLF", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const vcard = writeVcard([
        ["FN", textValue(text) || "x"],
        ["NOTE", textValue(text.repeat(5))],
      ]);
      expect(vcard.endsWith("END:VCARD\r\n")).toBe(true);
      for (const line of vcard.split("\r\n")) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line).not.toContain("\n");
        expect(line.isWellFormed()).toBe(text.isWellFormed());
      }
    }),
  );
});

test("a text cannot add a property of its own", () => {
  const vcard = writeVcard([["FN", textValue("Fern\r\nEMAIL:thief@example.com\nEND:VCARD")]]);
  expect(vcard.split("\r\n").filter((line) => /^(EMAIL|END)/.test(line))).toEqual(["END:VCARD"]);
});

test("another program's reader takes it for what it is", () => {
  const vcard = writeVcard([
    ["FN", textValue('Tomás Herrera; "T", Jr.')],
    ["N", partsValue([null, "Tomás Herrera", null, null, null])],
    ["ADR", partsValue([null, null, "9 Elm St; rear", "Columbus", "OH", "43214", null])],
    ["CATEGORIES", listValue(["lease", "a, b"])],
    ["REV", timestampValue(new Date("2026-11-21T19:32:00.500Z"))],
  ]);
  const read = (name: string): unknown => [parse(vcard)].flat()[0]!.getProperty(name)[0]!.value;
  expect(read("FN")).toBe('Tomás Herrera; "T", Jr.');
  expect(read("N")).toMatchObject({ givenNames: "Tomás Herrera", familyNames: "" });
  expect(JSON.stringify(read("ADR"))).toContain("9 Elm St; rear");
  expect(read("CATEGORIES")).toEqual(["lease", "a, b"]);
  expect(read("REV")).toBe("20261121T193200Z");
});
