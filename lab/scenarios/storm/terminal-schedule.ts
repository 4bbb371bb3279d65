import { seeded } from "./random.ts";

/** How a command that runs in a terminal is ended or held up. A group has the engine in it, as a terminal's own signals do. */
export const signals = ["kill", "kill group", "ctrl-c", "ctrl-c twice", "terminate", "hang up", "suspend"] as const;
export type Signal = (typeof signals)[number];

/** One command is disturbed: the nth that is typed, counted from 1, milliseconds after its start. Where it has ended before, a later one is. */
export interface Interruption {
  readonly command: number;
  readonly after: number;
  readonly signal: Signal;
}

/** What happens to the commands of one storm at a terminal; half of all that are typed are disturbed. `pace`: as in {@link scheduleOf}. */
export function interruptionsOf(seed: number, instances: number, pace = 1): readonly Interruption[] {
  if (seed === 0) return [];
  const random = seeded(seed);
  const all = Array.from({ length: instances + 6 }, (): Interruption => {
    const command = random.between(1, 2 * instances + 12);
    return { command, after: Math.round(pace * random.between(0, 500 * instances + 2_500)), signal: random.pick(signals) };
  });
  return [...new Map(all.map((one) => [one.command, one])).values()].sort((a, b) => a.command - b.command);
}
