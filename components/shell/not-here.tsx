import { ButtonLink } from "@/components/ui/button-link";
import { Main } from "./page";

/** The middle of a page that is not there, or not for whoever asks: both read the same. */
export function NotHere() {
  return (
    <Main className="stack">
      <h1 className="display">Not here</h1>
      <p className="lead">
        Nothing stands at this address, or it is not yours to see. Nothing was changed. A car that is sold keeps
        its page; if you typed the address, check it once more.
      </p>
      <div className="row">
        <ButtonLink href="/cars" variant="go">
          See all cars
        </ButtonLink>
        <ButtonLink href="/people">Find a person</ButtonLink>
      </div>
    </Main>
  );
}
