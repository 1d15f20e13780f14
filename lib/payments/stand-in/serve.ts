import "server-only";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { StandInFailure } from "@/lib/payments/stand-in/failure";
import { handleStandInRequest, type StandInOptions } from "@/lib/payments/stand-in/handle-request";

/**
 * What goes wrong with one call: nothing is done (`rate_limit`, `outage`), or all is done and the answer
 * never arrives (`lost_reply`).
 */
export type Fault = "rate_limit" | "outage" | "lost_reply";

export type ServeOptions = StandInOptions & {
  port?: number;
  /** Asked before every call. */
  faultFor?: (request: Request) => Fault | null;
};

const MOST_BYTES = 100_000;

/** Serves the stand-in alone, without the app: for tests and benchmarks. Listens on the loopback only. */
export async function serveStandIn(
  options: ServeOptions = {},
): Promise<{ origin: string; close(): Promise<void> }> {
  const server = createServer((incoming, outgoing) => {
    reply(incoming, outgoing, options).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => close(server) };
}

async function reply(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  options: ServeOptions,
): Promise<void> {
  const request = await toRequest(incoming);
  const fault = options.faultFor?.(request) ?? null;
  const response = failureOf(fault) ?? (await handleStandInRequest(request, options));
  if (fault === "lost_reply") {
    outgoing.destroy();
    return;
  }
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}

function failureOf(fault: Fault | null): Response | null {
  if (fault === "rate_limit") {
    const body = new StandInFailure(429, {
      type: "invalid_request_error",
      code: "rate_limit",
      message: "Too many requests hit the API too quickly.",
    }).body;
    return Response.json(body, { status: 429 });
  }
  if (fault !== "outage") return null;
  return Response.json(
    { error: { type: "api_error", message: "Sorry, something went wrong." } },
    { status: 503 },
  );
}

async function toRequest(incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new Error("too large");
    chunks.push(chunk);
  }
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (typeof value === "string") headers.set(name, value);
  }
  const method = incoming.method ?? "GET";
  const body = method === "GET" || method === "HEAD" ? undefined : Buffer.concat(chunks);
  return new Request(new URL(incoming.url ?? "/", "http://stand-in.invalid"), { method, headers, body });
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
