import type { FieldErrors, RefusalCode } from "@/lib/core/errors";

/**
 * What a form's action answers: null before the first press, then done, or refused.
 * `values` is what was typed, so that a refused form comes back as it was left; `data` is the action's own.
 */
export type ActionState =
  | null
  | { ok: true; message?: string; data?: unknown }
  | {
      ok: false;
      code: RefusalCode | "fault";
      message: string;
      fieldErrors?: FieldErrors;
      values?: Record<string, string | string[]>;
    };

/** A server action as a form takes it. */
export type FormAction = (state: ActionState, form: FormData) => Promise<ActionState>;
