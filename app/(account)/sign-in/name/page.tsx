import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { LocalTimeZone } from "@/components/account/local-time-zone";
import { Main } from "@/components/shell/page";
import { ActionForm } from "@/components/ui/action-form";
import { FormField } from "@/components/ui/form-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { safePath, signInPath } from "@/lib/web/safe-path";
import { currentActor } from "@/lib/web/session";
import { nameNewcomer } from "../actions";

export const metadata: Metadata = { title: "What should we call you?", robots: { index: false } };

export default async function NamePage({ searchParams }: { searchParams: Promise<{ next?: unknown }> }) {
  const next = safePath((await searchParams).next, "");
  const actor = await currentActor();
  if (!actor) redirect(signInPath(next));
  return (
    <Main>
      <div className="mx-auto max-w-[480px] stack">
        <h1>What should we call you?</h1>
        <p className="lead">You are signed in as {actor.email}. One thing is missing: your name.</p>
        <ActionForm action={nameNewcomer} className="stack">
          <input type="hidden" name="next" value={next} />
          <LocalTimeZone name="timeZone" />
          <FormField
            name="name"
            label="Name"
            autoComplete="name"
            required
            maxLength={120}
            defaultValue={actor.name}
            hint="As you want it on an order, in any script. The person you choose reads it, nobody else."
          />
          <SubmitButton busyLabel="Saving" wide>
            Go on
          </SubmitButton>
        </ActionForm>
      </div>
    </Main>
  );
}
