/**
 * npm run market -- --steward <e-mail> --name <name> [--market <name>]
 *
 * Founds the market on the server of DATABASE_OWNER_URL and appoints a steward, who signs in by e-mail and
 * admits the first dealers at /steward. Done again it appoints one steward more and changes nothing else.
 */
import { parseArgs } from "node:util";
import { migrateDatabase, useDatabase } from "./database/use-database";
import { runCommand, say } from "./run/command";
import { Trouble } from "./run/trouble";

await runCommand(async (command) => {
  const { values } = parseArgs({
    args: command.args,
    options: { steward: { type: "string" }, name: { type: "string" }, market: { type: "string" } },
  });
  if (!values.steward || !values.name) {
    throw new Trouble("A steward's e-mail and name are needed.", 'npm run market -- --steward ada@example.org --name "Ada Ruiz"');
  }
  const { emailSchema } = await import("@/lib/core/email");
  const email = emailSchema.safeParse(values.steward);
  if (!email.success) throw new Trouble(`${values.steward} is not an e-mail address.`, "Check it and run the command again.");
  const database = await useDatabase("run market", command);
  await migrateDatabase(database);
  if (!database.owner) throw new Trouble("DATABASE_OWNER_URL is not set.", "Set it beside DATABASE_URL.");
  const { foundMarket } = await import("@/prisma/found-market");
  const steward = { email: email.data, name: values.name };
  await foundMarket({ ownerUrl: database.owner, name: values.market ?? "Upfront", isDemo: false, steward });
  say(`${steward.name} is a steward and signs in as ${steward.email}.`);
});
