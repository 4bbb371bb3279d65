import pMap from "p-map";

/**
 * Maps the items, at most `concurrency` at a time, in their order. After the first error nothing more is started, and it is thrown when those under
 * way have ended: what they work in is closed then.
 */
export async function mapBounded<T, R>(items: readonly T[], concurrency: number, act: (item: T) => Promise<R>): Promise<readonly R[]> {
  const underWay: Promise<R>[] = [];
  const start = (item: T): Promise<R> => {
    const started = act(item);
    underWay.push(started);
    return started;
  };
  try {
    return await pMap(items, start, { concurrency });
  } finally {
    await Promise.allSettled(underWay);
  }
}
