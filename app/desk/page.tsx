import type { Metadata } from "next";
import { DeskAside } from "@/components/clients/desk-aside";
import { DeskKeys } from "@/components/clients/desk-keys";
import { DeskToast } from "@/components/clients/desk-toast";
import { FrontActions } from "@/components/clients/front-actions";
import { KeyList } from "@/components/clients/key-list";
import { NobodyWaits } from "@/components/clients/nobody-waits";
import { PersonFront } from "@/components/clients/person-front";
import { QueueList } from "@/components/clients/queue-list";
import { WaitingOrders } from "@/components/clients/waiting-orders";
import { Main } from "@/components/shell/page";
import { formatDate } from "@/components/ui/format-date";
import { Sheet } from "@/components/ui/sheet";
import { findClient, isEnded, type ClientView } from "@/lib/clients/book-queries";
import { draftMessage, whySentence } from "@/lib/clients/queue-words";
import { firstNameOf, mayReach } from "@/lib/clients/rules";
import { todayOf, type QueueItem, type TodayView } from "@/lib/clients/today-queries";
import { ordersOfSalesperson } from "@/lib/orders/list-orders";
import type { Actor } from "@/lib/people/actor";
import { requireSalesperson } from "@/lib/web/session";
import { logAndNext, sendAndNext, setAsideAndNext, undoAside } from "./actions";
import { readDeskQuery, type DeskQuery, type SearchParams } from "./desk-query";
import { waitingOrdersOf } from "./waiting";

export const metadata: Metadata = { title: "Next", robots: { index: false } };

export default async function DeskPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireSalesperson("/desk");
  const query = readDeskQuery(await searchParams);
  const [today, orders, did] = await Promise.all([
    todayOf(actor),
    ordersOfSalesperson(actor),
    whatWasDone(actor, query),
  ]);
  const front = await inFront(actor, today, query.client);
  const { timeZone } = actor;
  return (
    <Main>
      <div className="tri">
        <QueueList today={today} current={front?.item.relationshipId ?? null} timeZone={timeZone} />
        <section aria-label="In front" className="stack">
          {front ? (
            <Front {...front} today={today} actor={actor} />
          ) : (
            <NobodyWaits today={today} handle={actor.profile.handle} />
          )}
          <WaitingOrders
            orders={waitingOrdersOf(orders.open, timeZone)}
            all={orders.open.length}
            timeZone={timeZone}
            now={today.now}
          />
        </section>
        <DeskAside today={today} />
      </div>
      {did ? <DeskToast {...did} undo={undoAside} /> : null}
      <DeskKeys />
    </Main>
  );
}

type InFront = { item: QueueItem; client: ClientView };

/** Whoever was asked for while they wait, else the first who waits. */
async function inFront(actor: Actor, today: TodayView, asked: string | undefined): Promise<InFront | null> {
  const item = today.queue.find(({ relationshipId }) => relationshipId === asked) ?? today.queue[0];
  const client = item && (await findClient(actor, item.relationshipId));
  return item && client && !isEnded(client) ? { item, client } : null;
}

function Front({ item, client, today, actor }: InFront & { today: TodayView; actor: Actor }) {
  const { relationshipId, name } = item;
  const place = today.queue.indexOf(item) + 1;
  return (
    <>
      <Sheet>
        <div className="band">
          <b className="nowrap">
            {place} of {today.queue.length}
          </b>
          <span>
            {formatDate(today.now, "time", { timeZone: client.timeZone })} where {firstNameOf(name)} lives
          </span>
        </div>
        <PersonFront item={item} client={client} timeZone={actor.timeZone} now={today.now} />
        <FrontActions
          key={relationshipId}
          relationshipId={relationshipId}
          name={name}
          why={whySentence(item, actor.timeZone, today.now)}
          wasDue={item.reason === "due"}
          draft={draftMessage(item, actor.name, actor.timeZone, today.now)}
          mayEmail={mayReach(client.consents, "email")}
          send={sendAndNext}
          log={logAndNext}
          setAside={setAsideAndNext}
        />
      </Sheet>
      <KeyList />
    </>
  );
}

async function whatWasDone(actor: Actor, { did, who, note, due }: DeskQuery) {
  if (!did || !who) return null;
  const client = await findClient(actor, who);
  if (!client || isEnded(client)) return null;
  return { did, name: client.name, relationshipId: who, noteId: note, wasDue: due === "yes" };
}
