import { beforeAll, describe, expect, it } from "vitest";
import { bookOf, findClient } from "@/lib/clients/book-queries";
import { endRelationship } from "@/lib/clients/end-relationship";
import { keepSalesperson } from "@/lib/clients/keep-salesperson";
import { myPeople } from "@/lib/clients/queries";
import { switchSalesperson } from "@/lib/clients/switch-salesperson";
import { peopleOf } from "@/lib/dealers/queries";
import { requestEmployment } from "@/lib/dealers/request-employment";
import { endJob } from "@/lib/flows/end-job";
import { startJob } from "@/lib/flows/start-job";
import { findOrder } from "@/lib/orders/queries";
import { findActor, type Actor } from "@/lib/people/actor";
import { revokeConsent } from "@/lib/people/revoke-consent";
import { asApp, asOwner } from "@/tests/setup/database";
import { keepBook, makeClient, sendLetters, type Salesperson } from "@/tests/clients/world";
import {
  hire,
  mailsTo,
  makeSalesperson,
  openMarket,
  reserve,
  takeJobs,
  type Market,
} from "@/tests/orders/world";

let market: Market;

beforeAll(async () => {
  market = await openMarket();
});

/** Leaves the house by its manager's hand and begins at the other, confirmed by the manager there. */
async function move(person: Actor): Promise<string> {
  await endJob(market.houseManager, await liveJobOf(person));
  const { employmentId } = await requestEmployment(person, {
    dealer: market.lister.slug,
    licenseNumber: `L-${person.personId.slice(0, 8)}`,
    licenseState: "OH",
    licenseExpiresOn: "2031-12-31",
  });
  await startJob(market.listerManager, { employmentId });
  return employmentId;
}

async function liveJobOf({ personId }: Actor): Promise<string> {
  const [job] = await asApp<{ id: string }>(
    "select id from employment where person_id = $1 and started_at is not null and ended_at is null",
    [personId],
  );
  return job!.id;
}

/** Every row that hangs on the person and on their clients, read by those who may. */
async function everything(person: Salesperson, client: Actor): Promise<unknown> {
  const read = (sql: string, id: string, actorId: string) => asApp(sql, [id], { actorId });
  return {
    relationships: await read(
      "select * from relationship where salesperson_id = $1 order by id",
      person.personId,
      person.personId,
    ),
    book: await read(
      "select * from book_entry where salesperson_id = $1 order by relationship_id",
      person.personId,
      person.personId,
    ),
    touches: await read(
      "select * from touch where salesperson_id = $1 order by id",
      person.personId,
      person.personId,
    ),
    notes: await read(
      "select * from note where salesperson_id = $1 order by id",
      person.personId,
      person.personId,
    ),
    garage: await read(
      "select * from garage_vehicle where client_id = $1 order by id",
      client.personId,
      person.personId,
    ),
    card: await read("select * from contact_card where person_id = $1", client.personId, person.personId),
    consents: await read(
      "select * from consent where person_id = $1 order by id",
      client.personId,
      person.personId,
    ),
    profile: await read("select * from profile where person_id = $1", person.personId, person.personId),
    account: await read("select * from person where id = $1", person.personId, person.personId),
    orders: await read(
      "select * from orders where salesperson_id = $1 order by id",
      person.personId,
      person.personId,
    ),
    splits: await read(
      `select s.* from order_split s join orders o on o.id = s.order_id
       where o.salesperson_id = $1 order by s.order_id, s.position`,
      person.personId,
      person.personId,
    ),
  };
}

