import { Line, Lines } from "@/components/ui/lines";
import { Band, Part, Sheet } from "@/components/ui/sheet";
import { formatCents } from "@/lib/core/money";
import type { PayPageView } from "@/lib/payments/stand-in/queries";

/** What is to be paid, line by line. */
export function PaySheet({ page }: { page: PayPageView }) {
  return (
    <Sheet>
      <Band title="What you pay" aside="US dollars" />
      <Part>
        <Lines>
          {page.items.map((item, at) => (
            <Line
              key={at}
              label={item.name}
              note={item.quantity > 1 ? `${item.quantity} of them` : undefined}
            >
              {formatCents(item.amountCents, { cents: true })}
            </Line>
          ))}
          <Line label="Total" sum>
            {formatCents(page.totalCents, { cents: true })}
          </Line>
          {page.email ? (
            <Line label="Receipt to" wraps>
              {page.email}
            </Line>
          ) : null}
        </Lines>
      </Part>
    </Sheet>
  );
}
