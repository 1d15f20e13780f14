import { exportBook } from "@/lib/clients/export-book";
import { exportSchema } from "@/lib/clients/schema";
import { apiRoute, parseQuery } from "@/lib/web/api";
import { limit } from "@/lib/web/rate-limit";
import { requireSalesperson } from "@/lib/web/session";

/** The salesperson's whole book as a file: `?format=csv`, `vcard` or `json`. */
export const GET = apiRoute(async (request) => {
  const actor = await requireSalesperson("/desk/clients");
  const { format } = parseQuery(exportSchema, request.url);
  await limit("export-book", actor.personId);
  const { fileName, contentType, parts } = await exportBook(actor, format);
  return new Response(streamOf(parts), {
    headers: { "content-type": contentType, "content-disposition": `attachment; filename="${fileName}"` },
  });
});

/** A book is read as fast as it is taken, page by page. */
function streamOf(parts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
}
