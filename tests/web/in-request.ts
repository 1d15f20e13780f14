// Next makes its stores when it is first imported; this stands before it, as in its own server.
import "next/dist/server/node-environment-baseline";
import { workAsyncStorage, type WorkStore } from "next/dist/server/app-render/work-async-storage.external";
import {
  workUnitAsyncStorage,
  type RequestStore,
} from "next/dist/server/app-render/work-unit-async-storage.external";
import { RequestCookies, ResponseCookies } from "next/dist/server/web/spec-extension/cookies";

/** Runs `work` as Next runs a server action: with the headers and cookies of one request. */
export function inRequest<Result>(
  given: { headers?: Record<string, string>; cookies?: Record<string, string> },
  work: () => Promise<Result>,
): Promise<Result> {
  const headers = new Headers({ host: "localhost:3000", ...given.headers });
  const pairs = Object.entries(given.cookies ?? {}).map(([name, value]) => `${name}=${value}`);
  if (pairs.length > 0) headers.set("cookie", pairs.join("; "));
  const written = new ResponseCookies(new Headers());
  const request = {
    type: "request",
    phase: "action",
    headers,
    cookies: new RequestCookies(headers),
    mutableCookies: written,
    userspaceMutableCookies: new RequestCookies(headers),
  } as unknown as RequestStore;
  const page = { route: "/test", isStaticGeneration: false } as unknown as WorkStore;
  return workAsyncStorage.run(page, () => workUnitAsyncStorage.run(request, work));
}
