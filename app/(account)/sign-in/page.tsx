import type { Metadata } from "next";
import { DemoDoor } from "@/components/account/demo-door";
import { SignInForm } from "@/components/account/sign-in-form";
import { SignOut } from "@/components/account/sign-out";
import { Main } from "@/components/shell/page";
import { ButtonLink } from "@/components/ui/button-link";
import { classNames } from "@/components/ui/class-names";
import { Note } from "@/components/ui/note";
import { env } from "@/lib/core/env";
import type { Actor } from "@/lib/people/actor";
import { demoPeople } from "@/lib/people/demo-people";
import { homeOf } from "@/lib/people/workspaces";
import { safePath } from "@/lib/web/safe-path";
import { currentActor } from "@/lib/web/session";
import { signInAddress } from "@/lib/web/sign-in-address";
import { requestLink } from "./actions";
import { signInTrouble } from "./trouble";

export const metadata: Metadata = { title: "Sign in", robots: { index: false } };

type Props = { searchParams: Promise<{ next?: unknown; callbackUrl?: unknown; error?: unknown }> };

export default async function SignInPage({ searchParams }: Props) {
  const { next: wanted, callbackUrl, error } = await searchParams;
  const next = safePath(wanted ?? callbackUrl, "");
  const [actor, email, people] = await Promise.all([
    currentActor(),
    signInAddress(),
    env.UPFRONT_DEMO ? demoPeople() : null,
  ]);
  const trouble = signInTrouble(error);
  return (
    <Main>
      <div className={classNames("mx-auto", people ? "two max-w-[960px]" : "max-w-[480px]")}>
        <section className="stack">
          <h1>Sign in</h1>
          {trouble ? (
            <Note kind="wrong" role="alert">
              <p>{trouble}</p>
            </Note>
          ) : null}
          {actor && !trouble ? <AlreadyIn actor={actor} next={next} /> : null}
          <p className="dim">
            You can shop and compare cars without this. You need it to reserve, and to keep a person.
          </p>
          <SignInForm action={requestLink} next={next} email={email} />
          <p>
            New here? The same link makes your account. It takes your name, and there is no password to lose.
          </p>
        </section>
        {people ? <DemoDoor people={people} next={next} /> : null}
      </div>
    </Main>
  );
}

function AlreadyIn({ actor, next }: { actor: Actor; next: string }) {
  return (
    <Note title={`You are signed in as ${actor.name || actor.email}`} level={2}>
      <div className="row">
        <ButtonLink href={next || homeOf(actor)} size="small">
          Go on
        </ButtonLink>
        <SignOut />
      </div>
    </Note>
  );
}
