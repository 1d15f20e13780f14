import { ActionForm } from "@/components/ui/action-form";
import { DateTime } from "@/components/ui/date-time";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/action-state";
import { consentTexts } from "@/lib/people/consent-texts";
import type { ConsentView } from "@/lib/people/own-data";
import { channels, type Channel } from "@/lib/people/schema";

type ConsentListProps = {
  consents: ConsentView[];
  timeZone: string;
  agree: FormAction;
  takeBack: FormAction;
};

const titles: Record<Channel, string> = {
  email: "E-mail",
  text: "Text messages",
  call: "Calls",
  post: "Letters",
};

/** Each channel with the words of its consent, where it stands, and the one button that changes it. */
export function ConsentList({ consents, timeZone, agree, takeBack }: ConsentListProps) {
  return (
    <ul className="divide-y divide-rule">
      {channels.map((channel) => {
        const latest = consents.find((consent) => consent.channel === channel);
        const isLive = latest?.revokedAt === null;
        return (
          <li key={channel} className="stack-1 py-4">
            <h3 className="h4">{titles[channel]}</h3>
            <p className="small">{isLive ? latest.textShown : consentTexts[channel]}</p>
            <ActionForm action={isLive ? takeBack : agree} className="stack-1">
              <input type="hidden" name="channel" value={channel} />
              <div className="row between">
                <p className="small dim">
                  <Standing latest={latest} timeZone={timeZone} />
                </p>
                <SubmitButton
                  busyLabel={isLive ? "Taking back" : "Noting"}
                  variant={isLive ? "end" : "plain"}
                  size="small"
                  aria-label={`${isLive ? "Take back" : "I agree"}: ${titles[channel]}`}
                >
                  {isLive ? "Take back" : "I agree"}
                </SubmitButton>
              </div>
            </ActionForm>
          </li>
        );
      })}
    </ul>
  );
}

function Standing({ latest, timeZone }: { latest: ConsentView | undefined; timeZone: string }) {
  if (!latest) return <>Not agreed. Nobody may use it.</>;
  const at = latest.revokedAt ?? latest.grantedAt;
  return (
    <>
      {latest.revokedAt ? "Taken back" : "Agreed"} <DateTime at={at} as="day-year" timeZone={timeZone} />
    </>
  );
}
