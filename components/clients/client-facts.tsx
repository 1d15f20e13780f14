import { SideView } from "@/components/vehicles/side-view";
import { formatDate } from "@/components/ui/format-date";
import { Line, Lines } from "@/components/ui/lines";
import { Section } from "@/components/ui/section";
import { TagList } from "@/components/ui/tag";
import type { ClientView, GarageCar } from "@/lib/clients/book-queries";
import { firstNameOf, reachOf, type Reach } from "@/lib/clients/rules";
import { formatPhone } from "@/lib/people/phone";
import { channelTitles } from "./words";

/** The facts beside a client's timeline: plan, garage, card, and by what they may be reached. */
export function ClientFacts({ client, timeZone }: { client: ClientView; timeZone: string }) {
  const first = firstNameOf(client.name);
  return (
    <aside className="stack" aria-label="Facts">
      <Plan client={client} />
      <Section title="Garage" aside={`${first} keeps it`}>
        {client.garage.length === 0 ? <p className="dim">Nothing in it yet.</p> : null}
        <ul className="stack-1">
          {client.garage.map((car) => (
            <li key={car.vehicleId}>
              <CarLine car={car} />
            </li>
          ))}
        </ul>
      </Section>
      <Section title="May be reached">
        <Lines>
          {reachOf(client.consents, ["text", "email", "call", "post"]).map((reach) => (
            <Line key={reach.channel} label={channelTitles[reach.channel]}>
              {reachSentence(reach, timeZone)}
            </Line>
          ))}
          <Line label="Quiet there">9 PM to 8 AM</Line>
        </Lines>
      </Section>
      <Card client={client} />
      <p className="dim">
        Only {first} can end this. If {first} does, you see the date and nothing else.
      </p>
    </aside>
  );
}

/** A car on one line: its drawing, what it is, and what is known of it. */
export function CarLine({ car }: { car: GarageCar }) {
  const { description, body, color, mileage, since, note, bought } = car;
  const facts = [
    mileage === null ? "" : `${mileage.toLocaleString("en-US")} mi`,
    since ? `since ${formatDate(since, "month", { timeZone: "UTC" })}` : "",
    note,
    bought ? "bought here" : "",
  ].filter(Boolean);
  return (
    <div className="row" style={{ flexWrap: "nowrap" }}>
      <div className="mini">
        <SideView body={body} color={color} crop="tight" />
      </div>
      <p>
        <strong>{description}</strong>
        {facts.length > 0 ? (
          <>
            <br />
            <span className="dim">{facts.join(", ")}</span>
          </>
        ) : null}
      </p>
    </div>
  );
}

function Plan({ client: { nextTouchOn, nextTouchWhy, cadenceDays, tags } }: { client: ClientView }) {
  return (
    <Section title="Next touch">
      <Lines>
        <Line label={nextTouchOn ? nextTouchWhy || "Planned" : "Not planned"}>
          {nextTouchOn ? formatDate(nextTouchOn, "day-year", { timeZone: "UTC" }) : null}
        </Line>
        <Line label="At least every">{cadenceDays} days</Line>
      </Lines>
      {tags.length > 0 ? <TagList tags={tags.map((tag) => ({ key: tag, label: tag }))} /> : null}
    </Section>
  );
}

function Card({ client: { email, phone, street, city, state, zip } }: { client: ClientView }) {
  const address = [street, [city, state, zip].filter(Boolean).join(" ")].filter(Boolean).join(", ");
  return (
    <Section title="Card">
      <Lines>
        <Line label="E-mail" wraps>
          {email}
        </Line>
        <Line label="Phone">{phone ? formatPhone(phone) : "Not given"}</Line>
        <Line label="Address" wraps>
          {address || "Not given"}
        </Line>
      </Lines>
    </Section>
  );
}

function reachSentence({ state, since }: Reach, timeZone: string): string {
  if (state === "never_asked") return "Not agreed";
  const day = formatDate(since!, "day-year", { timeZone });
  return state === "yes" ? `Yes, since ${day}` : `No, since ${day}`;
}
