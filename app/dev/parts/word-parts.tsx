import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { ChipLink } from "@/components/ui/chip";
import { Empty } from "@/components/ui/empty";
import { Icon } from "@/components/ui/icon";
import { Note } from "@/components/ui/note";
import { Progress } from "@/components/ui/progress";
import { Section } from "@/components/ui/section";
import { Skeleton } from "@/components/ui/skeleton";
import { Toast } from "@/components/ui/toast";

export function NoticeParts() {
  return (
    <Section title="Notices">
      <div className="two">
        <Note kind="go" title="Reserved. The car is yours until Tuesday, 2:04 PM.">
          <p>Next: the deposit. You have not been charged yet.</p>
        </Note>
        <Note kind="wait" title="Held by somebody until 2:32 PM">
          <p>
            If they do not pay, you are first. <a href="#tell">Tell me</a>
          </p>
        </Note>
        <Note kind="wrong" title="The card was declined. The car is still held for you.">
          <p>Your bank said: insufficient funds. Try another card; the hold runs until 2:32 PM.</p>
        </Note>
        <Note title="Somebody reserved it 4 seconds ago">
          <p>
            You were not charged. 6 like it are on the shelf. <a href="/cars">See the 6</a>
          </p>
        </Note>
      </div>
    </Section>
  );
}

export function FloatingParts() {
  return (
    <Section
      title="Toast and dialog"
      aside="A toast confirms and offers undo; it is never where an error lives"
    >
      <div className="two">
        <div className="stack">
          <Toast action={<Button size="small">Undo</Button>}>Tomás is put off until Monday.</Toast>
          <Toast>Saved 2:02 PM</Toast>
        </div>
        <div className="dialog stack-1" role="dialog" aria-labelledby="end-ruth">
          <h3 id="end-ruth">End with Ruth Ellerbee?</h3>
          <p>
            She will see today’s date and can no longer write to you. Your messages stay with you. You can
            choose her again.
          </p>
          <div className="row dialog-actions">
            <Button variant="end">End it</Button>
            <Button>Keep Ruth</Button>
          </div>
        </div>
      </div>
    </Section>
  );
}

export function EmptyParts() {
  return (
    <Section title="Empty, and waiting">
      <div className="two">
        <Empty title="No car fits all four filters">
          <p>Drop one and you get:</p>
          <ul className="row">
            <li>
              <ChipLink href="#near">
                Within 25 mi <Icon name="close" /> 14 cars
              </ChipLink>
            </li>
            <li>
              <ChipLink href="#wagons">
                Wagon <Icon name="close" /> 31 cars
              </ChipLink>
            </li>
          </ul>
          <Button>Tell me when one comes</Button>
        </Empty>
        <Empty title="Nobody left for today">
          <p>7 done, 3 of them wrote first. The next one is due Monday: Priya Raman.</p>
          <ButtonLink href="#clients">Open all clients</ButtonLink>
        </Empty>
        <Skeleton label="Loading cars" picture />
        <div className="stack-1">
          <p>
            <strong>1,163 of 1,842 lines</strong>
          </p>
          <Progress label="Lines" value={1163} max={1842}>
            <p className="small dim">About 3 seconds left. You may close this page.</p>
          </Progress>
        </div>
      </div>
    </Section>
  );
}
