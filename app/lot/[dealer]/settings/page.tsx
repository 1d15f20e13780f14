import type { Metadata } from "next";
import { Main } from "@/components/shell/page";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { DateTime } from "@/components/ui/date-time";
import { FormField, FormTextArea } from "@/components/ui/form-fields";
import { Line, Lines } from "@/components/ui/lines";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatCents } from "@/lib/core/money";
import { findDealer } from "@/lib/dealers/queries";
import { requireDealer } from "@/lib/web/session";
import { editDealerAction } from "./actions";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage({ params }: { params: Promise<{ dealer: string }> }) {
  const { dealer: slug } = await params;
  const { dealer: place } = await requireDealer(slug, undefined, `/lot/${slug}/settings`);
  const house = (await findDealer(slug))!;
  const canEdit = place.role !== "inventory";
  return (
    <Main className="stack">
      <div className="row between">
        <h1>Settings</h1>
        <ButtonLink href={`/dealers/${slug}`}>See the house as buyers do</ButtonLink>
      </div>
      <div className="profile">
        <Section title="What the house says of itself">
          {canEdit ? (
            <ActionForm action={editDealerAction} className="stack">
              <input type="hidden" name="dealer" value={slug} />
              <FormField name="phone" label="Phone" defaultValue={house.phone} required maxLength={40} type="tel" />
              <FormField name="email" label="E-mail" defaultValue={house.email} required maxLength={254} type="email" />
              <FormTextArea name="about" label="About the house" defaultValue={house.about} rows={4} maxLength={2_000} />
              <FormField
                name="documentFee"
                label="Document fee, dollars"
                defaultValue={(house.documentFeeCents / 100).toFixed(2)}
                inputMode="decimal"
                required
                maxLength={20}
                hint="It is inside every price you post, as a line of its own; never on top. Prices that stand are not touched."
              />
              <SubmitButton busyLabel="Saving">Save</SubmitButton>
            </ActionForm>
          ) : (
            <p>Owners and managers write this. Document fee inside each price: {formatCents(house.documentFeeCents, { cents: true })}.</p>
          )}
        </Section>
        <aside className="stack" aria-label="License and agreement">
          <Section title="License and agreement">
            <Lines>
              <Line label="Dealer license">
                {house.licenseState} {house.licenseNumber}
              </Line>
              <Line label="Address" wraps>
                {house.street}, {house.city}, {house.state} {house.zip}
              </Line>
              <Line label="On the MLS since">
                <DateTime at={house.joinedAt} as="day-year" />
              </Line>
            </Lines>
            <p className="dim">These stand in the participation agreement. A steward changes them.</p>
          </Section>
        </aside>
      </div>
    </Main>
  );
}
