import type { Reach } from "@/lib/clients/rules";
import type { TouchChannel } from "@/lib/clients/schema";
import type { Channel } from "@/lib/people/schema";

export const channelTitles: Record<Channel, string> = {
  text: "Text",
  email: "E-mail",
  call: "Phone",
  post: "Letter",
};

export const touchWords: Record<TouchChannel, string> = {
  call: "call",
  text: "text",
  email: "e-mail",
  visit: "visit",
  letter: "letter",
};

const lower: Record<Channel, string> = { text: "text", email: "e-mail", call: "phone", post: "letter" };

/** "Text, e-mail": the channels somebody agreed to, or that there is none. */
export function reachWords(reach: readonly Reach[]): string {
  const open = reach.filter(({ state }) => state === "yes").map(({ channel }) => lower[channel]);
  if (open.length === 0) return "Nothing yet";
  const text = open.join(", ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "1 client", "468 clients". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en-US")} ${count === 1 ? one : many}`;
}
