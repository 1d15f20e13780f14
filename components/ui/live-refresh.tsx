"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Draws the page afresh every `seconds` while it is looked at; stops by not being rendered any more. */
export function LiveRefresh({ seconds }: { seconds: number }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === "visible" && router.refresh(), seconds * 1000);
    return () => clearInterval(timer);
  }, [router, seconds]);
  return null;
}
