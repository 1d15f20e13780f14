import { Refusal, isRefusal } from "@/lib/core/errors";
import { MAX_FILE_BYTES } from "@/lib/feeds/read-inventory-file";
import { submitInventory } from "@/lib/flows/import-inventory";
import { refuseCrossSite } from "@/lib/web/cross-site";
import { limit } from "@/lib/web/rate-limit";
import { requireDealer } from "@/lib/web/session";

const FORM_OVERHEAD = 16 * 1024;

/** Takes an inventory file from a plain form, so that its size is judged before a byte of it is read. */
export async function POST(request: Request, { params }: { params: Promise<{ dealer: string }> }): Promise<Response> {
  const { dealer: slug } = await params;
  const { actor } = await requireDealer(slug);
  try {
    refuseCrossSite(request);
    await limit("import-file", actor.personId);
    const { file, dryRun } = await readUpload(request);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const runId = await submitInventory(actor, slug, { fileName: file.name || "inventory.csv", bytes, dryRun });
    return seeOther(`/lot/${slug}/import/${runId}`);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return seeOther(`/lot/${slug}/import?refused=${error.code}`);
  }
}

async function readUpload(request: Request): Promise<{ file: File; dryRun: boolean }> {
  const length = Number(request.headers.get("content-length"));
  if (!(length > 0) || length > MAX_FILE_BYTES + FORM_OVERHEAD) throw new Refusal("file_too_large");
  const form = await request.formData().catch(() => null);
  const unknown = form && [...form.keys()].some((key) => key !== "file" && key !== "dryRun");
  const file = form?.get("file");
  if (!form || unknown || !(file instanceof File)) throw new Refusal("invalid_input");
  if (file.size === 0) throw new Refusal("file_not_csv");
  return { file, dryRun: form.get("dryRun") === "on" };
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location } });
}
