import { after } from "next/server";
import { isStandInOpen } from "@/lib/payments/client";
import { deliverEvents } from "@/lib/payments/stand-in/deliver-events";
import { handleStandInRequest } from "@/lib/payments/stand-in/handle-request";

export const dynamic = "force-dynamic";

/**
 * Stripe's API as far as the demo market needs it, at Stripe's own path: the SDK can be told another host,
 * port and protocol, not another path. Our own API stands under `/api/v1`. Closed (404) wherever Stripe
 * itself is used.
 */
async function serve(request: Request): Promise<Response> {
  if (!isStandInOpen()) return new Response(null, { status: 404 });
  return await handleStandInRequest(request, {
    afterCommit: (eventIds) => after(() => deliverEvents(eventIds)),
  });
}

export { serve as GET, serve as POST };
