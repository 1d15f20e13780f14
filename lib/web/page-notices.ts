import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { Client } from "pg";
import { z } from "zod";
import { env } from "@/lib/core/env";
import { log } from "@/lib/core/log";
import { serverAddress } from "@/lib/core/server-address";

export const SIGNATURE_HEADER = "x-upfront-signature";
/** Said instead of names when notices may have been missed. */
export const EVERYTHING = "everything";
export const MOST_NOTICES = 500;

export const noticesSchema = z.strictObject({
  notices: z.array(z.string().min(1).max(200)).min(1).max(MOST_NOTICES),
});

const GATHER_MS = 200;
const RETRY_MS = 2_000;

/**
 * Listens to what the database says of changed public pages ("car:UF-204881", "person:fern", "dealer:scioto")
 * and tells this server to render them anew: whoever changed them, a browser, a job or a shell, in whichever
 * process. At the start every page is rendered anew, for the build may be older than the data; so it is after a lost
 * connection. What the server did not take yet is said again. Returns a function that stops it.
 */
export function startPageNotices(server = serverAddress(env.UPFRONT_HOST, env.PORT)): () => void {
  const waiting = new Set<string>();
  let stopped = false;
  let timer: NodeJS.Timeout | null = null;
  let client: Client | null = null;

  const hear = (notices: string[], afterMs = GATHER_MS) => {
    for (const notice of notices) waiting.add(notice);
    if (!stopped) timer ??= setTimeout(tell, afterMs);
  };
  const tell = () => {
    timer = null;
    const all = [...waiting];
    waiting.clear();
    const notices = all.length > MOST_NOTICES ? [EVERYTHING] : all;
    postNotices(server, notices).catch((error: unknown) => {
      log.warn({ err: error, count: all.length }, "pages are not refreshed yet");
      hear(notices, RETRY_MS);
    });
  };
  const connect = async () => {
    if (stopped) return;
    client = new Client({ connectionString: env.DATABASE_URL, keepAlive: true });
    client.on("notification", ({ payload }) => payload && hear([payload]));
    client.on("error", () => undefined);
    client.on("end", () => again());
    try {
      await client.connect();
      await client.query("LISTEN page_changed");
      hear([EVERYTHING]);
    } catch {
      await client.end().catch(() => undefined);
    }
  };
  const again = () => void setTimeout(() => void connect(), RETRY_MS).unref();

  void connect();
  return () => {
    stopped = true;
    if (timer) clearTimeout(timer);
    void client?.end();
  };
}

/** True when `body` was signed by a server that knows our secret. */
export function isOurs(body: string, signature: string | null): boolean {
  const expected = Buffer.from(sign(body));
  const given = Buffer.from(signature ?? "");
  return given.length === expected.length && timingSafeEqual(given, expected);
}

async function postNotices(server: string, notices: string[]): Promise<void> {
  const body = JSON.stringify({ notices });
  const response = await fetch(`${server}/api/internal/refresh`, {
    method: "POST",
    body,
    headers: { "content-type": "application/json", [SIGNATURE_HEADER]: sign(body) },
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok) throw new Error(`refresh answered ${response.status}`);
}

function sign(body: string): string {
  return createHmac("sha256", `page notices ${env.NEXTAUTH_SECRET}`).update(body).digest("hex");
}
