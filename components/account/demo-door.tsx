import { Face } from "@/components/ui/face";
import { Band, Sheet } from "@/components/ui/sheet";
import type { DemoPerson } from "@/lib/people/demo-people";

/** The demo market's invented people, one tap each. Plain forms: they work without script. */
export function DemoDoor({ people, next }: { people: DemoPerson[]; next: string }) {
  return (
    <section className="stack" aria-labelledby="demo-door">
      <Sheet>
        <Band title="Demo market: walk in as" aside="no password" id="demo-door" />
        <form className="part py-2" method="post" action="/sign-in/demo">
          <input type="hidden" name="next" value={next} />
          {people.length > 0 ? (
            <ul className="demo">
              {people.map((person) => (
                <DemoButton key={person.email} person={person} />
              ))}
            </ul>
          ) : (
            <p>The market is empty so far. Its people come with its first inventory.</p>
          )}
        </form>
      </Sheet>
      <p className="small dim">Invented people. No mail leaves this machine.</p>
    </section>
  );
}

function DemoButton({ person: { email, name, handle, title, line } }: { person: DemoPerson }) {
  return (
    <li>
      <button type="submit" name="as" value={email}>
        <Face name={name} handle={handle} size="sm" />
        <span>
          <strong>{title}</strong>
          <br />
          <span className="dim small">{line}</span>
        </span>
      </button>
    </li>
  );
}
