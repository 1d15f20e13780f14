// Runs in a process of its own, with the settings of the database it fills.
import { seedDemoMarket } from "@/prisma/seed";

const SHOWN_LINES = 8;

try {
  await seedDemoMarket((line) => process.stdout.write(`${line}\n`));
  process.exit(0);
} catch (error) {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${text.split("\n").slice(0, SHOWN_LINES).join("\n")}\n`);
  process.exit(1);
}
