import { formatCents } from "@/lib/core/money";
import type { CarView } from "@/lib/listings/car-view";
import { carTitle } from "@/lib/listings/rules";
import { mileageWords } from "./listing-words";

const ink = "#14181f";
const quiet = "#565d68";

/**
 * The picture of a shared link, 1200 by 630: the sticker's head, the car, its price. Drawn without a style
 * sheet.
 */
export function CarShareCard({ car, drawing }: { car: CarView; drawing: { src: string; ratio: number } }) {
  const height = 250;
  const facts = [mileageWords(car.mileage), `${car.dealer.name}, ${car.dealer.city}, ${car.dealer.state}`];
  return (
    <div
      style={{
        display: "flex",
        flexDirection: "column",
        width: "100%",
        height: "100%",
        background: "#faf8f4",
        color: ink,
        fontFamily: "text",
      }}
    >
      <div
        style={{
          display: "flex",
          justifyContent: "space-between",
          background: ink,
          color: "#fff",
          padding: "22px 64px",
          fontSize: 30,
        }}
      >
        <span style={{ fontFamily: "narrow", fontSize: 34 }}>Upfront</span>
        <span>{car.mlsNumber}</span>
      </div>
      <div style={{ display: "flex", flexDirection: "column", padding: "44px 64px 0" }}>
        <span style={{ fontFamily: "narrow", fontSize: 62, lineHeight: 1.05 }}>
          {plain(carTitle(car)).slice(0, 60)}
        </span>
        <span style={{ fontSize: 28, color: quiet, marginTop: 12 }}>
          {plain(facts.filter(Boolean).join(" · "))}
        </span>
      </div>
      <div
        style={{
          display: "flex",
          flex: 1,
          alignItems: "flex-end",
          justifyContent: "space-between",
          padding: "0 64px 48px",
        }}
      >
        <div style={{ display: "flex", flexDirection: "column" }}>
          <span style={{ fontFamily: "narrow", fontSize: 128, lineHeight: 1 }}>
            {formatCents(car.priceCents)}
          </span>
          <span style={{ fontSize: 28, color: quiet, marginTop: 8 }}>
            all dealer fees inside, the same for everyone
          </span>
        </div>
        <img
          src={drawing.src}
          width={Math.round(height * drawing.ratio * 0.72)}
          height={Math.round(height * 0.72)}
          alt=""
        />
      </div>
    </div>
  );
}

/** Only letters the picture's own font has: it must never ask another place for a font. */
function plain(text: string): string {
  return text.normalize("NFC").replace(/[^\x20-\x7e\u00a0-\u00ff]/g, "");
}
