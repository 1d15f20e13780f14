import "server-only";
import { randomBytes } from "node:crypto";
import { Refusal } from "@/lib/core/errors";
import { slugOf } from "@/lib/core/ids";
import { asActor, type Tx } from "@/lib/db/as-actor";
import { recordEvent } from "@/lib/db/record-event";
import type { Actor } from "@/lib/people/actor";
import type { ProfileInput } from "@/lib/people/schema";

type Words = Omit<ProfileInput, "handle">;

const reserved = new Set(["new", "search", "me", "api", "upfront"]);
const LONGEST_HANDLE = 60;

/**
 * Makes or edits the actor's own public page. Its handle is chosen once, from the name unless they ask for
 * another, and stays for good: asking for a second one, or for somebody else's, is refused with
 * `handle_taken`.
 */
export async function writeProfile(
  actor: Actor,
  { handle, ...words }: ProfileInput,
): Promise<{ handle: string }> {
  return asActor({ personId: actor.personId }, async (tx) => {
    await tx.$queryRaw`SELECT FROM person WHERE id = ${actor.personId}::uuid FOR UPDATE`;
    const own = await tx.profile.findUnique({
      where: { personId: actor.personId },
      select: { handle: true },
    });
    if (own && handle && handle !== own.handle) throw handleTaken();
    const kept = own ? own.handle : await takeHandle(tx, actor.personId, words, handle);
    if (own) await editProfile(tx, actor.personId, words);
    await recordEvent(tx, { resource: "Profile", key: kept, actorId: actor.personId });
    return { handle: kept };
  });
}

async function editProfile(tx: Tx, personId: string, words: Words): Promise<void> {
  const [clock] = await tx.$queryRaw<{ now: Date }[]>`SELECT app_now() AS now`;
  await tx.profile.update({
    where: { personId },
    data: { ...words, updatedAt: clock!.now },
    select: { handle: true },
  });
}

async function takeHandle(
  tx: Tx,
  personId: string,
  words: Words,
  asked: string | undefined,
): Promise<string> {
  for (const handle of asked ? [asked] : handlesFor(words.name)) {
    if (reserved.has(handle)) continue;
    const { count } = await tx.profile.createMany({
      data: [{ ...words, personId, handle }],
      skipDuplicates: true,
    });
    if (count === 1) return handle;
  }
  throw handleTaken();
}

function* handlesFor(name: string): Generator<string> {
  const slug = slugOf(name, LONGEST_HANDLE - 10);
  const base = slug.length > 1 ? slug : `person${slug && `-${slug}`}`;
  if (slug.length > 1) yield base;
  for (let count = 2; count <= 20; count += 1) if (slug.length > 1) yield `${base}-${count}`;
  yield `${base}-${randomBytes(4).toString("hex")}`;
}

function handleTaken(): Refusal {
  const sentence = "That address is taken, or yours is chosen already. Nothing was changed.";
  return new Refusal("handle_taken", { fieldErrors: { handle: [sentence] } });
}
