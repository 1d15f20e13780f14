import { env } from "@/lib/core/env";
import { countCarParts } from "@/lib/search/sitemap-parts";

export const revalidate = 3600;

/** The index of the sitemap: pages, people and dealers, and as many files of cars as it takes. */
export async function GET(): Promise<Response> {
  const carParts = Array.from({ length: await countCarParts() }, (_, part) => `cars-${part}`);
  const files = ["pages", "people", ...carParts].map(
    (part) => `<sitemap><loc>${env.NEXTAUTH_URL}/sitemaps/${part}.xml</loc></sitemap>`,
  );
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${files.join("")}</sitemapindex>`;
  return new Response(xml, { headers: { "content-type": "application/xml; charset=utf-8" } });
}
