import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import { dataFolder, inData } from "../run/paths";
import { freePort } from "../run/ports";
import { readSecrets } from "../run/secrets";
import { Trouble } from "../run/trouble";
import { canEnter, findPrograms, outsideFolder } from "./binaries";
import { openCluster } from "./cluster";
import { APP_ROLE, OWNER_ROLE, installDatabase, installRoles } from "./roles";

import type { Secrets } from "../run/secrets";
import type { DatabasePrograms } from "./binaries";

/** The connection strings of a database, by role. */
export interface DatabaseUrls {
  app: string;
  owner: string;
}

/** The database of this checkout, running. */
export interface LocalDatabase {
  urls: DatabaseUrls;
  folder: string;
  stop(): Promise<void>;
  /** Calls back when the server is gone although nobody stopped it. */
  onLost(callback: (reason: string) => void): void;
}

interface Place {
  port: number;
  folder: string;
}

const DATABASE = "upfront";
const FIRST_PORT = 54_320;
const PLACE_FILE = "database.json";

/** What a server of this checkout is set to, in the words of postgresql.conf. */
export const SETTINGS = {
  max_connections: "120",
  shared_buffers: "256MB",
  effective_cache_size: "1GB",
  max_wal_size: "2GB",
  random_page_cost: "1.1",
  jit: "off",
};

/** Starts the PostgreSQL of this checkout under `.data/`, making it at the first time. */
export async function openLocalDatabase(): Promise<LocalDatabase> {
  const secrets = readSecrets();
  const programs = await findPrograms(() => outsideFolder(secrets.installation));
  const known = readPlace();
  const folder = known && existsSync(known.folder) ? known.folder : chooseFolder(programs, secrets);
  const place = { folder, port: await freePort(known?.port ?? FIRST_PORT) };
  const cluster = await openCluster({
    ...place,
    programs,
    log: inData("postgres.log"),
    superPassword: secrets.superPassword,
    settings: SETTINGS,
    durable: true,
  });
  writeFileSync(inData(PLACE_FILE), JSON.stringify(place));
  try {
    await prepare(place.port, secrets);
  } catch (error) {
    await cluster.stop();
    throw (error as { code?: string }).code === "28P01" ? forgotten(folder) : error;
  }
  return { urls: urlsOf(place.port, secrets), folder, stop: cluster.stop, onLost: cluster.onLost };
}

/** The connection strings of this checkout's database, running or not; null before its first start. */
export function localDatabaseUrls(): DatabaseUrls | null {
  const place = readPlace();
  return place ? urlsOf(place.port, readSecrets()) : null;
}

function readPlace(): Place | null {
  try {
    return JSON.parse(readFileSync(inData(PLACE_FILE), "utf8")) as Place;
  } catch {
    return null;
  }
}

function chooseFolder(programs: DatabasePrograms, secrets: Secrets): string {
  mkdirSync(dataFolder, { recursive: true, mode: 0o755 });
  if (!programs.user || canEnter(dataFolder, programs.user)) return inData("postgres");
  return path.join(outsideFolder(secrets.installation), "postgres");
}

async function prepare(port: number, secrets: Secrets): Promise<void> {
  const superUrl = `postgresql://postgres:${secrets.superPassword}@127.0.0.1:${port}/postgres`;
  await installRoles(superUrl, { owner: secrets.ownerPassword, app: secrets.appPassword });
  await installDatabase(superUrl, DATABASE);
}

function urlsOf(port: number, secrets: Secrets): DatabaseUrls {
  const url = (role: string, password: string) =>
    `postgresql://${role}:${password}@127.0.0.1:${port}/${DATABASE}`;
  return { app: url(APP_ROLE, secrets.appPassword), owner: url(OWNER_ROLE, secrets.ownerPassword) };
}

function forgotten(folder: string): Trouble {
  return new Trouble(
    `The passwords in ${inData("secrets.json")} are not those of the data folder ${folder}.`,
    `Restore secrets.json from a copy, or move the folder away (mv ${folder} ${folder}.old) to start afresh.`,
  );
}
