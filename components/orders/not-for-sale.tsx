import { standingSentence } from "@/components/listings/listing-words";
import { Main } from "@/components/shell/page";
import { ButtonLink } from "@/components/ui/button-link";
import { Crumbs } from "@/components/ui/crumbs";
import { Note } from "@/components/ui/note";
import type { CarView } from "@/lib/listings/car-view";
import { carPath, carTitle } from "@/lib/listings/rules";

type NotForSaleProps = {
  car: CarView;
  /** The code of the buyer's own order of it. */
  own: string | null;
  /** Since when somebody else has it, and what is like it. */
  hold: string | null;
  now: Date;
};

/** Instead of the sheet, when this car cannot be reserved: the buyer's own order, or how the car stands. */
export function NotForSale({ car, own, hold, now }: NotForSaleProps) {
  const title = carTitle(car);
  const standing = standingSentence(car, now);
  return (
    <Main className="stack">
      <Crumbs
        trail={[{ label: "Cars", href: "/cars" }, { label: title, href: carPath(car) }, { label: "Reserve" }]}
      />
      <h1>{title}</h1>
      {own ? (
        <Note kind="go" title="It is yours already" level={2}>
          <p>You have this car in order {own}. Nobody else can take it.</p>
        </Note>
      ) : (
        <Note kind="wait" title={standing?.title ?? "Not for sale right now"} level={2}>
          <p>{hold ?? `${standing?.text ?? ""} You were not charged.`}</p>
        </Note>
      )}
      <div className="row">
        {own ? (
          <ButtonLink variant="go" href={`/orders/${own}`}>
            See the order
          </ButtonLink>
        ) : (
          <ButtonLink
            variant="go"
            href={`/cars?make=${encodeURIComponent(car.make)}&model=${encodeURIComponent(car.model)}`}
          >
            Show others like it
          </ButtonLink>
        )}
        <ButtonLink href={carPath(car)}>Back to the car</ButtonLink>
      </div>
    </Main>
  );
}
