/**
 * A signal that is aborted when somebody asks this process to end; from then on ending is its own business. `again` is called each time it is
 * asked once more.
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
  return stop.signal;
}
