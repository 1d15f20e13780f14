import { ButtonLink } from "@/components/ui/button-link";
import { Note } from "@/components/ui/note";
import type { PayPageView } from "@/lib/payments/stand-in/queries";

const plainDecline = "Your card was declined.";

/** How the payment stands: paid, ended, or what the last card answered. Says nothing before the first try. */
export function PayState({ page }: { page: PayPageView }) {
  if (page.status === "complete") {
    return (
      <Note kind="go" title="This is paid" level={2}>
        <p>Once, and in full. Nothing more is due here.</p>
        {page.returnUrl ? <BackLink href={page.returnUrl}>Go on</BackLink> : null}
      </Note>
    );
  }
  if (page.status === "expired") {
    return (
      <Note kind="wait" title="This payment page has ended" level={2}>
        <p>Nothing was charged. Go back and begin again if you still want to pay.</p>
        {page.cancelUrl ? <BackLink href={page.cancelUrl}>Go back</BackLink> : null}
      </Note>
    );
  }
  if (!page.declined || page.isAsking) return null;
  return (
    <Note kind="wrong" title="The card was declined" level={2} role="alert">
      <p>
        {page.declined === plainDecline ? "" : `${page.declined} `}
        Nothing was charged, and what you are paying for is still held for you. Try another card.
      </p>
    </Note>
  );
}

function BackLink({ href, children }: { href: string; children: string }) {
  return (
    <p>
      <ButtonLink href={href}>{children}</ButtonLink>
    </p>
  );
}
