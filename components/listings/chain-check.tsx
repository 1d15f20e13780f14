"use client";

import { useEffect, useState } from "react";
import { Note } from "@/components/ui/note";
import { type ChainCheck as Check, type ChainEntry, verifyChain } from "@/lib/listings/verify-chain";

type CheckProps = { mlsNumber: string; entries: ChainEntry[] };

/**
 * Recomputes the chain in this browser and says what came of it. Without script it says how to check
 * otherwise.
 */
export function ChainCheck({ mlsNumber, entries }: CheckProps) {
  const [check, setCheck] = useState<Check | "absent" | null>(null);
  useEffect(() => {
    if (!globalThis.crypto?.subtle) return setCheck("absent");
    void verifyChain(mlsNumber, entries).then(setCheck);
  }, [mlsNumber, entries]);
  return (
    <div role="status">
      {check === null ? (
        <Note title="To be checked in your browser" level={2}>
          <p>
            It computes each seal now and says so here. Where it runs no script, check with the one below.
          </p>
        </Note>
      ) : null}
      {check === "absent" ? (
        <Note title="Not checked here" level={2}>
          <p>A browser computes seals on https pages only. Check the chain with the script below.</p>
        </Note>
      ) : null}
      {check !== null && check !== "absent" ? <Result check={check} /> : null}
    </div>
  );
}

function Result({ check }: { check: Check }) {
  if (check.ok) {
    const words =
      check.entries === 1 ? "Its one price fits its seal" : `All ${check.entries} prices fit their seals`;
    return (
      <Note kind="go" title={words} level={2}>
        <p>Your browser computed each seal just now, from what stands below, and compared. The last one is</p>
        <p className="seal">{check.head}</p>
      </Note>
    );
  }
  return (
    <Note kind="wrong" title="The chain does not hold" level={2}>
      <p>{check.message} Do not rely on these prices, and tell us: this must never happen.</p>
    </Note>
  );
}
