import type { CarView } from "./car-view";
import type { ListingStatus } from "./process";
import { carPath, carTitle } from "./rules";

const availability: Partial<Record<ListingStatus, string>> = {
  active: "InStock",
  coming_soon: "PreOrder",
  active_under_contract: "LimitedAvailability",
  pending: "LimitedAvailability",
  closed: "SoldOut",
};

const drives = {
  fwd: "FrontWheelDrive",
  rwd: "RearWheelDrive",
  awd: "AllWheelDrive",
  four_wd: "FourWheelDrive",
};
const conditions = { new: "NewCondition", used: "UsedCondition", cpo: "UsedCondition" };

/** The car and its offer in schema.org's terms; the price is the one all-in price, in dollars. */
export function carJsonLd(car: CarView, origin: string): object {
  const url = `${origin}${carPath(car)}`;
  return {
    "@context": "https://schema.org",
    "@type": "Car",
    "@id": url,
    name: carTitle(car),
    url,
    image: [`${url}/card.png`],
    sku: car.mlsNumber,
    vehicleIdentificationNumber: car.vin,
    itemCondition: schema(conditions[car.condition]),
    brand: { "@type": "Brand", name: car.make },
    model: car.model,
    vehicleConfiguration: car.trim || undefined,
    vehicleModelDate: String(car.year),
    mileageFromOdometer:
      car.mileage === null
        ? undefined
        : { "@type": "QuantitativeValue", value: car.mileage, unitCode: "SMI" },
    color: car.exteriorColor || car.color,
    vehicleInteriorColor: car.interiorColor || undefined,
    bodyType: car.body,
    driveWheelConfiguration: car.drive ? schema(`${drives[car.drive]}Configuration`) : undefined,
    vehicleEngine: { "@type": "EngineSpecification", name: car.engine || undefined, fuelType: car.fuel },
    vehicleTransmission: car.transmission ?? undefined,
    numberOfDoors: car.doors ?? undefined,
    vehicleSeatingCapacity: car.seats ?? undefined,
    offers: {
      "@type": "Offer",
      url,
      price: car.priceCents / 100,
      priceCurrency: "USD",
      availability: schema(availability[car.status] ?? "OutOfStock"),
      seller: {
        "@type": "AutoDealer",
        name: car.dealer.name,
        url: `${origin}/dealers/${car.dealer.slug}`,
        telephone: car.dealer.phone,
        address: {
          "@type": "PostalAddress",
          streetAddress: car.dealer.street,
          addressLocality: car.dealer.city,
          addressRegion: car.dealer.state,
          postalCode: car.dealer.zip,
          addressCountry: "US",
        },
      },
    },
  };
}

function schema(term: string): string {
  return `https://schema.org/${term}`;
}
