import type { Metadata } from "next";
import { ConsentList } from "@/components/account/consent-list";
import { ContactCardForm } from "@/components/account/contact-card-form";
import { PersonForm } from "@/components/account/person-form";
import { SessionList } from "@/components/account/session-list";
import { SignOut } from "@/components/account/sign-out";
import { Main } from "@/components/shell/page";
import { ThemeChoice } from "@/components/shell/theme-choice";
import { ButtonLink } from "@/components/ui/button-link";
import { Icon } from "@/components/ui/icon";
import { Section } from "@/components/ui/section";
import { consentsOf, contactCardOf, sessionsOf } from "@/lib/people/own-data";
import { requireActor, sessionToken } from "@/lib/web/session";
import { agree, endOtherSession, saveCard, savePerson, takeBack } from "./actions";

export const metadata: Metadata = { title: "Settings", robots: { index: false } };

export default async function SettingsPage() {
  const actor = await requireActor("/settings");
  const token = await sessionToken();
  const [card, consents, sessions] = await Promise.all([
    contactCardOf(actor),
    consentsOf(actor),
    sessionsOf(actor, token),
  ]);
  const { name, email, timeZone } = actor;
  return (
    <Main>
      <h1>Settings</h1>
      <div className="two mt-6">
        <div>
          <Section title="You">
            <PersonForm action={savePerson} name={name} email={email} timeZone={timeZone} />
          </Section>
          <Section title="How to reach you" aside="Read by you and the people you keep" gap>
            <ContactCardForm action={saveCard} card={card} />
          </Section>
        </div>
        <div>
          <Section title="What may reach you" aside="Yours to take back at any time">
            <ConsentList consents={consents} timeZone={timeZone} agree={agree} takeBack={takeBack} />
          </Section>
          <Section title="Where you are signed in" gap id="sessions">
            <SessionList sessions={sessions} timeZone={timeZone} end={endOtherSession} />
            <div className="mt-4">
              <SignOut everywhere />
            </div>
          </Section>
          <YourData />
          <Section title="This device" gap>
            <ThemeChoice />
          </Section>
        </div>
      </div>
    </Main>
  );
}

function YourData() {
  return (
    <Section title="Your data" gap>
      <div className="stack">
        <p>
          Everything about you that Upfront keeps, in one JSON file: account, card, consents, orders, the
          people you keep, what was said between you, and your garage.
        </p>
        <ButtonLink href="/settings/export" download>
          <Icon name="download" />
          Export everything about me
        </ButtonLink>
      </div>
    </Section>
  );
}
