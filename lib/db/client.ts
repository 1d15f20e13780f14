import "server-only";
import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { env } from "@/lib/core/env";
import { PrismaClient } from "@/generated/prisma/client";

type Database = { pool: Pool; db: PrismaClient };

const kept = globalThis as typeof globalThis & { upfrontDatabase?: Database };

const database: Database = (kept.upfrontDatabase ??= connect());

/** The app role's connections; Prisma and the rate limiter share them. */
export const pool: Pool = database.pool;

/**
 * Prisma as the app role, with nobody acting: rows of the book and of orders are invisible.
 * Use `asActor` to act as a person.
 */
export const db: PrismaClient = database.db;

function connect(): Database {
  const newPool = new Pool({
    connectionString: env.DATABASE_URL,
    max: 20,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    options: "-c statement_timeout=15000 -c lock_timeout=5000 -c idle_in_transaction_session_timeout=20000",
  });
  return { pool: newPool, db: new PrismaClient({ adapter: new PrismaPg(newPool, { statementNameGenerator: nameOf }) }) };
}

const MOST_NAMED = 300;
const NAMED_AT_USE = 3;
const MOST_COUNTED = 2_000;
const uses = new Map<string, number>();
const names = new Map<string, string>();

/**
 * A name under which a connection keeps a statement prepared, so that what is said often is parsed and planned once:
 * a reservation takes half the time. Only what comes again, and no more than a connection can hold; "" is no name.
 */
function nameOf({ sql }: { sql: string }): string {
  const name = names.get(sql);
  if (name !== undefined || names.size >= MOST_NAMED) return name ?? "";
  const count = (uses.get(sql) ?? 0) + 1;
  if (count < NAMED_AT_USE) {
    if (uses.size >= MOST_COUNTED) uses.clear();
    uses.set(sql, count);
    return "";
  }
  uses.delete(sql);
  const made = createHash("sha256").update(sql).digest("base64url").slice(0, 32);
  names.set(sql, made);
  return made;
}
