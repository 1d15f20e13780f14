import { cpus, loadavg, totalmem } from "node:os";

/** What the figures were measured on, in one line. */
export function describeMachine(): string {
  const [processor] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const model = processor?.model.trim() ?? "unknown";
  return `${cpus().length} cores (${model}), ${memory} GB, Node ${process.versions.node}, ${process.platform}`;
}

/** The load average of the last minute: above the number of cores, figures are too low. */
export function loadNow(): string {
  return (loadavg()[0] ?? 0).toFixed(1);
}
