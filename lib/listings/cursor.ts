import { z } from "zod";
import { uuidSchema } from "@/lib/core/ids";

/**
 * Where a page of a list ends: the sort key of its last row (null when that row has none) and the row's id.
 */
export type Cursor = { key: number | null; id: string };

const cursorSchema = z.tuple([z.number().nullable(), uuidSchema]);

/** An opaque text for a URL. */
export function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify([cursor.key, cursor.id])).toString("base64url");
}

/** Null when the text is not one of ours. */
export function readCursor(text: string | undefined): Cursor | null {
  if (!text || text.length > 200) return null;
  const parsed = cursorSchema.safeParse(parseJson(Buffer.from(text, "base64url").toString("utf8")));
  return parsed.success ? { key: parsed.data[0], id: parsed.data[1] } : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
