"use client";

import { Fault, type FaultProps } from "@/components/shell/fault";

export default function ErrorPage(props: FaultProps) {
  return <Fault {...props} />;
}
