"use client";

import { useState, type ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/action-state";

/** The form around the table: moves every chosen car at once. Without script the bar always stands there. */
export function MoveChosen({ action, dealer, children }: { action: FormAction; dealer: string; children: ReactNode }) {
  const [chosen, setChosen] = useState<number | null>(null);
  return (
    <ActionForm
      action={action}
      safe="Nothing was moved."
      onChange={(event) => setChosen(new FormData(event.currentTarget).getAll("mlsNumbers").length)}
      onDone={() => setChosen(0)}
    >
      <input type="hidden" name="dealer" value={dealer} />
      <div className={chosen ? "row between chosen" : "row between"} style={{ marginBottom: 8 }}>
        <span>
          {chosen ? <strong>{chosen} chosen.</strong> : <span className="dim">Choose cars to move them together.</span>}
        </span>
        <span className="row">
          <label className="vh" htmlFor="move-to">
            Move the chosen cars to
          </label>
          <select id="move-to" name="to" defaultValue="hold" style={{ width: "auto" }}>
            <option value="hold">Hold</option>
            <option value="active">Active</option>
            <option value="withdrawn">Withdrawn</option>
            <option value="canceled">Canceled</option>
          </select>
          <SubmitButton variant="plain" busyLabel="Moving">
            Move
          </SubmitButton>
        </span>
      </div>
      {children}
    </ActionForm>
  );
}
