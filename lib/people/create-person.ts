import "server-only";
import { Refusal } from "@/lib/core/errors";
import { db } from "@/lib/db/client";
import { newPersonSchema, type NewPerson } from "@/lib/people/schema";

/**
 * Makes an account for an e-mail address. `name` may be empty: they are asked for it when they first sign in.
 * Refuses with `person_exists`.
 */
export async function createPerson(person: NewPerson): Promise<{ personId: string }> {
  const data = newPersonSchema.parse(person);
  const [made] = await db.person.createManyAndReturn({
    data: [data],
    skipDuplicates: true,
    select: { id: true },
  });
  if (!made) throw new Refusal("person_exists");
  return { personId: made.id };
}
