/**
 * npm run migrate
 *
 * Brings the database up to the migrations in prisma/migrations and says which were applied. Works on the
 * built-in database, or on the server of DATABASE_URL with DATABASE_OWNER_URL. `prisma migrate deploy` sees
 * the same history.
 *
 *   npm run migrate -- --diff <name>   write a new migration: what prisma/schema says now, less what the
 *                                      last commit said
 */
import { migrateDatabase, useDatabase } from "./database/use-database";
import { runCommand, say } from "./run/command";

await runCommand(async (command) => {
  if (command.args[0] === "--diff") {
    const { writeMigration } = await import("./database/write-migration");
    return writeMigration(command.args[1]);
  }
  const database = await useDatabase("run migrate", command);
  const applied = await migrateDatabase(database);
  for (const name of applied) say(`applied    ${name}`);
  if (applied.length === 0) say("The database is up to date.");
});
