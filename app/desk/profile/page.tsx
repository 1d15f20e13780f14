import type { Metadata } from "next";
import { WhereIWork } from "@/components/dealers/where-i-work";
import { Main } from "@/components/shell/page";
import { ButtonLink } from "@/components/ui/button-link";
import { Section } from "@/components/ui/section";
import { employmentsOf, listDealers } from "@/lib/dealers/queries";
import { ownProfileOf } from "@/lib/people/own-data";
import { requireActor } from "@/lib/web/session";
import { acceptOffer, askForJob, declineJob, leaveJob, saveProfile } from "./actions";
import { ProfileForm } from "./profile-form";

export const metadata: Metadata = { title: "Profile", robots: { index: false } };

/** Open to whoever is signed in: somebody who was offered a first job makes their page here. */
export default async function ProfilePage() {
  const actor = await requireActor("/desk/profile");
  const [profile, employments, dealers] = await Promise.all([
    ownProfileOf(actor),
    employmentsOf(actor.personId),
    listDealers(),
  ]);
  return (
    <Main className="stack">
      <div className="row between">
        <h1>Profile</h1>
        {profile ? (
          <ButtonLink href={`/people/${profile.handle}`}>See it as everybody does</ButtonLink>
        ) : null}
      </div>
      <div className="profile">
        <Section
          title={profile ? "Your page" : "Make your page"}
          aside={profile ? `/people/${profile.handle}, yours for good` : "Buyers find you by it"}
        >
          <ProfileForm profile={profile} name={actor.name} action={saveProfile} />
        </Section>
        <aside>
          <WhereIWork
            employments={employments}
            dealers={dealers}
            timeZone={actor.timeZone}
            request={askForJob}
            accept={acceptOffer}
            decline={declineJob}
            leave={leaveJob}
          />
        </aside>
      </div>
    </Main>
  );
}
