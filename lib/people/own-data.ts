import "server-only";
import { asActor } from "@/lib/db/as-actor";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/people/actor";
import { channels, type Channel } from "@/lib/people/schema";

export type ContactCardView = {
  phone: string | null;
  street: string | null;
  city: string | null;
  state: string | null;
  zip: string | null;
};

export type ConsentView = {
  channel: Channel;
  textShown: string;
  via: string;
  grantedAt: Date;
  revokedAt: Date | null;
};

export type OwnProfile = {
  handle: string;
  name: string;
  headline: string;
  story: string;
  servesBest: string[];
  notMyField: string;
  languages: string[];
  styles: string[];
  craft: string;
  capacity: number;
};

export type SessionView = { id: string; createdAt: Date; expires: Date; isThis: boolean };

/** The actor's own way to be reached; empty until they filled it in. */
export async function contactCardOf(actor: Actor): Promise<ContactCardView> {
  const select = { phone: true, street: true, city: true, state: true, zip: true };
  const card = await asActor({ personId: actor.personId }, (tx) =>
    tx.contactCard.findUnique({ where: { personId: actor.personId }, select }),
  );
  return card ?? { phone: null, street: null, city: null, state: null, zip: null };
}

/** The actor's own public page as they wrote it, or null before there is one. */
export function ownProfileOf({ personId }: Actor): Promise<OwnProfile | null> {
  return db.profile.findUnique({
    where: { personId },
    select: {
      handle: true,
      name: true,
      headline: true,
      story: true,
      servesBest: true,
      notMyField: true,
      languages: true,
      styles: true,
      craft: true,
      capacity: true,
    },
  });
}

/** What the actor agreed to and took back, newest first. */
export async function consentsOf(actor: Actor): Promise<ConsentView[]> {
  const select = { channel: true, textShown: true, via: true, grantedAt: true, revokedAt: true };
  return asActor({ personId: actor.personId }, (tx) =>
    tx.consent.findMany({
      where: { personId: actor.personId },
      select,
      orderBy: { grantedAt: "desc" },
      take: 500,
    }),
  );
}

/** By which channels `personId` agreed to be written to, as far as the reader may know; never assumed. */
export async function agreedChannels(reader: Actor, personId: string): Promise<Channel[]> {
  const rows = await asActor({ personId: reader.personId }, (tx) =>
    tx.consent.findMany({
      where: { personId, revokedAt: null },
      select: { channel: true },
      distinct: ["channel"],
    }),
  );
  return channels.filter((channel) => rows.some((row) => row.channel === channel));
}

/** Where the actor is signed in, newest first; `token` tells which one is this browser. */
export async function sessionsOf(actor: Actor, token: string | undefined): Promise<SessionView[]> {
  const rows = await db.session.findMany({
    where: { userId: actor.personId, expires: { gt: new Date() } },
    select: { id: true, createdAt: true, expires: true, sessionToken: true },
    orderBy: { createdAt: "desc" },
    take: 100,
  });
  return rows.map(({ sessionToken, ...session }) => ({ ...session, isThis: sessionToken === token }));
}
