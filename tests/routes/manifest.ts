import { houses } from "@/tests/e2e/cast";

import type { World } from "@/tests/e2e/read-world";

/** Who asks, in the order of the columns. The old manager, the clerk and the manager's house are Alder's. */
export const roles = [
  "anonymous",
  "buyer",
  "otherBuyer",
  "salesperson",
  "otherSalesperson",
  "oldManager",
  "newManager",
  "clerk",
  "steward",
] as const;

export type Role = (typeof roles)[number];

/**
 * What a role gets: `ok` the page, `in` the way to sign in and back, `-` not found, as if the record did not exist,
 * `to` another page of this site.
 */
export type Cell = "ok" | "in" | "-" | "to";

/**
 * Every address that can be read, and who gets what. A route of the app without a line here fails a test.
 *
 * Records named in an address: the order is the buyer's, made through the salesperson at the old house; the client
 * is the buyer in the salesperson's book; the lot is the old house's.
 */
const table = `
                                          anonymous
                                          |    buyer
                                          |    |    other buyer
                                          |    |    |    salesperson
                                          |    |    |    |    other salesperson
                                          |    |    |    |    |    old manager
                                          |    |    |    |    |    |    new manager
                                          |    |    |    |    |    |    |    clerk
                                          |    |    |    |    |    |    |    |    steward
/                                         ok   ok   ok   ok   ok   ok   ok   ok   ok
/cars                                     ok   ok   ok   ok   ok   ok   ok   ok   ok
/cars/[car]                               ok   ok   ok   ok   ok   ok   ok   ok   ok
/people                                   ok   ok   ok   ok   ok   ok   ok   ok   ok
/people/[handle]                          ok   ok   ok   ok   ok   ok   ok   ok   ok
/people/[handle]/contact.vcf              ok   ok   ok   ok   ok   ok   ok   ok   ok
/people/[handle]/choose                   in   ok   ok   ok   ok   ok   ok   ok   ok
/dealers                                  ok   ok   ok   ok   ok   ok   ok   ok   ok
/dealers/[slug]                           ok   ok   ok   ok   ok   ok   ok   ok   ok
/how-it-works                             ok   ok   ok   ok   ok   ok   ok   ok   ok
/verify                                   ok   ok   ok   ok   ok   ok   ok   ok   ok
/verify/[mlsNumber]                       ok   ok   ok   ok   ok   ok   ok   ok   ok
/verify-ledger.mjs                        ok   ok   ok   ok   ok   ok   ok   ok   ok
/buy/[mlsNumber]                          in   ok   ok   ok   ok   ok   ok   ok   ok
/orders                                   in   ok   ok   ok   ok   ok   ok   ok   ok
/orders/[code]                            in   ok   -    -    -    -    -    -    -
/orders/[code]/pick-up                    -    -    ok   -    -    -    -    -    -
/my-people                                in   ok   ok   ok   ok   ok   ok   ok   ok
/my-people/switch/[id]                    in   ok   -    -    -    -    -    -    -
/garage                                   in   ok   ok   ok   ok   ok   ok   ok   ok
/settings                                 in   ok   ok   ok   ok   ok   ok   ok   ok
/settings/export                          in   ok   ok   ok   ok   ok   ok   ok   ok
/sign-in                                  ok   ok   ok   ok   ok   ok   ok   ok   ok
/sign-in/check                            to   to   to   to   to   to   to   to   to
/sign-in/demo                             -    -    -    -    -    -    -    -    -
/sign-in/go                               in   to   to   to   to   to   to   to   to
/sign-in/name                             in   ok   ok   ok   ok   ok   ok   ok   ok
/desk                                     in   -    -    ok   ok   -    -    -    -
/desk/clients                             in   -    -    ok   ok   -    -    -    -
/desk/clients/[id]                        in   -    -    ok   -    -    -    -    -
/desk/clients/export                      in   -    -    ok   ok   -    -    -    -
/desk/orders                              in   -    -    ok   ok   -    -    -    -
/desk/orders/[code]                       in   -    -    ok   -    -    -    -    -
/desk/profile                             in   ok   ok   ok   ok   ok   ok   ok   ok
/lot/[dealer]                             in   -    -    -    -    to   -    to   -
/lot/[dealer]/inventory                   in   -    -    -    -    ok   -    ok   -
/lot/[dealer]/inventory/new               in   -    -    -    -    ok   -    ok   -
/lot/[dealer]/inventory/[mlsNumber]       in   -    -    -    -    ok   -    ok   -
/lot/[dealer]/import                      in   -    -    -    -    ok   -    ok   -
/lot/[dealer]/import/[runId]              in   -    -    -    -    ok   -    ok   -
/lot/[dealer]/import/[runId]/refused      -    -    -    -    -    ok   -    ok   -
/lot/[dealer]/orders                      in   -    -    -    -    ok   -    ok   -
/lot/[dealer]/orders/[code]               in   -    -    -    -    ok   -    ok   -
/lot/[dealer]/people                      in   -    -    -    -    ok   -    -    -
/lot/[dealer]/settings                    in   -    -    -    -    ok   -    ok   -
/steward                                  in   -    -    -    -    -    -    -    ok
/steward/audit                            in   -    -    -    -    -    -    -    ok
/steward/audit/[key]                      in   -    -    -    -    -    -    -    ok
/steward/dealers                          in   -    -    -    -    -    -    -    ok
/steward/events                           in   -    -    -    -    -    -    -    ok
/steward/people                           in   -    -    -    -    -    -    -    ok
/api/auth/[...nextauth]                   ok   ok   ok   ok   ok   ok   ok   ok   ok
/api/health                               ok   ok   ok   ok   ok   ok   ok   ok   ok
/api/me                                   ok   ok   ok   ok   ok   ok   ok   ok   ok
/api/v1/listings                          ok   ok   ok   ok   ok   ok   ok   ok   ok
/api/v1/listings/[mlsNumber]              ok   ok   ok   ok   ok   ok   ok   ok   ok
/api/v1/listings/[mlsNumber]/ledger       ok   ok   ok   ok   ok   ok   ok   ok   ok
/api/v1/ledger/[day]                      ok   ok   ok   ok   ok   ok   ok   ok   ok
/api/v1/people/[handle]                   ok   ok   ok   ok   ok   ok   ok   ok   ok
/dev/outbox                               ok   ok   ok   ok   ok   ok   ok   ok   ok
/dev/outbox/[id]                          ok   ok   ok   ok   ok   ok   ok   ok   ok
/dev/parts                                ok   ok   ok   ok   ok   ok   ok   ok   ok
/dev/payments                             ok   ok   ok   ok   ok   ok   ok   ok   ok
/dev/payments/checkout/[id]               -    -    -    -    -    -    -    -    -
/icon.svg                                 ok   ok   ok   ok   ok   ok   ok   ok   ok
/robots.txt                               ok   ok   ok   ok   ok   ok   ok   ok   ok
/sitemap.xml                              ok   ok   ok   ok   ok   ok   ok   ok   ok
/sitemaps/[part]                          ok   ok   ok   ok   ok   ok   ok   ok   ok
`;

