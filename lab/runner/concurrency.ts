/** What a group of runs does when another one arrives or one ends. */
export interface ConcurrencyGroups {
  /** A run enters its group; `go` is called when it may start, at once or later. */
  enter(group: string, run: QueuedRun): void;
  /** The run has ended, or gave up waiting. */
  leave(group: string, id: string): void;
}

interface QueuedRun {
  readonly id: string;
  readonly cancelInProgress: boolean;
  readonly go: () => void;
  readonly cancel: (reason: string) => void;
}

/** GitHub's rule: one running and one pending per group; a newer run takes the place of the pending one and may cancel the running one. */
export function createConcurrencyGroups(): ConcurrencyGroups {
  const groups = new Map<string, { running: QueuedRun; pending: QueuedRun | null }>();
  return {
    enter: (name, run) => {
      const key = name.toLowerCase();
      const group = groups.get(key);
      if (group === undefined) {
        groups.set(key, { running: run, pending: null });
        run.go();
        return;
      }
      const replaced = group.pending;
      group.pending = run;
      const reason = `Canceling since a higher priority waiting request for '${name}' exists`;
      replaced?.cancel(reason);
      if (run.cancelInProgress) group.running.cancel(reason);
    },
    leave: (name, id) => {
      const key = name.toLowerCase();
      const group = groups.get(key);
      if (group === undefined) return;
      if (group.pending?.id === id) group.pending = null;
      if (group.running.id !== id) return;
      const next = group.pending;
      if (next === null) groups.delete(key);
      else {
        groups.set(key, { running: next, pending: null });
        next.go();
      }
    },
  };
}
