import { Line, Lines } from "@/components/ui/lines";
import { Band, Part, Sheet } from "@/components/ui/sheet";

/** What stays with whom after switching or ending. */
export function WhatStays({ first }: { first: string }) {
  return (
    <Sheet>
      <Band title="If you switch or end" />
      <Part title="Stays with you">
        <Lines>
          <Line label="Messages you wrote and got">all</Line>
          <Line label="Garage, orders, papers">all</Line>
          <Line label="Prices on every car">the same</Line>
        </Lines>
      </Part>
      <Part title={`Stays with ${first}`}>
        <Lines>
          <Line label="Your name and the two dates">yes</Line>
          <Line label="Your phone, e-mail, garage">no</Line>
        </Lines>
      </Part>
      <Part>
        <p className="small">
          <a href="/settings/export" download>
            Export everything about me
          </a>
        </p>
      </Part>
    </Sheet>
  );
}
