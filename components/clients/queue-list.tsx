import Link from "next/link";
import { Face } from "@/components/ui/face";
import { whySentence } from "@/lib/clients/queue-words";
import type { TodayView } from "@/lib/clients/today-queries";

type QueueListProps = { today: TodayView; current: string | null; timeZone: string };

/** Who waits, in order of why, each with the reason. */
export function QueueList({ today, current, timeZone }: QueueListProps) {
  const { queue, waiting, clients, now } = today;
  return (
    <section className="queue-side" aria-labelledby="queue">
      <div className="row between" style={{ marginBottom: "var(--s-1)" }}>
        <h2 id="queue">Next</h2>
        <span className="dim">
          {queue.length} of {clients.toLocaleString("en-US")}
        </span>
      </div>
      <ol className="queue sec" style={{ paddingTop: 0 }}>
        {queue.map((item) => (
          <li key={item.relationshipId}>
            <Link
              href={`/desk?client=${item.relationshipId}`}
              aria-current={item.relationshipId === current ? "true" : undefined}
              data-queue
            >
              <Face name={item.name} size="sm" />
              <div>
                <b>{item.name}</b>
                <span>{whySentence(item, timeZone, now)}</span>
              </div>
            </Link>
          </li>
        ))}
      </ol>
      {waiting > queue.length ? (
        <p className="dim" style={{ paddingBlock: 8 }}>
          {(waiting - queue.length).toLocaleString("en-US")} more, in order of why
        </p>
      ) : null}
      <form action="/desk/clients" className="find-anybody" role="search">
        <label htmlFor="find-anybody" className="vh">
          Find anybody
        </label>
        <input
          id="find-anybody"
          name="q"
          type="search"
          placeholder="Find anybody"
          maxLength={100}
          data-key="/"
        />
      </form>
    </section>
  );
}
