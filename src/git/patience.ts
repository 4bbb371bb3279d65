import { setTimeout as pause } from "node:timers/promises";
import { ProcessError } from "../process/run.ts";
import { GitError } from "./git-error.ts";

/** Tries of one call of a remote. */
const mostTries = 4;
/** Milliseconds before the second try; doubled before each further one, and spread by a half to either side. */
const firstPause = 500;

/** What a server says of an object that it does not have, or does not give away. */
const notThere = "not our ref";

/** In words of git and of servers: trying again would get the same answer. */
const lasting: readonly string[] = [
  "couldn't find remote ref",
  notThere,
  "authentication failed",
  "could not read username",
  "could not read password",
  "terminal prompts disabled",
  "permission denied",
  "permission to ",
  "access denied",
  "repository not found",
  "not found",
  "does not appear to be a git repository",
  "not a git repository",
  "dubious ownership",
  "invalid refspec",
  "no space left on device",
  "error: 400",
  "error: 401",
  "error: 403",
  "error: 404",
];

/**
 * Calls a remote again where it failed for a reason that may pass: a server's fault (5xx, 429), a connection that was lost, a name that was not
 * found at that moment. What is called must have the same effect however often it is.
 */
export async function patiently<T>(call: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await call();
    } catch (error) {
      if (tries >= mostTries || !mayPass(error)) throw error;
      await pause(firstPause * 2 ** (tries - 1) * (0.5 + Math.random()));
    }
  }
}

function mayPass(error: unknown): boolean {
  if (error instanceof ProcessError) return error.kind === "timeout";
  return error instanceof GitError && isPassing(error.stderr);
}

/** Whether the remote does not have an object that was asked for by its id. */
export function isNotThere(stderr: string): boolean {
  return stderr.includes(notThere);
}

/** Whether what git printed about a remote is about a fault that may pass. */
export function isPassing(stderr: string): boolean {
  const text = stderr.toLowerCase();
  return !lasting.some((words) => text.includes(words));
}
