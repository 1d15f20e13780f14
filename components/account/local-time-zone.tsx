"use client";

import { useEffect, useState } from "react";

/** Sends along the time zone this device keeps; without script an empty one. */
export function LocalTimeZone({ name }: { name: string }) {
  const [zone, setZone] = useState("");
  useEffect(() => setZone(Intl.DateTimeFormat().resolvedOptions().timeZone ?? ""), []);
  return <input type="hidden" name={name} value={zone} readOnly />;
}
