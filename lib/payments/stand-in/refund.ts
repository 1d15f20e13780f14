import "server-only";
import type { z } from "zod";
import { formatCents } from "@/lib/core/money";
import type { Books } from "@/lib/payments/stand-in/books";
import { badRequest } from "@/lib/payments/stand-in/failure";
import { newId } from "@/lib/payments/stand-in/ids";
import type { Charge, Refund } from "@/lib/payments/stand-in/kinds";
import type { createRefundParams } from "@/lib/payments/stand-in/param-schemas";

type CreateParams = z.output<typeof createRefundParams>;

/** POST /v1/refunds */
export async function createRefund(books: Books, params: CreateParams): Promise<Refund> {
  const charge = await chargeOf(books, params);
  const left = charge.amount_captured - charge.amount_refunded;
  if (!charge.paid) throw badRequest(`Charge ${charge.id} is not paid and cannot be refunded.`);
  if (left === 0) {
    throw badRequest(`Charge ${charge.id} has already been refunded.`, undefined, "charge_already_refunded");
  }
  const amount = params.amount ?? left;
  if (amount > left) {
    throw badRequest(
      `Refund amount (${formatCents(amount, { cents: true })}) is greater than unrefunded amount on charge ` +
        `(${formatCents(left, { cents: true })})`,
      "amount",
    );
  }
  const refund = buildRefund(books, charge, amount, params);
  const refunded = charge.amount_refunded + amount;
  const after: Charge = {
    ...charge,
    amount_refunded: refunded,
    refunded: refunded === charge.amount_captured,
  };
  books.put(refund);
  books.put(after);
  books.emit("refund.created", refund);
  books.emit("charge.refunded", after);
  return refund;
}

async function chargeOf(books: Books, params: CreateParams): Promise<Charge> {
  if (params.charge && params.payment_intent) {
    const only = "You may only specify one of these parameters: charge, payment_intent.";
    throw badRequest(only, "charge", "parameters_exclusive");
  }
  if (params.charge) return await books.get("charge", params.charge, "charge");
  if (!params.payment_intent) {
    const one = "One of the following params should be provided for this request: payment_intent or charge.";
    throw badRequest(one, undefined, "parameter_missing");
  }
  const intent = await books.get("payment_intent", params.payment_intent, "payment_intent");
  if (intent.status !== "succeeded" || typeof intent.latest_charge !== "string") {
    throw badRequest(`This PaymentIntent (${intent.id}) does not have a successful charge to refund.`);
  }
  return await books.get("charge", intent.latest_charge, "charge");
}

function buildRefund(books: Books, charge: Charge, amount: number, params: CreateParams): Refund {
  return {
    id: newId("refund"),
    object: "refund",
    amount,
    balance_transaction: null,
    charge: charge.id,
    created: books.now,
    currency: charge.currency,
    customer: charge.customer,
    customer_account: null,
    destination_details: { type: "card", card: { type: "refund" } },
    metadata: params.metadata ?? {},
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason: params.reason ?? null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: "succeeded",
    transfer_reversal: null,
  };
}
