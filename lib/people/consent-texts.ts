import type { Channel } from "@/lib/people/schema";

/**
 * What a person reads when they agree to a channel. What was shown is stored with the consent, so a new
 * wording here never changes what somebody agreed to. For calls and texts it names what the TCPA's rules ask
 * to be told (47 CFR 64.1200(f)(9)): who writes, by what means, and that no purchase depends on it.
 */
export const consentTexts: Record<Channel, string> = {
  email: "The person I choose, and Upfront for them, may write to me by e-mail about cars and what I own.",
  text:
    "The person I choose, and Upfront for them, may text the number on my card about cars and what I own, also " +
    "by automatic means. I need not agree in order to buy. Message rates may apply.",
  call:
    "The person I choose may call the number on my card about cars and what I own. I need not agree " +
    "in order to buy.",
  post: "The person I choose may send letters to the address on my card.",
};
