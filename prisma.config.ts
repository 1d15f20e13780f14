import { defineConfig } from "prisma/config";

// `prisma generate` asks for an engine file it never opens, and fetches none; Node stands in for it. A command that
// does use the engine (`prisma migrate deploy`) fetches its own.
if (process.argv.includes("generate")) process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

const owner = process.env.DATABASE_OWNER_URL;

export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  ...(owner && { datasource: { url: owner } }),
});
