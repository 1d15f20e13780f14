import "server-only";
import type { z } from "zod";
import type { Books } from "@/lib/payments/stand-in/books";
import { cardByPaymentMethod, type Decline } from "@/lib/payments/stand-in/cards";
import { badRequest, missing, StandInFailure } from "@/lib/payments/stand-in/failure";
import { fixedIntentFields } from "@/lib/payments/stand-in/fixed-fields";
import { newId } from "@/lib/payments/stand-in/ids";
import type { Intent, Session } from "@/lib/payments/stand-in/kinds";
import { changeMetadata } from "@/lib/payments/stand-in/metadata";
import type {
  cancelIntentParams,
  createIntentParams,
  updateIntentParams,
} from "@/lib/payments/stand-in/param-schemas";
import { takePayment } from "@/lib/payments/stand-in/take-payment";

type CreateParams = z.output<typeof createIntentParams>;
type UpdateParams = z.output<typeof updateIntentParams>;
type CancelParams = z.output<typeof cancelIntentParams>;

const finished = new Set<string>(["succeeded", "canceled"]);

/** POST /v1/payment_intents. A declined card answers 402, and what it left in the books stays there. */
export async function createIntent(books: Books, params: CreateParams): Promise<Intent | StandInFailure> {
  if (params.customer) await books.get("customer", params.customer, "customer");
  const intent = buildIntent(books, params);
  books.put(intent);
  books.emit("payment_intent.created", intent);
  if (!params.payment_method && !params.confirm) return intent;
  if (!params.payment_method) {
    throw badRequest("You cannot confirm this PaymentIntent because it's missing a payment method.");
  }
  const card = cardByPaymentMethod(params.payment_method);
  if (!card) throw missing("payment_method", params.payment_method, "payment_method");
  if (!params.confirm) {
    const ready: Intent = {
      ...intent,
      payment_method: params.payment_method,
      status: "requires_confirmation",
    };
    books.put(ready);
    return ready;
  }
  const taken = takePayment(books, intent, card, null);
  return taken.decline ? declined(taken.intent, taken.decline) : taken.intent;
}

/** POST /v1/payment_intents/{intent} */
export async function updateIntent(books: Books, id: string, params: UpdateParams): Promise<Intent> {
  const intent = await books.get("payment_intent", id, "intent");
  if (params.amount !== undefined && finished.has(intent.status)) {
    throw unexpectedState(
      `This PaymentIntent's amount could not be updated: it has a status of ${intent.status}.`,
    );
  }
  const { amount, description, metadata, receipt_email: email, transfer_group: group } = params;
  const updated: Intent = {
    ...intent,
    amount: amount ?? intent.amount,
    description: description ?? intent.description,
    metadata: changeMetadata(intent.metadata, metadata),
    receipt_email: email === undefined ? intent.receipt_email : email || null,
    transfer_group: group ?? intent.transfer_group,
  };
  books.put(updated);
  return updated;
}

/** POST /v1/payment_intents/{intent}/cancel */
export async function cancelIntent(books: Books, id: string, params: CancelParams): Promise<Intent> {
  const intent = await books.get("payment_intent", id, "intent");
  if (finished.has(intent.status)) {
    throw unexpectedState(
      `You cannot cancel this PaymentIntent because it has a status of ${intent.status}. ` +
        "Only a PaymentIntent with one of the following statuses may be canceled: " +
        "requires_payment_method, requires_capture, " +
        "requires_confirmation, requires_action, processing.",
    );
  }
  const canceled: Intent = {
    ...intent,
    canceled_at: books.now,
    cancellation_reason: params.cancellation_reason ?? null,
    next_action: null,
    status: "canceled",
  };
  books.put(canceled);
  books.emit("payment_intent.canceled", canceled);
  return canceled;
}

/** The intent of a session: made when somebody first tries to pay, as Stripe does. */
export async function intentOf(books: Books, session: Session): Promise<Intent> {
  if (typeof session.payment_intent === "string") {
    return await books.get("payment_intent", session.payment_intent, "intent");
  }
  const { intent: wanted } = session.stand_in;
  const customer = typeof session.customer === "string" ? session.customer : undefined;
  const intent = buildIntent(books, {
    ...wanted,
    amount: session.amount_total ?? 0,
    currency: "usd",
    customer,
  });
  books.put(intent);
  books.emit("payment_intent.created", intent);
  return intent;
}

function buildIntent(books: Books, params: CreateParams): Intent {
  const id = newId("payment_intent");
  return {
    ...fixedIntentFields,
    id,
    allowed_payment_method_types: params.allowed_payment_method_types ?? null,
    amount: params.amount,
    amount_received: 0,
    client_secret: `${id}_secret_${newId("request").slice(4)}`,
    created: books.now,
    currency: params.currency,
    customer: params.customer ?? null,
    description: params.description ?? null,
    last_payment_error: null,
    latest_charge: null,
    metadata: params.metadata ?? {},
    next_action: null,
    payment_method: null,
    receipt_email: params.receipt_email ?? null,
    statement_descriptor: params.statement_descriptor ?? null,
    status: "requires_payment_method",
    transfer_group: params.transfer_group ?? null,
  };
}

function declined(intent: Intent, { code, declineCode, message }: Decline): StandInFailure {
  return new StandInFailure(402, {
    type: "card_error",
    code,
    decline_code: declineCode,
    message,
    charge: typeof intent.latest_charge === "string" ? intent.latest_charge : undefined,
    payment_intent: intent,
  });
}

function unexpectedState(message: string): StandInFailure {
  return badRequest(message, undefined, "payment_intent_unexpected_state");
}
