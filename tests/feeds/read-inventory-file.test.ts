import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readInventoryFile } from "@/lib/feeds/read-inventory-file";

const bytes = (text: string) => new TextEncoder().encode(text);

async function read(text: string | Uint8Array) {
  const file = await readInventoryFile(typeof text === "string" ? bytes(text) : text);
  return { ...file, records: await Array.fromAsync(file.records) };
}

describe("a dealer's file", () => {
  it.each([",", "\t", "|", ";"])("is read whichever delimiter it uses: %j", async (delimiter) => {
    const file = await read(["VIN", "Stock #", "Internet_Price"].join(delimiter) + "\n" + ["A", "B", "C"].join(delimiter));
    expect(file.columns).toMatchObject({ vin: 0, stock: 1, price: 2 });
    expect(file.records).toEqual([{ line: 2, cells: ["A", "B", "C"] }]);
  });

  it("may begin with a byte order mark, or come as UTF-16 or Windows-1252", async () => {
    expect((await read("\ufeffvin,price\nA,1")).records).toHaveLength(1);
    expect((await read(Buffer.from("\ufeffvin,color\nA,Weiß", "utf16le"))).records[0]).toMatchObject({ cells: ["A", "Weiß"] });
    expect((await read(Buffer.from("vin,color\nA,Gr\u00fcn", "latin1"))).records[0]).toMatchObject({ cells: ["A", "Grün"] });
  });

  it("keeps the line numbers a person sees, past line breaks inside cells and empty lines", async () => {
    const file = await read('vin,remarks\r\nA,"one\r\ntwo"\r\n\r\nB,three\r\nC\r\nD,four\r\n');
    expect(file.records).toEqual([
      { line: 2, cells: ["A", "one\r\ntwo"] },
      { line: 5, cells: ["B", "three"] },
      { line: 6, broken: "This line has 1 cells, the first line has 2." },
      { line: 7, cells: ["D", "four"] },
    ]);
  });

  it("says from which line on it cannot be read when a quotation mark is never closed", async () => {
    const file = await read('vin,remarks\nA,fine\nB,"never closed\nC,lost\n');
    expect(file.records[0]).toEqual({ line: 2, cells: ["A", "fine"] });
    expect(file.records.at(-1)).toMatchObject({ line: 3, broken: expect.stringContaining("never closed") });
  });

  it.each([
    ["a picture", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
    ["a zip", Buffer.from("PK\u0003\u0004rest")],
    ["a PDF", Buffer.from("%PDF-1.7")],
    ["text without a VIN column", bytes("name,price\nCivic,1")],
    ["nothing", bytes("")],
  ])("is refused whole when it is %s", async (_, content) => {
    await expect(readInventoryFile(content)).rejects.toMatchObject({ code: "file_not_csv" });
  });

  it("is refused whole when it is larger than 32 MB", async () => {
    await expect(readInventoryFile(new Uint8Array(40 * 1024 * 1024))).rejects.toMatchObject({ code: "file_too_large" });
  });

  it("lists the columns that nothing reads", async () => {
    expect((await read("VIN,Consumer Rating,Price\nA,5,1")).ignored).toEqual(["Consumer Rating"]);
  });
});

const torture = join(process.env.UPFRONT_REAL_DATA ?? "../shared/data", "csv");

describe.skipIf(!existsSync(torture))("the public CSV torture files", () => {
  const names = existsSync(torture) ? readdirSync(join(torture, "csvs")) : [];
  it.each(names)("%s gives what its JSON says", async (name) => {
    const text = readFileSync(join(torture, "csvs", name), "utf8");
    const expected = JSON.parse(readFileSync(join(torture, "json", name.replace(".csv", ".json")), "utf8"));
    const lines = text.replace(/^([^\r\n]*)/, (header) => `vin,${header}`);
    const rows = lines.split(/(?<=\n)/);
    const withVin = rows[0] + quoteAware(rows.slice(1).join(""));
    const file = await read(withVin);
    const headers = text.split(/\r?\n/, 1)[0]!.split(",");
    const got = file.records.map((record) =>
      "cells" in record ? Object.fromEntries(headers.map((header, i) => [header, record.cells[i + 1]])) : record,
    );
    expect(got).toEqual(expected);
  });
});

// Puts an empty first cell before every record, and none inside a quoted cell.
function quoteAware(body: string): string {
  let quoted = false;
  let atStart = true;
  let out = "";
  for (const sign of body) {
    if (atStart && sign !== "\r" && sign !== "\n") out += "X,";
    atStart = false;
    if (sign === '"') quoted = !quoted;
    out += sign;
    if (sign === "\n" && !quoted) atStart = true;
  }
  return out;
}
