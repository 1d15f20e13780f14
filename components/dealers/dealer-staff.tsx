import { ActionForm } from "@/components/ui/action-form";
import { FormField, FormSelect } from "@/components/ui/form-fields";
import { formatDate } from "@/components/ui/format-date";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { DataTable } from "@/components/ui/table";
import type { FormAction } from "@/lib/core/action-state";
import type { StaffView } from "@/lib/dealers/queries";
import type { StaffRole } from "@/lib/dealers/schema";

const roleWords: Record<StaffRole, string> = {
  owner: "Owner: all of it, and who else may",
  manager: "Manager: stock, orders, people",
  inventory: "Inventory: stock alone",
};

type DealerStaffProps = {
  dealer: string;
  staff: StaffView[];
  self: string;
  isOwner: boolean;
  timeZone: string;
  appoint: FormAction;
  dismiss: FormAction;
};

/** Who runs the house. Owners appoint and end; whoever holds a role may lay it down. */
export function DealerStaff({ dealer, staff, self, isOwner, timeZone, appoint, dismiss }: DealerStaffProps) {
  return (
    <Section title="Staff" aside={isOwner ? "Owners appoint" : "Your owner appoints"}>
      <DataTable
        label="Staff"
        fold="lines"
        rows={staff}
        rowKey={({ staffId }) => staffId}
        columns={[
          { key: "name", head: "Person", rowHead: true, cell: ({ name, email }) => name || email },
          { key: "role", head: "Role", cell: ({ role }) => roleWords[role].split(":")[0] },
          {
            key: "since",
            head: "Since",
            cell: ({ startedAt }) => formatDate(startedAt, "day-year", { timeZone }),
          },
          {
            key: "end",
            head: "End",
            cell: ({ staffId, name, personId }) =>
              isOwner || personId === self ? (
                <ActionForm action={dismiss}>
                  <input type="hidden" name="dealer" value={dealer} />
                  <input type="hidden" name="staffId" value={staffId} />
                  <SubmitButton
                    variant="plain"
                    size="small"
                    busyLabel="Ending"
                    aria-label={`End the role of ${name}`}
                  >
                    End
                  </SubmitButton>
                </ActionForm>
              ) : null,
          },
        ]}
      />
      {isOwner ? <Appoint dealer={dealer} action={appoint} /> : null}
    </Section>
  );
}

function Appoint({ dealer, action }: { dealer: string; action: FormAction }) {
  return (
    <details className="opens-form" style={{ marginTop: 12 }}>
      <summary className="btn">Appoint somebody</summary>
      <div className="opened">
        <ActionForm action={action} safe="Nobody was appointed." className="stack-1">
          <input type="hidden" name="dealer" value={dealer} />
          <FormField name="email" label="E-mail" type="email" required maxLength={254} autoComplete="off" />
          <FormField
            name="name"
            label="Name"
            maxLength={120}
            autoComplete="off"
            hint="Used when they are new here."
          />
          <FormSelect name="role" label="Role" defaultValue="inventory">
            {Object.entries(roleWords).map(([role, words]) => (
              <option key={role} value={role}>
                {words}
              </option>
            ))}
          </FormSelect>
          <SubmitButton busyLabel="Appointing">Appoint</SubmitButton>
        </ActionForm>
      </div>
    </details>
  );
}
