import "server-only";
import { PrismaAdapter } from "@auth/prisma-adapter";
import { db } from "@/lib/db/client";

type Adapter = ReturnType<typeof PrismaAdapter>;
type ExpectedClient = Parameters<typeof PrismaAdapter>[0];

const delegates = { user: db.person, session: db.session, verificationToken: db.verificationToken };

/** next-auth's storage over our own tables: its user is our Person. */
export const authAdapter: Adapter = {
  ...PrismaAdapter(delegates as unknown as ExpectedClient),
  // A browser may come with a session that was ended elsewhere; that must not fail its next sign-in.
  deleteSession: async (sessionToken) => {
    await db.session.deleteMany({ where: { sessionToken } });
  },
};
