import { constants } from "node:os";
import { FileError, fileFault } from "./file-fault.ts";
import { UserError } from "./user-error.ts";

/** Milliseconds. One Ctrl-C arrives several times: from the terminal, which signals all processes of its group, and from each launcher that passes it on. */
const sameRequest = 1_000;

const asking = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Why a {@link stopSignals} signal was aborted: which signal asked this process to end; SIGPIPE, where nobody reads its output any more; the fault,
 * where its output goes to a file that cannot be written.
 */
export class StopRequest extends UserError {
  /** As shells report a process that a signal ended: 128 and the signal's number. */
  readonly exitCode: number;

  constructor(reason: (typeof asking)[number] | "SIGPIPE" | FileError) {
    super(reason instanceof FileError ? reason.message : `stopped by ${reason}`);
    this.exitCode = reason instanceof FileError ? 2 : 128 + constants.signals[reason];
  }
}

/** What to do when a signal asks this process to end. */
export interface AtStop {
  /** At the first one, before what observes the signal gets to know; also where the output cannot be kept. */
  readonly first?: (request: StopRequest) => void;
  /** At a later second one. */
  readonly again?: (request: StopRequest) => void;
}

/**
 * A signal that is aborted when this process is asked to end by SIGINT, SIGTERM or SIGHUP ({@link StopRequest} is the reason), or when its output
 * is no longer read (`| head`) or kept (`> file` on a full disk); ending is then up to the program.
 */
export function stopSignals({ first, again }: AtStop = {}): AbortSignal {
  const stop = new AbortController();
  let asked = 0;
  for (const signal of asking) {
    // Not `once`: without a listener, the next one ends this process at once.
    process.on(signal, () => {
      const request = new StopRequest(signal);
      if (!stop.signal.aborted) {
        asked = performance.now();
        first?.(request);
        stop.abort(request);
      } else if (performance.now() - asked > sameRequest) again?.(request);
    });
  }
  for (const [name, stream] of [["standard output", process.stdout] as const, ["standard error", process.stderr] as const]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      const fault = error.code === "EPIPE" ? null : fileFault(error, name);
      if (error.code !== "EPIPE" && fault === null) throw error;
      if (stop.signal.aborted) return;
      const request = new StopRequest(fault ?? "SIGPIPE");
      if (fault !== null && stream !== process.stderr) process.stderr.write(`${fault.message}\n`);
      if (fault !== null) first?.(request);
      stop.abort(request);
    });
  }
  return stop.signal;
}
