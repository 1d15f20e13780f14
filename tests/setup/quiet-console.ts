import { afterEach, beforeEach, expect } from "vitest";

import { takeConsoleErrors, watchConsole } from "./console-errors";

beforeEach(watchConsole);

afterEach(() => {
  expect(takeConsoleErrors(), "console.error was called").toEqual([]);
});
