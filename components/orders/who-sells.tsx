import { ButtonLink } from "@/components/ui/button-link";
import { Face } from "@/components/ui/face";
import { firstNameOf } from "@/lib/clients/rules";
import type { OrderView } from "@/lib/orders/order-view";

/** The person of the order, and the house that sells it. */
export function WhoSells({ order }: { order: OrderView }) {
  const { salesperson, sellingDealer, retailer } = order;
  const first = firstNameOf(salesperson.name);
  return (
    <>
      <div className="who">
        <Face name={salesperson.name} handle={salesperson.handle} />
        <div>
          <p className="name">
            {salesperson.handle ? (
              <a href={`/people/${salesperson.handle}`}>{salesperson.name}</a>
            ) : (
              salesperson.name
            )}
          </p>
          <p className="small dim">This order was made at {sellingDealer.name} and stays there</p>
        </div>
      </div>
      <div className="pair">
        <ButtonLink href={`tel:${retailer.phone.replace(/[^\d+]/g, "")}`}>Call {retailer.name}</ButtonLink>
        {salesperson.handle ? (
          <ButtonLink href={`/people/${salesperson.handle}`}>{first}’s page</ButtonLink>
        ) : null}
      </div>
    </>
  );
}
