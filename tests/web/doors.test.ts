import { inRequest } from "./in-request";
import { NextRequest } from "next/server";
import { beforeAll, describe, expect, it } from "vitest";
import { GET as demoPage, POST as walkIn } from "@/app/(account)/sign-in/demo/route";
import { GET as goOn } from "@/app/(account)/sign-in/go/route";
import { POST as signOut } from "@/app/(account)/sign-out/route";
import {
  GET as openLink,
  HEAD as lookAtLink,
  POST as postToNextAuth,
} from "@/app/api/auth/[...nextauth]/route";
import { createPerson } from "@/lib/people/create-person";
import { demoPeople } from "@/lib/people/demo-people";
import { findActor, findActorBySession } from "@/lib/people/actor";
import { sessionsOf } from "@/lib/people/own-data";
import { sendSignInLink } from "@/lib/web/send-sign-in-link";
import { asApp } from "@/tests/setup/database";
import { newPerson, signInAs } from "@/tests/people/people";

const noParams = { params: Promise.resolve({}) };
const link = { params: Promise.resolve({ nextauth: ["callback", "email"] }) };

type Asked = {
  cookies?: Record<string, string>;
  form?: Record<string, string>;
  headers?: Record<string, string>;
};

function ask(path: string, { cookies = {}, form, headers = {} }: Asked = {}): NextRequest {
  const cookie = Object.entries(cookies)
    .map(([name, value]) => `${name}=${value}`)
    .join("; ");
  const body = form && new URLSearchParams(form);
  const method = form ? "POST" : "GET";
  return new NextRequest(`http://localhost:3000${path}`, {
    method,
    body,
    headers: { host: "localhost:3000", cookie, ...headers },
  });
}

function sessionOf(response: Response): string | undefined {
  const cookie = response.headers.getSetCookie().find((text) => text.startsWith("next-auth.session-token="));
  return cookie && /^[^=]+=([^;]*)/.exec(cookie)![1];
}

describe("the demo market's door", () => {
  beforeAll(async () => {
    for (const role of ["steward", "salesperson", "buyer"]) {
      await createPerson({ email: `${role}@demo.upfront.example`, name: `Demo ${role}` });
    }
  });

  it("lists its invented people in the order of their roles, with what they are there to show", async () => {
    const people = await demoPeople();
    expect(people.map(({ email }) => email.split("@")[0])).toEqual(["buyer", "salesperson", "steward"]);
    expect(people[0]!.line).toBe("Buyer with 0 orders and 0 people");
  });

  it("opens a real session with one tap, ends the one before, and leads on within our own site", async () => {
    const earlier = await signInAs(await newPerson());
    const form = { as: "buyer@demo.upfront.example", next: "//evil.example" };
    const response = await inRequest({ cookies: earlier }, () =>
      walkIn(ask("/sign-in/demo", { form }), noParams),
    );
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe("http://localhost:3000/");
    expect((await findActorBySession(sessionOf(response)!))?.name).toBe("Demo buyer");
    expect(await findActorBySession(earlier["next-auth.session-token"]!)).toBeNull();
    const cookie = response.headers.getSetCookie()[0]!;
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=lax/i);
  });

  it("lets in nobody but invented people, no other site, and no link", async () => {
    const person = await newPerson();
    const walk = (form: Record<string, string>, headers = {}) =>
      inRequest({}, () => walkIn(ask("/sign-in/demo", { form, headers }), noParams));
    for (const as of [person.email, "nobody@demo.upfront.example", ""])
      expect((await walk({ as })).status).toBe(404);
    const foreign = await walk({ as: "buyer@demo.upfront.example" }, { origin: "https://evil.example" });
    expect(foreign.status).toBe(403);
    expect((await demoPage(ask("/sign-in/demo"), noParams)).status).toBe(404);
  });
});

