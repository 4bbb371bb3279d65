import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { remembered } from "../data/remembered.ts";
import { milliseconds } from "../clock/clock.ts";
import { handedOn } from "../fleet/engine-variables.ts";
import type { FleetArchitecture, FleetEnvironment, FleetInstance } from "../fleet/model.ts";
import type { GitRepository } from "../git/repository.ts";
import { ProcessError, type RunOptions, type RunProcess, wasAskedToEnd } from "../process/run.ts";
import type { Bubblewrap } from "../process/sandbox.ts";
import { temporaryFolder } from "../process/temporary-folder.ts";
import type { BackupEvidence, Operation } from "../schemas/kinds.ts";
import { redacted } from "../stacks/engine/engine-message.ts";
import { isolationFor, operationSandbox } from "../stacks/engine/isolation.ts";
import { stringsIn } from "../stacks/secrets.ts";

/** An operation that an architecture brings, for one instance. */
export interface OperationCall {
  readonly name: "backup" | "probe" | "beforeUpgrade" | "afterUpgrade";
  readonly operation: Operation;
  readonly environment: FleetEnvironment;
  readonly instance: FleetInstance;
  readonly architecture: FleetArchitecture;
  /** Stack -> output -> value, sensitive ones included. */
  readonly outputs: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Version that the instance is on its way to. */
  readonly target: string;
  /** When the upgrade began, the same for each of its attempts; null for a probe. A cloud takes it as the key of a request that must not be made twice. */
  readonly since: string | null;
}

export type OperationOutcome =
  | { readonly outcome: "ok"; readonly evidence: BackupEvidence | null }
  /** Ended by a signal that asks for it, of this run or of the terminal, before it could answer. */
  | { readonly outcome: "interrupted" }
  /** In words that may be shown: sensitive outputs are taken out. */
  | { readonly outcome: "failed"; readonly error: string };

/** Runs the scripts of architectures, which only ever come from main. */
export interface Operations {
  run(call: OperationCall, signal?: AbortSignal): Promise<OperationOutcome>;
  close(): Promise<void>;
}

export interface OperationsOptions {
  readonly repository: GitRepository;
  readonly run: RunProcess;
  /** The caller's environment; an operation sees PATH and what environment.yaml names in `engine.env`. */
  readonly env: Readonly<Record<string, string>>;
  /** What `node` means in an operation's argv. */
  readonly node: string;
}

/** Characters of standard output an operation may print. */
const mostOutput = 64 * 1024;
/** Characters of standard error that are shown; the end, because that is where programs say what was wrong. */
const mostError = 2_000;

/** The real thing: a process in a folder that holds exactly what git has of the revision. */
export async function openOperations(options: OperationsOptions): Promise<Operations> {
  const temporary = await temporaryFolder("operations");
  const base = temporary.path;
  const home = join(base, "home");
  const output = join(base, "output");
  await Promise.all([mkdir(home, { mode: 0o700 }), mkdir(output, { mode: 0o700 })]);
  const isolationOf = remembered((environment: FleetEnvironment) => isolationFor(environment, options.env, options.run));
  const folderOf = remembered(async (oid: string) => {
    const folder = join(base, oid);
    await options.repository.materialize(oid, folder);
    return folder;
  });
  return {
    run: async (call, signal) => {
      const [cwd, { bubblewrap }] = await Promise.all([folderOf(call.architecture.oid), isolationOf(call.environment)]);
      return await runOperation(options, call, { cwd, bubblewrap, home, output }, signal);
    },
    close: () => temporary.remove(),
  };
}

interface OperationPlace {
  /** The revision's folder. */
  readonly cwd: string;
  readonly bubblewrap: Bubblewrap | null;
  readonly home: string;
  readonly output: string;
}

