import { Face } from "@/components/ui/face";
import { formatDate } from "@/components/ui/format-date";
import type { HeldPerson } from "@/lib/clients/queries";
import { firstNameOf } from "@/lib/clients/rules";
import type { SellerView } from "@/lib/orders/find-seller";
import { structureFor, structureSentence } from "@/lib/orders/rules";

type ChosenSellerProps = {
  seller: SellerView | null;
  isOwn: boolean;
  kept: readonly HeldPerson[];
  lister: { dealerId: string; name: string };
};

/** The person the buyer is about to buy with, where that leaves the two of them, and who sells the car to whom. */
export function ChosenSeller({ seller, isOwn, kept, lister }: ChosenSellerProps) {
  if (!seller) return <p>Nobody is chosen yet. Anybody below can sell you this car today.</p>;
  const { house } = seller;
  return (
    <div className="stack">
      <div className="who">
        <Face name={seller.name} handle={seller.handle} />
        <div>
          <p className="name">
            <a href={`/people/${seller.handle}`}>{seller.name}</a>
          </p>
          <p className="small dim">
            {house ? `Sells for ${house.name}` : "Between jobs: no live employment and license today"}
          </p>
          <p>{seller.headline}</p>
        </div>
      </div>
      {house && !isOwn ? (
        <>
          <p>{bondSentence(seller, kept)}</p>
          <p className="dim">
            {structureSentence(structureFor(house.dealerId === lister.dealerId), {
              lister: lister.name,
              seller: house.name,
              buyer: "you",
            })}
          </p>
        </>
      ) : null}
    </div>
  );
}

function bondSentence(seller: SellerView, kept: readonly HeldPerson[]): string {
  const first = firstNameOf(seller.name);
  const own = kept.find(({ handle }) => handle === seller.handle);
  if (own) return `${first} stays your person, as since ${formatDate(own.since, "month")}.`;
  const others = kept.map(({ name }) => firstNameOf(name));
  const also = others.length > 0 ? ` ${others[0]} stays one too, until you end it.` : "";
  return `${first} becomes your person with this order, wherever ${first} works later.${also} Only you can end that.`;
}
