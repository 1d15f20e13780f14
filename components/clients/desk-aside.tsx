import { Line, Lines } from "@/components/ui/lines";
import { Ring } from "@/components/ui/ring";
import { Section } from "@/components/ui/section";
import { agoWords } from "@/lib/clients/queue-words";
import type { TodayView } from "@/lib/clients/today-queries";

/** Coverage, the day's figures, and the book that is the salesperson's own. */
export function DeskAside({ today }: { today: TodayView }) {
  const { clients, touches, theyWrote, waiting } = today;
  return (
    <aside className="stack" aria-label="Your book">
      {clients > 0 ? <Coverage today={today} /> : null}
      <Section title="Today">
        <Lines>
          <Line label="Touches">{figure(touches)}</Line>
          <Line label="They wrote first">{figure(theyWrote)}</Line>
          <Line label="Still waiting">{figure(waiting)}</Line>
        </Lines>
      </Section>
      <Section title="Your book">
        <Lines>
          <Line label="Clients">{figure(clients)}</Line>
          <Line label="Reachable without your employer">{figure(clients)}</Line>
          <Line label="Leave with a job change">0</Line>
        </Lines>
        <ExportLinks />
      </Section>
    </aside>
  );
}

/** The whole book as a file, in three open formats. */
export function ExportLinks() {
  return (
    <p style={{ marginTop: 8 }}>
      Take it with you:{" "}
      <a href="/desk/clients/export?format=csv" download>
        CSV
      </a>
      ,{" "}
      <a href="/desk/clients/export?format=vcard" download>
        vCard
      </a>
      ,{" "}
      <a href="/desk/clients/export?format=json" download>
        JSON
      </a>
    </p>
  );
}

function Coverage({ today: { clients, covered, oldestTouchAt, now } }: { today: TodayView }) {
  const percent = Math.round((covered / clients) * 100);
  return (
    <Section title="Coverage">
      <div className="row" style={{ flexWrap: "nowrap" }}>
        <Ring
          share={covered / clients}
          label={`${percent} percent of clients are inside their own cadence`}
        />
        <p>
          {figure(covered)} of {figure(clients)} {clients === 1 ? "client is" : "clients are"} inside their
          own cadence.{" "}
          {oldestTouchAt ? <span className="dim">Oldest touch: {agoWords(oldestTouchAt, now)}.</span> : null}
        </p>
      </div>
    </Section>
  );
}

function figure(count: number): string {
  return count.toLocaleString("en-US");
}
