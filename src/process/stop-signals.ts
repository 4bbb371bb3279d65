/** Milliseconds. One Ctrl-C comes more than once: from the terminal, which tells all processes of its group, and from each launcher that passes it on. */
const sameRequest = 1_000;

/**
 * A signal that is aborted when somebody asks this process to end, or when nobody reads what it prints any more (`| head`); from then on ending is
 * its own business. `again` is called when it is asked once more, later.
 */
export function stopSignals(again: () => void = () => undefined): AbortSignal {
  const stop = new AbortController();
  let asked = 0;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    // Not `once`: where nobody listens any more, what cleans up behind child processes takes the next moment for an unhandled signal and ends us.
    process.on(signal, () => {
      if (!stop.signal.aborted) {
        asked = performance.now();
        stop.abort(new Error(signal));
      } else if (performance.now() - asked > sameRequest) again();
    });
  }
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
      stop.abort(error);
    });
  }
  return stop.signal;
}
