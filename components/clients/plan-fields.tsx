import { FormField } from "@/components/ui/form-fields";
import type { ClientView } from "@/lib/clients/book-queries";

/** When to touch a client next and why, how often at least, and under which tags. */
export function PlanFields({ client }: { client: ClientView }) {
  const { relationshipId, nextTouchOn, nextTouchWhy, cadenceDays, tags } = client;
  return (
    <>
      <input type="hidden" name="relationshipId" value={relationshipId} />
      <div className="pair">
        <FormField
          name="nextTouchOn"
          label="Next touch on"
          type="date"
          defaultValue={nextTouchOn?.toISOString().slice(0, 10) ?? ""}
          hint="Empty takes the plan away."
        />
        <FormField
          name="cadenceDays"
          label="At least every … days"
          inputMode="numeric"
          maxLength={4}
          defaultValue={String(cadenceDays)}
        />
      </div>
      <FormField
        name="nextTouchWhy"
        label="Why then"
        maxLength={300}
        defaultValue={nextTouchWhy}
        hint="Only you read this."
      />
      <FormField
        name="tags"
        label="Tags"
        maxLength={800}
        defaultValue={tags.join(", ")}
        hint="With commas between them."
      />
    </>
  );
}
