import { rename, rm } from "node:fs/promises";
import { join } from "node:path";

/** The folder of one machine, for one job at a time; as on GitHub's machines, every job finds the same paths. */
export interface JobSlot {
  /** Holds everything that the job has on its machine; it does not exist between two jobs. */
  readonly folder: string;
}

interface NumberedSlot extends JobSlot {
  readonly number: number;
}

/** The machines of a runner. */
export class JobSlots {
  readonly #dir: string;
  readonly #free: NumberedSlot[];
  readonly #taken = new Map<string, NumberedSlot>();
  readonly #waiting: ((slot: NumberedSlot) => void)[] = [];
  readonly #removals = new Set<Promise<void>>();
  #lastSlot = 0;
  #removed = 0;

  /** @param dir the machines' folders are created below it */
  constructor(dir: string, count: number) {
    this.#dir = dir;
    this.#free = Array.from({ length: count }, () => this.#newSlot());
  }

  /** The first free slot, in the order of the calls. */
  take(): Promise<JobSlot> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#handOut();
    });
  }

  /** Empties a slot for the next job. `reusable`: false where something of the job may still run, so that the next job needs a new machine. */
  async giveBack({ folder }: JobSlot, reusable: boolean): Promise<void> {
    const slot = this.#taken.get(folder);
    if (slot === undefined) throw new Error(`${folder} is not in use`);
    this.#taken.delete(folder);
    this.#free.push((await this.#empty(slot)) && reusable ? slot : this.#newSlot());
    this.#free.sort((a, b) => a.number - b.number);
    this.#handOut();
  }

  /** Resolves when the files of all ended jobs are deleted. */
  async emptied(): Promise<void> {
    await Promise.all(this.#removals);
  }

  #newSlot(): NumberedSlot {
    const number = ++this.#lastSlot;
    return { number, folder: join(this.#dir, `machine-${number}`) };
  }

  #handOut(): void {
    for (;;) {
      const slot = this.#free[0];
      const next = this.#waiting[0];
      if (slot === undefined || next === undefined) return;
      this.#free.shift();
      this.#waiting.shift();
      this.#taken.set(slot.folder, slot);
      next(slot);
    }
  }

  /** Moves the files away at once, so that the next job does not wait until hundreds of them are deleted. False where they can't be moved. */
  async #empty({ folder }: JobSlot): Promise<boolean> {
    const away = join(this.#dir, `removed-${++this.#removed}`);
    try {
      await rename(folder, away);
      this.#remove(away);
      return true;
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return true;
      this.#remove(folder);
      return false;
    }
  }

  #remove(folder: string): void {
    const removal = rm(folder, { recursive: true, force: true, maxRetries: 3 }).then(() => void this.#removals.delete(removal));
    // `emptied` reports a failure; until then it must not end the process.
    removal.catch(() => undefined);
    this.#removals.add(removal);
  }
}
