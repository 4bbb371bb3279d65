/** In order of the items, at most `concurrency` at a time. The first error ends it when those under way have ended. */
export async function eachOf<T, R>(items: readonly T[], concurrency: number, act: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results = new Map<number, R>();
  const waiting = [...items.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) results.set(next[0], await act(next[1]));
  };
  const ended = await Promise.allSettled(Array.from({ length: Math.min(concurrency, items.length) }, work));
  for (const end of ended) if (end.status === "rejected") throw end.reason;
  return [...results].sort(([a], [b]) => a - b).map(([, result]) => result);
}
