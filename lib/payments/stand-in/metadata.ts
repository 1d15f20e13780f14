type Metadata = Record<string, string>;

/**
 * What becomes of an object's metadata: names given are set, empty ones removed, an empty string clears all.
 */
export function changeMetadata(standing: Metadata, change: Metadata | "" | undefined): Metadata {
  if (change === undefined) return standing;
  if (change === "") return {};
  return Object.fromEntries(Object.entries({ ...standing, ...change }).filter(([, value]) => value !== ""));
}
