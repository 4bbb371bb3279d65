/** A limit of time that counts only what this process could use. */
export interface Countdown {
  /** Milliseconds that are left. */
  left(): number;
  /** It is not needed any more. */
  stop(): void;
}

/** Milliseconds that one look at the clock is good for, at most: what a pause costs of a limit. */
const longestSlice = 1_000;

/**
 * Calls `atEnd` after so many milliseconds in which this process ran: Ctrl-Z, a lid that is closed and a clock that is set do not use a limit up, and
 * what arrived meanwhile is read before it ends. It keeps no process alive.
 */
export function countdown(milliseconds: number, atEnd: () => void = () => undefined): Countdown {
  let left = milliseconds;
  let slice = 0;
  let begun = 0;
  let timer: NodeJS.Timeout | undefined;
  const next = (): void => {
    slice = Math.min(left, longestSlice, Math.max(1, milliseconds / 10));
    begun = performance.now();
    timer = setTimeout(() => {
      left -= slice;
      if (left > 0) next();
      else atEnd();
    }, slice).unref();
  };
  next();
  return {
    // A process that was stopped finds more time passed than there was in the slice.
    left: () => Math.max(0, left - Math.min(slice, performance.now() - begun)),
    stop: () => clearTimeout(timer),
  };
}

/** `AbortSignal.timeout` by a {@link countdown}. */
export function timeoutSignal(milliseconds: number): AbortSignal {
  const controller = new AbortController();
  countdown(milliseconds, () => controller.abort(new DOMException("The operation was aborted due to timeout", "TimeoutError")));
  return controller.signal;
}
