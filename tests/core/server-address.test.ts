import { expect, it } from "vitest";
import { serverAddress } from "@/lib/core/server-address";

it.each([
  ["127.0.0.1", "http://127.0.0.1:3000"],
  ["localhost", "http://localhost:3000"],
  ["0.0.0.0", "http://localhost:3000"],
  ["::", "http://localhost:3000"],
  ["::1", "http://[::1]:3000"],
  ["fd00::5", "http://[fd00::5]:3000"],
])("a server that listens on %s is reached at %s", (host, address) => {
  expect(serverAddress(host, 3000)).toBe(address);
  expect(new URL(address).port).toBe("3000");
});
