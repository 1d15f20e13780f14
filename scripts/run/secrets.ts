import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

import { dataFolder, inData } from "./paths";
import { Trouble } from "./trouble";

/** What this installation made up for itself at its first start. */
export interface Secrets {
  installation: string;
  superPassword: string;
  ownerPassword: string;
  appPassword: string;
  nextauthSecret: string;
  stripeWebhookSecret: string;
}

const FILE = "secrets.json";

/** Reads `.data/secrets.json`, adding what is missing from it; readable by its owner alone. */
export function readSecrets(): Secrets {
  mkdirSync(dataFolder, { recursive: true, mode: 0o755 });
  const kept = readKept();
  const secrets = { ...makeSecrets(), ...kept };
  if (Object.keys(secrets).length !== Object.keys(kept).length) {
    writeFileSync(inData(FILE), `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  }
  return secrets;
}

function readKept(): Partial<Secrets> {
  let text: string;
  try {
    text = readFileSync(inData(FILE), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return {};
    throw new Trouble(
      `${inData(FILE)} cannot be read by this user.`,
      "Run the command as the user who started Upfront here first, or move .data away to start afresh.",
    );
  }
  try {
    return JSON.parse(text) as Partial<Secrets>;
  } catch {
    throw new Trouble(
      `${inData(FILE)} is damaged: it is not JSON.`,
      "Restore it from a copy, or move .data away to start afresh with a new demo market.",
    );
  }
}

function makeSecrets(): Secrets {
  const word = (bytes: number) => randomBytes(bytes).toString("hex");
  return {
    installation: word(6),
    superPassword: word(16),
    ownerPassword: word(16),
    appPassword: word(16),
    nextauthSecret: word(32),
    stripeWebhookSecret: `whsec_${word(16)}`,
  };
}
