// Packages, the pinned Node and the generated database client: there and current before a command runs.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

import { followParent, inRoot, isAlive, readIfThere, root, say } from "./ground.mjs";

let chosenNode;

/** True when nothing needs installing or generating. */
export function isPrepared() {
  return packagesAreCurrent() && clientIsCurrent() && pinnedNode() !== null;
}

/** Brings packages and database client up to date, one command at a time; returns what stands in the way. */
export async function prepare() {
  const release = await holdInstallLock();
  try {
    const problem = packagesAreCurrent() ? null : await installPackages();
    if (problem) return problem;
    const node = pinnedNode();
    if (node) return clientIsCurrent() ? null : generateClient(node);
    return (
      `Node ${process.versions.node} is too old to run Upfront, and the pinned Node could not be installed for ` +
      "this machine. Install Node 24 (or 22.18 and newer) and run the command again."
    );
  } finally {
    release();
  }
}

function stampPath() {
  return inRoot("node_modules", ".upfront-lock");
}

function lockStamp() {
  const lock = readFileSync(inRoot("package-lock.json"));
  return createHash("sha256").update(lock).update(`${process.platform}-${process.arch}`).digest("hex");
}

function packagesAreCurrent() {
  const stamp = lockStamp();
  if (readIfThere(stampPath()) === stamp) return true;
  if (!installedTreeMatchesLock()) return false;
  writeFileSync(stampPath(), stamp);
  return true;
}

/** npm records what it installed; equal to the lock file means `npm ci` has nothing to add. */
function installedTreeMatchesLock() {
  const record = readIfThere(inRoot("node_modules", ".package-lock.json"));
  if (!record) return false;
  const installed = JSON.parse(record).packages;
  const wanted = JSON.parse(readFileSync(inRoot("package-lock.json"), "utf8")).packages;
  return Object.entries(wanted).every(([where, entry]) => {
    if (!where) return true;
    const found = installed[where];
    if (!found) return Boolean(entry.optional || entry.devOptional || entry.peer);
    return found.version === entry.version && existsSync(inRoot(where));
  });
}

async function installPackages() {
  const started = Date.now();
  say("install    installing packages (1 to 3 minutes the first time)");
  const own = process.env.npm_execpath;
  const [program, first] = own && own.endsWith(".js") ? [process.execPath, [own]] : ["npm", []];
  const flags = [
    "ci",
    "--include=dev",
    "--include=optional",
    "--prefer-offline",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
  ];
  const { code, output } = await run(program, [...first, ...flags], (seconds) => {
    say(`install    still installing, ${seconds} s`);
  });
  if (code !== 0) return installProblem(output);
  writeFileSync(stampPath(), lockStamp());
  say(`install    done in ${Math.round((Date.now() - started) / 1000)} s`);
  return null;
}

function installProblem(output) {
  const lines = output.trim().split("\n");
  const errors = lines.filter((line) => /^npm (error|ERR!) \S/.test(line));
  const tail = (errors.length > 0 ? errors : lines).slice(0, 12).join("\n");
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|ECONNRESET|network/i.test(output)) {
    return (
      "install failed: the package registry could not be reached. Check the connection (or `npm config get " +
      `registry\`) and run the command again; nothing else needs the network.\n${tail}`
    );
  }
  if (/ENOSPC/.test(output)) return `install failed: the disk is full. About 1.5 GB is needed.\n${tail}`;
  if (/EACCES|EPERM|EROFS/.test(output)) {
    return `install failed: ${root} is not writable for this user. Change its owner, and try again.\n${tail}`;
  }
  return `install failed: npm ci could not install what package-lock.json names.\n${tail}`;
}

function run(program, programArgs, tick) {
  return new Promise((resolve) => {
    const started = Date.now();
    const env = { ...process.env, NODE_ENV: "" };
    delete env.NODE_ENV;
    const windows = process.platform === "win32";
    const child = spawn(program, programArgs, {
      cwd: root,
      env,
      stdio: ["ignore", "pipe", "pipe"],
      shell: windows,
    });
    let output = "";
    const keep = (chunk) => (output = (output + chunk).slice(-20_000));
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    const timer = setInterval(() => tick(Math.round((Date.now() - started) / 1000)), 20_000);
    const stop = followParent(() => child.kill("SIGTERM"));
    const finish = (code) => {
      clearInterval(timer);
      stop();
      resolve({ code, output });
    };
    child.on("error", (error) => ((output += String(error)), finish(1)));
    child.on("exit", (code) => finish(code ?? 1));
  });
}

async function holdInstallLock() {
  const file = inRoot(".data", "install.turn");
  mkdirSync(inRoot(".data"), { recursive: true });
  for (let told = false; !claimFile(file); told = true) {
    const [pid, birth] = (readIfThere(file) ?? "").split(" ");
    if (!isAlive(Number(pid)) || birthOf(pid) !== birth) rmSync(file, { force: true });
    else if (!told)
      say(`install    waiting for the other Upfront command (process ${pid}) that is installing`);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  return () => rmSync(file, { force: true });
}

/** When a process began, where the system tells: ids are soon given out again, in a container at once. */
function birthOf(pid) {
  const stat = readIfThere(`/proc/${pid}/stat`) ?? "";
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
}

/** Written beside and linked into place, so that nobody reads it half-written. */
function claimFile(file) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${process.pid} ${birthOf(process.pid)}`);
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** The Node this project pins, or the machine's own where that is new enough; null when neither will do. */
export function pinnedNode() {
  return (chosenNode ??= chooseNode());
}

function chooseNode() {
  const pinned = inRoot("node_modules", ".bin", process.platform === "win32" ? "node.cmd" : "node");
  if (existsSync(pinned) && spawnSync(pinned, ["--version"]).status === 0) return pinned;
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 22 || (major === 22 && minor < 18)) return null;
  say(`node       the pinned Node is not available here; using Node ${process.versions.node}`);
  return process.execPath;
}

function clientIsCurrent() {
  return readIfThere(inRoot("generated", ".stamp")) === schemaStamp();
}

function schemaStamp() {
  const folder = inRoot("prisma", "schema");
  const hash = createHash("sha256").update(readFileSync(inRoot("node_modules", "prisma", "package.json")));
  for (const name of readdirSync(folder).sort())
    hash.update(name).update(readFileSync(path.join(folder, name)));
  return hash.digest("hex");
}

function generateClient(node) {
  const cli = inRoot("node_modules", "prisma", "build", "index.js");
  const made = spawnSync(node, [cli, "generate"], { cwd: root, encoding: "utf8", env: quietEnv() });
  if (made.status !== 0) {
    return `install failed: the database client was not generated.\n${made.stdout}${made.stderr}`;
  }
  mkdirSync(inRoot("generated"), { recursive: true });
  writeFileSync(inRoot("generated", ".stamp"), schemaStamp());
  return null;
}

function quietEnv() {
  return { ...process.env, CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1", NO_COLOR: "1" };
}
