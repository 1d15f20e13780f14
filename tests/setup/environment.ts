import { inject } from "vitest";

import { cloneDatabase } from "./clone-database";

// Before a test file imports anything of the project, it gets a database of its own and the settings that
// name it.
const server = inject("testServer");
const database = await cloneDatabase(server);

Object.assign(process.env, {
  DATABASE_URL: database.appUrl,
  DATABASE_OWNER_URL: database.ownerUrl,
  NEXTAUTH_URL: "http://localhost:3000",
  NEXTAUTH_SECRET: "a-secret-that-only-the-tests-know-about",
  STRIPE_WEBHOOK_SECRET: "whsec_that_only_the_tests_know_about",
  UPFRONT_DEMO: "1",
  LOG_LEVEL: process.env.LOG_LEVEL ?? "silent",
});
