"use client";

import { Fault, type FaultProps } from "@/components/shell/fault";
import "./globals.css";
import { fontClasses } from "./styles/fonts";

export default function GlobalError(props: FaultProps) {
  return (
    <html lang="en-US" className={fontClasses}>
      <body>
        <title>This page broke · Upfront</title>
        <Fault {...props} />
      </body>
    </html>
  );
}
