import "server-only";
import { headers } from "next/headers";
import type { NextAuthOptions } from "next-auth";
import EmailProvider from "next-auth/providers/email";
import { normalizeEmail } from "@/lib/core/email";
import { env } from "@/lib/core/env";
import { log } from "@/lib/core/log";
import { authAdapter } from "@/lib/people/auth-adapter";
import { clearSignInTokens, LINK_MINUTES } from "@/lib/people/issue-sign-in-token";
import { SESSION_DAYS } from "@/lib/people/open-session";
import { ORIGIN } from "@/lib/web/origin";
import { safePath } from "@/lib/web/safe-path";
import { countSignInAttempt, mailSignInLink } from "@/lib/web/send-sign-in-link";
import { SESSION_COOKIE, sessionCookieOptions } from "@/lib/web/session-cookie";
import { visitorAddress } from "@/lib/web/visitor-address";

// next-auth reads its own address from the environment alone.
process.env.NEXTAUTH_URL ??= env.NEXTAUTH_URL;

/** next-auth 4: sign-in by a mailed link, sessions in the database, our own pages. */
export const authOptions: NextAuthOptions = {
  adapter: authAdapter as NextAuthOptions["adapter"],
  secret: env.NEXTAUTH_SECRET,
  session: { strategy: "database", maxAge: SESSION_DAYS * 86_400, updateAge: 86_400 },
  cookies: { sessionToken: { name: SESSION_COOKIE, options: sessionCookieOptions } },
  pages: { signIn: "/sign-in", signOut: "/settings", error: "/sign-in", verifyRequest: "/sign-in/check" },
  providers: [
    EmailProvider({
      maxAge: LINK_MINUTES * 60,
      normalizeIdentifier: normalizeEmail,
      sendVerificationRequest: async ({ identifier, url }) => {
        await countSignInAttempt(identifier, visitorAddress(await headers()));
        await mailSignInLink(identifier, url);
      },
    }),
  ],
  callbacks: {
    redirect: ({ url }) => `${ORIGIN}${safePath(url, "/sign-in/go")}`,
  },
  events: {
    signIn: async ({ user, isNewUser }) => {
      if (user.email) await clearSignInTokens(user.email);
      log.info({ personId: user.id, isNewUser }, "signed in");
    },
  },
  logger: {
    error: (code, metadata) =>
      log.error({ code, err: metadata instanceof Error ? metadata : metadata.error }, "next-auth"),
    warn: (code) => log.warn({ code }, "next-auth"),
    debug: () => undefined,
  },
};
