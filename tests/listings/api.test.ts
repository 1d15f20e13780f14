import { NextRequest } from "next/server";
import { beforeAll, describe, expect, it } from "vitest";
import { GET as getDay } from "@/app/api/v1/ledger/[day]/route";
import { GET as getLedger } from "@/app/api/v1/listings/[mlsNumber]/ledger/route";
import { GET as getListing } from "@/app/api/v1/listings/[mlsNumber]/route";
import { GET as getListings } from "@/app/api/v1/listings/route";
import { asSystem, atTime } from "@/lib/db/as-actor";
import { changeStatus } from "@/lib/listings/change-status";
import { postListings } from "@/lib/listings/post-listings";
import { sealLedgerDay } from "@/lib/listings/seal-ledger-day";
import { type ChainEntry, dayText, sha256, verifyChain } from "@/lib/listings/verify-chain";
import { isOurs, SIGNATURE_HEADER } from "@/lib/web/page-notices";
import { asOwner } from "@/tests/setup/database";
import { makeDealer, postOne, testDraft, type TestDealer } from "./world";

const ORIGIN = "http://localhost:3000";
let dealer: TestDealer;

beforeAll(async () => {
  await asOwner("insert into market (name, is_demo) values ('Test', true)");
  dealer = await makeDealer({ name: "Olentangy Honda" });
  const drafts = Array.from({ length: 130 }, (_, n) =>
    testDraft(n + 10, { priceCents: 1_000_000 + n * 10_000 }),
  );
  await asSystem("test", (tx) => postListings(tx, null, dealer, drafts));
});

describe("/api/v1/listings", () => {
  it("answers data, total and next, and each car as the issue names it", async () => {
    const { status, body } = await ask<{ data: Record<string, unknown>[]; total: number; next: string }>(
      getListings,
      "/api/v1/listings",
    );
    expect(status).toBe(200);
    expect(Object.keys(body)).toEqual(["data", "total", "next"]);
    expect(body.total).toBe(130);
    expect(body.data[0]).toMatchObject({
      mlsNumber: expect.stringMatching(/^UF-\d+$/),
      vin: expect.stringMatching(/^[A-HJ-NPR-Z0-9]{17}$/),
      url: expect.stringMatching(/^http:\/\/localhost:3000\/cars\/2022-honda-civic-ex-UF-\d+$/),
      status: "Active",
      priceCents: expect.any(Number),
      make: "Honda",
      model: "Civic",
      year: 2022,
      mileage: 31_204,
      dealer: { slug: dealer.slug, name: "Olentangy Honda", city: "Columbus", state: "OH" },
    });
  });

  it("walks every car once, also while cars come and go", async () => {
    const seen: string[] = [];
    let query = "?sort=price";
    for (;;) {
      const { body } = await ask<{ data: { vin: string }[]; next: string | null }>(
        getListings,
        `/api/v1/listings${query}`,
      );
      seen.push(...body.data.map(({ vin }) => vin));
      if (!body.next) break;
      if (seen.length === 50) await postOne(dealer, 5_000, { priceCents: 100_000 });
      query = `?sort=price&cursor=${body.next}`;
    }
    expect(new Set(seen).size).toBe(130);
    expect(seen).toHaveLength(130);
  });

  it("refuses unknown keys, wrong values and foreign cursors with a sentence that names them", async () => {
    const unknown = await ask<Refused>(getListings, "/api/v1/listings?colour=red");
    expect(unknown).toMatchObject({
      status: 422,
      body: { error: { code: "invalid_input", message: expect.stringContaining("colour") } },
    });
    const wrong = await ask<Refused>(getListings, "/api/v1/listings?yearMin=MMXX&body=spaceship");
    expect(wrong.status).toBe(422);
    expect(Object.keys(wrong.body.error.fieldErrors!).toSorted()).toEqual(["body", "yearMin"]);
    const cursor = await ask<Refused>(getListings, "/api/v1/listings?cursor=abcdef");
    expect(cursor).toMatchObject({
      status: 422,
      body: { error: { fieldErrors: { cursor: [expect.any(String)] } } },
    });
  });

  it("does not know a number that is not there, nor a draft", async () => {
    for (const mlsNumber of ["UF-1", "nonsense", "UF-999999999999"]) {
      expect(await ask(getListing, `/api/v1/listings/${mlsNumber}`, { mlsNumber })).toMatchObject({
        status: 404,
        body: { error: { code: "not_found" } },
      });
    }
  });

  it("keeps telling of a car that is held, with RESO's word", async () => {
    const { mlsNumber } = await postOne(dealer, 6_000);
    await changeStatus(dealer.staff, dealer, { mlsNumber, to: "hold", note: "" });
    const { body } = await ask<{ data: { status: string } }, Named>(
      getListing,
      `/api/v1/listings/${mlsNumber}`,
      { mlsNumber },
    );
    expect(body.data.status).toBe("Hold");
    const list = await ask<{ total: number }>(getListings, `/api/v1/listings?q=${mlsNumber}`);
    expect(list.body.total).toBe(0);
  });
});

describe("the ledger for programs", () => {
  it("gives a chain that anybody can recompute, and the day's head over it", async () => {
    const posted = await atTime(new Date("2026-02-03T10:00:00Z"), () => postOne(dealer, 7_000));
    const { body } = await ask<{ mlsNumber: string; data: ChainEntry[] }, Named>(getLedger, "/ledger", {
      mlsNumber: posted.mlsNumber,
    });
    expect(Object.keys(body.data[0]!)).toEqual(["seq", "priceCents", "at", "reason", "prevHash", "hash"]);
    expect(body.data[0]!.at).toBe("2026-02-03T10:00:00.000Z");
    expect(await verifyChain(body.mlsNumber, body.data)).toMatchObject({ ok: true });
    await atTime(new Date("2026-02-04T01:00:00Z"), sealLedgerDay);
    const day = await ask<
      { data: { day: string; prevHead: string; head: string; hashes: string[] } },
      { day: string }
    >(getDay, "/day", { day: "2026-02-03" });
    const { prevHead, head, hashes } = day.body.data;
    expect(hashes).toEqual([body.data[0]!.hash]);
    expect(await sha256(dayText("2026-02-03", prevHead, hashes))).toBe(head);
    for (const bad of ["2026-02-30x", "2999-01-01", "yesterday"]) {
      expect((await ask(getDay, "/day", { day: bad })).status).toBe(404);
    }
  });
});

describe("the server's own word that pages changed", () => {
  it("is there for nobody without the secret", async () => {
    const { POST } = await import("@/app/api/internal/refresh/route");
    const body = JSON.stringify({ notices: ["everything"] });
    for (const signature of [null, "", "0".repeat(64)]) {
      const headers = new Headers(signature === null ? {} : { [SIGNATURE_HEADER]: signature });
      const request = new NextRequest(`${ORIGIN}/api/internal/refresh`, { method: "POST", body, headers });
      expect((await POST(request, { params: Promise.resolve({}) })).status).toBe(404);
    }
    expect(isOurs(body, null)).toBe(false);
  });
});

type Named = { mlsNumber: string };
type Refused = { error: { code: string; message: string; fieldErrors?: Record<string, string[]> } };

async function ask<Body, Params = Record<string, never>>(
  handler: (request: NextRequest, context: { params: Promise<Params> }) => Promise<Response>,
  path: string,
  params = {} as Params,
): Promise<{ status: number; body: Body }> {
  const response = await handler(new NextRequest(`${ORIGIN}${path}`), { params: Promise.resolve(params) });
  return { status: response.status, body: (await response.json()) as Body };
}