/**
 * Addresses that only take something in. Each is called by every kind of stranger in `tests/security`.
 * The payment stand-in at /v1 is closed by its own key.
 */
export const postOnly = [
  "/api/internal/refresh",
  "/api/stripe/webhook",
  "/dev/payments/checkout/[id]/answer",
  "/dev/payments/deeds",
  "/lot/[dealer]/import/upload",
  "/sign-out",
  "/v1/[...path]",
];

export type Row = { route: string; cells: Record<Role, Cell> };

/** The table, read. */
export const rows: Row[] = table
  .split("\n")
  .filter((line) => line.startsWith("/"))
  .map((line) => {
    const [route, ...cells] = line.split(/\s+/);
    if (cells.length !== roles.length) throw new Error(`${route} has ${cells.length} cells`);
    const byRole = Object.fromEntries(roles.map((role, at) => [role, cells[at]])) as Record<Role, Cell>;
    return { route: route!, cells: byRole };
  });

const old = houses.old.slug;

/** The record a row speaks of, in an address. Rows without a bracket are their own. */
export const addresses: Record<string, (world: World) => string> = {
  "/cars/[car]": ({ cars }) => cars.far[9]!.path,
  "/people/[handle]": ({ people }) => `/people/${people.salesperson.handle}`,
  "/people/[handle]/contact.vcf": ({ people }) => `/people/${people.salesperson.handle}/contact.vcf`,
  "/people/[handle]/choose": ({ people }) => `/people/${people.seller.handle}/choose`,
  "/dealers/[slug]": () => `/dealers/${old}`,
  "/verify/[mlsNumber]": ({ cars }) => `/verify/${cars.far[9]!.mlsNumber}`,
  "/buy/[mlsNumber]": ({ cars, people }) => `/buy/${cars.far[9]!.mlsNumber}?with=${people.seller.handle}`,
  "/orders/[code]": ({ orders }) => `/orders/${orders.buyers.code}`,
  "/orders/[code]/pick-up": ({ orders }) => `/orders/${orders.otherBuyers.code}/pick-up`,
  "/my-people/switch/[id]": ({ relationships }) => `/my-people/switch/${relationships.buyers}`,
  "/desk/clients/[id]": ({ relationships }) => `/desk/clients/${relationships.buyers}`,
  "/desk/orders/[code]": ({ orders }) => `/desk/orders/${orders.buyers.code}`,
  "/lot/[dealer]": () => `/lot/${old}`,
  "/lot/[dealer]/inventory": () => `/lot/${old}/inventory`,
  "/lot/[dealer]/inventory/new": () => `/lot/${old}/inventory/new`,
  "/lot/[dealer]/inventory/[mlsNumber]": ({ cars }) => `/lot/${old}/inventory/${cars.old[9]!.mlsNumber}`,
  "/lot/[dealer]/import": () => `/lot/${old}/import`,
  "/lot/[dealer]/import/[runId]": ({ importRunId }) => `/lot/${old}/import/${importRunId}`,
  "/lot/[dealer]/import/[runId]/refused": ({ importRunId }) => `/lot/${old}/import/${importRunId}/refused`,
  "/lot/[dealer]/orders": () => `/lot/${old}/orders`,
  "/lot/[dealer]/orders/[code]": ({ orders }) => `/lot/${old}/orders/${orders.buyers.code}`,
  "/lot/[dealer]/people": () => `/lot/${old}/people`,
  "/lot/[dealer]/settings": () => `/lot/${old}/settings`,
  "/steward/audit/[key]": ({ orders }) => `/steward/audit/${orders.buyers.code}`,
  "/api/auth/[...nextauth]": () => "/api/auth/csrf",
  "/api/v1/listings/[mlsNumber]": ({ cars }) => `/api/v1/listings/${cars.far[9]!.mlsNumber}`,
  "/api/v1/listings/[mlsNumber]/ledger": ({ cars }) => `/api/v1/listings/${cars.far[9]!.mlsNumber}/ledger`,
  "/api/v1/ledger/[day]": ({ sealedDay }) => `/api/v1/ledger/${sealedDay}`,
  "/api/v1/people/[handle]": ({ people }) => `/api/v1/people/${people.salesperson.handle}`,
  "/dev/outbox/[id]": ({ outboxId }) => `/dev/outbox/${outboxId}`,
  "/dev/payments/checkout/[id]": () => "/dev/payments/checkout/cs_test_nobody",
  "/sitemaps/[part]": () => "/sitemaps/cars-0.xml",
};

