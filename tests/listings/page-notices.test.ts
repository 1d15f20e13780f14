import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { changePrice } from "@/lib/listings/change-price";
import { findCarPaths } from "@/lib/listings/find-paths";
import {
  EVERYTHING,
  isOurs,
  noticesSchema,
  SIGNATURE_HEADER,
  startPageNotices,
} from "@/lib/web/page-notices";
import { asApp } from "@/tests/setup/database";
import { makeDealer, postOne, type TestDealer } from "./world";

const heard: string[] = [];
let isReady = false;
let dealer: TestDealer;
let stop: () => void;

const server = createServer((request, response) => {
  let body = "";
  request.on("data", (part: Buffer) => (body += part.toString()));
  request.on("end", () => {
    if (!isReady) {
      isReady = true;
      response.writeHead(503).end();
      return;
    }
    const signature = request.headers[SIGNATURE_HEADER];
    const ours = request.url === "/api/internal/refresh" && isOurs(body, String(signature));
    if (ours) heard.push(...noticesSchema.parse(JSON.parse(body)).notices);
    response.writeHead(ours ? 200 : 404).end();
  });
});

beforeAll(async () => {
  dealer = await makeDealer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  stop = startPageNotices(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  await until(async () => (await listeners()).length === 1);
});

afterAll(() => {
  stop();
  server.close();
});

it("says at the start that everything may have changed, and again until the server took it", async () => {
  await until(() => heard.includes(EVERYTHING));
});

it("tells this server, under its own signature, which pages a committed change is on", async () => {
  const { mlsNumber } = await postOne(dealer, 1);
  await changePrice(dealer.staff, dealer, { mlsNumber, priceCents: 2_100_000, reason: "Weekly review" });
  await until(() => heard.includes(`car:${mlsNumber}`));
  const paths = await findCarPaths([mlsNumber]);
  expect(paths).toEqual([
    `/cars/2022-honda-civic-ex-${mlsNumber}`,
    `/cars/2022-honda-civic-ex-${mlsNumber}/card.png`,
    `/verify/${mlsNumber}`,
    `/dealers/${dealer.slug}`,
  ]);
});

it("says that everything may have changed once the connection was lost", async () => {
  heard.length = 0;
  const [listener] = await listeners();
  await asApp("select pg_terminate_backend($1)", [listener!.pid]);
  await until(() => heard.includes(EVERYTHING));
  const { mlsNumber } = await postOne(dealer, 2);
  await changePrice(dealer.staff, dealer, { mlsNumber, priceCents: 2_100_000, reason: "Weekly review" });
  await until(() => heard.includes(`car:${mlsNumber}`));
});

function listeners(): Promise<{ pid: number }[]> {
  return asApp<{ pid: number }>(
    "select pid from pg_stat_activity where datname = current_database() and query = 'LISTEN page_changed'",
  );
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < 10_000; waited += 50) {
    if (await holds()) return;
    await new Promise((later) => setTimeout(later, 50));
  }
  expect(await holds()).toBe(true);
}
