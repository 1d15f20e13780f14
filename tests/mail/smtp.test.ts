import { createServer, type Server, type Socket } from "node:net";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";

type Taken = { from: string; to: string[]; data: string };

const taken: Taken[] = [];
let server: Server;
let isRefusing = false;
let sendMail: typeof import("@/lib/mail/send-mail").sendMail;

beforeAll(async () => {
  server = createServer(speakSmtp);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  process.env.MAIL_URL = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  ({ sendMail } = await import("@/lib/mail/send-mail"));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  taken.length = 0;
  isRefusing = false;
});

it("a letter goes out by SMTP to its one recipient", async () => {
  const { messageId } = await sendMail({
    to: "Fern <fern@example.com>",
    subject: "Héllo",
    text: "Line 1\n.Line 2\n",
  });
  expect(taken).toHaveLength(1);
  expect(taken[0]).toMatchObject({ from: "hello@upfront.example", to: ["fern@example.com"] });
  expect(taken[0]!.data).toContain(`Message-ID: ${messageId}`);
  expect(taken[0]!.data).toContain("\r\n.Line 2");
});

it("a letter the server refuses is not taken for sent", async () => {
  isRefusing = true;
  await expect(sendMail({ to: "fern@example.com", subject: "Hi", text: "x" })).rejects.toThrow("550");
  expect(taken).toHaveLength(0);
});

it("a second try under the same key carries the same Message-ID", async () => {
  const first = await sendMail({ to: "fern@example.com", subject: "Hi", text: "x", key: "k" });
  const second = await sendMail({ to: "fern@example.com", subject: "Hi", text: "x", key: "k" });
  expect(second.messageId).toBe(first.messageId);
});

function speakSmtp(socket: Socket): void {
  let letter: Taken = { from: "", to: [], data: "" };
  let buffer = "";
  let isData = false;
  const say = (line: string) => socket.write(`${line}\r\n`);
  say("220 test");
  socket.setEncoding("utf8");
  socket.on("data", (chunk: string) => {
    buffer += chunk;
    for (;;) {
      const end = isData ? buffer.indexOf("\r\n.\r\n") : buffer.indexOf("\r\n");
      if (end < 0) return;
      const line = buffer.slice(0, end);
      buffer = buffer.slice(end + (isData ? 5 : 2));
      if (isData) {
        isData = false;
        taken.push({ ...letter, data: line.replaceAll("\r\n..", "\r\n.") });
        letter = { from: "", to: [], data: "" };
        say("250 taken");
      } else isData = obey(line);
    }
  });

  function obey(line: string): boolean {
    const address = /<(.*)>/.exec(line)?.[1] ?? "";
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === "QUIT") socket.end("221 bye\r\n");
    else if (verb === "RCPT" && isRefusing) say("550 nobody here");
    else if (verb === "DATA") say("354 go on");
    else say("250 ok");
    if (verb === "MAIL") letter.from = address;
    if (verb === "RCPT") letter.to.push(address);
    return verb === "DATA";
  }
}
