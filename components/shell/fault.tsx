"use client";

import { Button } from "@/components/ui/button";
import { Mark } from "./mark";

export type FaultProps = { error: Error & { digest?: string }; reset: () => void };

/**
 * What a person sees when we broke something: what happened, what is safe, what to do; never the error
 * itself.
 */
export function Fault({ error, reset }: FaultProps) {
  return (
    <>
      <header className="top">
        <div className="wrap">
          <Mark />
        </div>
      </header>
      <main id="main" tabIndex={-1} className="wrap stack">
        <h1 className="display">This page broke</h1>
        <p className="lead">
          The fault is ours and has been written down. What you had saved, reserved or paid stands as it was;
          a step that was under way either happened whole or not at all.
        </p>
        <div className="row">
          <Button variant="go" onClick={reset}>
            Try again
          </Button>
          <a className="btn" href="/">
            Go to the front page
          </a>
        </div>
        {error.digest ? <p className="dim small">If you write to us, name fault {error.digest}.</p> : null}
      </main>
    </>
  );
}
