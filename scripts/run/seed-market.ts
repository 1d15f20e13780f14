// Runs in a process of its own, with the settings of the database it fills.
import { writeFileSync } from "node:fs";

import { demoSignIns, seedDemoMarket } from "@/prisma/seed";

import { inData } from "./paths";

const SHOWN_LINES = 8;

try {
  await seedDemoMarket((line) => process.stdout.write(`${line}\n`));
  writeFileSync(inData("sign-ins.json"), JSON.stringify(await demoSignIns()));
  process.exit(0);
} catch (error) {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${text.split("\n").slice(0, SHOWN_LINES).join("\n")}\n`);
  process.exit(1);
}
