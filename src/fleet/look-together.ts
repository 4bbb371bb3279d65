import { availableParallelism } from "node:os";
import { SHARE_ENV, Worker } from "node:worker_threads";
import type { ChunkOfLooks, Look } from "./look.ts";

/** With fewer instances a second thread takes longer to start than it saves. */
const worthwhile = 1_000;

/** What a second thread is given. */
export interface Turn {
  readonly root: string;
  /** Separated by NUL, which no path holds: one text is handed over faster than many. */
  readonly folders: string;
  readonly next: Int32Array;
}

/**
 * Begins to look into the folders of all instances (paths below `root`), in a second thread where they are many and there is a processor for it; the
 * answer finishes it in this one. The threads share a counter and nothing else: each takes the next chunk until none is left.
 * undefined: so few that a look ahead does not pay.
 */
export function beginToLook(root: string, folders: readonly string[]): (() => Promise<ReadonlyMap<string, Look>>) | undefined {
  if (folders.length < worthwhile) return undefined;
  const next = new Int32Array(new SharedArrayBuffer(4));
  const other = availableParallelism() < 2 ? null : secondThread({ root, folders: folders.join("\0"), next });
  return async () => {
    const { chunkSize, lookInTurn } = await import("./look.ts");
    const mine = lookInTurn(root, folders, next);
    const all = Math.ceil(folders.length / chunkSize);
    // One that was too late to take a chunk is not waited for.
    const others = mine.length < all ? ((await other?.looks) ?? []) : [];
    await other?.end();
    const looks = new Map<string, Look>();
    for (const [chunk, json] of [...mine, ...others]) {
      for (const [index, look] of (JSON.parse(json) as readonly Look[]).entries())
        looks.set(folders[chunk * chunkSize + index] ?? "", look);
    }
    return looks;
  };
}

interface SecondThread {
  /** Rejects where the thread fails. */
  readonly looks: Promise<readonly ChunkOfLooks[]>;
  end(): Promise<unknown>;
}

function secondThread(turn: Turn): SecondThread {
  const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
  const worker = new Worker(new URL(`./look-thread.${extension}`, import.meta.url), { workerData: turn, env: SHARE_ENV, execArgv: [] });
  const looks = new Promise<readonly ChunkOfLooks[]>((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", (cause) => reject(new Error("the second thread of the look ahead failed", { cause })));
    worker.once("exit", () => reject(new Error("the second thread of the look ahead ended without an answer")));
  });
  // Where it is not waited for, its end is no failure.
  looks.catch(() => undefined);
  return { looks, end: () => worker.terminate() };
}
