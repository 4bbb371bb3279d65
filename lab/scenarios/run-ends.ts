interface Waiting {
  readonly workflow: string;
  readonly resolve: () => void;
}

/** Waits for the ends of workflow runs. */
export class RunEnds {
  #waiting: readonly Waiting[] = [];

  /** Resolves when the next run of that workflow ends. */
  next(workflow: string): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting = [...this.#waiting, { workflow, resolve }];
    });
  }

  /** To be called for every run that has ended. */
  ended(workflow: string): void {
    const awaited = this.#waiting.filter((waiting) => waiting.workflow === workflow);
    this.#waiting = this.#waiting.filter((waiting) => waiting.workflow !== workflow);
    for (const { resolve } of awaited) resolve();
  }
}
