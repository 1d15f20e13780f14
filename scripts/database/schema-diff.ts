import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

import type * as SchemaEngineModule from "@prisma/schema-engine-wasm/schema_engine_bg";

/** One file of a Prisma schema. */
export interface SchemaFile {
  path: string;
  content: string;
}

// The glue code keeps views of one instance's memory, so there is only ever one.
let loaded: Promise<EngineModule> | undefined;

type EngineModule = typeof SchemaEngineModule & { __wbg_set_wasm(exports: WebAssembly.Exports): void };

/**
 * The SQL that leads from one Prisma schema to another, by Prisma's own engine and without a database. Empty
 * when there is nothing to do. An empty `from` gives the SQL of the whole schema.
 */
export async function diffSchemas(from: SchemaFile[], to: SchemaFile[]): Promise<string> {
  const { SchemaEngine } = await (loaded ??= loadEngine());
  const engine = await SchemaEngine.new(
    { datamodels: to.map((file) => [file.path, file.content]) },
    () => undefined,
    noDatabase,
  );
  const target = (files: SchemaFile[]) => ({ tag: "schemaDatamodel" as const, files });
  const { stdout } = await engine.diff({
    from: from.length === 0 ? { tag: "empty" } : target(from),
    to: target(to),
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  return stdout === null || stdout.trim().startsWith("-- This is an empty migration") ? "" : stdout;
}

const nothing = async () => ({ ok: true, value: undefined });

const connection = {
  provider: "postgres",
  adapterName: "none",
  executeScript: nothing,
  executeRaw: async () => ({ ok: true, value: 0 }),
  queryRaw: async () => ({ ok: true, value: { columnNames: [], columnTypes: [], rows: [] } }),
  startTransaction: nothing,
  dispose: nothing,
  getConnectionInfo: () => ({ ok: true, value: { schemaName: "public", supportsRelationJoins: true } }),
};

/** The engine wants to know what kind of database it would talk to, and then talks to none. */
const noDatabase = {
  provider: "postgres",
  adapterName: "none",
  errorRegistry: { consumeError: () => undefined },
  connect: async () => ({ ok: true, value: connection }),
  connectToShadowDb: async () => ({ ok: true, value: connection }),
};

async function loadEngine(): Promise<EngineModule> {
  const require = createRequire(import.meta.url);
  const folder = path.dirname(require.resolve("@prisma/schema-engine-wasm"));
  const glue = (await import(pathToFileURL(path.join(folder, "schema_engine_bg.js")).href)) as EngineModule;
  const bytes = readFileSync(path.join(folder, "schema_engine_bg.wasm"));
  const imports = { "./schema_engine_bg.js": glue as unknown as WebAssembly.ModuleImports };
  const { instance } = await WebAssembly.instantiate(bytes, imports);
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return glue;
}
