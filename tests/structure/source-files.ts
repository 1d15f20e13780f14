import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";

/** A source file of the checkout, by its path from the root with forward slashes. */
export interface SourceFile {
  path: string;
  text: string;
}

/** One import of a file. */
export interface Import {
  /** What is imported: a path from the root without extension, or a package's name. */
  to: string;
  /** True when only types cross, which leaves nothing at run time. */
  typeOnly: boolean;
  inProject: boolean;
}

const SOURCE = /\.(ts|tsx|mts|mjs)$/;

/** Every source file in the given folders of the checkout. */
export function readSourceFiles(root: string, folders: string[]): SourceFile[] {
  return folders
    .filter((folder) => existsSync(path.join(root, folder)))
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && SOURCE.test(entry.name))
        .map((entry) => path.join(entry.parentPath, entry.name)),
    )
    .map((file) => ({ path: slashed(path.relative(root, file)), text: readFileSync(file, "utf8") }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

const statement = /^\s*(?:import|export)\s+(type\s+)?(?:([^"';]*?)\s*from\s*)?["']([^"'\n]+)["']/gm;
const dynamic = /\bimport\(\s*["']([^"'\n]+)["']\s*\)/g;

/** What a file imports, statically and dynamically, in the order of its text. */
export function importsOf(file: SourceFile): Import[] {
  const text = file.text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
  const fixed = [...text.matchAll(statement)].map(([, type, names, from]) => ({
    from: from ?? "",
    typeOnly: Boolean(type) || namesOnlyTypes(names ?? ""),
  }));
  const late = [...text.matchAll(dynamic)].map(([, from]) => ({ from: from ?? "", typeOnly: false }));
  return [...fixed, ...late].map(({ from, typeOnly }) => ({ ...resolve(file.path, from), typeOnly }));
}

function namesOnlyTypes(names: string): boolean {
  const inner = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1];
  const parts =
    inner
      ?.split(",")
      .map((part) => part.trim())
      .filter(Boolean) ?? [];
  return parts.length > 0 && parts.every((part) => part.startsWith("type "));
}

function resolve(importer: string, from: string): { to: string; inProject: boolean } {
  if (from.startsWith("@/")) return { to: from.slice(2).replace(SOURCE, ""), inProject: true };
  if (!from.startsWith(".")) return { to: from, inProject: false };
  const joined = path.posix.normalize(path.posix.join(path.posix.dirname(importer), from));
  return { to: joined.replace(SOURCE, ""), inProject: true };
}

function slashed(file: string): string {
  return file.split(path.sep).join("/");
}
