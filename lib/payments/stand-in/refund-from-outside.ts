import "server-only";
import { StandInFailure } from "@/lib/payments/stand-in/failure";
import { createRefund } from "@/lib/payments/stand-in/refund";
import { withBooks } from "@/lib/payments/stand-in/with-books";

type Outside = { message: string | null; eventIds: string[] };

/**
 * Gives money back as somebody would on Stripe's own dashboard, without the shop having asked. `message` says
 * why it was not done.
 */
export async function refundFromOutside(paymentIntentId: string, amountCents?: number): Promise<Outside> {
  try {
    const { eventIds } = await withBooks((books) =>
      createRefund(books, { payment_intent: paymentIntentId, amount: amountCents }),
    );
    return { message: null, eventIds };
  } catch (error) {
    if (error instanceof StandInFailure) return { message: error.message, eventIds: [] };
    throw error;
  }
}
