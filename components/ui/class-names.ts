export type ClassName = string | false | null | undefined;

/** Joins the class names that hold; undefined when none does. */
export function classNames(...names: ClassName[]): string | undefined {
  return names.filter(Boolean).join(" ") || undefined;
}
