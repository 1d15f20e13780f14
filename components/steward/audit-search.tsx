import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";

/** Finds the whole trail of a listing or an order by its number. */
export function AuditSearch({ typed, error }: { typed?: string; error?: string }) {
  return (
    <form action="/steward/audit" className="ask inline">
      <TextField
        name="key"
        id="audit-key"
        label="Number of a listing or code of an order"
        placeholder="UF-204881 or 7Q4K-29XP"
        defaultValue={typed}
        error={error}
        maxLength={40}
        autoComplete="off"
      />
      <Button type="submit">Open</Button>
    </form>
  );
}
