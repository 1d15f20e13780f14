type FormInput = Record<string, FormDataEntryValue | FormDataEntryValue[]>;

/**
 * A form as an object: keys sent more than once become arrays, and Next's own `$ACTION` keys are left out.
 */
export function readForm(form: FormData): FormInput {
  const keys = new Set([...form.keys()].filter((key) => !key.startsWith("$ACTION")));
  return Object.fromEntries([...keys].map((key) => [key, oneOrMany(form.getAll(key))]));
}

/** What was typed, without files, for giving a refused form back as it was left. */
export function typedValues(input: FormInput): Record<string, string | string[]> {
  const typed = Object.entries(input).flatMap(([key, value]) => {
    const texts = [value].flat().filter((part) => typeof part === "string");
    return texts.length > 0 ? [[key, oneOrMany(texts)] as const] : [];
  });
  return Object.fromEntries(typed);
}

function oneOrMany<Value>(values: Value[]): Value | Value[] {
  return values.length === 1 ? values[0]! : values;
}
