import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { connectPayments } from "@/lib/payments/client";
import { serveStandIn, type Fault } from "@/lib/payments/stand-in/serve";

export const apiKey = "sk_test_only_for_these_tests";
export const webhookSecret = "whsec_only_for_these_tests";

export type Received = { body: string; signature: string };

export type TestDoor = {
  origin: string;
  /** What the webhook got, in order. */
  received: Received[];
  /** Ids of events that calls to the API booked and that nobody delivered yet. */
  booked: string[];
  /** The next calls go wrong this way, one after the other. */
  faults: Fault[];
  /** What the webhook answers. */
  webhookStatus: number;
  close(): Promise<void>;
};

/**
 * The real SDK, pointed at a stand-in of this test file's own, and a webhook that writes down what it gets.
 */
export async function openTestDoor(): Promise<TestDoor> {
  const door: TestDoor = {
    origin: "",
    received: [],
    booked: [],
    faults: [],
    webhookStatus: 200,
    close: async () => undefined,
  };
  const webhook = await listen(door);
  const standIn = await serveStandIn({
    afterCommit: (eventIds) => void door.booked.push(...eventIds),
    faultFor: () => door.faults.shift() ?? null,
  });
  const { port } = webhook.address() as AddressInfo;
  connectPayments({
    secretKey: apiKey,
    webhookSecrets: [webhookSecret],
    apiOrigin: standIn.origin,
    webhookUrl: `http://127.0.0.1:${port}/api/stripe/webhook`,
  });
  door.origin = standIn.origin;
  door.close = async () => {
    await standIn.close();
    webhook.closeAllConnections();
    await new Promise((resolve) => webhook.close(resolve));
  };
  return door;
}

async function listen(door: TestDoor): Promise<Server> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    door.received.push({
      body: Buffer.concat(chunks).toString("utf8"),
      signature: String(request.headers["stripe-signature"]),
    });
    response.writeHead(door.webhookStatus).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}