describe("Promise 2: a job change moves nothing but the job", () => {
  it("book, notes, contacts, garage, opt-outs, page and orders are byte for byte the same", async () => {
    const person = await makeSalesperson("Fern Reyes", market.house);
    const { client, relationshipId } = await makeClient("Tomás Herrera", person);
    await keepBook(person, relationshipId);
    await revokeConsent(client, { channel: "text", via: "settings" });
    const { code } = await reserve({ ...market, fern: person }, client);
    const before = await everything(person, client);
    const jobsBefore = await liveJobOf(person);

    await move(person);

    expect(await everything(person, client)).toEqual(before);
    const jobs = await asApp<{ dealer_id: string; ended_at: Date | null }>(
      "select id, dealer_id, ended_at from employment where person_id = $1 order by started_at",
      [person.personId],
    );
    expect(jobs).toMatchObject([
      { id: jobsBefore, dealer_id: market.house.dealerId, ended_at: expect.any(Date) },
      { dealer_id: market.lister.dealerId, ended_at: null },
    ]);
    expect(await findOrder(client, code)).toMatchObject({ sellingDealer: { slug: market.house.slug } });
    expect(await bookOf(person)).toMatchObject({ total: 1, clients: [{ relationshipId }] });
  });

  it("the old manager reads zero rows of the book, before, between and after", async () => {
    const person = await makeSalesperson("Ines Duarte", market.house);
    const { client, relationshipId } = await makeClient("Priya Raman", person);
    await keepBook(person, relationshipId);
    await move(person);
    for (const manager of [market.houseManager, market.listerManager]) {
      const actorId = manager.personId;
      for (const table of [
        "relationship",
        "book_entry",
        "touch",
        "note",
        "garage_vehicle",
        "consent",
        "move_letter",
      ]) {
        expect(await asApp(`select * from ${table}`, [], { actorId }), table).toEqual([]);
      }
      expect(
        await asApp("select * from contact_card where person_id = $1", [client.personId], { actorId }),
      ).toEqual([]);
      expect(await findClient(manager, relationshipId)).toBeNull();
    }
    const screens = JSON.stringify(await peopleOf(market.houseManager, market.house.slug));
    for (const trace of [client.name, client.email, client.personId, relationshipId])
      expect(screens).not.toContain(trace);
  });

  it("each live client gets one letter, by mail and on their page; whoever ended it gets none", async () => {
    const person = await makeSalesperson("Rui Alves", market.house);
    const clients = await Promise.all(
      ["Ana Ray", "Bo Lind", "Cy Hale"].map((name) => makeClient(name, person)),
    );
    await endRelationship(clients[2]!.client, clients[2]!.relationshipId);
    await takeJobs();
    const employmentId = await move(person);
    expect(await sendLetters()).toMatchObject({ "send-move-letter": 2 });
    for (const { client } of clients.slice(0, 2)) {
      expect(
        (await mailsTo(client)).filter((subject) => subject === "Rui Alves works at Olentangy Honda now"),
      ).toHaveLength(1);
      const { held } = await myPeople(client);
      expect(held[0]).toMatchObject({
        name: "Rui Alves",
        letter: { from: "Scioto Motors", to: "Olentangy Honda" },
      });
    }
    expect(await mailsTo(clients[2]!.client)).toEqual([]);
    await expect(startJob(market.listerManager, { employmentId })).rejects.toMatchObject({
      code: "employment_not_open",
    });
    expect(await sendLetters()).toEqual({});
  });

  it("the letter names three choices of equal weight and leads to the client's own page only", async () => {
    const person = await makeSalesperson("Mo Tan", market.house);
    const { client } = await makeClient("Dee Fox", person);
    await takeJobs();
    await move(person);
    await sendLetters();
    const [mail] = await asOwner<{ text: string; html: string }>(
      "select text, html from dev_outbox where to_address = $1",
      [client.email],
    );
    for (const answer of ["keep", "switch", "end"]) {
      expect(mail!.text).toMatch(
        new RegExp(`http://localhost:3000/my-people\\?letter=[0-9a-f-]{36}&answer=${answer}`),
      );
    }
    expect(mail!.text).toContain("If you do nothing, Mo stays your person. We will not ask again.");
    expect(mail!.html.match(/<a class="ink"/g)).toHaveLength(3);
    expect(mail!.html).not.toContain('class="go"');
  });

  it("a client who opted out of e-mail is not mailed, and finds the letter on their page", async () => {
    const person = await makeSalesperson("Al Baker", market.house);
    const { client } = await makeClient("Eve Stone", person);
    await revokeConsent(client, { channel: "email", via: "settings" });
    await takeJobs();
    await move(person);
    expect(await sendLetters()).toMatchObject({ "send-move-letter": 1 });
    expect(await mailsTo(client)).toEqual([]);
    expect((await myPeople(client)).held[0]!.letter).toMatchObject({ to: "Olentangy Honda" });
  });

  it("a client who takes no action stays; keep, switch and end are the client's alone", async () => {
    const person = await makeSalesperson("Jo Park", market.house);
    const [idle, keeps, switches, ends] = await Promise.all(
      ["Idle One", "Keeps One", "Switches One", "Ends One"].map((name) => makeClient(name, person)),
    );
    await move(person);
    const letterOf = async (client: Actor) => (await myPeople(client)).held[0]!.letter!.letterId;
    const letterId = await letterOf(keeps!.client);
    await expect(keepSalesperson(person, letterId)).rejects.toMatchObject({ code: "not_found" });
    await expect(keepSalesperson(idle!.client, letterId)).rejects.toMatchObject({ code: "not_found" });
    await keepSalesperson(keeps!.client, letterId);
    await keepSalesperson(keeps!.client, letterId);
    await switchSalesperson(switches!.client, {
      relationshipId: switches!.relationshipId,
      handle: market.fern.handle,
    });
    await endRelationship(ends!.client, ends!.relationshipId);
    const given = "select client_id, answer from move_letter where salesperson_id = $1";
    const answersOf = (rows: { client_id: string; answer: string | null }[]) =>
      Object.fromEntries(rows.map(({ client_id, answer }) => [client_id, answer]));
    const stayed = { [idle!.client.personId]: null, [keeps!.client.personId]: "keep" };
    expect(answersOf(await asOwner(given, [person.personId]))).toEqual({
      ...stayed,
      [switches!.client.personId]: "switch",
      [ends!.client.personId]: "end",
    });
    expect(answersOf(await asApp(given, [person.personId], { actorId: person.personId }))).toEqual(stayed);
    const kept = await bookOf(person);
    expect(kept.clients.map(({ name }) => name)).toEqual(["Idle One", "Keeps One"]);
    expect((await myPeople(switches!.client)).held).toMatchObject([{ handle: market.fern.handle }]);
    expect((await myPeople(switches!.client)).former).toMatchObject([{ name: "Jo Park" }]);
  });

  it("a first job, and a return to the same dealer, write no letters", async () => {
    const person = await makeSalesperson("Kit Moss", null);
    const { client } = await makeClient("Fay Cole", person);
    await hire(person, market.house);
    await endJob(person, await liveJobOf(person));
    const { employmentId } = await requestEmployment(person, {
      dealer: market.house.slug,
      licenseNumber: `L-${person.personId.slice(0, 8)}`,
      licenseState: "OH",
      licenseExpiresOn: "2031-12-31",
    });
    await startJob(market.houseManager, { employmentId });
    expect((await myPeople(client)).held[0]!.letter).toBeNull();
  });

  it("between two jobs the page and the book stand, and nobody can choose them for a new order", async () => {
    const person = await makeSalesperson("Lu Grant", market.house);
    const { client, relationshipId } = await makeClient("Gil Marsh", person);
    await endJob(person, await liveJobOf(person));
    await expect(reserve({ ...market, fern: person }, client)).rejects.toMatchObject({ code: "cannot_sell" });
    expect(await findClient(person, relationshipId)).toMatchObject({ name: "Gil Marsh" });
    expect((await findActor(person.personId))!.profile).toEqual({ handle: person.handle });
    expect((await myPeople(client)).held[0]).toMatchObject({ dealer: null, letter: null });
  });
});
