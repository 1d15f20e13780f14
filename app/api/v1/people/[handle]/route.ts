import { publicJson } from "@/app/api/v1/public-json";
import { env } from "@/lib/core/env";
import { Refusal } from "@/lib/core/errors";
import { findProfile, type ProfileView } from "@/lib/people/queries";
import { HANDLE } from "@/lib/people/schema";
import { apiRoute } from "@/lib/web/api";

/** A salesperson's public page: `{ data }`. */
export const GET = apiRoute<{ handle: string }>(async (_request, { handle }) => {
  const profile = HANDLE.test(handle) ? await findProfile(handle) : null;
  if (!profile) throw new Refusal("not_found");
  return publicJson({ data: apiPerson(profile) });
});

function apiPerson({ personId: _personId, license, ...profile }: ProfileView) {
  return {
    ...profile,
    url: `${env.NEXTAUTH_URL}/people/${profile.handle}`,
    license: license && { ...license, expiresOn: license.expiresOn.toISOString().slice(0, 10) },
  };
}
