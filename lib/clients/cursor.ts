import { z } from "zod";
import { uuidSchema } from "@/lib/core/ids";

const cursorSchema = z.tuple([z.string().max(20), z.string().max(600), uuidSchema]);

/** Where a list goes on: the last row's key and id, under the order the list had. */
export function writeCursor(sort: string, [key, id]: [string, string]): string {
  return Buffer.from(JSON.stringify([sort, key, id])).toString("base64url");
}

/**
 * The key and id of a cursor of this order; null for none, for one of another order, and for what is no
 * cursor.
 */
export function readCursor(cursor: string | undefined, sort: string): [string, string] | null {
  if (!cursor) return null;
  try {
    const [ofSort, key, id] = cursorSchema.parse(
      JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")),
    );
    return ofSort === sort ? [key, id] : null;
  } catch {
    return null;
  }
}
