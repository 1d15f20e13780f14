import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import NextAuth from "next-auth";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { findActorByEmail, findActorBySession } from "@/lib/people/actor";
import { endEverySession } from "@/lib/people/end-session";
import { authOptions } from "@/lib/web/auth-options";
import { sendSignInLink } from "@/lib/web/send-sign-in-link";
import { asApp } from "@/tests/setup/database";
import { newPerson } from "@/tests/people/people";

let door: Server;
let address = "";
let visitors = 0;

beforeAll(async () => {
  door = createServer(answerAsNextAuth).listen(0, "127.0.0.1");
  await new Promise((listening) => door.once("listening", listening));
  address = `http://127.0.0.1:${(door.address() as AddressInfo).port}`;
});

afterAll(() => new Promise((closed) => door.close(closed)));

/** next-auth's own handler for plain requests, over a real connection. */
function answerAsNextAuth(request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url!, "http://localhost:3000");
  const nextauth = url.pathname.split("/").slice(3);
  const pairs = (request.headers.cookie ?? "")
    .split("; ")
    .filter(Boolean)
    .map((pair) => pair.split("=") as [string, string]);
  const asked = Object.assign(request, {
    query: { ...Object.fromEntries(url.searchParams), nextauth },
    cookies: Object.fromEntries(pairs),
    body: {},
  });
  const answer = Object.assign(response, {
    status: (code: number) => Object.assign(response, { statusCode: code }),
    send: (body: unknown) => response.end(body as string),
    json: (body: unknown) => response.end(JSON.stringify(body)),
  });
  void (NextAuth as (...parts: unknown[]) => Promise<void>)(asked, answer, authOptions);
}

type Letter = { to_address: string; subject: string; text: string; html: string };

async function lettersTo(email: string): Promise<Letter[]> {
  return asApp<Letter>("SELECT * FROM dev_outbox WHERE to_address = $1 ORDER BY id", [email]);
}

async function askForLink(email: string, next = ""): Promise<string> {
  visitors += 1;
  await sendSignInLink(email, next, `visitor-${visitors}`);
  const letter = (await lettersTo(email)).at(-1)!;
  return /http:\/\/localhost:3000(\/api\/auth\/callback\/email\?\S+)/.exec(letter.text)![1]!;
}

async function open(
  link: string,
  cookie = "",
): Promise<{ location: string; session: string | null; setCookie: string }> {
  const response = await fetch(`${address}${link}`, { redirect: "manual", headers: { cookie } });
  const setCookie =
    response.headers.getSetCookie().find((text) => text.startsWith("next-auth.session-token=")) ?? "";
  const session = /^[^=]+=([^;]+)/.exec(setCookie)?.[1] ?? null;
  return { location: response.headers.get("location") ?? "", session, setCookie };
}

