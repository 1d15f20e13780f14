import { classNames } from "./class-names";

const paths = {
  bookmark: "M4.5 2.5h7v11L8 10.5l-3.5 3z",
  check: "M3 8.5l3.5 3.5L13 5",
  chevron: "M4 6.5l4 4 4-4",
  close: "M4 4l8 8M12 4l-8 8",
  download: "M8 3v9M4.5 9 8 12.5 11.5 9",
  filters: "M2 4.5h12M4.5 8h7M6.5 11.5h3",
  menu: "M2 4.5h12M2 8h12M2 11.5h12",
  warning: "M8 2.5l6 11H2zM8 7v3M8 12v.1",
} as const;

export type IconName = keyof typeof paths;

/**
 * One of the look's line drawings, 16 px, in the color of the text beside it. Never alone: a word stands
 * with it.
 */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg className={classNames("i", className)} viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
