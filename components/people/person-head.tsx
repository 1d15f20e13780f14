import { Face } from "@/components/ui/face";
import { formatDate } from "@/components/ui/format-date";
import { TagList } from "@/components/ui/tag";
import type { ProfileView } from "@/lib/people/queries";
import { states } from "@/lib/people/states";
import { firstNameOf } from "./first-name";

/** Face, name, where they may sell today, and the figures, which nobody writes by hand. */
export function PersonHead({ profile }: { profile: ProfileView }) {
  const { name, handle, languages, styles, canSell } = profile;
  const tags = [...languages, ...styles].map((label) => ({ key: label, label }));
  return (
    <header className="head-person person-head">
      <Face name={name} handle={handle} size="lg" />
      <div className="stack-1">
        <h1 className="display">{name}</h1>
        <p>{whereWords(profile)}</p>
        {profile.story.includes(profile.headline) ? null : <p>“{profile.headline}”</p>}
        {tags.length > 0 ? <TagList tags={tags} /> : null}
        {canSell ? (
          <a className="btn go only-phone" href={`/cars?with=${handle}`}>
            Browse cars with {firstNameOf(name)}
          </a>
        ) : null}
      </div>
      <Figures profile={profile} />
    </header>
  );
}

function Figures({ profile }: { profile: ProfileView }) {
  const { delivered, clients, moved } = profile.figures;
  return (
    <dl className="big3 below">
      {moved && moved.before > 0 ? (
        <div>
          <dt>clients stayed through the last job change</dt>
          <dd>
            {moved.stayed.toLocaleString("en-US")} of {moved.before.toLocaleString("en-US")}
          </dd>
        </div>
      ) : null}
      <div>
        <dt>{delivered === 1 ? "car delivered" : "cars delivered"}</dt>
        <dd>{delivered.toLocaleString("en-US")}</dd>
      </div>
      <div>
        <dt>{clients === 1 ? "client today" : "clients today"}</dt>
        <dd>{clients.toLocaleString("en-US")}</dd>
      </div>
    </dl>
  );
}

function whereWords({ now, license }: ProfileView) {
  const job = now[0];
  if (!job) return "Between dealers. This page and every client stay the same.";
  const stateName = license && ((states as Record<string, string>)[license.state] ?? license.state);
  return (
    <>
      {job.title} at <a href={`/dealers/${job.dealer.slug}`}>{job.dealer.name}</a>, {job.dealer.city}.{" "}
      {license ? `${stateName} license ${license.number}, live until ${monthOf(license.expiresOn)}.` : null}
    </>
  );
}

function monthOf(day: Date): string {
  return formatDate(day, "month", { timeZone: "UTC" });
}
