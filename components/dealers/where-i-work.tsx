import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { formatDate } from "@/components/ui/format-date";
import { Line, Lines } from "@/components/ui/lines";
import { Note } from "@/components/ui/note";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/action-state";
import type { DealerCard, EmploymentView } from "@/lib/dealers/queries";
import { LicenseFields } from "./license-fields";
import { LeaveJob } from "./leave-job";
import { RequestJob } from "./request-job";

type WhereIWorkProps = {
  employments: EmploymentView[];
  dealers: DealerCard[];
  timeZone: string;
  request: FormAction;
  accept: FormAction;
  decline: FormAction;
  leave: FormAction;
};

/** A person's jobs: now, waiting, asking for one, and before. */
export function WhereIWork({
  employments,
  dealers,
  timeZone,
  request,
  accept,
  decline,
  leave,
}: WhereIWorkProps) {
  const live = employments.filter(({ startedAt, endedAt }) => startedAt && !endedAt);
  const offers = employments.filter(({ startedAt, askedBy }) => !startedAt && askedBy === "dealer");
  const asked = employments.filter(({ startedAt, askedBy }) => !startedAt && askedBy === "person");
  const past = employments.filter(({ endedAt }) => endedAt);
  return (
    <Section id="work" title="Where I work">
      <div className="stack">
        {live.length === 0 ? <Between /> : null}
        {live.map((job) => (
          <Job key={job.employmentId} job={job} timeZone={timeZone}>
            <LeaveJob employmentId={job.employmentId} dealer={job.dealer.name} action={leave} />
          </Job>
        ))}
        {offers.map((job) => (
          <Offer key={job.employmentId} job={job} timeZone={timeZone} accept={accept} decline={decline} />
        ))}
        {asked.map((job) => (
          <Asked key={job.employmentId} job={job} timeZone={timeZone} decline={decline} />
        ))}
        <RequestJob
          dealers={dealers}
          action={request}
          isOpen={live.length + asked.length + offers.length === 0}
        />
        {past.length > 0 ? <Past jobs={past} timeZone={timeZone} /> : null}
      </div>
    </Section>
  );
}

function Between() {
  return (
    <Note kind="wait" title="Between dealers">
      <p>
        Your page, your clients and your notes are where they were. Buyers can choose you for a new order as
        soon as a dealer confirms your next job.
      </p>
    </Note>
  );
}

function Job({ job, timeZone, children }: { job: EmploymentView; timeZone: string; children: ReactNode }) {
  const { dealer, title, startedAt, canSell } = job;
  return (
    <div className="stack-1">
      <h3>{dealer.name}</h3>
      <Lines>
        <Line label={title}>since {formatDate(startedAt!, "day-year", { timeZone })}</Line>
        <Line label="Where">
          {dealer.city}, {dealer.state}
        </Line>
        <Line label={`License ${job.licenseState} ${job.licenseNumber}`}>
          until {formatDate(job.licenseExpiresOn, "day-year", { timeZone: "UTC" })}
        </Line>
      </Lines>
      {canSell ? null : (
        <Note kind="wait">
          <p>
            This license has run out, so nobody can choose you for a new order. Renew it with the state, then
            leave here and ask for the job again with the new date.
          </p>
        </Note>
      )}
      {children}
    </div>
  );
}

type AnswerProps = { job: EmploymentView; timeZone: string; decline: FormAction };

function Offer({ job, timeZone, accept, decline }: AnswerProps & { accept: FormAction }) {
  const { employmentId, dealer, title, requestedAt } = job;
  return (
    <Note title={`${dealer.name} offers you a job`}>
      <div className="stack-1">
        <p>
          As {title}, in {dealer.city}, {dealer.state}. Offered{" "}
          {formatDate(requestedAt, "day-year", { timeZone })}. It begins when you accept and give your
          license. If you come from another dealer, each client gets one letter with three choices; whoever
          does nothing stays yours.
        </p>
        <ActionForm action={accept} safe="The job did not begin." className="stack-1">
          <input type="hidden" name="employmentId" value={employmentId} />
          <LicenseFields state={dealer.state} />
          <SubmitButton busyLabel="Accepting">Accept, and begin at {dealer.name}</SubmitButton>
        </ActionForm>
        <ActionForm action={decline}>
          <input type="hidden" name="employmentId" value={employmentId} />
          <SubmitButton variant="plain" busyLabel="Declining">
            Decline
          </SubmitButton>
        </ActionForm>
      </div>
    </Note>
  );
}

function Asked({ job, timeZone, decline }: AnswerProps) {
  const { employmentId, dealer, requestedAt } = job;
  return (
    <Note kind="wait" title={`${dealer.name} has to confirm`}>
      <div className="stack-1">
        <p>
          You asked on {formatDate(requestedAt, "day-year", { timeZone })}, under license{" "}
          {job.licenseState}{" "}
          {job.licenseNumber}. Nothing changes until they confirm.
        </p>
        <ActionForm action={decline}>
          <input type="hidden" name="employmentId" value={employmentId} />
          <SubmitButton variant="plain" busyLabel="Taking back">
            Take it back
          </SubmitButton>
        </ActionForm>
      </div>
    </Note>
  );
}

function Past({ jobs, timeZone }: { jobs: EmploymentView[]; timeZone: string }) {
  return (
    <div>
      <h3>Before</h3>
      <Lines>
        {jobs.map(({ employmentId, dealer, title, startedAt, endedAt }) => (
          <Line key={employmentId} label={dealer.name} note={title}>
            {formatDate(startedAt!, "month", { timeZone })} to {formatDate(endedAt!, "month", { timeZone })}
          </Line>
        ))}
      </Lines>
    </div>
  );
}
