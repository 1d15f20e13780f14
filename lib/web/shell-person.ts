import type { Actor } from "@/lib/people/actor";
import { workspacesOf, type Workspace } from "@/lib/people/workspaces";

/** What the bar of a page shows of somebody signed in. */
export type ShellPersonView = { name: string; handle: string | null; workspaces: Workspace[] };

/** The actor as the bar of a page shows them; until they told us a name, as "Account". */
export function shellPersonOf(actor: Actor): ShellPersonView {
  return {
    name: actor.name || "Account",
    handle: actor.profile?.handle ?? null,
    workspaces: workspacesOf(actor),
  };
}
