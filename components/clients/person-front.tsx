import Link from "next/link";
import { Face } from "@/components/ui/face";
import { formatDate } from "@/components/ui/format-date";
import { Line, Lines } from "@/components/ui/lines";
import { Note } from "@/components/ui/note";
import type { ClientView } from "@/lib/clients/book-queries";
import { whySentence } from "@/lib/clients/queue-words";
import { firstNameOf, originSentence, reachOf } from "@/lib/clients/rules";
import type { QueueItem } from "@/lib/clients/today-queries";
import { reachWords, touchWords } from "./words";

type PersonFrontProps = { item: QueueItem; client: ClientView; timeZone: string; now: Date };

/**
 * The person in front of the salesperson: who they are, why now, what they said last, and the facts to know.
 */
export function PersonFront({ item, client, timeZone, now }: PersonFrontProps) {
  return (
    <>
      <div className="part">
        <div className="who">
          <Face name={client.name} />
          <div>
            <h1>
              <Link href={`/desk/clients/${client.relationshipId}`} className="plain-link">
                {client.name}
              </Link>
            </h1>
            <p className="dim">{introduction(client, timeZone)}</p>
          </div>
        </div>
        <Note className="mt-3">
          <p>
            <strong>Why now.</strong> {whySentence(item, timeZone, now)}.{" "}
            {item.orderCode ? <OrderLink code={item.orderCode} /> : null}
          </p>
        </Note>
      </div>
      <section className="two front-two">
        <Words client={client} timeZone={timeZone} />
        <Facts client={client} timeZone={timeZone} />
      </section>
    </>
  );
}

function OrderLink({ code }: { code: string }) {
  return (
    <Link href={`/desk/orders/${code}`} className="nowrap">
      Order {code}
    </Link>
  );
}

function introduction({ since, origin, city, state }: ClientView, timeZone: string): string {
  const place = [city, state].filter(Boolean).join(", ");
  const began = `Client since ${formatDate(since, "month", { timeZone })}. ${originSentence(origin)}`;
  return place ? `${began} Lives in ${place}.` : began;
}

function Words({ client, timeZone }: { client: ClientView; timeZone: string }) {
  const { words, name } = client;
  return (
    <div>
      <h2 className="h3">{firstNameOf(name)}’s words</h2>
      {words ? (
        <>
          <blockquote className="their-words">{words.body}</blockquote>
          <p className="dim" style={{ marginTop: 4 }}>
            {capital(touchWords[words.channel])}, {formatDate(words.at, "day-year", { timeZone })}
          </p>
        </>
      ) : (
        <p className="dim">None yet. What they say to you is kept here, in their words.</p>
      )}
      {client.nextTouchOn ? (
        <>
          <h2 className="h3" style={{ marginTop: "var(--s-2)" }}>
            Planned
          </h2>
          <p>
            {formatDate(client.nextTouchOn, "day-year", { timeZone: "UTC" })}
            {client.nextTouchWhy ? `: ${client.nextTouchWhy}` : ""}
          </p>
        </>
      ) : null}
    </div>
  );
}

function Facts({ client, timeZone }: { client: ClientView; timeZone: string }) {
  const { garage, consents, lastAt, lastDirection, tags } = client;
  const car = garage[0];
  const reach = reachOf(consents, ["text", "email", "call", "post"]);
  const from = lastDirection === "inbound" ? `from ${firstNameOf(client.name)}` : "from you";
  return (
    <Lines>
      <Line label="Drives" wraps>
        {car ? car.description : "Not known"}
      </Line>
      {car?.mileage ? <Line label="Miles, about">{car.mileage.toLocaleString("en-US")}</Line> : null}
      {garage.length > 1 ? <Line label="More in the garage">{garage.length - 1}</Line> : null}
      <Line label="May be reached by" wraps>
        {reachWords(reach)}
      </Line>
      <Line label="Last touch" wraps>
        {lastAt ? `${formatDate(lastAt, "day-year", { timeZone })}, ${from}` : "None yet"}
      </Line>
      {tags.length > 0 ? (
        <Line label="Tags" wraps>
          {tags.join(", ")}
        </Line>
      ) : null}
    </Lines>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
