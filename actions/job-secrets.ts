import { closeSync, constants, fstatSync, ftruncateSync, openSync, readSync, unlinkSync, writeSync } from "node:fs";
import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What a job's process is given in its environment and no process beside it may read there. */
export interface JobSecrets {
  /** The `INPUT_*` variables. */
  readonly inputs: Readonly<Record<string, string>>;
  /** The value of `FLOTILLA_KEY`, "" where it is not set. */
  readonly key: string;
}

/** Set for the process that replaces this one: its standard input holds its secrets. */
const marker = "FLOTILLA_SECRETS_ON_STDIN";

const keyVariable = "FLOTILLA_KEY";
const input = /^INPUT_/i;
/** Beside the inputs: what lets its holder act as the job (identity tokens, artifacts, the repository), which nothing here needs. */
const secret = /^(?:ACTIONS_|FLOTILLA_KEY$|GITHUB_TOKEN$|GH_TOKEN$|STATE_)/i;

/**
 * Makes this process one that has no secret in its environment, before it starts any engine: `/proc/<pid>/environ` shows what a process was started with
 * to every process of the same user, whatever it deletes of it. It starts itself anew, under the same process number, with the rest of the environment;
 * inputs and key come to it by a file that never has a reader but this process, has no name any more when they are in it, and is empty once they are read.
 *
 * Does nothing where there are no secrets, and on Windows, where a process cannot be replaced.
 */
export function leaveSecrets(): void {
  const { env } = process;
  if (process.execve === undefined || process.platform === "win32" || env[marker] !== undefined) return;
  const names = Object.keys(env);
  const inputs = names.filter((name) => input.test(name));
  const secrets = names.filter((name) => secret.test(name));
  if (inputs.length + secrets.length === 0) return;
  handOver({ inputs: Object.fromEntries(inputs.map((name) => [name, env[name] ?? ""])), key: env[keyVariable] ?? "" });
  for (const name of [...inputs, ...secrets]) delete env[name];
  // Experimental in Node 24 (https://nodejs.org/api/process.html#processexecvefile-args-env), which is not for the job's log.
  process.removeAllListeners("warning");
  process.execve(process.execPath, [process.execPath, ...process.execArgv, ...process.argv.slice(1)], { ...env, [marker]: "1" });
}

/** Node closes every file but the three standard ones when a process is replaced, and an action has nothing to read on standard input. */
function handOver(secrets: JobSecrets): void {
  const temporary = process.env["RUNNER_TEMP"] ?? "";
  const path = join(temporary === "" ? tmpdir() : temporary, `flotilla-${randomBytes(16).toString("hex")}`);
  closeSync(0);
  const file = openSync(path, constants.O_RDWR | constants.O_CREAT | constants.O_EXCL, 0o600);
  unlinkSync(path);
  if (file !== 0) throw new Error(`standard input is file ${file}`);
  writeSync(file, JSON.stringify(secrets));
}

let taken: JobSecrets | null = null;

/** The secrets of this process, from where {@link leaveSecrets} put them or else from its environment. */
export function secretsOfJob(): JobSecrets {
  taken ??= takeOver() ?? secretsIn(process.env);
  return taken;
}

function takeOver(): JobSecrets | null {
  if (process.env[marker] === undefined) return null;
  delete process.env[marker];
  const text = Buffer.alloc(fstatSync(0).size);
  readSync(0, text, 0, text.length, 0);
  ftruncateSync(0, 0);
  return JSON.parse(text.toString("utf8")) as JobSecrets;
}

function secretsIn(env: NodeJS.ProcessEnv): JobSecrets {
  const inputs = Object.entries(env).filter(([name]) => input.test(name));
  return { inputs: Object.fromEntries(inputs.map(([name, value]) => [name, value ?? ""])), key: env[keyVariable] ?? "" };
}
