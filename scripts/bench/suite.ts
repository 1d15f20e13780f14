import type { Command } from "../run/command";
import type { ScratchServer } from "../database/scratch-server";
import type { Row } from "./row";

/** What a part of the benchmark is given. */
export interface Bench {
  command: Command;
  /** How often a figure and its floor are measured, turn by turn. */
  rounds: number;
  /** How long a page is asked for, each time. */
  seconds: number;
  /** A smaller amount of work where time is short. */
  scaled(full: number): number;
  /** The benchmark's own PostgreSQL, started when it is first asked for. */
  server(): Promise<ScratchServer>;
}

/** A part of the benchmark: what its floors are, in a sentence, and how it is measured. */
export interface Suite {
  floor: string;
  measure(bench: Bench): Promise<Row[]>;
}