/** The same addresses with a record that never was: a stranger must not be able to tell them apart. */
export const unknowns: Record<string, string> = {
  "/orders/[code]": "/orders/2222-2222",
  "/orders/[code]/pick-up": "/orders/2222-2222/pick-up",
  "/my-people/switch/[id]": "/my-people/switch/00000000-0000-4000-8000-000000000000",
  "/desk/clients/[id]": "/desk/clients/00000000-0000-4000-8000-000000000000",
  "/desk/orders/[code]": "/desk/orders/2222-2222",
  "/lot/[dealer]": "/lot/no-such-house",
  "/lot/[dealer]/inventory": "/lot/no-such-house/inventory",
  "/lot/[dealer]/inventory/new": "/lot/no-such-house/inventory/new",
  "/lot/[dealer]/inventory/[mlsNumber]": `/lot/${old}/inventory/UF-999999999`,
  "/lot/[dealer]/import": "/lot/no-such-house/import",
  "/lot/[dealer]/import/[runId]": `/lot/${old}/import/00000000-0000-4000-8000-000000000000`,
  "/lot/[dealer]/import/[runId]/refused": `/lot/${old}/import/00000000-0000-4000-8000-000000000000/refused`,
  "/lot/[dealer]/orders": "/lot/no-such-house/orders",
  "/lot/[dealer]/orders/[code]": `/lot/${old}/orders/2222-2222`,
  "/lot/[dealer]/people": "/lot/no-such-house/people",
  "/lot/[dealer]/settings": "/lot/no-such-house/settings",
  "/steward/audit/[key]": "/steward/audit/2222-2222",
};

/** The address of a row in this world. */
export function addressOf(route: string, world: World): string {
  return addresses[route]?.(world) ?? route;
}
