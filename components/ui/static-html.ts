import { Fragment, isValidElement, type ReactNode } from "react";

type Props = Record<string, unknown> & { children?: ReactNode };

const attributeNames: Record<string, string> = {
  className: "class",
  strokeDasharray: "stroke-dasharray",
  strokeWidth: "stroke-width",
  strokeLinecap: "stroke-linecap",
  viewBox: "viewBox",
};
const empty = new Set(["br", "hr", "img", "input"]);
const escapes: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#x27;",
};

/**
 * What React would draw once and leave alone, as a string: for long lists without a moving part, which React
 * would otherwise describe a second time for the browser to take over. Components inside are plain functions
 * without hooks; every text and attribute is escaped. What it does not know, such as an event handler, it
 * refuses.
 */
export function staticHtml(node: ReactNode): string {
  if (node === null || node === undefined || typeof node === "boolean") return "";
  if (typeof node === "string") return escapeText(node);
  if (typeof node === "number" || typeof node === "bigint") return String(node);
  if (Array.isArray(node)) return node.map(staticHtml).join("");
  if (!isValidElement<Props>(node)) throw new Error("static HTML is made of plain elements only");
  const { type, props } = node;
  if (type === Fragment) return staticHtml(props.children);
  if (typeof type === "function") return staticHtml((type as (props: Props) => ReactNode)(props));
  if (typeof type !== "string") throw new Error("static HTML is made of plain elements only");
  const attributes = Object.entries(props)
    .map(([name, value]) => attribute(name, value))
    .join("");
  return empty.has(type)
    ? `<${type}${attributes}/>`
    : `<${type}${attributes}>${staticHtml(props.children)}</${type}>`;
}

function attribute(name: string, value: unknown): string {
  if (name === "children" || value === null || value === undefined) return "";
  if (name === "style") return ` style="${escapeText(styleOf(value as Record<string, unknown>))}"`;
  const known = attributeNames[name] ?? (/^[a-z][a-z0-9-]*$/.test(name) ? name : null);
  if (known === null || known.startsWith("on") || typeof value === "function" || typeof value === "object") {
    throw new Error(`static HTML knows no ${name}`);
  }
  if (typeof value === "boolean" && !known.startsWith("aria-")) return value ? ` ${known}=""` : "";
  return ` ${known}="${escapeText(String(value))}"`;
}

function styleOf(style: Record<string, unknown>): string {
  return Object.entries(style)
    .map(([name, value]) => {
      if (!/^--[a-z-]+$/.test(name)) throw new Error(`static HTML sets custom properties only, not ${name}`);
      return `${name}:${String(value).trim()}`;
    })
    .join(";");
}

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => escapes[sign]!);
}
