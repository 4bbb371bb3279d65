import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { type JavaScriptAction, readAction } from "./action-file.ts";
import { text, texts } from "../workflow/expression.ts";
import { compileCache } from "../job/compile-cache.ts";
import type { CurrentStep, JobState, StepResult } from "../job/job-state.ts";
import { runInJob } from "../job/job-process.ts";
import { stepContexts } from "./step-contexts.ts";
import { stepEnvironment } from "./step-environment.ts";
import { createStepFiles } from "./step-files.ts";
import type { StepWork } from "../workflow/workflow.ts";

/** Megabytes that Node fills before its first garbage collection: most actions end sooner, which saves a tenth of their time. */
const youngSpace = "--min-semi-space-size=16";

/** Runs a JavaScript action of the checked out repository; its `post` runs at the end of the job. */
export async function runAction(state: JobState, work: StepWork & { kind: "local" }, current: CurrentStep): Promise<StepResult> {
  const action = await readAction(state.machine.parser, state.folders.workspace, work.folder);
  const { env } = current;
  const contexts = stepContexts(state, env);
  const given = texts(work.with, contexts);
  const unknown = [...given.keys()].filter((name) => !action.inputs.some((input) => input.name.toLowerCase() === name.toLowerCase()));
  if (unknown.length > 0) {
    const valid = action.inputs.map((input) => `'${input.name}'`).join(", ");
    state.log.issue("warning", `Unexpected input(s) ${unknown.map((name) => `'${name}'`).join(", ")}, valid inputs are [${valid}]`);
  }
  const inputs = new Map<string, string>();
  for (const { name, default: value } of action.inputs) inputs.set(inputVariable(name), value === null ? "" : text(value, contexts));
  for (const [name, value] of given) inputs.set(inputVariable(name), value);
  if (action.pre !== null) state.log.issue("warning", `\`pre\` execution is not supported for local action from '${work.folder}'`);

  const { action: id, machine, start: job } = state;
  const cache = compileCache(machine.options.dir, job.run);
  const saved = new Map<string, string>();
  const start = async (script: string, now: CurrentStep): Promise<StepResult> => {
    const files = await createStepFiles(state.folders.temp, randomUUID());
    const states = Object.fromEntries([...saved].map(([name, value]) => [`STATE_${name}`, value]));
    const end = await runInJob(state, now, machine.options.node, [youngSpace, join(action.folder, script)], {
      cwd: state.folders.workspace,
      env: {
        ...cache,
        ...stepEnvironment(state, env, { ...Object.fromEntries(inputs), ...states, ...files.variables, GITHUB_ACTION: id }),
      },
      onLine: now.readLine,
    });
    if (end.reason !== null && !now.interrupted) state.log.issue("error", end.reason);
    const collected = await files.collect(state);
    for (const [name, value] of collected.saved) saved.set(name, value);
    return { outcome: end.code === 0 && collected.valid ? "success" : "failure", outputs: collected.outputs };
  };
  if (action.post !== null) addPostStep(state, action, current.name, start);
  return start(action.main, current);
}

function addPostStep(
  state: JobState,
  action: JavaScriptAction,
  name: string,
  start: (script: string, current: CurrentStep) => Promise<StepResult>,
): void {
  const { post } = action;
  if (post === null) return;
  state.posts.push({
    name: `Post ${name}`,
    condition: action.postIf,
    run: async (current) => ((await start(post, current)).outcome === "success" ? "success" : "failure"),
  });
}

/** The variable in which @actions/core finds an input: `INPUT_`, upper case, blanks as underscores. */
function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;
}
