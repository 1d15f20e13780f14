import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Choice } from "@/components/ui/choice";
import { Section } from "@/components/ui/section";
import { testCards } from "@/lib/payments/stand-in/cards";
import type { PayPageView } from "@/lib/payments/stand-in/queries";

/**
 * Choose a test card and pay, leave it unpaid, or bring about the end of the page. Works without JavaScript.
 */
export function CardForm({ page, amount }: { page: PayPageView; amount: string }) {
  return (
    <Section title="Test card">
      <form method="post" action={answerPath(page)} className="stack">
        <fieldset className="stack-1">
          <legend>These numbers pay nothing anywhere. Never use a real one.</legend>
          {testCards.map((card, at) => (
            <Choice
              key={card.number}
              name="number"
              value={card.number}
              title={spaced(card.number)}
              defaultChecked={at === 0}
            >
              {card.does}
            </Choice>
          ))}
        </fieldset>
        <div className="row">
          <Button type="submit" variant="go" name="answer" value="pay">
            Pay {amount}
          </Button>
          <Button type="submit" name="answer" value="decline">
            Decline it
          </Button>
        </div>
        <div className="row">
          {page.cancelUrl ? <ButtonLink href={page.cancelUrl}>Leave unpaid</ButtonLink> : null}
          <Button type="submit" variant="end" name="answer" value="expire">
            End this page
          </Button>
        </div>
      </form>
    </Section>
  );
}

/** The bank's own question, which some cards bring with them. */
export function BankForm({ page }: { page: PayPageView }) {
  return (
    <Section title="The bank asks: is it you?">
      <form method="post" action={answerPath(page)} className="stack">
        <p>Nothing is charged until you confirm.</p>
        <div className="row">
          <Button type="submit" variant="go" name="answer" value="confirm">
            Confirm
          </Button>
          <Button type="submit" name="answer" value="deny">
            It is not me
          </Button>
        </div>
      </form>
    </Section>
  );
}

function answerPath(page: PayPageView): string {
  return `/dev/payments/checkout/${page.sessionId}/answer`;
}

function spaced(number: string): string {
  return number.replace(/(\d{4})(?=\d)/g, "$1 ");
}
