import { z } from "zod";
import { deskDeeds } from "@/components/clients/desk-toast";
import { uuidSchema } from "@/lib/core/ids";

export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

const schema = z.object({
  client: uuidSchema.optional().catch(undefined),
  did: z.enum(deskDeeds).optional().catch(undefined),
  who: uuidSchema.optional().catch(undefined),
  note: uuidSchema.optional().catch(undefined),
  due: z.literal("yes").optional().catch(undefined),
});

export type DeskQuery = z.output<typeof schema>;

/** What the desk's address asks for; whatever does not read is left out. */
export function readDeskQuery(given: Awaited<SearchParams>): DeskQuery {
  return schema.parse(given);
}
