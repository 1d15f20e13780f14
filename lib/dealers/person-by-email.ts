import "server-only";
import { isRefusal } from "@/lib/core/errors";
import { findActorByEmail } from "@/lib/people/actor";
import { createPerson } from "@/lib/people/create-person";

/** The id of the person with this normalized address, who is given an account when there is none. */
export async function personByEmail(email: string, name = ""): Promise<string> {
  const known = await findActorByEmail(email);
  if (known) return known.personId;
  try {
    return (await createPerson({ email, name })).personId;
  } catch (error) {
    if (!isRefusal(error) || error.code !== "person_exists") throw error;
    return (await findActorByEmail(email))!.personId;
  }
}
