import path from "node:path";

/** The folder of this checkout. */
export const root = path.resolve(import.meta.dirname, "../..");

/** Everything this checkout keeps on disk for itself: database, secrets, photos, state. Never committed. */
export const dataFolder = path.join(root, ".data");

/** A path inside the checkout. */
export function inRoot(...parts: string[]): string {
  return path.join(root, ...parts);
}

/** A path inside the checkout's data folder. */
export function inData(...parts: string[]): string {
  return path.join(dataFolder, ...parts);
}
