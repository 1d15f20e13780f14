import {
  listValue,
  partsValue,
  textValue,
  timestampValue,
  writeVcard,
  type VcardLine,
} from "@/lib/clients/vcard";
import { env } from "@/lib/core/env";
import { Refusal } from "@/lib/core/errors";
import { findProfile, type ProfileView } from "@/lib/people/queries";
import { apiRoute } from "@/lib/web/api";

/**
 * A salesperson as a contact to keep: what their public page says. How to reach them is told to those who
 * choose them.
 */
export const GET = apiRoute<{ handle: string }>(async (_request, { handle }) => {
  const profile = await findProfile(handle);
  if (!profile) throw new Refusal("not_found");
  return new Response(vcardOf(profile), {
    headers: {
      "content-type": "text/vcard; charset=utf-8",
      "content-disposition": `attachment; filename="${profile.handle}.vcf"`,
    },
  });
});

function vcardOf(profile: ProfileView): string {
  const { personId, handle, name, headline, languages, now } = profile;
  const job = now[0];
  const lines: (VcardLine | false)[] = [
    ["KIND", "individual"],
    ["UID", `urn:uuid:${personId}`],
    ["REV", timestampValue(new Date())],
    ["FN", textValue(name)],
    ["N", partsValue([null, name, null, null, null])],
    job !== undefined && ["ORG", partsValue([job.dealer.name])],
    job !== undefined && ["TITLE", textValue(job.title)],
    languages.length > 0 && ["X-UPFRONT-LANGUAGES", listValue(languages)],
    ["URL", `${env.NEXTAUTH_URL}/people/${handle}`],
    ["NOTE", textValue(headline)],
  ];
  return writeVcard(lines.filter((line) => line !== false));
}
