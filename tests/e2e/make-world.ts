// Runs in a process of its own, with the settings of the database it fills; its last line is the world as JSON.
import { makeWorld } from "./world";

const world = await makeWorld(process.env.DATABASE_OWNER_URL ?? "");
process.stdout.write(`${JSON.stringify(world)}\n`);
process.exit(0);
