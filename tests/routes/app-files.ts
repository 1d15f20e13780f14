import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");

/** An address of the app, and the file behind it: "/orders/[code]" and "app/(account)/orders/[code]/page.tsx". */
export type RouteFile = { route: string; file: string; kind: "page" | "route"; methods: string[] };

/** An exported server action: "app/buy/[mlsNumber]/actions.ts" and "reserveAction". */
export type ActionFile = { name: string; file: string; wrapper: string | null };

/** Every page and route handler of the app, from its files. Metadata files (icons, robots, sitemaps) stand as routes. */
export function routeFiles(): RouteFile[] {
  return sourceFiles("app").flatMap((file): RouteFile[] => {
    const name = path.basename(file);
    const route = routeOf(path.dirname(file));
    if (name === "page.tsx") return [{ route, file, kind: "page", methods: ["GET"] }];
    if (name === "route.ts") return [{ route, file, kind: "route", methods: methodsOf(read(file)) }];
    const metadata = metadataNames[name];
    if (!metadata) return [];
    return [{ route: `${route === "/" ? "" : route}/${metadata}`, file, kind: "route", methods: ["GET"] }];
  });
}

const metadataNames: Record<string, string> = {
  "robots.ts": "robots.txt",
  "sitemap.ts": "sitemap.xml",
  "manifest.ts": "manifest.webmanifest",
  "opengraph-image.tsx": "opengraph-image",
  "icon.svg": "icon.svg",
  "icon.tsx": "icon",
};

/** Every export of every "use server" file, with the wrapper that closes it; null when none does. */
export function actionFiles(): ActionFile[] {
  return sourceFiles("app", "components", "lib").flatMap((file) => {
    const text = read(file);
    if (!/^\s*(?:\/\/.*\n|\/\*[\s\S]*?\*\/\s*)*["']use server["']/.test(text)) return [];
    return exportsOf(text).map((name) => ({ name, file, wrapper: wrapperOf(text, name) }));
  });
}

/** Files that put "use server" inside a function, where no wrapper can be seen. */
export function inlineActionFiles(): string[] {
  return sourceFiles("app", "components", "lib").filter((file) => /^[ \t]+["']use server["']/m.test(read(file)));
}

function sourceFiles(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:tsx?|svg)$/.test(entry.name))
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
      .sort(),
  );
}

function read(file: string): string {
  return readFileSync(path.join(root, file), "utf8");
}

function routeOf(folder: string): string {
  const parts = folder.split(path.sep).slice(1).filter((part) => !/^\(.*\)$/.test(part));
  return `/${parts.join("/")}`;
}

function methodsOf(text: string): string[] {
  return ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"].filter((method) =>
    new RegExp(`export (?:const|async function|function) ${method}\\b|export \\{[^}]*\\b${method}\\b`).test(text),
  );
}

function exportsOf(text: string): string[] {
  const declared = [...text.matchAll(/^export (?:const|async function|function|let) (\w+)/gm)].map(([, name]) => name!);
  const listed = [...text.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, names]) => names!.split(","));
  return [...declared, ...listed].map((name) => name.trim()).filter(Boolean);
}

function wrapperOf(text: string, name: string): string | null {
  const found = new RegExp(`^export const ${name}(?:: FormAction)? = (\\w+Action)\\(`, "m").exec(text);
  return found?.[1] ?? null;
}
