import { startWorker } from "@/lib/jobs/start-worker";

// A worker that takes a job and never finishes it, for a test to kill.
await startWorker(process.env.DATABASE_URL ?? "", {
  slow: () => {
    process.send?.("working");
    return new Promise(() => undefined);
  },
});
