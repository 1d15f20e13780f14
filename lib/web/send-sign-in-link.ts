import "server-only";
import { renderLetter } from "@/lib/mail/letter";
import { sendMail } from "@/lib/mail/send-mail";
import { issueSignInToken, LINK_MINUTES } from "@/lib/people/issue-sign-in-token";
import { ORIGIN } from "@/lib/web/origin";
import { limit } from "@/lib/web/rate-limit";

/**
 * Mails a sign-in link to a normalized address. Whether anybody has that address is never looked up, so the
 * answer and the time it takes say nothing. `next` is a path of ours. Refuses with `too_many_attempts`.
 */
export async function sendSignInLink(email: string, next: string, visitor: string): Promise<void> {
  await countSignInAttempt(email, visitor);
  const token = await issueSignInToken(email);
  const callbackUrl = `${ORIGIN}/sign-in/go${next ? `?${new URLSearchParams({ next })}` : ""}`;
  const query = new URLSearchParams({ callbackUrl, token, email });
  await mailSignInLink(email, `${ORIGIN}/api/auth/callback/email?${query}`);
}

/** Counts an asked-for link against its address and against who asked. Refuses with `too_many_attempts`. */
export async function countSignInAttempt(email: string, visitor: string): Promise<void> {
  await limit("sign-in-visitor", visitor);
  await limit("sign-in-address", email);
}

/** The letter that carries a sign-in link. */
export async function mailSignInLink(email: string, url: string): Promise<void> {
  const letter = renderLetter({
    subject: "Your link to sign in to Upfront",
    paragraphs: [
      `Somebody, we hope you, asked to sign in to Upfront as ${email}.`,
      `The link works once, for ${LINK_MINUTES} minutes.`,
    ],
    action: { label: "Sign in", url },
    footer: "If it was not you, do nothing: without the link nobody gets in.",
  });
  await sendMail({ to: email, ...letter });
}
