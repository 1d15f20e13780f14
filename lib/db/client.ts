import "server-only";
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
  return { pool: newPool, db: new PrismaClient({ adapter: new PrismaPg(newPool) }) };
}
