import { Line, Lines } from "@/components/ui/lines";
import { Section } from "@/components/ui/section";
import type { CarView } from "@/lib/listings/car-view";
import { formatPhone } from "@/lib/people/phone";

/** The house that owns the car and lists it, in full, as every display of a listing must name it. */
export function ListedBy({ dealer }: { dealer: CarView["dealer"] }) {
  const { name, slug, street, city, state, zip, phone, licenseNumber, licenseState } = dealer;
  return (
    <Section id="dealer" title="Listed by" aside={<a href={`/dealers/${slug}`}>All cars of {name}</a>}>
      <div className="two">
        <address className="stack-1">
          <p>
            <a href={`/dealers/${slug}`}>
              <strong>{name}</strong>
            </a>
          </p>
          <p>
            {street}
            <br />
            {city}, {state} {zip}
          </p>
        </address>
        <Lines>
          <Line label="Telephone">
            <a href={`tel:${phone}`}>{formatPhone(phone)}</a>
          </Line>
          <Line label={`Dealer license, ${licenseState}`} wraps>
            {licenseNumber}
          </Line>
        </Lines>
      </div>
    </Section>
  );
}
