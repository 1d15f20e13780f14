import type { Metadata } from "next";
import { Main, PublicPage } from "@/components/shell/page";
import { ButtonLink } from "@/components/ui/button-link";

export const metadata: Metadata = { title: "Not here" };

export default function NotFound() {
  return (
    <PublicPage>
      <Main className="stack">
        <h1 className="display">Not here</h1>
        <p className="lead">
          Nothing stands at this address, or it is not yours to see. Nothing was changed. A car that is sold
          keeps its page; if you typed the address, check it once more.
        </p>
        <div className="row">
          <ButtonLink href="/cars" variant="go">
            See all cars
          </ButtonLink>
          <ButtonLink href="/people">Find a person</ButtonLink>
        </div>
      </Main>
    </PublicPage>
  );
}
