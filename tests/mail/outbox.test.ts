import { describe, expect, it } from "vitest";
import { findOutboxLetter, searchOutbox } from "@/lib/mail/queries";
import { sendMail } from "@/lib/mail/send-mail";

const mail = { to: "fern@example.com", subject: "Your link", text: "Here it is." };

describe("without an SMTP server", () => {
  it("a letter stands in the outbox as it would have gone out", async () => {
    const { messageId } = await sendMail({
      ...mail,
      to: "Fern Okonkwo-Reyes <Fern@Example.com>",
      subject: "Ihr Wagen: 你好, ¿qué tal?",
      html: "<p>Here it is.</p>",
      headers: { "List-Unsubscribe": "<https://upfront.example/stop>" },
    });
    const letter = await newestTo("fern@example.com");
    expect(letter).toMatchObject({ messageId, text: "Here it is." });
    expect(letter.subject).toBe("Ihr Wagen: 你好, ¿qué tal?");
    const [head] = letter.raw.split("\r\n\r\n");
    expect(head).toContain(`\r\nTo: "Fern Okonkwo-Reyes" <fern@example.com>\r\n`);
    expect(head).toContain("From: Upfront <hello@upfront.example>\r\n");
    expect(head).toContain("Subject: =?UTF-8?");
    expect(head).toContain("List-Unsubscribe: <https://upfront.example/stop>");
    expect(head).toContain(`Message-ID: ${messageId}`);
    expect([...letter.raw].every((character) => character.codePointAt(0)! < 128)).toBe(true);
    expect(letter.raw.split("\r\n").every((line) => line.length <= 998)).toBe(true);
  });

  it("a letter sent twice under one key stands there once", async () => {
    const first = await sendMail({ ...mail, to: "once@example.com", key: "welcome:1" });
    const second = await sendMail({ ...mail, to: "once@example.com", key: "welcome:1" });
    expect(second).toEqual(first);
    expect((await searchOutbox({ to: "once@example.com" })).letters).toHaveLength(1);
  });

  it("letters are found by a part of the address and walked page by page, newest first", async () => {
    for (let n = 0; n < 35; n += 1)
      await sendMail({ ...mail, to: `many${n}@pages.example`, subject: `Letter ${n}` });
    const first = await searchOutbox({ to: "@PAGES.example" });
    const second = await searchOutbox({ to: "@pages.example", before: first.nextBefore! });
    const subjects = [...first.letters, ...second.letters].map((letter) => letter.subject);
    expect(subjects).toEqual(Array.from({ length: 35 }, (_, n) => `Letter ${34 - n}`));
    expect(second.nextBefore).toBeNull();
    expect((await searchOutbox({ to: "%" })).letters).toHaveLength(0);
  });
});

describe("a header", () => {
  it.each([
    ["a subject", { subject: "Hi\r\nBcc: all@example.com" }],
    ["a subject with a lone line feed", { subject: "Hi\nBcc: all@example.com" }],
    ["a header's value", { headers: { "X-Kind": "a\r\nBcc: all@example.com" } }],
    ["a header's name", { headers: { "X-Kind\r\nBcc": "all@example.com" } }],
    ["a header of the message's own", { headers: { bcc: "all@example.com" } }],
    ["a field nobody knows", { cc: "all@example.com" }],
    ["a text with a NUL", { text: "a\0b" }],
  ])("is not smuggled in by %s", async (_, change) => {
    const before = await searchOutbox({});
    await expect(sendMail({ ...mail, ...change })).rejects.toMatchObject({ code: "invalid_input" });
    expect(await searchOutbox({})).toEqual(before);
  });

  it.each([
    "fern@example.com\r\nBcc: all@example.com",
    "Fern\r\nBcc: all@example.com <fern@example.com>",
    "fern@example.com, jay@example.com",
    "<fern@example.com> <jay@example.com>",
    'Fern "F" <fern@example.com>',
    "group: fern@example.com;",
    "fern@example.com <fern@evil.example>",
  ])("is not smuggled in by the recipient %j", async (to) => {
    await expect(sendMail({ ...mail, to })).rejects.toMatchObject({ code: "email_invalid" });
  });
});

async function newestTo(address: string) {
  const { letters } = await searchOutbox({ to: address });
  const letter = await findOutboxLetter(letters[0]!.id);
  return letter!;
}
