import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draftMessage, reasons, whySentence } from "@/lib/clients/queue-words";
import { firstNameOf, foldName, quietUntil, reachOf } from "@/lib/clients/rules";
import { timeZones } from "@/lib/people/time-zones";

const zones = fc.constantFrom(
  ...timeZones.map(({ zone }) => zone),
  "Asia/Kolkata",
  "Europe/Berlin",
  "Australia/Adelaide",
);
const moments = fc.date({ min: new Date("2024-01-01"), max: new Date("2030-12-31"), noInvalidDate: true });

function clockIn(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone }).format(at);
}

describe("quiet hours", () => {
  it("end at eight where the client lives, in every zone and on every night of the year", () => {
    fc.assert(
      fc.property(moments, zones, (at, zone) => {
        const end = quietUntil(at, zone);
        const hour = Number(clockIn(at, zone).slice(0, 2));
        const isQuiet = hour < 8 || hour >= 21;
        expect(end !== null).toBe(isQuiet);
        if (!end) return;
        expect(clockIn(end, zone)).toBe("08:00");
        expect(end.getTime()).toBeGreaterThan(at.getTime());
        expect(end.getTime() - at.getTime()).toBeLessThanOrEqual(12 * 3_600_000);
      }),
    );
  });

  it("hold through the nights in which clocks change", () => {
    const spring = quietUntil(new Date("2026-03-08T04:30:00Z"), "America/New_York");
    const autumn = quietUntil(new Date("2026-11-01T04:30:00Z"), "America/New_York");
    expect([spring?.toISOString(), autumn?.toISOString()]).toEqual([
      "2026-03-08T12:00:00.000Z",
      "2026-11-01T13:00:00.000Z",
    ]);
  });
});

describe("how somebody may be reached", () => {
  const since = new Date("2023-04-01");
  const until = new Date("2024-01-01");

  it("is yes, no with the day it was taken back, or never asked", () => {
    const consents = [
      { channel: "email", since, until: null },
      { channel: "text", since, until },
    ] as const;
    expect(reachOf(consents, ["email", "text", "call"])).toEqual([
      { channel: "email", state: "yes", since },
      { channel: "text", state: "no", since: until },
      { channel: "call", state: "never_asked", since: null },
    ]);
  });

  it("is yes again after agreeing anew", () => {
    const again = new Date("2025-01-01");
    const consents = [
      { channel: "text", since: again, until: null },
      { channel: "text", since, until },
    ] as const;
    expect(reachOf(consents, ["text"])).toEqual([{ channel: "text", state: "yes", since: again }]);
  });
});

describe("words", () => {
  it("a name is found as somebody without the keys would type it", () => {
    expect(foldName("Tomás HERRERA-Villaseñor")).toBe("tomas herrera-villasenor");
    expect(firstNameOf("  Siobhán Lacey ")).toBe("Siobhán");
    expect(firstNameOf("李小龍")).toBe("李小龍");
  });

  it("every reason has a sentence and a draft, and no draft holds a plan's private why", () => {
    const since = new Date("2026-08-18T20:51:00Z");
    const now = new Date("2026-11-21T19:00:00Z");
    for (const reason of reasons) {
      const why = { name: "Tomás Herrera", reason, since, about: "PRIVATE", cadenceDays: 120 };
      expect(whySentence(why, "America/New_York", now).length).toBeGreaterThan(5);
      const draft = draftMessage(why, "Fern Okonkwo-Reyes", "America/New_York", now);
      expect(draft).toMatch(/^Hi Tomás,\n\n.+\n\nFern$/s);
      if (reason === "due" || reason === "wrote") expect(draft).not.toContain("PRIVATE");
    }
  });
});
