import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { firstNameOf } from "@/components/people/first-name";
import { Main } from "@/components/shell/page";
import { ActionForm } from "@/components/ui/action-form";
import { Face } from "@/components/ui/face";
import { Band, Part, Sheet } from "@/components/ui/sheet";
import { SubmitButton } from "@/components/ui/submit-button";
import { findProfile } from "@/lib/people/queries";
import { HANDLE } from "@/lib/people/schema";
import { requireActor } from "@/lib/web/session";
import { choosePersonAction } from "./actions";

export const metadata: Metadata = { title: "Choose your person", robots: { index: false } };

export default async function ChoosePage({ params }: { params: Promise<{ handle: string }> }) {
  const { handle } = await params;
  const profile = HANDLE.test(handle) ? await findProfile(handle) : null;
  if (!profile) notFound();
  await requireActor(`/people/${handle}/choose`);
  const first = firstNameOf(profile.name);
  return (
    <Main className="stack">
      <h1>Choose {first} as your person</h1>
      <Sheet className="choose-sheet">
        <Band title={profile.name} aside={profile.now[0]?.dealer.name ?? "Between dealers"} />
        <Part className="stack-1">
          <div className="who">
            <Face name={profile.name} handle={handle} />
            <p>“{profile.headline}”</p>
          </div>
        </Part>
        <Part title="What it means">
          <ul className="prose">
            <li>
              {first} sees your name, how you allow to be reached, your garage and your orders with them.
            </li>
            <li>
              No dealer sees it, and no dealer can end it. If {first} changes jobs, you stay with {first}.
            </li>
            <li>It costs nothing and binds nobody. You may buy with somebody else at the same price.</li>
            <li>Only you can end it, under My people, in two clicks.</li>
          </ul>
        </Part>
        <Part>
          <ActionForm action={choosePersonAction} safe="Nothing was chosen." className="stack-1">
            <input type="hidden" name="handle" value={handle} />
            <SubmitButton wide busyLabel="Choosing">
              Choose {first}
            </SubmitButton>
            <p className="small">
              <a href={`/people/${handle}`}>Not now, back to their page</a>
            </p>
          </ActionForm>
        </Part>
      </Sheet>
    </Main>
  );
}
