import { inRequest } from "./in-request";
import { NextRequest } from "next/server";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { GET as health } from "@/app/api/health/route";
import { GET as me } from "@/app/api/me/route";
import { Refusal } from "@/lib/core/errors";
import { asActor } from "@/lib/db/as-actor";
import { apiRoute, parseQuery } from "@/lib/web/api";
import { limit } from "@/lib/web/rate-limit";
import { visitorAddress } from "@/lib/web/visitor-address";
import { config, proxy } from "@/proxy";
import { makeDealer } from "@/tests/listings/world";
import { employ, newPerson, newSalesperson, signInAs } from "@/tests/people/people";

const noParams = { params: Promise.resolve({}) };

function ask(path: string, init?: ConstructorParameters<typeof NextRequest>[1]): NextRequest {
  return new NextRequest(`http://localhost:3000${path}`, {
    ...init,
    headers: { host: "localhost:3000", ...init?.headers },
  });
}

describe("a route for programs", () => {
  it("answers a refusal with its code and status, a fault with its number, and is stored by nobody", async () => {
    const refuse = apiRoute(async () => {
      throw new Refusal("already_reserved");
    });
    const refused = await refuse(ask("/api/x"), noParams);
    expect(refused.status).toBe(409);
    expect(refused.headers.get("cache-control")).toBe("no-store");
    expect(await refused.json()).toEqual({
      error: { code: "already_reserved", message: "Somebody else reserved it first. You were not charged." },
    });
    const fail = apiRoute(async () => {
      throw new Error("connect ECONNREFUSED 10.0.0.7");
    });
    const failed = await fail(ask("/api/x"), noParams);
    expect(failed.status).toBe(500);
    expect(await failed.text()).not.toContain("10.0.0.7");
  });

  it("keeps the answer's own caching, and sends data as JSON", async () => {
    const cached = apiRoute(async () =>
      Response.json({ data: 1 }, { headers: { "cache-control": "max-age=60" } }),
    );
    expect((await cached(ask("/api/x"), noParams)).headers.get("cache-control")).toBe("max-age=60");
    const plain = apiRoute(async () => ({ data: [1] }));
    expect(await (await plain(ask("/api/x"), noParams)).json()).toEqual({ data: [1] });
  });

  it("refuses a writing call from another site, and lets a program without a browser in", async () => {
    const write = apiRoute(async () => ({ written: true }));
    const post = (headers: Record<string, string>) =>
      write(ask("/api/x", { method: "POST", headers }), noParams);
    expect((await post({ origin: "https://evil.example" })).status).toBe(403);
    expect((await post({ "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect((await post({ origin: "http://localhost:3000" })).status).toBe(200);
    expect((await post({})).status).toBe(200);
  });

  it("reads a query strictly: repeated keys are a list, unknown keys are refused", () => {
    const schema = z.object({ make: z.union([z.string(), z.array(z.string())]).optional() });
    expect(parseQuery(schema, "http://x/?make=Honda&make=Ford")).toEqual({ make: ["Honda", "Ford"] });
    expect(() => parseQuery(schema, "http://x/?mkae=Honda")).toThrow(/mkae/);
    expect(() => parseQuery(schema, "http://x/?__proto__=1")).toThrow(Refusal);
  });
});

describe("counting attempts", () => {
  it("refuses the attempt after the last one allowed, for that key alone, across servers", async () => {
    for (let count = 0; count < 10; count += 1) await limit("export-own-data", "one");
    await expect(limit("export-own-data", "one")).rejects.toMatchObject({
      code: "too_many_attempts",
      status: 429,
    });
    await limit("export-own-data", "another");
  });

  it("counts by the address the nearest proxy wrote, not by one a visitor made up", () => {
    const headers = new Headers({ "x-forwarded-for": "1.2.3.4, 203.0.113.9" });
    expect(visitorAddress(headers)).toBe("203.0.113.9");
    expect(visitorAddress(new Headers())).toBe("unknown");
  });
});

describe("/api/health", () => {
  it("says the database is up and how many migrations stand, and nothing secret", async () => {
    const response = await health(ask("/api/health"), noParams);
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(JSON.parse(text)).toEqual({
      ok: true,
      database: "up",
      migrations: expect.any(Number),
      version: "0.1.0",
    });
    expect(text).not.toMatch(/postgres|secret|127\.0\.0\.1/i);
  });
});

describe("/api/me", () => {
  const who = async (cookies: Record<string, string>) => {
    const cookie = Object.entries(cookies)
      .map(([name, value]) => `${name}=${value}`)
      .join("; ");
    const response = await inRequest({ cookies }, () =>
      me(ask("/api/me", { headers: { cookie } }), noParams),
    );
    expect(response.headers.get("cache-control")).toBe("no-store");
    return response.json();
  };

  it("knows nobody without a session", async () => {
    expect(await who({})).toEqual({ person: null, buyWith: null });
    expect(await who({ "next-auth.session-token": "forged" })).toEqual({ person: null, buyWith: null });
  });

  it("tells every workspace of a person, and whom they came with before whom they keep", async () => {
    const fern = await newSalesperson("Fern Of Me");
    await employ(fern, await makeDealer());
    const gus = await newSalesperson("Gus Of Me");
    const client = await newPerson("Client Of Me");
    const data = { clientId: client.personId, salespersonId: fern.personId, origin: "client_self" as const };
    await asActor({ personId: client.personId }, (tx) => tx.relationship.create({ data }));
    const cookies = await signInAs(client);
    expect(await who(cookies)).toMatchObject({
      person: { name: "Client Of Me", handle: null, workspaces: [{ kind: "buyer", href: "/orders" }] },
      buyWith: {
        handle: fern.handle,
        isYours: true,
        canSell: true,
        since: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      },
    });
    expect(await who({ ...cookies, with: gus.handle })).toMatchObject({
      buyWith: { handle: gus.handle, isYours: false, since: null },
    });
    expect(await who({ ...cookies, with: "nobody-here" })).toMatchObject({
      buyWith: { handle: fern.handle },
    });
    expect(await who({ with: gus.handle })).toMatchObject({ person: null, buyWith: { handle: gus.handle } });
    expect(await who(await signInAs(fern))).toMatchObject({
      person: { workspaces: [{ kind: "buyer" }, { kind: "desk", href: "/desk" }] },
      buyWith: null,
    });
  });
});

describe("?with=", () => {
  it("is remembered for thirty days when it looks like a handle, and nothing else is done", () => {
    const response = proxy(ask("/cars?with=Fern-Okonkwo-Reyes"));
    expect(response.cookies.get("with")).toMatchObject({
      value: "fern-okonkwo-reyes",
      maxAge: 2_592_000,
      httpOnly: true,
    });
    expect(response.headers.get("location")).toBeNull();
    expect(proxy(ask("/cars?with=../../etc")).cookies.getAll()).toEqual([]);
    expect(config.matcher[0]!.has).toEqual([{ type: "query", key: "with" }]);
  });
});
