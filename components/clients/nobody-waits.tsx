import Link from "next/link";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { Empty } from "@/components/ui/empty";
import type { TodayView } from "@/lib/clients/today-queries";

/** The end of the queue: what was done, or how a book begins. */
export function NobodyWaits({ today, handle }: { today: TodayView; handle: string }) {
  const { clients, touches, theyWrote } = today;
  if (clients === 0) {
    return (
      <Nobody title="Your book is empty">
        <p>
          Clients choose you, on your page or with an order; nobody is put here by anybody else. Whoever
          chooses you stays yours through every change of job.
        </p>
        <ButtonLink href={`/people/${handle}`} variant="go">
          See your page
        </ButtonLink>
      </Nobody>
    );
  }
  return (
    <Nobody title="Nobody left for today">
      <p>
        {touches} done, {theyWrote} of them wrote first. Everybody else is inside their own cadence.
      </p>
      <Link href="/desk/clients">Look through your clients</Link>
    </Nobody>
  );
}

function Nobody({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <h1 className="vh">Next</h1>
      <Empty title={title} level={2}>
        {children}
      </Empty>
    </>
  );
}
