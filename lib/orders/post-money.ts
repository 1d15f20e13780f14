import "server-only";
import type { Cents } from "@/lib/core/money";
import type { Tx } from "@/lib/db/as-actor";

export type AccountPurpose = "card_processor" | "outside_funds" | "order_held" | "dealer_payable";

/** An account of the money ledger, by its code. */
export type Account = { code: string; purpose: AccountPurpose };

/** What the card service holds for us. */
export const cardProcessor: Account = { code: "card_processor", purpose: "card_processor" };
/** What came to a house outside the card: cash, a wire, a lender. */
export const outsideFunds: Account = { code: "outside_funds", purpose: "outside_funds" };
/** What buyers have paid and nobody has earned yet. */
export const orderHeld: Account = { code: "order_held", purpose: "order_held" };

/** What is owed to a house. */
export function dealerPayable(dealerId: string): Account {
  return { code: `dealer_payable:${dealerId}`, purpose: "dealer_payable" };
}

/** One side of a money event in whole cents. Positive debits the account, negative credits it. */
export type Entry = Account & { amountCents: Cents };

export type MoneyEvent = {
  orderId: string;
  kind: string;
  /** Unique for ever: a second posting under it changes nothing. */
  externalRef: string;
  entries: readonly Entry[];
};

/**
 * Writes one money event by double entry, in the transaction of the step it belongs to. False when it was written
 * before or moves nothing. The database refuses, at commit, entries that do not sum to zero.
 */
export async function postMoney(
  tx: Tx,
  { orderId, kind, externalRef, entries }: MoneyEvent,
): Promise<boolean> {
  const sides = entries.filter((entry) => entry.amountCents !== 0);
  if (sides.length === 0) return false;
  const rows = JSON.stringify(sides.map((side, index) => ({ ...side, position: index + 1 })));
  const [written] = await tx.$queryRaw<{ id: string }[]>`
    WITH accounts AS (
      INSERT INTO ledger_account (code, purpose)
      SELECT DISTINCT code, purpose::account_purpose FROM jsonb_to_recordset(${rows}::jsonb) AS r(code text, purpose text)
      ON CONFLICT (code) DO NOTHING
    )
    INSERT INTO ledger_transaction (order_id, kind, external_ref)
    VALUES (${orderId}::uuid, ${kind}, ${externalRef})
    ON CONFLICT (external_ref) DO NOTHING RETURNING id`;
  if (!written) return false;
  await tx.$executeRaw`
    INSERT INTO posting (transaction_id, position, account_id, amount_cents)
    SELECT ${written.id}::uuid, r.position, a.id, r."amountCents"
    FROM jsonb_to_recordset(${rows}::jsonb) AS r(position smallint, code text, "amountCents" bigint)
    JOIN ledger_account a ON a.code = r.code`;
  return true;
}

/**
 * Reverses money events of an order, each by one of its own with every sign turned. Which is said by kind; what was
 * reversed before stays as it is.
 */
export async function reverseMoney(tx: Tx, orderId: string, kinds: readonly string[]): Promise<void> {
  const events = await tx.ledgerTransaction.findMany({
    where: { orderId, kind: { in: [...kinds] } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: {
      kind: true,
      externalRef: true,
      postings: {
        orderBy: { position: "asc" },
        select: { amountCents: true, account: { select: { code: true, purpose: true } } },
      },
    },
  });
  for (const { kind, externalRef, postings } of events) {
    const entries = postings.map(({ account, amountCents }) => ({
      ...account,
      amountCents: -Number(amountCents),
    }));
    await postMoney(tx, {
      orderId,
      kind: `${kind}_reversed`,
      externalRef: `${externalRef}:reversed`,
      entries,
    });
  }
}
