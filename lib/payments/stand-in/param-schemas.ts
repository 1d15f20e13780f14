import { z } from "zod";
import { MAX_PAYMENT_CENTS, MIN_PAYMENT_CENTS } from "@/lib/payments/schema";
import {
  choice,
  emailAddress,
  flag,
  list,
  metadata,
  moment,
  text,
  unsettable,
  webAddress,
  whole,
} from "@/lib/payments/stand-in/params";

/**
 * What each served call takes: a part of Stripe's own parameters, under the same names, types and limits. A
 * parameter of Stripe's that is not here is answered as unknown.
 */

const expand = list(text(), 20).optional();
const amount = whole(MIN_PAYMENT_CENTS, MAX_PAYMENT_CENTS);
const currency = choice(["usd"]);
const paging = {
  limit: whole(1, 100).optional(),
  starting_after: text().optional(),
  ending_before: text().optional(),
  expand,
};

export const retrieveParams = z.strictObject({ expand });

export const createSessionParams = z.strictObject({
  mode: choice(["payment"]),
  allowed_payment_method_types: list(choice(["card"]), 10).optional(),
  line_items: list(
    z.strictObject({
      quantity: whole(1, 999_999),
      price_data: z.strictObject({
        currency,
        unit_amount: whole(0, MAX_PAYMENT_CENTS),
        product_data: z.strictObject({
          name: text(),
          description: text(40_000).optional(),
          metadata: metadata().optional(),
        }),
      }),
    }),
    100,
  ),
  success_url: webAddress(),
  cancel_url: webAddress().optional(),
  client_reference_id: text(200).optional(),
  customer: text().optional(),
  customer_email: emailAddress().optional(),
  expires_at: whole(0).optional(),
  metadata: metadata().optional(),
  payment_intent_data: z
    .strictObject({
      description: text(1000).optional(),
      metadata: metadata().optional(),
      receipt_email: emailAddress().optional(),
      statement_descriptor: text(22).optional(),
      transfer_group: text().optional(),
    })
    .optional(),
  submit_type: choice(["auto", "book", "donate", "pay"]).optional(),
  expand,
});

export const listSessionsParams = z.strictObject({
  ...paging,
  customer: text().optional(),
  payment_intent: text().optional(),
});

export const createIntentParams = z.strictObject({
  amount,
  currency,
  allowed_payment_method_types: list(choice(["card"]), 10).optional(),
  confirm: flag().optional(),
  customer: text().optional(),
  description: text(1000).optional(),
  metadata: metadata().optional(),
  payment_method: text().optional(),
  receipt_email: emailAddress().optional(),
  statement_descriptor: text(22).optional(),
  transfer_group: text().optional(),
  expand,
});

export const updateIntentParams = z.strictObject({
  amount: amount.optional(),
  description: text(1000).optional(),
  metadata: z.union([z.literal(""), metadata()]).optional(),
  receipt_email: z.union([z.literal(""), emailAddress()]).optional(),
  transfer_group: text().optional(),
  expand,
});

export const cancelIntentParams = z.strictObject({
  cancellation_reason: choice(["abandoned", "duplicate", "fraudulent", "requested_by_customer"]).optional(),
  expand,
});

export const listIntentsParams = z.strictObject({
  ...paging,
  created: moment().optional(),
  customer: text().optional(),
});

export const createRefundParams = z.strictObject({
  payment_intent: text().optional(),
  charge: text().optional(),
  amount: whole(1, MAX_PAYMENT_CENTS).optional(),
  reason: choice(["duplicate", "fraudulent", "requested_by_customer"]).optional(),
  metadata: metadata().optional(),
  expand,
});

export const listRefundsParams = z.strictObject({
  ...paging,
  created: moment().optional(),
  charge: text().optional(),
  payment_intent: text().optional(),
});

export const listChargesParams = z.strictObject({
  ...paging,
  created: moment().optional(),
  customer: text().optional(),
  payment_intent: text().optional(),
  transfer_group: text().optional(),
});

export const listEventsParams = z.strictObject({
  ...paging,
  created: moment().optional(),
  type: text().optional(),
  types: list(text(), 20).optional(),
});

export const createCustomerParams = z.strictObject({
  email: emailAddress().optional(),
  name: text(256).optional(),
  phone: text(20).optional(),
  description: text().optional(),
  metadata: metadata().optional(),
  expand,
});

export const updateCustomerParams = z.strictObject({
  email: z.union([z.literal(""), emailAddress()]).optional(),
  name: unsettable(256).optional(),
  phone: unsettable(20).optional(),
  description: unsettable().optional(),
  metadata: z.union([z.literal(""), metadata()]).optional(),
  expand,
});

export const listCustomersParams = z.strictObject({
  ...paging,
  created: moment().optional(),
  email: text(512).optional(),
});
