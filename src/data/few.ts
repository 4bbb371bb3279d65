/** `a, b and 3 more`: the first of a list for a sentence, each as `write` writes it, and how many there are besides. Empty for an empty list. */
export function few(items: readonly string[], most: number): string;
export function few<Item>(items: readonly Item[], most: number, write: (item: Item) => string): string;
export function few(items: readonly unknown[], most: number, write: (item: unknown) => string = String): string {
  const shown = items.slice(0, most).map((item) => write(item));
  const rest = items.length - shown.length;
  return `${shown.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}
