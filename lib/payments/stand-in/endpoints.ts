import "server-only";
import type { z } from "zod";
import type { Books } from "@/lib/payments/stand-in/books";
import { createCustomer, updateCustomer } from "@/lib/payments/stand-in/customer";
import { expandAnswer } from "@/lib/payments/stand-in/expand";
import { StandInFailure } from "@/lib/payments/stand-in/failure";
import type { FormTree } from "@/lib/payments/stand-in/form";
import type { Answer } from "@/lib/payments/stand-in/idempotency";
import { cancelIntent, createIntent, updateIntent } from "@/lib/payments/stand-in/intent";
import { shown } from "@/lib/payments/stand-in/kinds";
import { getEvent, listEvents } from "@/lib/payments/stand-in/list-events";
import { listObjects } from "@/lib/payments/stand-in/list-objects";
import * as schemas from "@/lib/payments/stand-in/param-schemas";
import { readParams } from "@/lib/payments/stand-in/read-params";
import { createRefund } from "@/lib/payments/stand-in/refund";
import { asOfNow, createSession, expireSession } from "@/lib/payments/stand-in/session";

type Params = { expand?: string[] };
type Work = (books: Books, id: string) => Promise<Answer>;

export type Endpoint = {
  method: "GET" | "POST";
  /** Stripe's own path; `{...}` stands for one id. */
  path: string;
  schema: z.ZodType<Params>;
  /** Checks what was sent and answers the work to be done with it. Refuses (400) before any work begins. */
  prepare(form: FormTree): Work;
};

/** Every call the stand-in answers. */
export const endpoints: readonly Endpoint[] = [
  post("/v1/checkout/sessions", schemas.createSessionParams, createSession),
  get(
    "/v1/checkout/sessions",
    schemas.listSessionsParams,
    async (books, { customer, payment_intent, ...paging }) => {
      const filters = { customer, payment_intent };
      const page = await listObjects(books.tx, "checkout.session", "/v1/checkout/sessions", paging, filters);
      return { ...page, data: page.data.map((session) => shown(asOfNow(session, books.now))) };
    },
  ),
  get("/v1/checkout/sessions/{session}", schemas.retrieveParams, async (books, _, id) =>
    asOfNow(await books.get("checkout.session", id, "session"), books.now),
  ),
  post("/v1/checkout/sessions/{session}/expire", schemas.retrieveParams, (books, _, id) =>
    expireSession(books, id),
  ),

  post("/v1/payment_intents", schemas.createIntentParams, createIntent),
  get("/v1/payment_intents", schemas.listIntentsParams, (books, { customer, created, ...paging }) =>
    listObjects(books.tx, "payment_intent", "/v1/payment_intents", paging, { customer, created }),
  ),
  get("/v1/payment_intents/{intent}", schemas.retrieveParams, (books, _, id) =>
    books.get("payment_intent", id, "intent"),
  ),
  post("/v1/payment_intents/{intent}", schemas.updateIntentParams, (books, params, id) =>
    updateIntent(books, id, params),
  ),
  post("/v1/payment_intents/{intent}/cancel", schemas.cancelIntentParams, (books, params, id) =>
    cancelIntent(books, id, params),
  ),

  post("/v1/refunds", schemas.createRefundParams, createRefund),
  get("/v1/refunds", schemas.listRefundsParams, (books, { charge, payment_intent, created, ...paging }) =>
    listObjects(books.tx, "refund", "/v1/refunds", paging, { charge, payment_intent, created }),
  ),
  get("/v1/refunds/{refund}", schemas.retrieveParams, (books, _, id) => books.get("refund", id, "refund")),

  get("/v1/charges", schemas.listChargesParams, (books, params) => {
    const { customer, payment_intent, transfer_group, created, ...paging } = params;
    return listObjects(books.tx, "charge", "/v1/charges", paging, {
      customer,
      payment_intent,
      transfer_group,
      created,
    });
  }),
  get("/v1/charges/{charge}", schemas.retrieveParams, (books, _, id) => books.get("charge", id, "charge")),

  get("/v1/events", schemas.listEventsParams, (books, params) => listEvents(books.tx, params)),
  get("/v1/events/{id}", schemas.retrieveParams, (books, _, id) => getEvent(books.tx, id)),

  post("/v1/customers", schemas.createCustomerParams, createCustomer),
  get("/v1/customers", schemas.listCustomersParams, (books, { email, created, ...paging }) =>
    listObjects(books.tx, "customer", "/v1/customers", paging, { email, created }),
  ),
  get("/v1/customers/{customer}", schemas.retrieveParams, (books, _, id) =>
    books.get("customer", id, "customer"),
  ),
  post("/v1/customers/{customer}", schemas.updateCustomerParams, (books, params, id) =>
    updateCustomer(books, id, params),
  ),
];

type Deed<P> = (books: Books, params: P, id: string) => Promise<object | StandInFailure>;

function get<P extends Params>(path: string, schema: z.ZodType<P>, deed: Deed<P>): Endpoint {
  return { method: "GET", path, schema, prepare: (form) => prepare(schema, deed, form) };
}

function post<P extends Params>(path: string, schema: z.ZodType<P>, deed: Deed<P>): Endpoint {
  return { method: "POST", path, schema, prepare: (form) => prepare(schema, deed, form) };
}

function prepare<P extends Params>(schema: z.ZodType<P>, deed: Deed<P>, form: FormTree): Work {
  const params = readParams(schema, form);
  return async (books, id) => {
    const answer = await deed(books, params, id);
    if (answer instanceof StandInFailure) return answer;
    const body = shown(answer);
    return { status: 200, body: params.expand ? await expandAnswer(books, body, params.expand) : body };
  };
}
