import { Refusal } from "@/lib/core/errors";
import { findOrder } from "@/lib/orders/queries";
import { orderCodeSchema } from "@/lib/orders/schema";
import { pickUpCalendar } from "@/lib/orders/pick-up-calendar";
import { apiRoute } from "@/lib/web/api";
import { currentActor } from "@/lib/web/session";

/** The day of pick-up as a calendar file (RFC 5545), for the buyer alone. */
export const GET = apiRoute<{ code: string }>(async (_request, params) => {
  const actor = await currentActor();
  const code = orderCodeSchema.safeParse(params.code);
  const order = actor && code.success ? await findOrder(actor, code.data) : null;
  if (!order || order.buyer.personId !== actor!.personId || !order.promisedOn) throw new Refusal("not_found");
  return new Response(pickUpCalendar(order), {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": `attachment; filename="pick-up-${order.code}.ics"`,
    },
  });
});
