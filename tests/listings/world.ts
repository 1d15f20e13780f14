import { asActor, asSystem } from "@/lib/db/as-actor";
import { moveListing } from "@/lib/listings/move-listing";
import { postListings, type PostedListing } from "@/lib/listings/post-listings";
import { postPrice } from "@/lib/listings/post-price";
import type { ListingDraft } from "@/lib/listings/schema";
import { checkDigitOf } from "@/lib/vehicles/vin";
import { asOwner } from "@/tests/setup/database";

export type TestDealer = { dealerId: string; slug: string; staff: { personId: string } };

export type DraftChange = Partial<Omit<ListingDraft, "decoded">> & {
  decoded?: Partial<ListingDraft["decoded"]>;
};

let counter = 0;

/** A dealer with one manager, put in by the tables' owner: who admits dealers is another room's test. */
export async function makeDealer(
  over: { state?: string; documentFeeCents?: number; name?: string } = {},
): Promise<TestDealer> {
  const number = (counter += 1);
  const slug = `test-dealer-${number}`;
  const [person] = await asOwner<{ id: string }>(
    "insert into person (email, name) values ($1, 'Manager') returning id",
    [`manager-${number}@example.com`],
  );
  return asActor(await makeSteward(), async (tx) => {
    const dealer = await tx.dealer.create({
      data: {
        slug,
        name: over.name ?? `Test Dealer ${number}`,
        licenseNumber: `D-${number}`,
        licenseState: over.state ?? "OH",
        street: "1 Shelf Street",
        city: "Columbus",
        state: over.state ?? "OH",
        zip: "43214",
        phone: "+16145550100",
        email: `dealer-${number}@example.com`,
        timeZone: "America/New_York",
        documentFeeCents: over.documentFeeCents ?? 25_000,
        agreementSignedAt: new Date("2026-01-01T00:00:00Z"),
        staff: { create: { personId: person!.id, role: "manager" } },
      },
      select: { id: true },
    });
    return { dealerId: dealer.id, slug, staff: { personId: person!.id } };
  });
}

let steward: Promise<{ personId: string }> | undefined;

/** The market's first officer, whom only the owner of the tables can put in. */
export function makeSteward(): Promise<{ personId: string }> {
  return (steward ??= (async () => {
    const [person] = await asOwner<{ id: string }>(
      "insert into person (email, name) values ($1, $2) returning id",
      ["steward@example.com", "Steward"],
    );
    await asOwner("alter table steward no force row level security");
    await asOwner("insert into steward (person_id) values ($1)", [person!.id]);
    await asOwner("alter table steward force row level security");
    return { personId: person!.id };
  })());
}

/** A VIN of its own with a right check digit. */
export function testVin(n: number): string {
  const body = `2HGFE1F7_NH${String(n).padStart(6, "0")}`;
  const bare = body.replace("_", "0");
  return body.replace("_", checkDigitOf(bare));
}

export function testDraft(n: number, over: DraftChange = {}): ListingDraft {
  const { decoded, ...rest } = over;
  return {
    vin: testVin(n),
    decoded: {
      year: 2022,
      make: "Honda",
      model: "Civic",
      trim: "EX",
      series: null,
      vehicleType: "PASSENGER CAR",
      bodyClass: "Sedan/Saloon",
      body: "sedan",
      drive: "fwd",
      fuel: "gasoline",
      transmission: "cvt",
      doors: 4,
      seats: 5,
      cylinders: 4,
      displacementL: 2,
      horsepower: 158,
      engine: "2.0 L inline 4",
      gvwrClass: null,
      plantCity: "Alliston",
      plantCountry: "Canada",
      manufacturer: "HONDA OF CANADA MFG., INC.",
      ...decoded,
    },
    condition: "used",
    mileage: 31_204,
    stockNumber: `H22-${n}`,
    exteriorColor: "Lunar silver",
    color: "silver",
    interiorColor: "Black",
    priceCents: 2_248_000,
    remarks: "",
    options: ["Heated seats"],
    photoUrls: [],
    cleanTitle: true,
    titleNote: "",
    sourceDigest: `digest-${n}`,
    ...rest,
  };
}

/** Posts drafts as the app's own errand. */
export function post(dealer: TestDealer, drafts: ListingDraft[]): Promise<PostedListing[]> {
  return asSystem("test", (tx) => postListings(tx, null, dealer, drafts));
}

/** A car announced and not yet to be bought. */
export function announceOne(dealer: TestDealer, n: number): Promise<{ listingId: string }> {
  const vin = testVin(n);
  return asSystem("test", async (tx) => {
    const facts = {
      vin,
      year: 2026,
      make: "Honda",
      model: "Prologue",
      body: "crossover",
      fuel: "electric",
    } as const;
    const vehicle = await tx.vehicle.create({ data: { ...facts, decoded: {} }, select: { id: true } });
    const { id: listingId } = await tx.listing.create({
      data: { ...facts, vehicleId: vehicle.id, dealerId: dealer.dealerId, condition: "new", state: "TX" },
      select: { id: true },
    });
    await postPrice(tx, null, { listingId, priceCents: 4_800_000, reason: "First price" });
    await moveListing(tx, null, { listingId, to: "coming_soon" });
    return { listingId };
  });
}

/** Posts one car and returns it. */
export async function postOne(dealer: TestDealer, n: number, over: DraftChange = {}): Promise<PostedListing> {
  const [posted] = await post(dealer, [testDraft(n, over)]);
  return posted!;
}
