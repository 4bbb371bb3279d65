/** How many writes may start in a window of so many milliseconds. */
export interface Limit {
  readonly writes: number;
  readonly window: number;
}

/**
 * GitHub allows about 80 content-creating requests a minute and 500 an hour, then blocks for a while
 * (https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits). A margin is left.
 */
export const contentLimits: readonly Limit[] = [
  { writes: 75, window: 60_000 },
  { writes: 480, window: 3_600_000 },
];

/** Milliseconds to wait before the next write, from the times (ascending) at which the last ones started. Bursts are fine until a window is full. */
export function waitBefore(starts: readonly number[], now: number, limits: readonly Limit[]): number {
  return Math.max(
    0,
    ...limits.map(({ writes, window }) => {
      const oldest = starts.at(-writes);
      return oldest === undefined ? 0 : oldest + window - now;
    }),
  );
}
