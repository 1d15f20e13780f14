import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";

export type Deed = "resend" | "twice" | "reversed" | "forged" | "refund";

/** One button that does one thing to one event or payment. Works without JavaScript. */
export function DeedButton({ deed, id, children }: { deed: Deed; id: string; children: ReactNode }) {
  return (
    <form method="post" action="/dev/payments/deeds">
      <input type="hidden" name="deed" value={deed} />
      <input type="hidden" name="id" value={id} />
      <Button type="submit" size="small">
        {children}
      </Button>
    </form>
  );
}
