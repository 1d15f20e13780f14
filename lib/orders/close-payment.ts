import "server-only";
import { asSystem } from "@/lib/db/as-actor";

/** Notes that nobody can pay on a payment page any more. A payment that was paid stays paid. */
export async function closePayment(paymentId: string): Promise<void> {
  await asSystem("close-payment", (tx) =>
    tx.payment.updateMany({ where: { id: paymentId, state: "open" }, data: { state: "expired" } }),
  );
}