describe("a link from a letter, at our own door", () => {
  const mailed = async (email: string): Promise<string> => {
    await sendSignInLink(email, "/settings", `visitor-of-${email}`);
    const [letter] = await asApp<{ text: string }>(
      "SELECT text FROM dev_outbox WHERE to_address = $1 ORDER BY id DESC",
      [email],
    );
    return /http:\/\/localhost:3000(\/api\/auth\/\S+)/.exec(letter!.text)![1]!;
  };

  it("is not used up by a scanner that only looks", async () => {
    const path = await mailed("scanned@example.com");
    expect(lookAtLink().status).toBe(200);
    const response = await inRequest({}, () => openLink(ask(path), link));
    expect(response.status).toBe(302);
    expect(sessionOf(response)).toBeTruthy();
  });

  it("used a second time leads to the sign-in page with the address filled in and the way kept", async () => {
    const path = await mailed("second@example.com");
    await inRequest({}, () => openLink(ask(path), link));
    const response = await inRequest({}, () => openLink(ask(path), link));
    expect(response.headers.get("location")).toBe(
      "http://localhost:3000/sign-in?error=Verification&next=%2Fsettings",
    );
    expect(sessionOf(response)).toBeUndefined();
    expect(response.headers.getSetCookie().join()).toContain("sign-in-address=second%40example.com");
    expect(response.headers.get("location")).not.toContain("second");
  });

  it("leads somebody nameless by way of their name, and somebody signed out back to the sign-in page", async () => {
    const go = (cookies: Record<string, string>, next: string) =>
      inRequest({ cookies }, () =>
        goOn(ask(`/sign-in/go?next=${encodeURIComponent(next)}`, { cookies }), noParams),
      );
    const nameless = await createPerson({ email: "nameless@example.com", name: "" });
    const cookies = await signInAs((await findActor(nameless.personId))!);
    await expect(go(cookies, "/desk")).rejects.toMatchObject({
      digest: expect.stringContaining("/sign-in/name?next=%2Fdesk"),
    });
    await expect(go({}, "/desk")).rejects.toMatchObject({
      digest: expect.stringContaining("/sign-in?next=%2Fdesk"),
    });
    const named = await signInAs(await newPerson());
    await expect(go(named, "https://evil.example")).rejects.toMatchObject({
      digest: expect.stringMatching(/;\/;/),
    });
  });

  it("next-auth's own form door is closed to other sites", async () => {
    const form = { email: "x@example.com", csrfToken: "x" };
    const headers = { origin: "https://evil.example" };
    const response = await inRequest({ headers }, () =>
      postToNextAuth(ask("/api/auth/signin/email", { form, headers }), link),
    );
    expect(response.status).toBe(403);
  });

  it("next-auth's log door is shut, and a body that is none is refused", async () => {
    const post = (action: string, body: string, type: string) => {
      const headers = { "content-type": type, host: "localhost:3000" };
      const request = new NextRequest(`http://localhost:3000/api/auth/${action}`, {
        method: "POST",
        body,
        headers,
      });
      return inRequest({ headers }, () =>
        postToNextAuth(request, { params: Promise.resolve({ nextauth: action.split("/") }) }),
      );
    };
    expect((await post("_log", '{"level":"error","code":"forged"}', "application/json")).status).toBe(404);
    expect((await post("signin/email", "{bad", "application/json")).status).toBe(422);
  });
});

describe("signing out", () => {
  it("ends this browser's session on the server, or every one when asked", async () => {
    const person = await newPerson();
    const [here, there] = [await signInAs(person), await signInAs(person)];
    const leave = (cookies: Record<string, string>, form: Record<string, string>) =>
      inRequest({ cookies }, () => signOut(ask("/sign-out", { cookies, form }), noParams));
    const response = await leave(here, {});
    expect(response.status).toBe(303);
    expect(sessionOf(response)).toBe("");
    expect(await sessionsOf(person, undefined)).toHaveLength(1);
    await signInAs(person);
    await leave(there, { everywhere: "1" });
    expect(await sessionsOf(person, undefined)).toEqual([]);
  });
});
