// Runs in a process of its own, with the settings of the database it fills.
import { seedDemoMarket } from "@/prisma/seed";

await seedDemoMarket((line) => process.stdout.write(`${line}\n`));
process.exit(0);
