/** A place that only so many items may be in at a time; items that name the same key share it. */
export interface Limit {
  readonly key: string;
  /** Asked each time that one might begin. */
  readonly most: number | (() => number);
}

/**
 * Maps the items side by side: each begins as soon as all its limits let it, the first of the list first; one that has to wait does
 * not hold up those behind it. An item without limits begins at once. After the first error nothing more is started, and it is thrown when those
 * under way have ended: what they work in is closed then.
 */
export async function mapLimited<T, R>(
  items: readonly T[],
  limitsOf: (item: T) => readonly Limit[],
  act: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  const inside = new Map<string, number>();
  const underWay = new Set<Promise<void>>();
  let waiting = items.map((item, index) => ({ item, index, limits: limitsOf(item) }));
  const errors: unknown[] = [];
  const isFree = ({ key, most }: Limit): boolean => (inside.get(key) ?? 0) < (typeof most === "number" ? most : most());
  const enter = (limits: readonly Limit[], by: 1 | -1): void => {
    for (const { key } of limits) inside.set(key, (inside.get(key) ?? 0) + by);
  };
  const start = ({ item, index, limits }: (typeof waiting)[number]): void => {
    enter(limits, 1);
    const running = act(item)
      .then((result) => void (results[index] = result))
      .catch((error: unknown) => void errors.push(error))
      .finally(() => {
        enter(limits, -1);
        underWay.delete(running);
      });
    underWay.add(running);
  };
  while (errors.length === 0 && (waiting.length > 0 || underWay.size > 0)) {
    waiting = waiting.filter((one) => {
      const fits = one.limits.every(isFree);
      if (fits) start(one);
      return !fits;
    });
    if (underWay.size === 0 && waiting.length > 0) throw new Error("no item may begin, and none is under way: a limit is below 1");
    await Promise.race(underWay);
  }
  await Promise.all(underWay);
  if (errors.length > 0) throw errors[0];
  return results;
}
