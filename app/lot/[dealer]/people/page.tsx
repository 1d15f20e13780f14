import type { Metadata } from "next";
import { DealerPeople } from "@/components/dealers/dealer-people";
import { DealerStaff } from "@/components/dealers/dealer-staff";
import { InvitePerson } from "@/components/dealers/invite-person";
import { Main } from "@/components/shell/page";
import { peopleOf } from "@/lib/dealers/queries";
import { requireDealer } from "@/lib/web/session";
import { appoint, confirmPerson, declinePerson, dismiss, endPersonsJob, invitePerson } from "./actions";

export const metadata: Metadata = { title: "People", robots: { index: false } };

export default async function LotPeoplePage({ params }: { params: Promise<{ dealer: string }> }) {
  const { dealer: slug } = await params;
  const { actor, dealer } = await requireDealer(slug, ["owner", "manager"], `/lot/${slug}/people`);
  const people = await peopleOf(actor, slug);
  const { timeZone, personId } = actor;
  return (
    <Main className="stack">
      <h1>People</h1>
      <p className="dim">
        Who sells from this house, and who runs it. Clients belong to nobody here, so none are shown.
      </p>
      <div className="profile">
        <div>
          <DealerPeople
            dealer={dealer}
            people={people}
            timeZone={timeZone}
            confirm={confirmPerson}
            decline={declinePerson}
            end={endPersonsJob}
          />
        </div>
        <aside className="stack">
          <InvitePerson dealer={slug} action={invitePerson} />
          <DealerStaff
            dealer={slug}
            staff={people.staff}
            self={personId}
            isOwner={dealer.role === "owner"}
            timeZone={timeZone}
            appoint={appoint}
            dismiss={dismiss}
          />
        </aside>
      </div>
    </Main>
  );
}
