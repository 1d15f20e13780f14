/** Gives each distinct text the next number. */
export class Numbers {
  readonly list: string[] = [];
  readonly #numberOf = new Map<string, number>();

  of(text: string): number {
    let number = this.#numberOf.get(text);
    if (number === undefined) {
      number = this.list.length;
      this.list.push(text);
      this.#numberOf.set(text, number);
    }
    return number;
  }
}
