/** Milliseconds since the epoch. Deciding code gets a time as argument; only entries hand this on. */
export type Clock = () => number;

export const systemClock: Clock = () => Date.now();

/** An instant as the ledger writes it: ISO 8601, UTC, whole seconds. */
export function instant(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

const units = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** Milliseconds of a duration as the schemas allow it (`90s`, `10m`, `48h`, `14d`). Throws on anything else. */
export function milliseconds(duration: string): number {
  const parts = /^([1-9][0-9]*)([smhd])$/.exec(duration);
  if (parts === null) throw new Error(`not a duration: ${JSON.stringify(duration)}; a whole number and s, m, h or d is`);
  return Number(parts[1]) * units[parts[2] as keyof typeof units];
}
