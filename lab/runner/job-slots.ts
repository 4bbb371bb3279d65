import { rename, rm } from "node:fs/promises";
import { join } from "node:path";

/** The place of a machine, for one job at a time: its folders have the same paths for every job, as on a machine of GitHub. */
export interface JobSlot {
  /** Of all that the job has on its machine; it does not exist between two jobs. */
  readonly folder: string;
}

export interface JobSlots {
  /** The first that is free; first come, first served. */
  take(): Promise<JobSlot>;
  /** Empties it for the next job. `reusable`: false where something of the job may live on, so that the next one has to get a new machine. */
  giveBack(slot: JobSlot, reusable: boolean): Promise<void>;
  /** Resolves when the files of all jobs that have ended are gone. */
  emptied(): Promise<void>;
}

/** @param dir the machines' folders go below it */
export function createJobSlots(dir: string, count: number): JobSlots {
  let last = 0;
  const newSlot = () => ({ number: ++last, folder: join(dir, `machine-${last}`) });
  const free = Array.from({ length: count }, newSlot);
  const taken = new Map<string, ReturnType<typeof newSlot>>();
  const waiting: (() => void)[] = [];
  const removals = new Set<Promise<void>>();
  let removed = 0;

  const remove = (folder: string): void => {
    const removal = rm(folder, { recursive: true, force: true, maxRetries: 3 }).then(() => void removals.delete(removal));
    // Who waits for `emptied` hears of it; until then a failure must not end the process.
    removal.catch(() => undefined);
    removals.add(removal);
  };
  /** Moves the files out of the way at once: the next job need not wait until hundreds of them are deleted. False where they stay. */
  const empty = async ({ folder }: JobSlot): Promise<boolean> => {
    const away = join(dir, `removed-${++removed}`);
    try {
      await rename(folder, away);
      remove(away);
      return true;
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return true;
      remove(folder);
      return false;
    }
  };
  const hand = (): void => {
    while (free.length > 0 && waiting.length > 0) waiting.shift()?.();
  };

  return {
    take: () =>
      new Promise((resolve) => {
        waiting.push(() => {
          const slot = free.shift();
          if (slot === undefined) throw new Error("there is no free machine to hand out");
          taken.set(slot.folder, slot);
          resolve(slot);
        });
        hand();
      }),
    giveBack: async ({ folder }, reusable) => {
      const slot = taken.get(folder);
      if (slot === undefined) throw new Error(`${folder} is nobody's machine`);
      taken.delete(folder);
      free.push((await empty(slot)) && reusable ? slot : newSlot());
      free.sort((a, b) => a.number - b.number);
      hand();
    },
    emptied: async () => void (await Promise.all(removals)),
  };
}
