import { randomInt } from "node:crypto";

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

const shapes = {
  "checkout.session": ["cs_test_a1", 58],
  payment_intent: ["pi_3", 23],
  charge: ["ch_3", 23],
  refund: ["re_3", 23],
  customer: ["cus_", 14],
  payment_method: ["pm_1", 23],
  event: ["evt_1", 23],
  request: ["req_", 14],
} as const satisfies Record<string, readonly [string, number]>;

/** An id that looks like Stripe's own for this kind of thing, and cannot be guessed. */
export function newId(kind: keyof typeof shapes): string {
  const [prefix, length] = shapes[kind];
  return prefix + Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join("");
}
