// Loaded into every Node process that a command starts: ends it when the command itself is gone, however it
// went. Plain JavaScript, because it is loaded before anything could compile it.
const leader = Number(process.env.UPFRONT_LEADER);

if (leader) {
  setInterval(() => {
    try {
      process.kill(leader, 0);
    } catch (error) {
      if (error.code === "EPERM") return;
      process.kill(process.pid, "SIGTERM");
      setTimeout(() => process.exit(1), 3_000).unref();
    }
  }, 500).unref();
}
