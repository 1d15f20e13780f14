import { ActionForm } from "@/components/ui/action-form";
import { DateTime } from "@/components/ui/date-time";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import type { FormAction } from "@/lib/core/action-state";
import type { SessionView } from "@/lib/people/own-data";

type SessionListProps = { sessions: SessionView[]; timeZone: string; end: FormAction };

/** Where a person is signed in. This browser is marked; every other can be ended. */
export function SessionList({ sessions, timeZone, end }: SessionListProps) {
  return (
    <ul className="divide-y divide-rule">
      {sessions.map(({ id, createdAt, expires, isThis }) => (
        <li key={id} className="row between py-2">
          <p className="small">
            Signed in <DateTime at={createdAt} as="day-time" timeZone={timeZone} />
            <br />
            <span className="dim">
              Ends <DateTime at={expires} as="day-year" timeZone={timeZone} /> if unused
            </span>
          </p>
          {isThis ? (
            <Tag>This one</Tag>
          ) : (
            <ActionForm action={end}>
              <input type="hidden" name="session" value={id} />
              <SubmitButton busyLabel="Ending" variant="plain" size="small">
                Sign out there
              </SubmitButton>
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  );
}
