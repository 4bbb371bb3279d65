import { Script } from "node:vm";
import { hasCode } from "./optional-file.ts";

/** Work that was ended because it took longer than its limit. */
export class TookTooLong extends Error {
  constructor() {
    super("took too long");
    this.name = "TookTooLong";
  }
}

/** A script sees globals only: the work is handed over by one, under a name that nothing else has. */
const handedOver = "flotilla: work with a limit";
const script = new Script(`globalThis[${JSON.stringify(handedOver)}]()`);
const globals: Record<string, unknown> = globalThis;

/**
 * Does synchronous work of which nobody knows how long it takes, and ends it where it stands after `limit` milliseconds of processor time: also inside
 * of a regular expression, which no signal ends. The work has no effect but its result, as it may be begun again. Costs half a millisecond. Throws
 * {@link TookTooLong}.
 */
export function within<T>(limit: number, work: () => T): T {
  const outer = globals[handedOver];
  globals[handedOver] = work;
  try {
    return byProcessorTime(limit, (timeout) => script.runInThisContext({ timeout }) as T);
  } finally {
    globals[handedOver] = outer;
  }
}

/**
 * What `node:vm` ends after a time on the clock, limited by processor time instead: a process that was suspended, or that hardly got a processor, has
 * not worked for long. `run` is begun again with twice the time where that was so. Throws {@link TookTooLong}.
 *
 * @param limit milliseconds
 */
export function byProcessorTime<T>(limit: number, run: (timeout: number) => T): T {
  for (let timeout = limit; ; timeout *= 2) {
    const begun = processorTime();
    try {
      return run(timeout);
    } catch (error) {
      if (!hasCode(error, "ERR_SCRIPT_EXECUTION_TIMEOUT")) throw error;
      // What is left of the tenth goes into being ended.
      if (processorTime() - begun >= 0.9 * limit) throw new TookTooLong();
    }
  }
}

/** Milliseconds that this thread has worked. */
export function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
