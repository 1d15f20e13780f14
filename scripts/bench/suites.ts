import type { Suite } from "./suite";

/** A part of the benchmark, read when it is wanted: reading one that works on the database connects it. */
interface Part {
  onDatabase: boolean;
  read(): Promise<Suite>;
}

/**
 * Every part by its name, in the order they run: what reads the shelf before what sells from it, and the large
 * files last, so that the shelf is of one size whether real files are at hand or not.
 */
export const suites: Record<string, Part> = {
  vin: { onDatabase: false, read: async () => (await import("./suites/vin")).vin },
  ledger: { onDatabase: false, read: async () => (await import("./suites/ledger")).ledger },
  search: { onDatabase: true, read: async () => (await import("./suites/search")).search },
  "car-page": { onDatabase: true, read: async () => (await import("./suites/car-page")).carPage },
  results: { onDatabase: true, read: async () => (await import("./suites/results")).results },
  reserve: { onDatabase: true, read: async () => (await import("./suites/reserve")).reserve },
  "one-car": { onDatabase: true, read: async () => (await import("./suites/one-car")).oneCar },
  order: { onDatabase: true, read: async () => (await import("./suites/order")).order },
  book: { onDatabase: true, read: async () => (await import("./suites/book")).book },
  import: { onDatabase: true, read: async () => (await import("./suites/import")).importing },
};
