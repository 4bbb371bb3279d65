interface QueuedRun {
  readonly id: string;
  readonly cancelInProgress: boolean;
  readonly start: () => void;
  readonly cancel: (reason: string) => void;
}

/** GitHub's rule: one running and one pending run per group; a newer run replaces the pending one and may cancel the running one. */
export class ConcurrencyGroups {
  readonly #groups = new Map<string, { running: QueuedRun; pending: QueuedRun | null }>();

  /** Adds a run to its group; `start` is called when it may start, at once or later. */
  enter(name: string, run: QueuedRun): void {
    const group = this.#groups.get(name.toLowerCase());
    if (group === undefined) {
      this.#groups.set(name.toLowerCase(), { running: run, pending: null });
      run.start();
      return;
    }
    const replaced = group.pending;
    group.pending = run;
    const reason = `Canceling since a higher priority waiting request for '${name}' exists`;
    replaced?.cancel(reason);
    if (run.cancelInProgress) group.running.cancel(reason);
  }

  /** Removes a run that has ended or no longer waits; the pending run starts. */
  leave(name: string, id: string): void {
    const key = name.toLowerCase();
    const group = this.#groups.get(key);
    if (group === undefined) return;
    if (group.pending?.id === id) group.pending = null;
    if (group.running.id !== id) return;
    const next = group.pending;
    if (next === null) this.#groups.delete(key);
    else {
      this.#groups.set(key, { running: next, pending: null });
      next.start();
    }
  }
}
