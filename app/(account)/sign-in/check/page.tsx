import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/account/sign-in-form";
import { Main } from "@/components/shell/page";
import { Note } from "@/components/ui/note";
import { env } from "@/lib/core/env";
import { safePath } from "@/lib/web/safe-path";
import { signInAddress } from "@/lib/web/sign-in-address";
import { requestLink } from "../actions";

export const metadata: Metadata = { title: "Check your e-mail", robots: { index: false } };

export default async function CheckPage({ searchParams }: { searchParams: Promise<{ next?: unknown }> }) {
  const next = safePath((await searchParams).next, "");
  const email = await signInAddress();
  if (!email) redirect("/sign-in");
  return (
    <Main>
      <div className="mx-auto max-w-[480px] stack">
        <h1>Check your e-mail</h1>
        <p className="lead">
          A link is on its way to <strong>{email}</strong>. It works once, for 15 minutes. You may close this
          page.
        </p>
        {env.UPFRONT_DEMO && !env.MAIL_URL ? (
          <Note>
            <p>
              In the demo market no mail leaves this machine.{" "}
              <a href={`/dev/outbox?${new URLSearchParams({ to: email })}`}>Read it in the outbox</a>.
            </p>
          </Note>
        ) : null}
        <h2 className="h3">Nothing came?</h2>
        <p>
          Look where junk mail goes, correct the address, or send it again. An older link then still works.
        </p>
        <SignInForm action={requestLink} next={next} email={email} label="Send it again" />
      </div>
    </Main>
  );
}
