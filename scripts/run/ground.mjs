// What the first steps of every command stand on, before anything is installed.
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of this checkout. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** A path inside the checkout. */
export const inRoot = (...parts) => path.join(root, ...parts);

/**
 * npm that is killed outright passes nothing on, so its disappearance is watched for. Outside npm the
 * command may rightly outlive the shell that started it.
 */
export function followParent(whenGone) {
  if (!process.env.npm_lifecycle_event) return () => undefined;
  const watched = [process.ppid, shellsParent(process.ppid)].filter((pid) => pid > 1);
  const timer = setInterval(() => {
    if (watched.every(isAlive)) return;
    clearInterval(timer);
    whenGone();
  }, 500);
  return () => clearInterval(timer);
}

/** npm runs scripts through a shell, which on some systems stays between npm and this process. */
function shellsParent(pid) {
  const stat = readIfThere(`/proc/${pid}/stat`);
  const found = stat && /^\d+ \((.*)\) \S (\d+) /.exec(stat);
  return found && /^(sh|dash|bash|ash|busybox)$/.test(found[1]) ? Number(found[2]) : 0;
}

/** A process that ended but was not yet collected by its parent still has an id; it is not alive. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== "EPERM") return false;
  }
  return !/^\d+ \(.*\) Z/s.test(readIfThere(`/proc/${pid}/stat`) ?? "");
}

/** The text of a file, or null when it cannot be read. */
export function readIfThere(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

/** Progress goes to stderr: stdout belongs to the command (`npm run -s db:url` prints one line). */
export function say(line) {
  process.stderr.write(`${line}\n`);
}
