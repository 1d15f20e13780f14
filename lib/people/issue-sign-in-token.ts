import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { env } from "@/lib/core/env";
import { db } from "@/lib/db/client";

/** A sign-in link works for this long, once. */
export const LINK_MINUTES = 15;

/**
 * Makes the token of one sign-in link for a normalized address, known or not: nothing about the account is
 * read. Only its hash is kept, as next-auth 4 hashes it, whose callback takes it. Links that ran out are
 * cleared on the way.
 */
export async function issueSignInToken(email: string): Promise<string> {
  const token = randomBytes(32).toString("hex");
  const expires = new Date(Date.now() + LINK_MINUTES * 60_000);
  await db.verificationToken.deleteMany({ where: { expires: { lt: new Date() } } });
  await db.verificationToken.create({ data: { identifier: email, token: hashOf(token), expires } });
  return token;
}

/** Ends every open link of an address, once one of them was used. */
export async function clearSignInTokens(email: string): Promise<void> {
  await db.verificationToken.deleteMany({ where: { identifier: email } });
}

function hashOf(token: string): string {
  return createHash("sha256").update(`${token}${env.NEXTAUTH_SECRET}`).digest("hex");
}
