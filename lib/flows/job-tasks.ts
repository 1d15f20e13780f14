import "server-only";
import { sendTouchJob } from "@/lib/clients/send-touch";
import { sendEmploymentLetterJob } from "@/lib/dealers/send-employment-letter";
import { expireHoldsJob } from "@/lib/flows/expire-holds";
import { importInventoryJob } from "@/lib/flows/import-inventory";
import { reconcilePaymentsJob } from "@/lib/flows/reconcile-payments";
import { sendMoveLetterJob } from "@/lib/flows/send-move-letter";
import { sendOrderLetterJob } from "@/lib/flows/send-order-letter";
import { settlePaymentJob } from "@/lib/flows/settle-payment";
import { startRefundJob } from "@/lib/flows/start-refund";
import { sealLedgerDay } from "@/lib/listings/seal-ledger-day";
import { deliverDueEvents } from "@/lib/payments/stand-in/deliver-events";

/** Every job a worker can do, by the name it is enqueued under. */
export const jobTasks: Record<string, (payload: unknown) => Promise<void>> = {
  "deliver-payment-events": async () => void (await deliverDueEvents()),
  "expire-holds": expireHoldsJob,
  "import-inventory": importInventoryJob,
  "reconcile-payments": reconcilePaymentsJob,
  "seal-ledger-day": async () => void (await sealLedgerDay()),
  "send-employment-letter": sendEmploymentLetterJob,
  "send-move-letter": sendMoveLetterJob,
  "send-order-letter": sendOrderLetterJob,
  "send-touch": sendTouchJob,
  "settle-payment": settlePaymentJob,
  "start-refund": startRefundJob,
};

/** When the market's own errands run, in UTC (crontab lines). */
export const cron = [
  "* * * * * expire-holds",
  "* * * * * deliver-payment-events",
  "*/5 * * * * reconcile-payments",
  "10 0 * * * seal-ledger-day",
].join("\n");
