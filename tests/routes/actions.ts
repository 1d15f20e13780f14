import { houses } from "@/tests/e2e/cast";
import { roles } from "./manifest";

import type { World } from "@/tests/e2e/read-world";
import type { Role } from "./manifest";

/**
 * What a role's call of a deed gets, with the records of others in its form: `in` is asked to sign in, `-` not found,
 * as if the record did not exist, `may` is whose deed it is (done in the stories), `own` touches nothing but what
 * is the caller's own, whatever the form says.
 */
export type ActionCell = "in" | "-" | "may" | "own";

/** Every server action, and what each role's call of it gets. An action without a line here fails a test. */
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
requestLink               own  own  own  own  own  own  own  own  own
nameNewcomer              in   own  own  own  own  own  own  own  own
savePerson                in   own  own  own  own  own  own  own  own
saveCard                  in   own  own  own  own  own  own  own  own
agree                     in   own  own  own  own  own  own  own  own
takeBack                  in   own  own  own  own  own  own  own  own
endOtherSession           in   own  own  own  own  own  own  own  own
choosePersonAction        in   own  own  own  own  own  own  own  own
chooseAgain               in   own  own  own  own  own  own  own  own
reserveAction             in   own  own  own  own  own  own  own  own
payDepositAction          in   may  -    -    -    -    -    -    -
signOrderAction           in   may  -    -    -    -    -    -    -
stopOrderAction           in   may  -    -    -    -    -    -    -
confirmDeliveryAction     in   may  -    -    -    -    -    -    -
answerLetter              in   may  -    -    -    -    -    -    -
endPerson                 in   may  -    -    -    -    -    -    -
switchPerson              in   may  -    -    -    -    -    -    -
writeToPerson             in   may  -    -    -    -    -    -    -
addCar                    in   own  own  own  own  own  own  own  own
changeCar                 in   may  -    -    -    -    -    -    -
removeCar                 in   may  -    -    -    -    -    -    -
sendAndNext               in   -    -    may  -    -    -    -    -
logAndNext                in   -    -    may  -    -    -    -    -
setAsideAndNext           in   -    -    may  -    -    -    -    -
undoAside                 in   -    -    may  -    -    -    -    -
writeHere                 in   -    -    may  -    -    -    -    -
logHere                   in   -    -    may  -    -    -    -    -
planHere                  in   -    -    may  -    -    -    -    -
noteHere                  in   -    -    may  -    -    -    -    -
removeNoteHere            in   -    -    may  -    -    -    -    -
deliverOwnOrderAction     in   -    -    may  -    -    -    -    -
saveProfile               in   own  own  own  own  own  own  own  own
askForJob                 in   own  own  own  own  own  own  own  own
acceptOffer               in   -    -    -    -    may  -    -    -
declineJob                in   -    -    -    -    may  -    -    -
leaveJob                  in   -    -    may  -    -    may  -    -
invitePerson              in   -    -    -    -    may  -    -    -
confirmPerson             in   -    -    -    -    may  -    -    -
declinePerson             in   -    -    -    -    may  -    -    -
endPersonsJob             in   -    -    -    -    -    -    -    -
appoint                   in   -    -    -    -    -    -    -    -
dismiss                   in   -    -    -    -    -    -    -    -
postVehicleAction         in   -    -    -    -    may  -    may  -
changePriceAction         in   -    -    -    -    may  -    may  -
changeStatusAction        in   -    -    -    -    may  -    may  -
moveChosenAction          in   -    -    -    -    may  -    may  -
fundOrderAction           in   -    -    -    -    may  -    -    -
readyOrderAction          in   -    -    -    -    may  -    may  -
deliverOrderAction        in   -    -    -    -    may  -    may  -
closeOrderAction          in   -    -    -    -    may  -    -    -
cancelOrderAction         in   -    -    -    -    may  -    -    -
unwindOrderAction         in   -    -    -    -    may  -    -    -
editDealerAction          in   -    -    -    -    may  -    -    -
admitDealerAction         in   -    -    -    -    -    -    -    may
`;

export type ActionRow = { name: string; cells: Record<Role, ActionCell> };

/** The table, read. */
export const actionRows: ActionRow[] = table
  .split("\n")
  .filter((line) => /^\w/.test(line))
  .map((line) => {
    const [name, ...cells] = line.split(/\s+/);
    if (cells.length !== roles.length) throw new Error(`${name} has ${cells.length} cells`);
    return { name: name!, cells: Object.fromEntries(roles.map((role, at) => [role, cells[at]])) as ActionRow["cells"] };
  });

type Form = Record<string, string>;

const nobody = "00000000-0000-4000-8000-000000000000";
const license = { licenseNumber: "SP-1", licenseState: "OH", licenseExpiresOn: "2031-12-31" };

/** The form of a deed that names another's record: the buyer's, the salesperson's, or of the old house. */
export const forms: Record<string, (world: World, role: Role) => Form> = {
  nameNewcomer: () => ({ name: "Mallory", timeZone: "America/Chicago", next: "" }),
  savePerson: () => ({ name: "Mallory", timeZone: "America/Chicago" }),
  saveCard: () => ({ phone: "", street: "", city: "", state: "", zip: "" }),
  agree: () => ({ channel: "email" }),
  takeBack: () => ({ channel: "email" }),
  endOtherSession: () => ({ session: nobody }),
  choosePersonAction: ({ people }) => ({ handle: people.seller.handle! }),
  chooseAgain: ({ people }) => ({ handle: people.seller.handle! }),
  reserveAction: ({ people, cars: { far } }) => ({
    mlsNumber: far[9]!.mlsNumber,
    with: people.seller.handle!,
    priceCents: String(far[9]!.priceCents),
  }),
  payDepositAction: ofBuyersOrder,
  signOrderAction: (world, role) => ({ ...ofBuyersOrder(world), name: nameOf(world, role), agrees: "on" }),
  stopOrderAction: ofBuyersOrder,
  confirmDeliveryAction: ofBuyersOrder,
  answerLetter: (world) => ({ ...ofBuyersRelationship(world), letterId: world.letterId, answer: "end" }),
  endPerson: ofBuyersRelationship,
  switchPerson: (world) => ({ ...ofBuyersRelationship(world), handle: world.people.seller.handle! }),
  writeToPerson: (world) => ({ ...ofBuyersRelationship(world), body: "Written by a stranger." }),
  addCar: () => ({ description: "2014 Honda Fit" }),
  changeCar: ({ garageVehicleId }) => ({ vehicleId: garageVehicleId, mileage: "1", note: "Written by a stranger." }),
  removeCar: ({ garageVehicleId }) => ({ vehicleId: garageVehicleId }),
  sendAndNext: (world) => ({ ...ofBuyersRelationship(world), body: "Written by a stranger." }),
  logAndNext: (world) => ({ ...ofBuyersRelationship(world), ...touch }),
  setAsideAndNext: (world) => ({ ...ofBuyersRelationship(world), why: "No reason." }),
  undoAside: (world) => ({ ...ofBuyersRelationship(world), noteId: world.noteId }),
  writeHere: (world) => ({ ...ofBuyersRelationship(world), body: "Written by a stranger." }),
  logHere: (world) => ({ ...ofBuyersRelationship(world), ...touch }),
  planHere: (world) => ({ ...ofBuyersRelationship(world), nextTouchOn: "2030-01-01", nextTouchWhy: "By a stranger." }),
  noteHere: (world) => ({ ...ofBuyersRelationship(world), body: "Written by a stranger." }),
  removeNoteHere: (world) => ({ ...ofBuyersRelationship(world), noteId: world.noteId }),
  deliverOwnOrderAction: ofBuyersOrder,
  saveProfile: () => ({ name: "Mallory", headline: "I am somebody else." }),
  askForJob: () => ({ dealer: houses.old.slug, ...license }),
  acceptOffer: ({ employments }) => ({ employmentId: employments.asked, ...license }),
  declineJob: ({ employments }) => ({ employmentId: employments.asked }),
  leaveJob: ({ employments }) => ({ employmentId: employments.live }),
  invitePerson: () => ({ dealer: houses.old.slug, email: "spare.40@clients.example" }),
  confirmPerson: ({ employments }, role) => ({ dealer: houseOf(role), employmentId: employments.asked }),
  declinePerson: ({ employments }, role) => ({ dealer: houseOf(role), employmentId: employments.asked }),
  endPersonsJob: ({ employments: { live, ended } }, role) => ({
    dealer: houseOf(role),
    employmentId: role === "oldManager" ? live : ended,
  }),
  appoint: () => ({ dealer: houses.old.slug, email: "spare.40@clients.example", role: "owner" }),
  dismiss: ({ staff }, role) => ({ dealer: houseOf(role), staffId: staff.clerk }),
  postVehicleAction: () => ({
    dealer: houses.old.slug,
    vin: "1HGCM82633A004352",
    condition: "used",
    mileage: "9",
    price: "9000",
    options: "",
  }),
  changePriceAction: (world, role) => ({ ...ofOldCar(world, role), price: "1", reason: "By a stranger" }),
  changeStatusAction: (world, role) => ({ ...ofOldCar(world, role), to: "withdrawn" }),
  moveChosenAction: ({ cars }) => ({ dealer: houses.old.slug, to: "withdrawn", mlsNumbers: cars.old[9]!.mlsNumber }),
  fundOrderAction: (world, role) => ({ ...ofOldOrder(world, role), how: "cash" }),
  readyOrderAction: (world, role) => ({ ...ofOldOrder(world, role), promisedOn: "" }),
  deliverOrderAction: ofOldOrder,
  closeOrderAction: ofOldOrder,
  cancelOrderAction: (world, role) => ({ ...ofOldOrder(world, role), reason: "By a stranger" }),
  unwindOrderAction: (world, role) => ({ ...ofOldOrder(world, role), reason: "By a stranger" }),
  editDealerAction: () => ({
    dealer: houses.old.slug,
    phone: "(614) 555-0199",
    email: "stranger@clients.example",
    about: "By a stranger",
    documentFee: "1",
  }),
  admitDealerAction: () => ({
    name: "Stranger Motors",
    kind: "rooftop",
    licenseNumber: "UD-1",
    licenseState: "OH",
    street: "1 Street",
    city: "Columbus",
    state: "OH",
    zip: "43214",
    phone: "(614) 555-0199",
    email: "stranger@clients.example",
    timeZone: "America/New_York",
    about: "",
    documentFee: "0",
    ownerEmail: "stranger@clients.example",
    ownerName: "A Stranger",
  }),
};

const touch = { direction: "outbound", channel: "call", body: "Written by a stranger." };

function ofBuyersOrder({ orders }: World): Form {
  return { code: orders.buyers.code };
}

function ofBuyersRelationship({ relationships }: World): Form {
  return { relationshipId: relationships.buyers };
}

function ofOldCar({ cars }: World, role: Role): Form {
  return { dealer: houseOf(role), mlsNumber: cars.old[9]!.mlsNumber };
}

function ofOldOrder({ orders }: World, role: Role): Form {
  return { dealer: houseOf(role), code: orders.buyers.code };
}

/** The new manager comes with her own house's name, and the old house's records in the form. */
function houseOf(role: Role): string {
  return role === "newManager" ? houses.new.slug : houses.old.slug;
}

function nameOf({ people }: World, role: Role): string {
  return role === "anonymous" ? "Nobody" : people[role].name;
}