describe("signing in by a mailed link", () => {
  it("works once, and the second use changes nothing", async () => {
    const link = await askForLink("once@example.com", "/orders/7Q4K-29XP");
    const first = await open(link);
    expect(first.location).toBe("http://localhost:3000/sign-in/go?next=%2Forders%2F7Q4K-29XP");
    expect((await findActorBySession(first.session!))?.email).toBe("once@example.com");
    const second = await open(link);
    expect(second).toMatchObject({ session: null, location: expect.stringContaining("error=Verification") });
  });

  it("keeps only the hash of its token, and a session cookie that scripts and other sites cannot use", async () => {
    const link = await askForLink("cookie@example.com");
    const token = new URLSearchParams(link.split("?")[1]).get("token")!;
    const kept = await asApp("SELECT token FROM verification_token");
    expect(JSON.stringify(kept)).not.toContain(token);
    const { setCookie } = await open(link);
    expect(setCookie).toMatch(/; Path=\//);
    expect(setCookie).toMatch(/; HttpOnly/);
    expect(setCookie).toMatch(/; SameSite=Lax/);
  });

  it("gives an unknown address the answer a known one gets, and looks up neither", async () => {
    const known = await newPerson("Known Person");
    const answers = [
      await sendSignInLink(known.email, "", "visitor-known"),
      await sendSignInLink("stranger@example.com", "", "visitor-unknown"),
    ];
    expect(answers).toEqual([undefined, undefined]);
    const [toKnown] = await lettersTo(known.email);
    const [toStranger] = await lettersTo("stranger@example.com");
    const same = ({ subject, text }: Letter, email: string) =>
      `${subject}${text}`
        .replace(/token=[0-9a-f]+/, "")
        .replaceAll(email, "")
        .replaceAll(encodeURIComponent(email), "");
    expect(same(toStranger!, "stranger@example.com")).toBe(same(toKnown!, known.email));
    expect(await findActorByEmail("stranger@example.com")).toBeNull();
  });

  it("makes the account of a newcomer when their link is used, without a name yet", async () => {
    await open(await askForLink("newcomer@example.com"));
    expect(await findActorByEmail("newcomer@example.com")).toMatchObject({
      name: "",
      staffAt: [],
      isSteward: false,
    });
  });

  it("runs out after fifteen minutes", async () => {
    const link = await askForLink("late@example.com");
    const [row] = await asApp<{ minutes: number }>(
      `SELECT round(extract(epoch FROM expires - now()) / 60)::int AS minutes FROM verification_token
       WHERE identifier = $1`,
      ["late@example.com"],
    );
    expect(row!.minutes).toBe(15);
    await expireLinks("late@example.com");
    expect(await open(link)).toMatchObject({
      session: null,
      location: expect.stringContaining("error=Verification"),
    });
  });

  it("is for the address it was sent to, and ends that address's other links", async () => {
    const first = await askForLink("two@example.com");
    const second = await askForLink("two@example.com");
    const stolen = first.replace("two%40example.com", "victim%40example.com");
    expect(await open(stolen)).toMatchObject({ session: null });
    expect((await open(second)).session).not.toBeNull();
    expect(await open(first)).toMatchObject({ session: null });
  });

  it("works in a browser whose session was ended elsewhere", async () => {
    const stale = (await open(await askForLink("stale@example.com"))).session!;
    await endEverySession((await findActorByEmail("stale@example.com"))!);
    const fresh = await open(await askForLink("stale@example.com"), `next-auth.session-token=${stale}`);
    expect(fresh.session).not.toBeNull();
    expect(fresh.session).not.toBe(stale);
  });

  it("never leads to another site", async () => {
    const link = await askForLink("redirect@example.com");
    const query = new URLSearchParams(link.split("?")[1]);
    query.set("callbackUrl", "https://evil.example/");
    const { location } = await open(`/api/auth/callback/email?${query}`);
    expect(location).toBe("http://localhost:3000/sign-in/go");
  });

  it("is sent five times in a quarter of an hour to one address, and twenty times for one visitor", async () => {
    for (let count = 0; count < 5; count += 1)
      await sendSignInLink("often@example.com", "", `visitor-often-${count}`);
    await expect(sendSignInLink("often@example.com", "", "visitor-often-6")).rejects.toMatchObject({
      code: "too_many_attempts",
      message: expect.stringContaining("15 minutes"),
    });
    expect(await lettersTo("often@example.com")).toHaveLength(5);
    for (let count = 0; count < 20; count += 1)
      await sendSignInLink(`many-${count}@example.com`, "", "one-visitor");
    await expect(sendSignInLink("many-21@example.com", "", "one-visitor")).rejects.toMatchObject({
      code: "too_many_attempts",
    });
  });
});

async function expireLinks(email: string): Promise<void> {
  const rows = await db.verificationToken.findMany({ where: { identifier: email } });
  await db.verificationToken.deleteMany({ where: { identifier: email } });
  await db.verificationToken.createMany({
    data: rows.map((row) => ({ ...row, expires: new Date(Date.now() - 1_000) })),
  });
}
