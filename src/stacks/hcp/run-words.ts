import { engineError, type EngineFault, faultOf } from "../engine/engine-message.ts";
import { readPlain, readStream, textOf } from "../engine/engine-stream.ts";
import type { Run } from "./hcp-objects.ts";

/** What a run that failed says of it, in words that may be shown. */
export interface RunWords {
  readonly message: string;
  readonly fault: EngineFault;
}

interface RunLog {
  readonly run: Run;
  /** What terraform printed; empty where nobody has it. */
  readonly log: string;
  /** Of the state; null where they cannot be read. */
  readonly secrets: readonly string[] | null;
  /** Values that no message may contain; those of the state come to them. */
  readonly hidden: Set<string>;
  readonly place: string;
}

/** The engine's words without secrets: withheld where those of the state cannot be read. */
export function wordsOfRun({ run, log, secrets, hidden, place }: RunLog): RunWords {
  const stream = log.split("\n").some((line) => line.startsWith('{"@level"')) ? readStream(log) : readPlain(log);
  // Beside its errors a log has what terraform says of its start, and a whole plan.
  const said = { rest: "", diagnostics: stream.diagnostics.filter(({ severity }) => severity === "error") };
  const fault = faultOf({ ...said, interrupted: false });
  if (secrets === null)
    return {
      fault,
      message: `the run ${run.id} failed; its message is not shown, because the state of ${place} could not be read and the message may quote secrets in it`,
    };
  for (const secret of secrets) hidden.add(secret);
  const words = engineError(textOf(said), hidden);
  return { fault, message: words === "" ? withoutWords(run) : words };
}

function withoutWords({ id }: Run): string {
  return `the run ${id} is errored, and its log has no error of terraform: a policy or a task of HCP Terraform may have refused it. The run's page there says which`;
}
