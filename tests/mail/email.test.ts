import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emailSchema, normalizeEmail } from "@/lib/core/email";

describe("an e-mail address", () => {
  it("has one spelling, whatever case, spaces or width it was typed in", () => {
    expect(normalizeEmail("  Fern.Okonkwo@Example.COM ")).toBe("fern.okonkwo@example.com");
    expect(normalizeEmail("ｆｅｒｎ＠ｅｘａｍｐｌｅ．ｃｏｍ")).toBe("fern@example.com");
    expect(normalizeEmail("o'neil+cars@mail.example.co")).toBe("o'neil+cars@mail.example.co");
    expect(normalizeEmail("a@xn--bcher-kva.xn--p1ai")).toBe("a@xn--bcher-kva.xn--p1ai");
  });

  it.each([
    "",
    "fern",
    "@example.com",
    "fern@",
    "fern@example",
    "fern@@example.com",
    "fern@evil.example＠example.com",
    '"fern@evil.example"@example.com',
    '"fern"@example.com',
    "fern@evil.example,fern@example.com",
    "fern;jay@example.com",
    "fern okonkwo@example.com",
    "fern@exam ple.com",
    "fern@example.com\nbcc: all@example.com",
    "fern@example.com\0",
    "fern(comment)@example.com",
    "<fern@example.com>",
    ".fern@example.com",
    "fern.@example.com",
    "fe..rn@example.com",
    "fern@-example.com",
    "fern@example-.com",
    "fern@.com",
    "fern@example.com.",
    "fern@127.0.0.1",
    "fern@[127.0.0.1]",
    "fern@example.c",
    "férn@example.com",
    "fern@exämple.com",
    `${"a".repeat(65)}@example.com`,
    `fern@${"a".repeat(64)}.com`,
    `fern@${"a.".repeat(125)}com`,
    "a".repeat(100_000),
  ])("is refused when it is %j", (text) => {
    expect(() => normalizeEmail(text)).toThrow(expect.objectContaining({ code: "email_invalid" }));
    expect(emailSchema.safeParse(text).success).toBe(false);
  });

  it("once normalized stays what it is, in plain ASCII with one at sign", () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string({ unit: "grapheme" })), (text) => {
        const parsed = emailSchema.safeParse(text);
        if (!parsed.success) return;
        expect(parsed.data).toMatch(/^[\x21-\x7e]+$/);
        expect(parsed.data.split("@")).toHaveLength(2);
        expect(normalizeEmail(parsed.data)).toBe(parsed.data);
      }),
      { numRuns: 2_000 },
    );
  });

  it("of a usual kind is never refused", () => {
    const word = fc.stringMatching(/^[a-z0-9]{1,20}$/);
    fc.assert(
      fc.property(
        word,
        word,
        word,
        fc.constantFrom("com", "org", "co.uk", "dev"),
        (first, last, host, top) => {
          expect(normalizeEmail(`${first}.${last}@${host}.${top}`)).toBe(`${first}.${last}@${host}.${top}`);
        },
      ),
    );
  });
});
