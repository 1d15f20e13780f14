const TRIES = 4;
const CARDS = 24;

/** What a page is made of: its bytes over the wire, and how many elements are in it. */
export interface PageSize {
  bytes: number;
  elements: number;
}

export async function sizeOf(url: string): Promise<PageSize> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  const html = await response.text();
  const drawn = html.replace(/<script[\s\S]*?<\/script>/g, "");
  return { bytes: Buffer.byteLength(html), elements: drawn.match(/<[a-z]/g)?.length ?? 0 };
}

/**
 * The address of a bare page of the same size: as many elements, in 24 cards, with as much text in them as
 * makes up the bytes, within two in a hundred where it can be had.
 */
export async function findBarePage(like: PageSize, urlOf: (shape: string) => string): Promise<string> {
  const parts = Math.max(1, Math.round(like.elements / CARDS) - 1);
  let letters = 20;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const { bytes } = await sizeOf(urlOf(`${parts}-${letters}`));
    const apart = like.bytes - bytes;
    if (Math.abs(apart) < like.bytes / 50) break;
    // A letter stands in the page twice: as drawn, and for React to take over.
    letters = Math.max(1, Math.round(letters + apart / (2 * CARDS * parts)));
  }
  return urlOf(`${parts}-${letters}`);
}
