/** Disjoint sets of names: what is united is in one set, directly or through others. */
export class Sets {
  readonly #above = new Map<string, string>();

  /** The name that stands for the set. */
  of(name: string): string {
    let top = name;
    for (let above = this.#above.get(top); above !== undefined; above = this.#above.get(top)) top = above;
    // The way is short the next time.
    for (let at = name; at !== top;) {
      const above = this.#above.get(at) ?? top;
      this.#above.set(at, top);
      at = above;
    }
    return top;
  }

  unite(a: string, b: string): void {
    const [one, other] = [this.of(a), this.of(b)];
    if (one !== other) this.#above.set(other, one);
  }
}
