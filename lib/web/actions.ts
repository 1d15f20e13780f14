import "server-only";
import { headers } from "next/headers";
import { redirect, unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import type { ActionState, FormAction } from "@/lib/core/action-state";
import { isRefusal, Refusal } from "@/lib/core/errors";
import { logFault } from "@/lib/core/log";
import type { Actor, StaffPlace, StaffRole } from "@/lib/people/actor";
import { refuseCrossSite } from "@/lib/web/cross-site";
import { readForm, typedValues } from "@/lib/web/read-form";
import { readInput } from "@/lib/web/read-input";
import { currentActor, isSalesperson, placeOf, type Salesperson } from "@/lib/web/session";

export type { ActionState, FormAction } from "@/lib/core/action-state";

/**
 * What an action's `run` may answer. `redirectTo` wins; it is our own path or a payment page, never typed
 * text.
 */
export type Outcome = { redirectTo?: string; message?: string; data?: unknown } | void;

type Run<Who, Schema> = (who: Who, input: z.output<Schema>) => Promise<Outcome>;
type Admit<Who> = (form: FormData) => Promise<Who>;

/** An action for everybody; `actor` is null for somebody signed out. */
export function publicAction<Schema extends z.ZodType>(
  schema: Schema,
  run: Run<Actor | null, Schema>,
): FormAction {
  return wrap(() => currentActor(), schema, run);
}

/** An action for whoever is signed in. Refuses others with `sign_in_needed`. */
export function personAction<Schema extends z.ZodType>(schema: Schema, run: Run<Actor, Schema>): FormAction {
  return wrap(signedIn, schema, run);
}

/** An action for people with a profile. Others get `not_found`. */
export function salespersonAction<Schema extends z.ZodType>(
  schema: Schema,
  run: Run<Salesperson, Schema>,
): FormAction {
  return wrap(
    async () => {
      const actor = await signedIn();
      return isSalesperson(actor) ? actor : refuseAsUnknown();
    },
    schema,
    run,
  );
}

/**
 * An action for staff, in one of `roles`, of the dealer whose slug the form sends as `dealer`. Others get
 * `not_found`.
 */
export function dealerAction<Schema extends z.ZodType<{ dealer: string }>>(
  roles: readonly StaffRole[],
  schema: Schema,
  run: (actor: Actor, input: z.output<Schema>, dealer: StaffPlace) => Promise<Outcome>,
): FormAction {
  const admit: Admit<{ actor: Actor; dealer: StaffPlace }> = async (form) => {
    const actor = await signedIn();
    const dealer = placeOf(actor, String(form.get("dealer")), roles) ?? refuseAsUnknown();
    return { actor, dealer };
  };
  return wrap(admit, schema, ({ actor, dealer }, input) => run(actor, input, dealer));
}

/** An action for stewards. Others get `not_found`. */
export function stewardAction<Schema extends z.ZodType>(schema: Schema, run: Run<Actor, Schema>): FormAction {
  return wrap(
    async () => {
      const actor = await signedIn();
      return actor.isSteward ? actor : refuseAsUnknown();
    },
    schema,
    run,
  );
}

function wrap<Who, Schema extends z.ZodType>(
  admit: Admit<Who>,
  schema: Schema,
  run: Run<Who, Schema>,
): FormAction {
  return async (_state, form) => {
    const input = readForm(form);
    let outcome: Outcome;
    try {
      refuseCrossSite({ method: "POST", headers: await headers() });
      const who = await admit(form);
      outcome = await run(who, readInput(schema, input));
    } catch (error) {
      unstable_rethrow(error);
      return { ...refused(error, run.name), values: typedValues(input) };
    }
    if (outcome?.redirectTo) redirect(outcome.redirectTo);
    return { ok: true, message: outcome?.message, data: outcome?.data };
  };
}

function refused(error: unknown, where: string): Extract<ActionState, { ok: false }> {
  if (isRefusal(error)) {
    const { code, message, fieldErrors } = error;
    return { ok: false, code, message, fieldErrors };
  }
  return { ok: false, code: "fault", message: faultSentence(logFault(error, `action ${where}`)) };
}

function faultSentence(faultId: string): string {
  const advice = `try again, and if it fails again tell us ${faultId}.`;
  return `Something failed on our side. What you typed is still here; ${advice}`;
}

async function signedIn(): Promise<Actor> {
  const actor = await currentActor();
  if (!actor) throw new Refusal("sign_in_needed");
  return actor;
}

function refuseAsUnknown(): never {
  throw new Refusal("not_found");
}
