import { env } from "@/lib/core/env";

/** Scheme, host and port under which people reach us: "https://upfront.example". */
export const ORIGIN = new URL(env.NEXTAUTH_URL).origin;
