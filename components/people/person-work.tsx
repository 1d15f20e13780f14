import { formatDate } from "@/components/ui/format-date";
import { Section } from "@/components/ui/section";
import { Moment, Timeline } from "@/components/ui/timeline";
import type { EmploymentView, ProfileView } from "@/lib/people/queries";

/** Where they work now and worked before. A change of job adds a line here and moves nothing else. */
export function PersonWork({ profile }: { profile: ProfileView }) {
  const { now, before, figures } = profile;
  if (now.length + before.length === 0) return null;
  return (
    <Section
      title="Where I work, now and before"
      aside={<span className="small dim">This page and its address stay the same</span>}
    >
      <Timeline>
        {now.map((job) => (
          <Moment key={job.startedAt.toISOString()} kind="now" title={dealerLink(job)} when={whenWords(job)}>
            {figures.moved && figures.moved.before > 0 ? <p>{stayedWords(figures.moved)}</p> : null}
          </Moment>
        ))}
        {before.map((job) => (
          <Moment
            key={job.startedAt.toISOString()}
            kind="done"
            title={dealerLink(job)}
            when={whenWords(job)}
          />
        ))}
      </Timeline>
    </Section>
  );
}

function dealerLink({ dealer }: EmploymentView) {
  return <a href={`/dealers/${dealer.slug}`}>{dealer.name}</a>;
}

function whenWords({ startedAt, endedAt, dealer }: EmploymentView): string {
  const until = endedAt ? formatDate(endedAt, "month") : "now";
  return `${formatDate(startedAt, "month")} to ${until} · ${dealer.city}, ${dealer.state}`;
}

function stayedWords({ before, stayed }: { before: number; stayed: number }): string {
  const left = before - stayed;
  const others = left === 0 ? "Nobody left." : `${left} chose otherwise.`;
  return `${stayed} of ${before} clients stayed. ${others} Each chose for themselves.`;
}
