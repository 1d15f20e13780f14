import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { createTransport } from "nodemailer";
import { z } from "zod";
import { env } from "@/lib/core/env";
import { Refusal } from "@/lib/core/errors";
import { db } from "@/lib/db/client";
import { parseMailbox, type Mailbox } from "@/lib/mail/address";
import { mailSchema, type MailMessage } from "@/lib/mail/schema";

type Parsed = z.output<typeof mailSchema>;
type Addressed = Omit<Parsed, "to" | "from"> & { to: Mailbox; from: Mailbox; messageId: string };

const noFiles = { disableFileAccess: true, disableUrlAccess: true } as const;

/**
 * Sends one message to one mailbox: by SMTP when MAIL_URL is set (`smtps://user:password@host`, `?pool=true`
 * keeps connections open), else into the outbox that `/dev/outbox` shows. Refuses with `email_invalid` or
 * `invalid_input` (line breaks in a header, a header of the message's own). Throws what the SMTP server said;
 * a job tries again, with the same `key`.
 */
export async function sendMail(mail: MailMessage): Promise<{ messageId: string }> {
  const message = address(parse(mail));
  if (env.MAIL_URL) await sendBySmtp(env.MAIL_URL, message);
  else await keepInOutbox(message);
  return { messageId: message.messageId };
}

function parse(mail: MailMessage): Parsed {
  const parsed = mailSchema.safeParse(mail);
  if (parsed.success) return parsed.data;
  throw new Refusal("invalid_input", { fieldErrors: z.flattenError(parsed.error).fieldErrors });
}

function address(mail: Parsed): Addressed {
  const from = parseMailbox(mail.from ?? env.MAIL_FROM);
  const local = mail.key ? createHash("sha256").update(mail.key).digest("hex").slice(0, 40) : randomUUID();
  return { ...mail, to: parseMailbox(mail.to), from, messageId: `<${local}@${from.address.split("@")[1]}>` };
}

async function sendBySmtp(url: string, message: Addressed): Promise<void> {
  const timeouts = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 15_000 };
  const transport = createTransport({ url, ...timeouts, ...noFiles });
  await transport.sendMail(toNodemailer(message));
}

async function keepInOutbox(message: Addressed): Promise<void> {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: "windows", ...noFiles });
  const { message: raw } = await composer.sendMail(toNodemailer(message));
  await db.$executeRaw`
    INSERT INTO dev_outbox (message_id, from_address, to_address, subject, text, html, raw)
    VALUES (${message.messageId}, ${message.from.address}, ${message.to.address}, ${message.subject},
      ${message.text}, ${message.html ?? null}, ${String(raw)})
    ON CONFLICT (message_id) DO NOTHING`;
}

function toNodemailer({ key: _key, to, from, ...message }: Addressed) {
  return { ...message, to: toNodemailerMailbox(to), from: toNodemailerMailbox(from) };
}

function toNodemailerMailbox({ name, address }: Mailbox) {
  return { name: name ?? "", address };
}
