import "server-only";
import type { Books } from "@/lib/payments/stand-in/books";
import { cardByNumber, notConfirmed, testCards, type Card } from "@/lib/payments/stand-in/cards";
import { noAddress } from "@/lib/payments/stand-in/fixed-fields";
import { intentOf } from "@/lib/payments/stand-in/intent";
import type { Session } from "@/lib/payments/stand-in/kinds";
import { closeSession, isPast, returnUrlOf } from "@/lib/payments/stand-in/session";
import { refuse, settle, takePayment, type Taken } from "@/lib/payments/stand-in/take-payment";
import { withBooks } from "@/lib/payments/stand-in/with-books";

export type PageResult = {
  /** `asks`: the bank wants a confirmation first. `closed`: it was paid or had expired before. */
  outcome: "paid" | "asks" | "declined" | "expired" | "closed" | "missing";
  /** Where to send the visitor after a payment. */
  returnUrl: string | null;
  /** Events to be delivered now. */
  eventIds: string[];
};

type Step = (books: Books, session: Session) => Promise<PageResult["outcome"]>;

/** The visitor typed a card number and pressed Pay. */
export function payByCard(sessionId: string, cardNumber: string): Promise<PageResult> {
  const card = cardByNumber(cardNumber);
  return onOpenSession(sessionId, async (books, session) => {
    const intent = await intentOf(books, session);
    return finish(books, session, takePayment(books, intent, card, session.url));
  });
}

/** The visitor answered the bank's question. */
export function answerBank(sessionId: string, isConfirmed: boolean): Promise<PageResult> {
  return onOpenSession(sessionId, async (books, session) => {
    const intent = await intentOf(books, session);
    if (intent.status !== "requires_action") return "closed";
    const card = askingCard();
    return finish(
      books,
      session,
      isConfirmed ? settle(books, intent, card) : refuse(books, intent, card, notConfirmed),
    );
  });
}

/** The page's own end, brought about by hand. */
export function letExpire(sessionId: string): Promise<PageResult> {
  return onOpenSession(sessionId, async (books, session) => {
    closeSession(books, session);
    return "expired";
  });
}

async function onOpenSession(sessionId: string, step: Step): Promise<PageResult> {
  const { result, eventIds } = await withBooks(async (books) => {
    const session = await books.find("checkout.session", sessionId);
    if (!session) return { outcome: "missing" as const, returnUrl: null };
    return { outcome: await stepOn(books, session, step), returnUrl: returnUrlOf(session) };
  });
  return { ...result, eventIds };
}

async function stepOn(books: Books, session: Session, step: Step): Promise<PageResult["outcome"]> {
  if (isPast(session, books.now)) {
    closeSession(books, session);
    return "expired";
  }
  return session.status === "open" ? await step(books, session) : "closed";
}

function finish(books: Books, session: Session, taken: Taken): PageResult["outcome"] {
  if (taken.decline || taken.intent.status !== "succeeded") {
    books.put({ ...session, payment_intent: taken.intent.id });
    return taken.decline ? "declined" : "asks";
  }
  const email = session.customer_email;
  const paid: Session = {
    ...session,
    customer_details: {
      address: noAddress,
      business_name: null,
      email,
      individual_name: null,
      name: null,
      phone: null,
      tax_exempt: "none",
      tax_ids: [],
    },
    payment_intent: taken.intent.id,
    payment_status: "paid",
    status: "complete",
    url: null,
  };
  books.put(paid);
  books.emit("checkout.session.completed", paid);
  return "paid";
}

function askingCard(): Card {
  return testCards.find((card) => card.outcome === "asks")!;
}
