import { z } from "zod";
import { emailSchema } from "@/lib/core/email";

/** Stripe's own bounds for one US card payment: 50 cents to $999,999.99. */
export const MIN_PAYMENT_CENTS = 50;
export const MAX_PAYMENT_CENTS = 99_999_999;

const idempotencyKey = z
  .string()
  .min(1)
  .max(255)
  .regex(/^[\x21-\x7e]+$/);
const amountCents = z.int().min(MIN_PAYMENT_CENTS).max(MAX_PAYMENT_CENTS);
const returnUrl = z.url({ protocol: /^https?$/ }).max(5000);

export const startCheckoutSchema = z.strictObject({
  reference: z.string().min(1).max(200),
  description: z.string().min(1).max(1000),
  amountCents,
  currency: z.literal("usd"),
  successUrl: returnUrl,
  cancelUrl: returnUrl,
  customerEmail: emailSchema.optional(),
  expiresAt: z.date(),
  idempotencyKey,
  metadata: z
    .record(z.string().min(1).max(40), z.string().min(1).max(500))
    .refine((entries) => Object.keys(entries).length <= 40, "At most 40 entries."),
});

export const refundPaymentSchema = z.strictObject({
  paymentIntentId: z.string().regex(/^pi_\w{1,250}$/),
  amountCents: z.int().min(1).max(MAX_PAYMENT_CENTS).optional(),
  idempotencyKey,
  reason: z.enum(["duplicate", "fraudulent", "requested_by_customer"]),
});

export const sessionIdSchema = z.string().regex(/^cs_\w{1,250}$/);
export const referenceSchema = startCheckoutSchema.shape.reference;

export type CheckoutRequest = z.input<typeof startCheckoutSchema>;
export type RefundRequest = z.input<typeof refundPaymentSchema>;
