/** Milliseconds. One Ctrl-C arrives several times: from the terminal, which signals all processes of its group, and from each launcher that passes it on. */
const sameRequest = 1_000;

/**
 * A signal that is aborted when this process gets a signal to end, or when its output is no longer read (`| head`); ending is then up to the
 * program. `again` is called at a later second signal.
 */
export function stopSignals(again: () => void = () => undefined): AbortSignal {
  const stop = new AbortController();
  let asked = 0;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    // Not `once`: without a listener, execa's clean-up of child processes takes the next signal for an unhandled one and ends this process.
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
