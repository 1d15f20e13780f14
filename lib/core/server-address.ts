import { isIPv6 } from "node:net";

/**
 * Where a server that listens on `host` and `port` is reached from its own machine: "http://127.0.0.1:3000".
 * `host` is a name or an address; one that stands for every interface is reached by "localhost".
 */
export function serverAddress(host: string, port: number): string {
  if (host === "0.0.0.0" || host === "::") return `http://localhost:${port}`;
  return `http://${isIPv6(host) ? `[${host}]` : host}:${port}`;
}
