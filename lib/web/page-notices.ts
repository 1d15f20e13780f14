import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { Client } from "pg";
import { z } from "zod";
import { env } from "@/lib/core/env";
import { log } from "@/lib/core/log";

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
 * process. After a lost connection every page is rendered anew. Returns a function that stops it.
 */
export function startPageNotices(): () => void {
  const waiting = new Set<string>();
  let stopped = false;
  let timer: NodeJS.Timeout | null = null;
  let client: Client | null = null;

  const hear = (notice: string) => {
    waiting.add(notice);
    timer ??= setTimeout(tell, GATHER_MS);
  };
  const tell = () => {
    timer = null;
    const all = [...waiting];
    waiting.clear();
    const notices = all.length > MOST_NOTICES ? [EVERYTHING] : all;
    postNotices(notices).catch((error: unknown) =>
      log.warn({ err: error, count: all.length }, "pages were not refreshed"),
    );
  };
  const connect = async (isFirst: boolean) => {
    if (stopped) return;
    client = new Client({ connectionString: env.DATABASE_URL, keepAlive: true });
    client.on("notification", ({ payload }) => payload && hear(payload));
    client.on("error", () => undefined);
    client.on("end", () => again(false));
    try {
      await client.connect();
      await client.query("LISTEN page_changed");
      if (!isFirst) hear(EVERYTHING);
    } catch {
      await client.end().catch(() => undefined);
    }
  };
  const again = (isFirst: boolean) => void setTimeout(() => void connect(isFirst), RETRY_MS).unref();

  void connect(true);
  return () => {
    stopped = true;
    void client?.end();
  };
}

/** True when `body` was signed by a server that knows our secret. */
export function isOurs(body: string, signature: string | null): boolean {
  const expected = Buffer.from(sign(body));
  const given = Buffer.from(signature ?? "");
  return given.length === expected.length && timingSafeEqual(given, expected);
}

async function postNotices(notices: string[]): Promise<void> {
  const body = JSON.stringify({ notices });
  const response = await fetch(`http://127.0.0.1:${process.env.PORT ?? "3000"}/api/internal/refresh`, {
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
