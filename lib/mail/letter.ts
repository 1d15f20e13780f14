import { letterSchema, type Letter } from "@/lib/mail/schema";

type Link = NonNullable<Letter["action"]>;

/**
 * A letter as plain text and as HTML that reads in light and dark, without pictures or anything fetched.
 * Every word of it is escaped. Throws when an address is not http(s) or a subject holds a line break.
 */
export function renderLetter(letter: Letter): { subject: string; text: string; html: string } {
  const checked = letterSchema.parse(letter);
  return { subject: checked.subject, text: toText(checked), html: toHtml(checked) };
}

function toText({ greeting, paragraphs, action, choices = [], footer }: Letter): string {
  const links = [action, ...choices].map((link) => link && `${asLead(link.label)}\n${link.url}`);
  const parts = [greeting, ...paragraphs, ...links, `-- \n${footer}`];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

/** What stands over an address: a sentence as it is, anything less with a colon. */
function asLead(label: string): string {
  return /[.?]$/.test(label) ? label : `${label}:`;
}

const font = `"Instrument Sans","Helvetica Neue",Arial,"Liberation Sans",sans-serif`;

const looks = {
  page: "margin:0;background:#faf8f4",
  sheet: "max-width:560px;margin:0 auto;padding:24px 16px;background:#faf8f4;color:#14181f",
  head: "margin:0 0 24px;border-bottom:3px solid #14181f;padding-bottom:8px;font-size:20px",
  text: "margin:0 0 16px;overflow-wrap:anywhere",
  go: "display:inline-block;padding:12px 20px;border-radius:6px;background:#0b6e4f;color:#ffffff",
  choice: "display:block;padding:12px 16px;border:1px solid #7b7a74;border-radius:6px;color:#14181f",
  small: "margin:0;color:#51555a;font-size:14px;line-height:20px;overflow-wrap:anywhere",
} as const;

const inDark = `@media (prefers-color-scheme:dark){
.paper{background:#12151a!important}
.ink{color:#f2efe8!important}
.dim{color:#b3b1aa!important}
.rule{border-color:#f2efe8!important}
.go{background:#4cc38a!important;color:#0a1a13!important}
}`;

function toHtml({ subject, greeting, paragraphs, action, choices = [], footer }: Letter): string {
  const parts = [greeting, ...paragraphs].filter((part) => part !== undefined).map(toParagraph);
  return `<!doctype html>
<html lang="en-US">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escape(subject)}</title>
<style>${inDark}</style>
</head>
<body class="paper" style="${looks.page}">
<div class="paper ink" style="${looks.sheet};font:16px/24px ${escape(font)}">
<p class="rule" style="${looks.head}"><strong>Upfront</strong></p>
${parts.join("\n")}
${action ? toAction(action) : ""}
${choices.map(toChoice).join("\n")}
<p class="dim" style="${looks.small};margin-top:32px">${withBreaks(footer)}</p>
</div>
</body>
</html>
`;
}

function toParagraph(text: string): string {
  return `<p style="${looks.text}">${withBreaks(text)}</p>`;
}

function toAction({ label, url }: Link): string {
  const words = `<strong>${escape(label)}</strong>`;
  const button = `<a class="go" href="${escape(url)}" style="${looks.go}">${words}</a>`;
  return `<p style="margin:24px 0 8px">${button}</p>
<p class="dim" style="${looks.small}">${escape(url)}</p>`;
}

function toChoice({ label, url }: Link): string {
  const line = `<a class="ink" href="${escape(url)}" style="${looks.choice}">${escape(label)}</a>`;
  return `<p style="margin:0 0 8px">${line}</p>`;
}

function withBreaks(text: string): string {
  return escape(text).replaceAll(/\r?\n/g, "<br>");
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character]!);
}
