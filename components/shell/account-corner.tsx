"use client";

import type { ReactNode } from "react";
import { Corner } from "./corner";
import { useMe } from "./me";

/**
 * The corner of a page that is cached for everyone: "Sign in" at first, then the person of `GET /api/me`,
 * asked once per visit and kept while one walks from page to page. Without script it stays "Sign in".
 */
export function AccountCorner({ signOut }: { signOut?: ReactNode }) {
  const { person } = useMe();
  return <Corner person={person} signOut={signOut} />;
}
