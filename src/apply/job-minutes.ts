import { milliseconds } from "../clock/clock.ts";
import type { Architecture } from "../schemas/kinds.ts";

/** Minutes for what has no time of its own: checkout, engine and providers, the plans and applies of one instance. */
const around = 45;

/** GitHub ends a job on its own runners after six hours, whatever it asks for (https://docs.github.com/en/actions/reference/limits). */
const most = 360;

/**
 * Minutes that a job of apply may take. Whatever is begun in the last minute of its slice comes to its end: the longest time that an architecture gives
 * its operations and checks is added, since GitHub ends a job that is over its time within ten seconds, in the middle of a backup too.
 */
export function jobMinutes(slice: number, architectures: Iterable<Architecture>): number {
  const longest = Math.max(0, ...[...architectures].map(declared));
  return Math.min(most, Math.ceil((slice + longest) / 60_000) + around);
}

/** Milliseconds that one instance's operations and health checks may take together, one after the other. */
function declared({ spec: { operations, health } }: Architecture): number {
  const times = [...Object.values(operations ?? {}), ...(health ?? [])].flatMap((one) =>
    one !== undefined && "within" in one ? [milliseconds(one.within)] : [],
  );
  return times.reduce((sum, time) => sum + time, 0);
}
