/** The first word of a name: "Fern" of "Fern Okonkwo-Reyes". */
export function firstNameOf(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}
