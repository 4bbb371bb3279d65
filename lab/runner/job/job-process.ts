import { Child } from "./child.ts";
import type { CurrentStep, JobState } from "./job-state.ts";

export interface ProcessEnd {
  /** Null where it was killed or could not be started. */
  readonly code: number | null;
  /** Why there is no exit code. */
  readonly reason: string | null;
}

/** Runs a process of a step: it is interrupted with the step and killed with the job. */
export async function runInJob(
  state: JobState,
  current: CurrentStep,
  command: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env: Readonly<Record<string, string>>; readonly onLine: (line: string) => void },
): Promise<ProcessEnd> {
  if (state.killed || current.interrupted) return { code: null, reason: "The operation was canceled." };
  const child = new Child(command, args, options);
  state.children.add(child);
  current.child = child;
  const end = await child.ended;
  current.child = null;
  // The process id of an empty group may be reused.
  if (!child.survives()) state.children.delete(child);
  if (end.error !== null) return { code: null, reason: `${command} could not be started: ${end.error.message}` };
  if (end.signal !== null) return { code: null, reason: `The process was ended by ${end.signal}.` };
  return { code: end.code, reason: null };
}

/** Ends a step as GitHub does: SIGINT to its process, SIGTERM after a grace period, then SIGKILL to the whole process group. */
export function interrupt(state: JobState, current: CurrentStep): void {
  if (current.interrupted) return;
  current.interrupted = true;
  const child = current.child;
  if (child === null) return;
  const { interrupt: first, terminate } = state.machine.options.grace ?? { interrupt: 7_500, terminate: 2_500 };
  child.signal("SIGINT");
  const timers = [setTimeout(() => child.signal("SIGTERM"), first), setTimeout(() => child.killTree(), first + terminate)];
  void child.ended.finally(() => timers.map(clearTimeout));
}
