import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseForm, type FormTree } from "@/lib/payments/stand-in/form";

type Tree = string | { [name: string]: Tree };

const name = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
  .filter((text) => !/[[\]\0]/.test(text));
const value = fc.string({ unit: "grapheme", maxLength: 30 }).filter((text) => !text.includes("\0"));
const { tree } = fc.letrec<{ tree: { [name: string]: Tree }; node: Tree }>((tie) => ({
  tree: fc.dictionary(name, tie("node"), { minKeys: 1, maxKeys: 4 }),
  node: fc.oneof({ depthSize: "small", maxDepth: 4 }, value, tie("tree") as fc.Arbitrary<Tree>),
}));

describe("a form body", () => {
  it("nests as brackets say, whatever its names and values are", () => {
    fc.assert(
      fc.property(tree, (wanted) => {
        expect(plain(parseForm(encode(wanted)))).toEqual(plain(wanted as FormTree));
      }),
      { numRuns: 1_000 },
    );
  });

  it("numbers what is appended", () => {
    expect(plain(parseForm("expand[]=a&expand[]=b&x=%20y+z"))).toEqual({
      expand: { 0: "a", 1: "b" },
      x: " y z",
    });
  });

  it("never reaches a prototype", () => {
    const read = parseForm(
      "__proto__[polluted]=1&constructor[prototype][polluted]=1&a[__proto__][polluted]=1",
    );
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.getPrototypeOf(read)).toBeNull();
  });

  it.each([
    ["is sent twice", "a=1&a=2"],
    ["is a value and a map", "a=1&a[b]=2"],
    ["is a map and a value", "a[b]=2&a=1"],
    ["has a bracket open", "a[b=1"],
    ["has a bracket too many", "a]b[=1"],
    ["has no name", "=1"],
    ["holds a NUL", "a=x%00y"],
    ["is nine levels deep", "a[b][c][d][e][f][g][h][i]=1"],
    ["is too long", `a=${"x".repeat(65_536)}`],
    ["is too many", Array.from({ length: 501 }, (_, n) => `a${n}=1`).join("&")],
  ])("is refused when something %s", (_, body) => {
    expect(() => parseForm(body)).toThrow(expect.objectContaining({ status: 400 }));
  });

  it("of any bytes is read or refused, and never breaks", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (body) => {
        try {
          parseForm(body);
        } catch (error) {
          expect(error).toMatchObject({ status: 400 });
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

function encode(node: Tree, prefix = ""): string {
  if (typeof node === "string") return `${encodeURIComponent(prefix)}=${encodeURIComponent(node)}`;
  return Object.entries(node)
    .map(([key, child]) => encode(child, prefix === "" ? key : `${prefix}[${key}]`))
    .filter(Boolean)
    .join("&");
}

function plain(node: FormTree | string): unknown {
  if (typeof node === "string") return node;
  return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, plain(child)]));
}
