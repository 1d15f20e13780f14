import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { firstNameOf } from "@/lib/clients/rules";
import type { FormAction } from "@/lib/core/action-state";
import { formatCents, type Cents } from "@/lib/core/money";
import type { SellerView } from "@/lib/orders/find-seller";
import { DEPOSIT_CENTS } from "@/lib/orders/rules";

type BuyFormProps = {
  action: FormAction;
  mlsNumber: string;
  priceCents: Cents;
  seller: SellerView | null;
  /** True when the one chosen is the buyer. */
  isOwn: boolean;
};

/** The one green button. What is sent is the car, the person, and the price that was seen, which no form can set. */
export function BuyForm({ action, mlsNumber, priceCents, seller, isOwn }: BuyFormProps) {
  const deposit = formatCents(Math.min(DEPOSIT_CENTS, priceCents));
  const why = whyNot(seller, isOwn);
  if (!seller?.house || why) {
    return (
      <section className="stack-1" aria-label="Reserve">
        <p>{why}</p>
        <a className="btn wide" href="#people">
          Choose a person
        </a>
      </section>
    );
  }
  return (
    <section className="stack-1" aria-label="Reserve">
      <p className="small">
        With <strong>{seller.name}</strong> of {seller.house.name}. <a href="#people">Somebody else</a>
      </p>
      <ActionForm action={action} className="stack-1" safe="You were not charged.">
        <input type="hidden" name="mlsNumber" value={mlsNumber} />
        <input type="hidden" name="with" value={seller.handle} />
        <input type="hidden" name="priceCents" value={priceCents} />
        <SubmitButton wide busyLabel="Reserving">
          {`Reserve with ${firstNameOf(seller.name)}, ${deposit} deposit`}
        </SubmitButton>
      </ActionForm>
      <p className="small dim">
        The car is claimed before any card is asked for. The deposit is part of the price and comes back in
        full if you stop before the rest is paid.
      </p>
    </section>
  );
}

function whyNot(seller: SellerView | null, isOwn: boolean): string | null {
  if (!seller) return "Choose who you buy with first. The price is the same with each of them.";
  if (isOwn) return "You cannot be both the buyer and the salesperson of one order. Choose somebody else.";
  if (!seller.house)
    return `${firstNameOf(seller.name)} cannot sell today: no live employment and license. Choose somebody else for this car.`;
  return null;
}
