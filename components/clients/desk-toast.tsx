import { ActionForm } from "@/components/ui/action-form";
import { Kbd } from "@/components/ui/kbd";
import { SubmitButton } from "@/components/ui/submit-button";
import { Toast, ToastPlace } from "@/components/ui/toast";
import type { FormAction } from "@/lib/core/action-state";

export const deskDeeds = ["sent", "waits", "logged", "later", "aside"] as const;
export type DeskDeed = (typeof deskDeeds)[number];

type DeskToastProps = {
  did: DeskDeed;
  name: string;
  relationshipId: string;
  noteId?: string;
  wasDue: boolean;
  undo: FormAction;
};

const sentences: Record<DeskDeed, (name: string) => string> = {
  sent: (name) => `Sent to ${name}.`,
  waits: (name) => `Written to ${name}. It goes out at 8 AM where they live.`,
  logged: (name) => `Logged with ${name}.`,
  later: (name) => `${name} comes back later.`,
  aside: (name) => `${name} is not needed now.`,
};

/** Says what was just done, and offers undo where it can be undone. */
export function DeskToast({ did, name, relationshipId, noteId, wasDue, undo }: DeskToastProps) {
  return (
    <ToastPlace>
      <Toast
        action={
          noteId ? (
            <ActionForm action={undo}>
              <input type="hidden" name="relationshipId" value={relationshipId} />
              <input type="hidden" name="noteId" value={noteId} />
              {wasDue ? <input type="hidden" name="wasDue" value="yes" /> : null}
              <SubmitButton variant="plain" size="small" busyLabel="Undoing" data-key="u">
                Undo <Kbd>U</Kbd>
              </SubmitButton>
            </ActionForm>
          ) : null
        }
      >
        {sentences[did](name)}
      </Toast>
    </ToastPlace>
  );
}
