import { execFile } from "node:child_process";

/** Milliseconds that a program may take; a build or an upload is done in a fraction of it. */
const limit = 5 * 60_000;

export interface Answer {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a program to its end, with an argument array and no shell. A non-zero exit code is an answer.
 * It needs no package: the jobs that publish install none. Throws where the program could not be started or ran out of time.
 */
export function execute(command: string, args: readonly string[], cwd: string, env = process.env): Promise<Answer> {
  return new Promise((resolve, reject) => {
    execFile(command, args, { cwd, env, timeout: limit, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      if (error === null) resolve({ code: 0, stdout, stderr });
      else if (typeof error.code === "number") resolve({ code: error.code, stdout, stderr });
      else reject(new Error(`${command} ${args[0] ?? ""} could not be run to its end`, { cause: error }));
    });
  });
}

/** The same, for a program that must succeed: its standard output. Throws with what it printed where it fails. */
export async function outputOf(command: string, args: readonly string[], cwd: string, env = process.env): Promise<string> {
  const { code, stdout, stderr } = await execute(command, args, cwd, env);
  if (code !== 0) throw new Error(`${command} ${args.join(" ")}: exit code ${code}\n${(stderr + stdout).trim()}`);
  return stdout;
}
