/** Orders texts by their UTF-16 code units: the same on every machine, whatever its locale. For `Array.sort`. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The same order for entries of an object, by their keys. */
export function byKey(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return byText(a[0], b[0]);
}