async function runOperation(
  { run, env, node }: OperationsOptions,
  call: OperationCall,
  place: OperationPlace,
  signal: AbortSignal | undefined,
): Promise<OperationOutcome> {
  const { environment, instance, operation, name } = call;
  const [command = "", ...args] = operation.run;
  const secrets = secretsOf(call, env);
  const failed = (error: string): OperationOutcome => ({ outcome: "failed", error: `${name}: ${redacted(error, secrets)}` });
  const input = {
    operation: name,
    instance: { metadata: instance.config.metadata, spec: instance.config.spec },
    environment: { name: environment.name, kind: environment.config.spec.kind, inputs: environment.config.spec.inputs ?? {} },
    outputs: call.outputs,
    target: call.target,
    ...(call.since === null ? {} : { since: call.since }),
  };
  const surroundings = await surroundingsOf(environment, place, env, node);
  try {
    const ended = await run(command === "node" ? node : command, args, {
      ...surroundings,
      input: JSON.stringify(input),
      timeout: milliseconds(operation.within),
      maxOutput: mostOutput,
      outlives: place.output,
      ...(signal === undefined ? {} : { signal }),
    });
    if (ended.code !== 0 && signal?.aborted === true) return { outcome: "interrupted" };
    if (ended.code !== 0) return failed(`exit code ${ended.code}${lastWords(ended.stderr, secrets)}`);
    return answerOf(ended.stdout, failed);
  } catch (error) {
    if (!(error instanceof ProcessError)) throw error;
    if (wasAskedToEnd(error)) return { outcome: "interrupted" };
    if (error.kind === "timeout") return failed(`no answer within ${operation.within}${lastWords(error.stderr, secrets)}`);
    if (error.kind === "output") return failed(`more than ${mostOutput} characters on standard output`);
    return failed(`${error.kind}: ${operation.run.join(" ")}${lastWords(error.stderr, secrets)}`);
  }
}

/** What it is given of the environment, and sees of the machine. */
async function surroundingsOf(
  { config }: FleetEnvironment,
  { cwd, bubblewrap, home }: OperationPlace,
  env: OperationsOptions["env"],
  node: string,
): Promise<Pick<RunOptions, "cwd" | "env" | "sandbox">> {
  const given = { PATH: env["PATH"] ?? "", HOME: home, ...handedOn(config.spec.engine.env, env) };
  if (bubblewrap === null) return { cwd, env: given };
  return { cwd, env: given, sandbox: await operationSandbox(bubblewrap, { cwd, env: given, node, home }) };
}

function answerOf(stdout: string, failed: (error: string) => OperationOutcome): OperationOutcome {
  let answer: unknown;
  try {
    answer = JSON.parse(stdout);
  } catch {
    return failed("standard output is not one JSON value");
  }
  if (typeof answer !== "object" || answer === null || !("ok" in answer) || answer.ok !== true)
    return failed('standard output is not {"ok": true, ...}');
  const evidence = "evidence" in answer ? answer.evidence : undefined;
  if (evidence === undefined || evidence === null) return { outcome: "ok", evidence: null };
  const { id, at, size } = evidence as Partial<Record<keyof BackupEvidence, unknown>>;
  if (
    typeof id !== "string" ||
    id === "" ||
    typeof at !== "string" ||
    !instantShape.test(at) ||
    !Number.isSafeInteger(size) ||
    Number(size) < 0
  )
    return failed('evidence is not {"id": text, "at": ISO 8601 instant, "size": bytes}');
  return { outcome: "ok", evidence: { id, at, size: Number(size) } };
}

const instantShape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Without secrets before it is cut: half of one would not be found any more. */
function lastWords(stderr: string, secrets: readonly string[]): string {
  const text = redacted(stderr.trim(), secrets);
  if (text === "") return "";
  return `: ${text.length > mostError ? `… ${text.slice(-mostError)}` : text}`;
}

/** What must not stand in a message: sensitive outputs, and the variables that were passed on. */
function secretsOf({ architecture, environment, outputs }: OperationCall, env: Readonly<Record<string, string>>): readonly string[] {
  const sensitive = architecture.config.spec.stacks.flatMap((stack) =>
    Object.entries(stack.outputs ?? {})
      .filter(([, output]) => output.sensitive === true)
      .flatMap(([name]) => stringsIn(outputs[stack.name]?.[name])),
  );
  return [...sensitive, ...Object.values(handedOn(environment.config.spec.engine.env, env)).filter((value) => value !== "")];
}
