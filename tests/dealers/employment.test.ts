import { beforeAll, describe, expect, it } from "vitest";
import { declineEmployment } from "@/lib/dealers/decline-employment";
import { offerEmployment } from "@/lib/dealers/offer-employment";
import {
  employmentsOf,
  findDealer,
  findDealerOwner,
  listDealers,
  listDealersForSteward,
  peopleOf,
} from "@/lib/dealers/queries";
import { requestEmployment } from "@/lib/dealers/request-employment";
import { endJob } from "@/lib/flows/end-job";
import { startJob } from "@/lib/flows/start-job";
import { findActorByEmail, type Actor } from "@/lib/people/actor";
import { sendLetters } from "@/tests/clients/world";
import {
  mailsTo,
  makePerson,
  makeSalesperson,
  openMarket,
  takeJobs,
  type Market,
} from "@/tests/orders/world";
import { asApp } from "@/tests/setup/database";

let market: Market;

beforeAll(async () => {
  market = await openMarket();
});

let licenses = 0;

function license(over: { licenseExpiresOn?: string; licenseNumber?: string } = {}) {
  licenses += 1;
  return { licenseNumber: `OH-${licenses}`, licenseState: "OH", licenseExpiresOn: "2031-12-31", ...over };
}

describe("a job", () => {
  it("begins when the dealer confirms what the person asked for", async () => {
    const person = await makePerson("Ines Duarte");
    const { employmentId } = await requestEmployment(person, {
      dealer: market.house.slug,
      ...license(),
      title: "Advisor",
    });
    expect(await employmentsOf(person.personId)).toMatchObject([
      { employmentId, askedBy: "person", startedAt: null, canSell: false },
    ]);
    expect((await peopleOf(market.houseManager, market.house.slug)).toConfirm).toMatchObject([
      { employmentId, title: "Advisor" },
    ]);
    await startJob(market.houseManager, { employmentId });
    expect(await employmentsOf(person.personId)).toMatchObject([
      { startedAt: expect.any(Date), endedAt: null, canSell: true },
    ]);
  });

  it("begins when the person accepts what the dealer offered, and brings the license", async () => {
    const person = await makePerson("Rui Alves");
    const { employmentId } = await offerEmployment(market.houseManager, {
      dealer: market.house.slug,
      email: person.email,
    });
    await expect(startJob(person, { employmentId })).rejects.toMatchObject({ code: "invalid_input" });
    await startJob(person, { employmentId, license: license({ licenseNumber: "OH-RUI" }) as never });
    expect(await employmentsOf(person.personId)).toMatchObject([
      { licenseNumber: "OH-RUI", canSell: true, askedBy: "dealer" },
    ]);
  });

  it("an offer makes an account for somebody new, and both sides hear by mail what happens", async () => {
    await takeJobs();
    const { employmentId } = await offerEmployment(market.houseManager, {
      dealer: market.house.slug,
      email: "newcomer@example.com",
      name: "New Comer",
    });
    await sendLetters();
    const newcomer = (await findActorByEmail("newcomer@example.com"))!;
    expect(await mailsTo(newcomer)).toEqual(["Scioto Motors offers you a job"]);
    await startJob(newcomer, { employmentId, license: license() as never });
    await sendLetters();
    expect(await mailsTo(market.houseManager)).toContain("New Comer works at Scioto Motors now");
    await endJob(market.houseManager, employmentId);
    await sendLetters();
    expect(await mailsTo(newcomer)).toContain("Your job at Scioto Motors has ended");
  });

  it("nobody answers for the other side, and strangers find nothing", async () => {
    const person = await makePerson("Mo Tan");
    const { employmentId } = await requestEmployment(person, { dealer: market.house.slug, ...license() });
    await expect(startJob(person, { employmentId })).rejects.toMatchObject({
      code: "employment_not_open",
      message: expect.stringContaining("Scioto Motors has to answer"),
    });
    for (const stranger of [market.listerManager, market.buyer, market.fern]) {
      await expect(startJob(stranger, { employmentId })).rejects.toMatchObject({ code: "not_found" });
      await expect(declineEmployment(stranger, employmentId)).rejects.toMatchObject({ code: "not_found" });
      await expect(endJob(stranger, employmentId)).rejects.toMatchObject({ code: "not_found" });
    }
    await expect(
      offerEmployment(market.fern, { dealer: market.house.slug, email: "x@example.com" }),
    ).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("is answered once: confirmed, declined or taken back", async () => {
    const person = await makePerson("Al Baker");
    const first = await requestEmployment(person, { dealer: market.house.slug, ...license() });
    await expect(
      requestEmployment(person, { dealer: market.house.slug, ...license() }),
    ).rejects.toMatchObject({
      code: "employment_exists",
      message:
        "Al Baker and Scioto Motors already have an open request. Answer that one. Nothing was changed.",
    });
    await declineEmployment(market.houseManager, first.employmentId);
    await expect(startJob(market.houseManager, { employmentId: first.employmentId })).rejects.toMatchObject({
      code: "employment_not_open",
    });
    const second = await requestEmployment(person, { dealer: market.house.slug, ...license() });
    await declineEmployment(person, second.employmentId);
    const third = await requestEmployment(person, { dealer: market.house.slug, ...license() });
    await startJob(market.houseManager, third);
    await expect(
      requestEmployment(person, { dealer: market.house.slug, ...license() }),
    ).rejects.toMatchObject({
      code: "employment_exists",
      message: "Al Baker already works at Scioto Motors. Nothing was changed.",
    });
  });

  it("one license is live in one employment, however it is spelled; the refusal names both", async () => {
    const [first, second] = [await makePerson("Jo Park"), await makePerson("Kit Moss")];
    const one = await requestEmployment(first, {
      dealer: market.house.slug,
      ...license({ licenseNumber: "OH 77-1" }),
    });
    await startJob(market.houseManager, one);
    const two = await requestEmployment(second, {
      dealer: market.lister.slug,
      ...license({ licenseNumber: "oh77-1" }),
    });
    await expect(startJob(market.listerManager, two)).rejects.toMatchObject({
      code: "license_overlap",
      message:
        "License OH OH77-1 is live in the employment of Jo Park at Scioto Motors. " +
        "End that one first. Nothing was changed.",
    });
    const bySql = asApp(
      "update employment set started_at = now(), confirmed_by_id = $2 where id = $1",
      [two.employmentId, second.personId],
      {
        actorId: market.listerManager.personId,
      },
    );
    await expect(bySql).rejects.toMatchObject({ code: "23P01", constraint: "employment_license_overlap" });
    await endJob(first, one.employmentId);
    await startJob(market.listerManager, two);
  });

  it("two managers who confirm at once begin it once", async () => {
    const person = await makePerson("Lu Grant");
    const { employmentId } = await requestEmployment(person, { dealer: market.house.slug, ...license() });
    const answers = await Promise.allSettled(
      [1, 2, 3].map(() => startJob(market.houseManager, { employmentId })),
    );
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("does not begin under a license that ran out", async () => {
    const person = await makePerson("Dee Fox");
    const old = { dealer: market.house.slug, ...license({ licenseExpiresOn: "2020-01-01" }) };
    await expect(requestEmployment(person, old)).rejects.toMatchObject({
      code: "invalid_input",
      fieldErrors: { licenseExpiresOn: [expect.stringContaining("run out")] },
    });
  });

  it("ends by either side once, and what it was stays as it was", async () => {
    const person = await makeSalesperson("Gil Marsh", market.house);
    const [job] = await employmentsOf(person.personId);
    await endJob(person, job!.employmentId);
    await expect(endJob(market.houseManager, job!.employmentId)).rejects.toMatchObject({
      code: "employment_not_open",
    });
    const rewrite = asApp("update employment set ended_at = null where id = $1", [job!.employmentId], {
      actorId: person.personId,
    });
    await expect(rewrite).rejects.toMatchObject({ message: "employment_not_open" });
    expect((await peopleOf(market.houseManager, market.house.slug)).past.map(({ name }) => name)).toContain(
      "Gil Marsh",
    );
  });
});

describe("what is read of dealers", () => {
  it("everybody finds a dealer; its people are its owners' and managers'", async () => {
    expect(await findDealer(market.house.slug)).toMatchObject({ name: "Scioto Motors", state: "OH" });
    expect(await findDealer("no-such-dealer")).toBeNull();
    expect((await listDealers({ state: "OH" })).map(({ name }) => name)).toContain("Scioto Motors");
    expect(await findDealerOwner("no-such-dealer")).toBeNull();
    for (const stranger of [market.buyer, market.fern, market.listerManager] as Actor[]) {
      await expect(peopleOf(stranger, market.house.slug)).rejects.toMatchObject({ code: "not_found" });
      expect(() => listDealersForSteward(stranger)).toThrow();
    }
  });
});
