import { defineConfig } from "prisma/config";

// `prisma generate` asks for an engine file it never opens; this machine's Node stands in for it.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
});
