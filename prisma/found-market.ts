import { Client } from "pg";

export type Founding = { ownerUrl: string; name: string; isDemo: boolean; steward: { email: string; name: string } };

/**
 * Names the market and appoints a steward, as the owner of the database: the app itself can do neither
 * the first time. Done again it changes nothing but adds the steward named, if they are new.
 */
export async function foundMarket({ ownerUrl, name, isDemo, steward }: Founding): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query("BEGIN");
    await owner.query("INSERT INTO market (id, name, is_demo) VALUES (1, $1, $2) ON CONFLICT (id) DO NOTHING", [name, isDemo]);
    await owner.query(
      "INSERT INTO person (email, name, email_verified) VALUES ($1, $2, now()) ON CONFLICT (email) DO NOTHING",
      [steward.email, steward.name],
    );
    await owner.query(
      "INSERT INTO steward (person_id) SELECT id FROM person WHERE email = $1 ON CONFLICT (person_id) DO NOTHING",
      [steward.email],
    );
    await owner.query("COMMIT");
  } finally {
    await owner.end();
  }
}

/**
 * Notes that the past is written: the market's clock is told no other time from here on, and letters of the past
 * that still wait are let go, since nobody should get them today.
 */
export async function closePast(ownerUrl: string): Promise<void> {
  await withOwner(ownerUrl, async (owner) => {
    await owner.query("SELECT graphile_worker.complete_jobs(array_agg(id)) FROM graphile_worker.jobs WHERE run_at <= now()");
    await owner.query("UPDATE market SET seeded_at = now() WHERE id = 1");
  });
}

async function withOwner<Result>(ownerUrl: string, work: (owner: Client) => Promise<Result>): Promise<Result> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}
