import { formatCents, type Cents } from "@/lib/core/money";
import { classNames } from "./class-names";

type PriceProps = {
  cents: Cents;
  size?: "sm" | "md" | "lg" | "xl";
  exact?: boolean;
  className?: string;
  as?: "p" | "span";
};

/** The price, large and alone. `xl` stands once a page; `exact` shows the cents even when they are none. */
export function Price({ cents, size = "md", exact, className, as: Element = "p" }: PriceProps) {
  return (
    <Element className={classNames("price", size !== "md" && size, className)}>
      {formatCents(cents, { cents: exact })}
    </Element>
  );
}
