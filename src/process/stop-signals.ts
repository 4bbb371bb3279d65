/**
 * A signal that is aborted when somebody asks this process to end, or when nobody reads what it prints any more (`| head`); from then on ending is
 * its own business. `again` is called each time it is asked once more.
 */
export function stopSignals(again: () => void = () => undefined): AbortSignal {
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    // Not `once`: where nobody listens any more, what cleans up behind child processes takes the next moment for an unhandled signal and ends us.
    process.on(signal, () => {
      if (stop.signal.aborted) again();
      else stop.abort(new Error(signal));
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
