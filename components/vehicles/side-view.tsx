/// <reference types="next/image-types/global" />
import type { CSSProperties, ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { bodyPaint } from "@/lib/vehicles/color";
import type { BodyType, ColorFamily } from "@/lib/vehicles/schema";
import { drawingOf, viewBoxOf } from "./side-view-drawing";
import drawings from "./side-views.svg";

type SideViewProps = {
  body: BodyType;
  color: ColorFamily;
  /**
   * All of the sheet (640 by 240, a unit is a centimeter), `tight` around the body, or a part: "x y width
   * height".
   */
  crop?: "whole" | "tight" | `${number} ${number} ${number} ${number}`;
  /** What it shows, in words. Without it the drawing is decoration. */
  label?: string;
  ground?: boolean;
  className?: string;
  /** Marks laid over the drawing, in its units: <FlawDot>. */
  children?: ReactNode;
};

/**
 * A vehicle from the driver's side, in its own color. Stands in where there is no photo, and says so
 * beside it.
 */
export function SideView(props: SideViewProps) {
  const { body, color, crop = "whole", label, ground = true, className, children } = props;
  const drawing = drawingOf(body);
  const viewBox = crop === "whole" || crop === "tight" ? viewBoxOf(drawing, crop) : crop;
  const role = label ? { role: "img", "aria-label": label } : { "aria-hidden": true };
  return (
    <svg className={classNames("sv", className)} viewBox={viewBox} style={painted(color)} {...role}>
      {ground ? <path className="sv-ground" d="M-200 220H840" /> : null}
      <use href={`${drawings.src}#${drawing}`} width="640" height="240" />
      {children}
    </svg>
  );
}

/** A numbered flaw on the drawing; the same number stands in the list beside it. */
export function FlawDot({ number, x, y }: { number: number; x: number; y: number }) {
  return (
    <g>
      <circle className="dot" cx={x} cy={y} r="11" />
      <text className="dot-n" x={x} y={y + 4.5}>
        {number}
      </text>
    </g>
  );
}

function painted(color: ColorFamily): CSSProperties {
  return { "--body": bodyPaint[color] } as CSSProperties;
}
