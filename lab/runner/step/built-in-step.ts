import { builtIns } from "../built-in/built-in.ts";
import type { BuiltInHost } from "../built-in/built-in-host.ts";
import { texts } from "../workflow/expression.ts";
import type { CurrentStep, JobState, StepResult } from "../job/job-state.ts";
import { runInJob } from "../job/job-process.ts";
import { stepContexts } from "./step-contexts.ts";
import { stepEnvironment } from "./step-environment.ts";
import type { StepWork } from "../workflow/workflow.ts";

/** Runs the runner's own version of a third-party action. */
export async function runBuiltInStep(state: JobState, work: StepWork & { kind: "built-in" }, current: CurrentStep): Promise<StepResult> {
  const inputs = texts(work.with, stepContexts(state, current.env));
  const done = await builtIns[work.action](inputs, hostOf(state, current));
  const { post } = done;
  if (post !== null)
    state.posts.push({
      name: `Post ${current.name}`,
      condition: "always()",
      run: async () => {
        await post();
        return "success";
      },
    });
  return { outcome: "success", outputs: done.outputs };
}

function hostOf(state: JobState, current: CurrentStep): BuiltInHost {
  const { run, artifacts } = state.start;
  return {
    forge: state.machine.options.forge,
    runId: run.id,
    workspace: state.folders.workspace,
    token: state.token,
    ref: run.event.ref,
    sha: run.event.sha,
    objects: () => state.machine.objects.folder(),
    artifacts,
    env: stepEnvironment(state, new Map(), {}),
    write: (text) => state.log.write(text),
    warn: (text) => state.log.issue("warning", text),
    mask: (word) => state.masks.add(word),
    isAlive: () => !state.killed,
    exec: async (command, args, env) => {
      const lines: string[] = [];
      const end = await runInJob(state, state.current ?? current, command, args, {
        cwd: state.folders.workspace,
        env,
        onLine: (line) => void lines.push(line),
      });
      return { code: end.code, output: lines.join("\n") };
    },
  };
}
