import { z } from "zod";
import { Refusal } from "@/lib/core/errors";
import type { ListPlace } from "@/lib/people/list-people";

const placeSchema = z.tuple([z.iso.date(), z.boolean(), z.string().regex(/^[0-9a-f]{32}$/)]);

/** A place in the list of people as part of an address. */
export function writePeopleCursor({ day, canSell, turn }: ListPlace): string {
  return Buffer.from(JSON.stringify([day, canSell, turn])).toString("base64url");
}

/** The place a cursor names. Refuses with `invalid_input` when it is not one of ours. */
export function readPeopleCursor(cursor: string): ListPlace {
  try {
    const [day, canSell, turn] = placeSchema.parse(
      JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")),
    );
    return { day, canSell, turn };
  } catch {
    throw new Refusal("invalid_input", {
      fieldErrors: { cursor: ["This is not the address of a page of this list."] },
    });
  }
}
