import { env } from "@/lib/core/env";
import { carsOfPart, peopleAndDealers, type SitePage } from "@/lib/search/sitemap-parts";

export const revalidate = 3600;

const fixed = ["/", "/cars", "/people", "/dealers", "/how-it-works", "/verify"];

export function generateStaticParams(): { part: string }[] {
  return [];
}

/** One file of the sitemap: "pages.xml", "people.xml", "cars-0.xml". */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ part: string }> },
): Promise<Response> {
  const pages = await pagesOf((await params).part);
  if (!pages) return new Response("There is no such sitemap.", { status: 404 });
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${pages.map(entry).join("")}</urlset>`;
  return new Response(xml, { headers: { "content-type": "application/xml; charset=utf-8" } });
}

async function pagesOf(file: string): Promise<(Partial<SitePage> & { path: string })[] | null> {
  if (file === "pages.xml") return fixed.map((path) => ({ path }));
  if (file === "people.xml") return peopleAndDealers();
  const part = /^cars-(\d{1,4})\.xml$/.exec(file)?.[1];
  const cars = part === undefined ? [] : await carsOfPart(Number(part));
  return cars.length > 0 ? cars : null;
}

function entry({ path, changedAt }: { path: string; changedAt?: Date }): string {
  const changed = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : "";
  return `<url><loc>${env.NEXTAUTH_URL}${path}</loc>${changed}</url>`;
}
