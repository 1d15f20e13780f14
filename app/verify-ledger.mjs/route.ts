import { readFile } from "node:fs/promises";
import path from "node:path";

/** The script by which anybody checks a chain without us, as it stands in the repository. */
export async function GET(): Promise<Response> {
  const script = await readFile(path.join(process.cwd(), "scripts/verify-ledger.mjs"), "utf8");
  return new Response(script, {
    headers: {
      "content-type": "text/javascript; charset=utf-8",
      "content-disposition": 'attachment; filename="verify-ledger.mjs"',
      "cache-control": "public, max-age=300",
    },
  });
}
