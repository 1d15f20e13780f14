import { createServer, type IncomingMessage, type Server } from "node:http";

import { receivePaymentEvent } from "@/lib/orders/payment-inbox";
import { connectPayments } from "@/lib/payments/client";
import { serveStandIn } from "@/lib/payments/stand-in/serve";
import { verifyWebhook } from "@/lib/payments/verify-webhook";

import type { AddressInfo } from "node:net";

export interface PaymentDoor {
  /** Answers anything with two letters: what a call over HTTP costs at least. */
  bareUrl: string;
  close(): Promise<void>;
}

/**
 * The payment stand-in on a port of its own, and on another what our webhook does with an event: check the
 * signature, keep the event and its job, answer. Next itself is left out, as the pages are measured elsewhere.
 */
export async function openPaymentDoor(): Promise<PaymentDoor> {
  const standIn = await serveStandIn();
  const webhook = await listen(async (request) => {
    const signature = request.headers["stripe-signature"];
    await receivePaymentEvent(verifyWebhook(await readBody(request), String(signature)));
  });
  const bare = await listen(readBody);
  connectPayments({
    secretKey: "sk_test_only_for_the_benchmark",
    webhookSecrets: ["whsec_only_for_the_benchmark"],
    apiOrigin: standIn.origin,
    webhookUrl: originOf(webhook),
  });
  const close = async () => {
    await standIn.close();
    for (const server of [webhook, bare]) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  };
  return { bareUrl: originOf(bare), close };
}

async function listen(receive: (request: IncomingMessage) => Promise<unknown>): Promise<Server> {
  const server = createServer((request, response) => {
    receive(request).then(
      () => response.writeHead(200).end("ok"),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function originOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
