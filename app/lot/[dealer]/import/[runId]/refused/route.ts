import { stringify } from "csv-stringify/sync";
import { notFound } from "next/navigation";
import { uuidSchema } from "@/lib/core/ids";
import { findRefusals } from "@/lib/feeds/queries";
import { requireDealer } from "@/lib/web/session";

type Params = { params: Promise<{ dealer: string; runId: string }> };

/** The refused lines of one file as CSV, with the reason in a column of its own. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { dealer: slug, runId } = await params;
  const { actor, dealer } = await requireDealer(slug);
  const refusals = uuidSchema.safeParse(runId).success ? await findRefusals(actor, dealer.dealerId, runId) : null;
  if (!refusals) notFound();
  const body = stringify(refusals, {
    bom: true,
    header: true,
    columns: ["line", "vin", "reason"],
    escape_formulas: true,
    record_delimiter: "windows",
  });
  return new Response(body, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="refused-lines-${runId.slice(0, 8)}.csv"`,
      "cache-control": "no-store",
    },
  });
}
