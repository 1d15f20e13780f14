import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import type { BodyType, ColorFamily } from "@/lib/vehicles/schema";
import { SideView } from "./side-view";

type PlateProps = { className?: string; caption?: string; children: ReactNode };

type SideViewPlateProps = {
  body: BodyType;
  color: ColorFamily;
  /** The dealer's own word for the color: "Lunar silver". */
  colorName?: string;
  className?: string;
};

const bodyWords: Partial<Record<BodyType, string>> = { suv: "SUV", van: "van", other: "vehicle" };

/** The picture of a card whose car has no photo: the drawing on its plate, labelled for what it is. */
export function SideViewPlate({ body, color, colorName, className }: SideViewPlateProps) {
  return (
    <Plate className={className} caption={["No photo yet", colorName].filter(Boolean).join(" · ")}>
      <SideView body={body} color={color} label={drawingLabel(body, color, colorName)} />
    </Plate>
  );
}

/** The ground a picture stands on, with a quiet line beneath. */
export function Plate({ className, caption, children }: PlateProps) {
  return (
    <div className={classNames("plate", className)}>
      {children}
      {caption ? <span className="cap">{caption}</span> : null}
    </div>
  );
}

/** "Drawing of a sedan in lunar silver, seen from the side". */
export function drawingLabel(body: BodyType, color: ColorFamily, colorName?: string): string {
  const word = bodyWords[body] ?? body;
  const article = word === "SUV" ? "an" : "a";
  return `Drawing of ${article} ${word} in ${(colorName || color).toLowerCase()}, seen from the side`;
}
