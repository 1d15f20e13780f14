import { importsOf } from "./source-files";

import type { Import, SourceFile } from "./source-files";

/** The rooms of lib, lower floor first. A room imports only rooms that stand before it. */
export const rooms = [
  "core",
  "db",
  "mail",
  "storage",
  "jobs",
  "payments",
  "people",
  "dealers",
  "vehicles",
  "listings",
  "search",
  "feeds",
  "clients",
  "visits",
  "messages",
  "orders",
  "reputation",
  "governance",
  "flows",
  "web",
] as const;

const doors = ["mail", "storage", "jobs", "payments"];
const webRooms = ["core", "db", "mail", "jobs", "people", "dealers"];
const nameless = ["utils", "helpers", "misc", "common", "services"];
const kept = ["prisma", "scripts", "tests"];

/** Every breach of the staircase in the given files, each as a sentence naming the file and the rule. */
export function breaches(files: SourceFile[]): string[] {
  const texts = new Map(files.map((file) => [bare(file.path), file.text]));
  return files.flatMap((file) => [
    ...namingBreaches(file),
    ...serverBreaches(file),
    ...actionBreaches(file),
    ...importsOf(file).flatMap((one) => importBreach(file.path, one, texts) ?? []),
  ]);
}

function importBreach(from: string, one: Import, texts: Map<string, string>): string | undefined {
  const say = (rule: string) => `${from} imports ${one.to}: ${rule}`;
  const floor = from.split("/")[0] ?? "";
  if (!["lib", "components", "app"].includes(floor)) return undefined;
  if (!one.inProject) return floor === "lib" ? packageBreach(from, one, say) : undefined;
  const target = one.to.split("/")[0] ?? "";
  if (kept.includes(target)) return say(`nothing in ${floor} imports ${target}/`);
  if (floor === "lib") return libBreach(from, one, say);
  if (target === "generated")
    return say("Prisma's types stop at lib; a room's view type names what may leave");
  if (floor === "components") return componentBreach(from, one, texts, say);
  return one.to.startsWith("lib/db/") ? say("app asks a room, not the database") : undefined;
}

function packageBreach(from: string, one: Import, say: (rule: string) => string): string | undefined {
  if (roomOf(from) === "web" || !/^(next|react|react-dom)(\/|$)/.test(one.to)) return undefined;
  return say("lib knows neither Next nor React; only lib/web does");
}

function libBreach(from: string, one: Import, say: (rule: string) => string): string | undefined {
  const own = roomOf(from);
  const other = roomOf(one.to);
  if (one.to.startsWith("app/") || one.to.startsWith("components/"))
    return say("lib imports neither app nor components");
  if (!other || other === own) return undefined;
  if (indexOf(own) < 0)
    return say(`lib/${own} is not a room of the staircase; add it to the list where it belongs`);
  if (own === "web")
    return webRooms.includes(other) ? undefined : say(`lib/web imports only ${webRooms.join(", ")}`);
  if (doors.includes(own) && !["core", "db"].includes(other))
    return say("an outside door knows no trade; it imports core and db");
  if (indexOf(other) >= 0 && indexOf(other) < indexOf(own)) return undefined;
  return say(`${other} stands below ${own} in the staircase; a story that needs both belongs in lib/flows`);
}

function componentBreach(
  from: string,
  one: Import,
  texts: Map<string, string>,
  say: (rule: string) => string,
): string | undefined {
  if (one.to.startsWith("app/")) return say("components do not import app; an action arrives as a prop");
  const inUi = from.startsWith("components/ui/");
  if (one.to.startsWith("components/")) {
    return inUi && !one.to.startsWith("components/ui/")
      ? say("components/ui imports core and React only")
      : undefined;
  }
  const room = roomOf(one.to);
  if (!room || room === "core") return undefined;
  if (inUi) return say("components/ui imports core and React only");
  if (["db", "flows", "web"].includes(room)) return say(`components never import lib/${room}`);
  if (one.typeOnly || !isServerOnly(texts.get(one.to) ?? "")) return undefined;
  return say("components take from a server file its types only");
}

function namingBreaches(file: SourceFile): string[] {
  const parts = file.path.split("/");
  const folder = parts.slice(0, -1).find((part) => nameless.includes(part));
  const found = folder ? [`${file.path}: a folder named ${folder} names nothing; name the thing`] : [];
  const ownWords = file.text
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .split("\n")
    .filter((line) => line.trim() && !/^\s*\/\//.test(line));
  const only =
    ownWords.length > 0 && ownWords.every((line) => /^\s*export\s+(\*|type|\{).*from\s+["']/.test(line));
  if (only) found.push(`${file.path}: a file that only re-exports is a barrel; import the files themselves`);
  return found;
}

/** Reads and deeds reach the database, and must not reach the browser. */
function serverBreaches(file: SourceFile): string[] {
  const room = roomOf(file.path);
  if (!room || room === "core" || isServerOnly(file.text)) return [];
  const reachesDatabase = importsOf(file).some(
    (one) => !one.typeOnly && /^lib\/db\/(client|as-actor)$/.test(one.to),
  );
  if (!reachesDatabase && !/(^|[/-])queries\.ts$/.test(file.path)) return [];
  return [`${file.path}: it reads or writes the database and must begin with import "server-only"`];
}

/** Every export of a "use server" file is a door to the world, so each must be a wrapped action. */
function actionBreaches(file: SourceFile): string[] {
  if (!/^\s*["']use server["']/.test(file.text)) return [];
  const exports = file.text.match(/^export (?!type\b|interface\b)[\s\S]*?(?=\(|;|$)/gm) ?? [];
  return exports
    .filter((one) => !/^export const \w+(: \w+)? =\s*\w+Action$/.test(one))
    .map(
      (one) =>
        `${file.path}: "${one.split("\n")[0]}" is a door without a wrapper; use one of lib/web/actions`,
    );
}

/** Every ring of files that import each other's values, each as the path around it. */
export function rings(files: SourceFile[]): string[] {
  const known = new Set(files.map((file) => bare(file.path)));
  const edges = new Map(
    files.map((file) => [
      bare(file.path),
      importsOf(file)
        .filter((one) => one.inProject && !one.typeOnly && known.has(one.to))
        .map((one) => one.to),
    ]),
  );
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (at: string, way: string[]): void => {
    const start = way.indexOf(at);
    if (start >= 0) return void found.push([...way.slice(start), at].join(" → "));
    if (done.has(at)) return;
    for (const next of edges.get(at) ?? []) walk(next, [...way, at]);
    done.add(at);
  };
  for (const at of edges.keys()) walk(at, []);
  return found;
}

function isServerOnly(text: string): boolean {
  return /^\s*import ["']server-only["'];?/.test(text);
}

function roomOf(file: string): string {
  return /^lib\/([^/]+)\//.exec(file)?.[1] ?? "";
}

function indexOf(room: string): number {
  return (rooms as readonly string[]).indexOf(room);
}

function bare(file: string): string {
  return file.replace(/\.(ts|tsx|mts|mjs)$/, "");
}
