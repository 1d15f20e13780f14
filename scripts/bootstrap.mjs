#!/usr/bin/env node
// Every npm command enters here. Plain JavaScript without dependencies, because it runs on the Node the
// machine has, before anything is installed: it makes sure the packages and the generated database client
// are there, then hands over to scripts/<command>.ts on the Node this project pins.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

import { followParent, inRoot, root } from "./run/ground.mjs";
import { isPrepared, pinnedNode, prepare } from "./run/install.mjs";

const [command, ...args] = process.argv.slice(2);

process.exitCode = await main();

async function main() {
  const script = command && /^[a-z-]+$/.test(command) ? inRoot("scripts", `${command}.ts`) : "";
  if (!script || !existsSync(script)) {
    return fail(`There is no command "${command ?? ""}". Commands: ${commandNames().join(", ")}.`);
  }
  if (args.includes("--help") || args.includes("-h")) return explain(script);
  try {
    const problem = isPrepared() ? null : await prepare();
    return problem ? fail(problem) : await handOver(pinnedNode(), script);
  } catch (error) {
    if (!["EACCES", "EPERM", "EROFS"].includes(error.code)) throw error;
    return fail(`${error.path ?? root} cannot be written by this user. Run as the user who owns ${root}.`);
  }
}

function commandNames() {
  return Object.keys(JSON.parse(readFileSync(inRoot("package.json"), "utf8")).scripts);
}

/** The leading comment of a command's script is its help text: readable before anything is installed. */
function explain(script) {
  const comment = /^\/\*\*([\s\S]*?)\*\//.exec(readFileSync(script, "utf8"));
  const text = (comment?.[1] ?? "This command has no description.").replace(/^ \* ?/gm, "").trim();
  process.stdout.write(`${text}\n`);
  return 0;
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  return 1;
}

/** Runs the command on the pinned Node; signals go down, the exit code comes back up. */
function handOver(node, script) {
  return new Promise((resolve) => {
    const flags = ["--import", "tsx", "--conditions=react-server", "--disable-warning=ExperimentalWarning"];
    const stdio = ["inherit", "inherit", "inherit", "ipc"];
    const child = spawn(node, [...flags, script, ...args], { cwd: root, stdio });
    process.on("SIGINT", () => child.kill("SIGINT"));
    process.on("SIGTERM", () => child.kill("SIGTERM"));
    process.on("SIGHUP", () => child.kill("SIGTERM"));
    const stop = followParent(() => child.kill("SIGTERM"));
    child.on("error", (error) => (stop(), resolve(fail(`The pinned Node did not start: ${error.message}`))));
    child.on("exit", (code, signal) => {
      stop();
      resolve(code ?? (signal === "SIGINT" ? 130 : 143));
    });
  });
}
