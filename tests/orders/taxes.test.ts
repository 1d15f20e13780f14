import { expect, it } from "vitest";
import { estimateGovernmentLines } from "@/lib/orders/taxes";
import { asOwner } from "@/tests/setup/database";

const add = (
  state: string,
  kind: string,
  rate: number | null,
  amount: number | null,
  confirmed: boolean,
  from = "2020-01-01",
  to: string | null = null,
) =>
  asOwner(
    `insert into government_line (state, kind, effective_from, effective_to, label, rate_basis_points, amount_cents, source, confirmed_by, confirmed_at)
     values ($1, $2, $5, $6, initcap($2), $3, $4, 'test', case when $7::boolean then 'Steward' end, case when $7::boolean then now() end)`,
    [state, kind, rate, amount, from, to, confirmed],
  );

it("a state whose figures nobody confirmed shows no number", async () => {
  await add("OH", "sales tax", 575, null, false);
  expect(await estimateGovernmentLines("OH", 2_248_000)).toBeNull();
  expect(await estimateGovernmentLines("ZZ", 2_248_000)).toBeNull();
});

it("confirmed lines that are in force today count, each rounded once, half up", async () => {
  await add("MD", "sales tax", 650, null, true);
  await add("MD", "title", null, 10_000, true);
  await add("MD", "plates", null, 99_999, false);
  await add("MD", "old levy", null, 5_000, true, "2001-01-01", "2010-01-01");
  await add("MD", "coming levy", null, 5_000, true, "2090-01-01");
  expect(await estimateGovernmentLines("MD", 2_248_010)).toEqual({
    state: "MD",
    lines: [
      { kind: "sales tax", label: "Sales Tax", amountCents: 146_121 },
      { kind: "title", label: "Title", amountCents: 10_000 },
    ],
    totalCents: 156_121,
  });
});
