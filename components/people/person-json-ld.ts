import type { ProfileView } from "@/lib/people/queries";

/** A salesperson's page in schema.org's terms. No rating of our own is marked as one. */
export function personJsonLd(profile: ProfileView, origin: string): object {
  const { handle, name, headline, languages, now, since } = profile;
  const url = `${origin}/people/${handle}`;
  const job = now[0];
  return {
    "@context": "https://schema.org",
    "@type": "ProfilePage",
    url,
    dateCreated: since.toISOString(),
    mainEntity: {
      "@type": "Person",
      "@id": url,
      name,
      url,
      description: headline,
      jobTitle: job?.title,
      worksFor: job && {
        "@type": "AutoDealer",
        name: job.dealer.name,
        url: `${origin}/dealers/${job.dealer.slug}`,
      },
      knowsLanguage: languages,
    },
  };
}
