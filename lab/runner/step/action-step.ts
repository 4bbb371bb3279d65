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
  const action = await readAction(state.machine.parser, work.checkout ?? state.folders.workspace, work.folder);
  const inputs = inputVariables(state, action, work, current);
  if (action.pre !== null) state.log.issue("warning", `\`pre\` execution is not supported for local action from '${work.folder}'`);
  const invocation = new ActionInvocation(state, action, inputs, current.env);
  const { post } = action;
  if (post !== null) {
    state.posts.push({
      name: `Post ${current.name}`,
      condition: action.postIf,
      run: async (now) => ((await invocation.run(post, now)).outcome === "success" ? "success" : "failure"),
    });
  }
  return invocation.run(action.main, current);
}

/** The `INPUT_*` variables: given inputs, else the action's defaults. */
function inputVariables(
  state: JobState,
  action: JavaScriptAction,
  work: StepWork & { kind: "local" },
  current: CurrentStep,
): Readonly<Record<string, string>> {
  const contexts = stepContexts(state, current.env);
  const given = texts(work.with, contexts);
  const unknown = [...given.keys()].filter((name) => !action.inputs.some((input) => input.name.toLowerCase() === name.toLowerCase()));
  if (unknown.length > 0) {
    const valid = action.inputs.map((input) => `'${input.name}'`).join(", ");
    state.log.issue("warning", `Unexpected input(s) ${unknown.map((name) => `'${name}'`).join(", ")}, valid inputs are [${valid}]`);
  }
  const defaults = action.inputs.map(({ name, default: value }): [string, string] => [name, value === null ? "" : text(value, contexts)]);
  return Object.fromEntries([...defaults, ...given].map(([name, value]) => [inputVariable(name), value]));
}

/** One use of an action in a job: its scripts share the inputs and what they save for each other. */
class ActionInvocation {
  readonly #state: JobState;
  readonly #action: JavaScriptAction;
  readonly #inputs: Readonly<Record<string, string>>;
  readonly #env: ReadonlyMap<string, string>;
  /** `GITHUB_ACTION` of the step. */
  readonly #id: string;
  readonly #saved = new Map<string, string>();

  constructor(state: JobState, action: JavaScriptAction, inputs: Readonly<Record<string, string>>, env: ReadonlyMap<string, string>) {
    this.#state = state;
    this.#action = action;
    this.#inputs = inputs;
    this.#env = env;
    this.#id = state.action;
  }

  async run(script: string, current: CurrentStep): Promise<StepResult> {
    const state = this.#state;
    const { options } = state.machine;
    const files = await createStepFiles(state.folders.temp, randomUUID());
    const saved = Object.fromEntries([...this.#saved].map(([name, value]) => [`STATE_${name}`, value]));
    const own = { ...this.#inputs, ...saved, ...files.variables, GITHUB_ACTION: this.#id };
    const end = await runInJob(state, current, options.node, [youngSpace, join(this.#action.folder, script)], {
      cwd: state.folders.workspace,
      env: { ...compileCache(options.dir, state.start.run), ...stepEnvironment(state, this.#env, own) },
      onLine: current.readLine,
    });
    if (end.reason !== null && !current.interrupted) state.log.issue("error", end.reason);
    const collected = await files.collect(state);
    for (const [name, value] of collected.saved) this.#saved.set(name, value);
    return { outcome: end.code === 0 && collected.valid ? "success" : "failure", outputs: collected.outputs };
  }
}

/** The variable in which @actions/core finds an input: `INPUT_`, upper case, blanks as underscores. */
function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;
}
