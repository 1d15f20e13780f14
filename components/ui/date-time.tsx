import { formatDate, type DateOptions, type DateStyle } from "./format-date";

/** A moment, written as Americans write it, with the exact instant for machines. */
export function DateTime({ at, as: style = "day", ...options }: DateOptions & { at: Date; as?: DateStyle }) {
  return <time dateTime={at.toISOString()}>{formatDate(at, style, options)}</time>;
}
