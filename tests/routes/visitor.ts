import { randomBytes } from "node:crypto";

import { cast } from "@/tests/e2e/cast";
import { asOwner } from "@/tests/setup/e2e";
import { roles } from "./manifest";

import type { CastName } from "@/tests/e2e/cast";
import type { Role } from "./manifest";

export type Answer = { status: number; headers: Headers; body: string };

/** Somebody with a cookie and no browser: sends exactly what a test says, and follows nothing. */
export class Visitor {
  readonly #origin: string;
  readonly #cookie: string;

  constructor(origin: string, token: string | null = null) {
    this.#origin = origin;
    this.#cookie = token ? `next-auth.session-token=${token}` : "";
  }

  /** Next sends whoever asks for a payload to the same address with a key of their headers; that one step is taken. */
  async get(address: string, headers: Record<string, string> = {}): Promise<Answer> {
    const answer = await this.send(address, { headers });
    const location = answer.headers.get("location");
    if (!headers.rsc || !location || !/[?&]_rsc\b/.test(location)) return answer;
    return this.send(location, { headers });
  }

  /** Posts a form as this site's own pages do. */
  post(address: string, body: BodyInit, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send(address, { method: "POST", body, headers: { origin: this.#origin, ...headers } });
  }

  async send(address: string, init: RequestInit & { headers?: Record<string, string> } = {}): Promise<Answer> {
    const headers = { ...(this.#cookie ? { cookie: this.#cookie } : {}), ...init.headers };
    const response = await fetch(new URL(address, this.#origin), { redirect: "manual", ...init, headers });
    return { status: response.status, headers: response.headers, body: await response.text() };
  }
}

/** A row in the real session table; the token a browser of that person would send. */
export async function openSession(email: string): Promise<string> {
  const token = randomBytes(32).toString("hex");
  const opened = await asOwner(
    `insert into session (session_token, user_id, expires)
     select $1, id, now() + interval '1 day' from person where email = $2 returning id`,
    [token, email],
  );
  if (opened.length === 0) throw new Error(`Nobody has the e-mail ${email}.`);
  return token;
}

/** Everybody of the matrix, signed in; the anonymous one without a cookie. */
export async function everyRole(origin: string): Promise<Record<Role, Visitor>> {
  const visitors = await Promise.all(
    roles.map(async (role) => {
      const token = role === "anonymous" ? null : await openSession(cast[role as CastName].email);
      return [role, new Visitor(origin, token)] as const;
    }),
  );
  return Object.fromEntries(visitors) as Record<Role, Visitor>;
}
