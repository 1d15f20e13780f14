import "server-only";
import { asActor } from "@/lib/db/as-actor";

/** The market's clock, which the database keeps. */
export function marketNow(): Promise<Date> {
  return asActor(null, async (tx) => {
    const [row] = await tx.$queryRaw<{ now: Date }[]>`SELECT app_now() AS now`;
    return row!.now;
  });
}
