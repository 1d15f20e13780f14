import { beforeAll, expect, test } from "vitest";
import { admitDealer } from "@/lib/dealers/admit-dealer";
import { appointStaff } from "@/lib/dealers/appoint-staff";
import { endStaff } from "@/lib/dealers/end-staff";
import { findDealerOwner, listDealersForSteward, peopleOf } from "@/lib/dealers/queries";
import { findActor, findActorByEmail, type Actor } from "@/lib/people/actor";
import { makeSteward } from "@/tests/listings/world";
import { makePerson } from "@/tests/orders/world";

let steward: Actor;
let owner: Actor;

const application = {
  name: "Olentangy Honda",
  licenseNumber: "UD 10400",
  licenseState: "OH",
  street: "1 Shelf Street",
  city: "Columbus",
  state: "OH",
  zip: "43214",
  phone: "(614) 555-0100",
  email: "desk@olentangy.example",
  timeZone: "America/New_York",
  ownerEmail: "owner@olentangy.example",
  ownerName: "Marion Ashby",
};

beforeAll(async () => {
  steward = (await findActor((await makeSteward()).personId))!;
  const { ownerId } = await admitDealer(steward, application);
  owner = (await findActor(ownerId))!;
});

test("a steward admits a dealer with its first owner, who has an account from then on", async () => {
  expect(owner).toMatchObject({
    name: "Marion Ashby",
    staffAt: [{ slug: "olentangy-honda", role: "owner" }],
  });
  expect((await findDealerOwner("olentangy-honda"))!.personId).toBe(owner.personId);
  expect(await listDealersForSteward(steward)).toMatchObject([
    { slug: "olentangy-honda", owners: ["Marion Ashby"], people: 0 },
  ]);
});

test("nobody else admits, and no dealer is admitted twice", async () => {
  await expect(admitDealer(owner, application)).rejects.toMatchObject({ code: "not_found" });
  const twin = { ...application, name: "Another Name", licenseNumber: "ud10400" };
  await expect(admitDealer(steward, twin)).rejects.toMatchObject({ code: "dealer_exists" });
});

test("owners appoint and end staff; managers, clerks and strangers do not", async () => {
  const dealer = "olentangy-honda";
  await appointStaff(owner, {
    dealer,
    email: "manager@olentangy.example",
    name: "Victor Delacruz",
    role: "manager",
  });
  const manager = (await findActorByEmail("manager@olentangy.example"))!;
  expect(manager.staffAt).toMatchObject([{ slug: dealer, role: "manager" }]);
  const again = appointStaff(owner, { dealer, email: "manager@olentangy.example", role: "inventory" });
  await expect(again).rejects.toMatchObject({ code: "staff_exists" });
  const stranger = await makePerson("Rui Alves");
  for (const actor of [manager, stranger]) {
    const attempt = appointStaff(actor, { dealer, email: stranger.email, role: "owner" });
    await expect(attempt).rejects.toMatchObject({ code: "not_found" });
  }
  const { staff } = await peopleOf(owner, dealer);
  const [ownerPlace, managerPlace] = [staff[0]!, staff[1]!];
  await expect(endStaff(manager, { dealer, staffId: ownerPlace.staffId })).rejects.toMatchObject({
    code: "not_found",
  });
  await endStaff(owner, { dealer, staffId: managerPlace.staffId });
  expect((await findActorByEmail("manager@olentangy.example"))!.staffAt).toEqual([]);
});

test("a dealer keeps an owner, also when two end each other at once", async () => {
  const dealer = "olentangy-honda";
  const [first] = (await peopleOf(owner, dealer)).staff;
  await expect(endStaff(owner, { dealer, staffId: first!.staffId })).rejects.toMatchObject({
    code: "last_owner",
  });
  await appointStaff(owner, {
    dealer,
    email: "second@olentangy.example",
    name: "Helen Strand",
    role: "owner",
  });
  const second = (await findActorByEmail("second@olentangy.example"))!;
  const { staff } = await peopleOf(owner, dealer);
  const placeOf = (who: Actor) => staff.find(({ personId }) => personId === who.personId)!.staffId;
  const ends = await Promise.allSettled([
    endStaff(owner, { dealer, staffId: placeOf(second) }),
    endStaff(second, { dealer, staffId: placeOf(owner) }),
  ]);
  expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});
