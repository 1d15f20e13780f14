import { classNames, type ClassName } from "./class-names";

/** `go` is the one green button of a task, `end` ends something, `bare` is a quiet extra. */
export type ButtonLook = {
  variant?: "go" | "plain" | "end" | "bare";
  size?: "normal" | "small";
  wide?: boolean;
};

/** The classes of a button, for whatever element carries it. */
export function buttonClasses({ variant = "plain", size, wide }: ButtonLook, ...more: ClassName[]): string {
  const look = [variant !== "plain" && variant, size === "small" && "sm", wide && "wide"];
  return classNames("btn", ...look, ...more)!;
}
