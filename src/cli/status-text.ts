import { shortFingerprint } from "../data/fingerprint.ts";
import { type InvalidInstance, type Observed, refusalText } from "../apply/observe.ts";
import type { FleetEnvironment } from "../fleet/model.ts";
import type { Brake, StackStatus } from "../ledger/status.ts";
import { type CliContext, hint } from "./context.ts";

/** The instance that a stack belongs to. */
interface StackOf {
  readonly id: string;
  readonly environment: FleetEnvironment;
}

/** What is left to do for an instance, a line for each stack and one for its health, with what to do about it. */
export function statusLines(context: CliContext, { instance, environment, stacks, checkDue, ledger }: Observed): readonly string[] {
  const name = `${instance.environment}/${instance.id}`;
  const lines = stacks.flatMap((status) => {
    const text = stackText(context, status, { id: instance.id, environment });
    return text === null ? [] : [`  ${name} ${status.stack}: ${text}`];
  });
  const health = ledger?.health ?? null;
  if (checkDue) return [...lines, `  ${name}: health check due`];
  if (health === null || health.state === "healthy") return lines;
  return [
    ...lines,
    `  ${name}: ${health.state}: ${health.detail ?? "no detail is recorded"}. After fixing it: ${againText(context, { id: instance.id, environment })}`,
  ];
}

/** Why an instance is left alone, and what to do about it. */
export function invalidText(context: CliContext, { problem, isRefused }: InvalidInstance): string {
  return isRefused && problem !== null ? refusalText(problem) : `its files are invalid. Run: ${hint(context, "validate")}`;
}

/** The same as the CLI's JSON has it; `status` is `refused` where the files alone are valid. */
export function invalidJson({ problem, isRefused }: InvalidInstance): object {
  return { status: isRefused ? "refused" : "invalid", problem };
}

/** What tries an instance again after a failure: GitHub refuses a terminal's word about what it applies itself. */
export function againText(context: CliContext, { id, environment }: StackOf): string {
  const onGitHub = `/retry ${id}`;
  return isLocal(environment) ? `${hint(context, `apply ${id}`)} (on GitHub: ${onGitHub})` : `${onGitHub} on GitHub`;
}

export function isLocal({ config }: FleetEnvironment): boolean {
  return config.spec.kind === "local";
}

const brakeTexts: Readonly<Record<Brake, (reason: string, environment: FleetEnvironment) => string>> = {
  hold: (reason) => `on hold (${reason})`,
  "apply-off": (reason, { name }) =>
    `waiting, apply: off (${reason}). Nothing is applied until spec.apply of environments/${name}/environment.yaml is on`,
  released: () => "released: nothing of it is applied any more",
  "blast-radius": (reason) => `waiting, a change of what instances share reaches more of them than policy.blastRadius lets it (${reason})`,
};

/** One stack's status in words; null where there is nothing to say. */
export function stackText(context: CliContext, status: StackStatus, { id, environment }: StackOf): string | null {
  switch (status.kind) {
    case "applied":
      return null;
    case "pending":
      return `pending (${status.reason})`;
    case "blocked":
      return `blocked by ${status.by} (${status.reason})`;
    case "waiting":
      return brakeTexts[status.on](status.reason, environment);
    case "applying":
      return `being applied by run ${status.run}`;
    case "needs-confirmation": {
      const short = shortFingerprint(status.fingerprint);
      const why = status.attempt.why[0]?.message;
      return `needs confirmation${why === undefined ? "" : `: ${why}`}. To see why: ${hint(context, `why ${id}`)}. To confirm: ${isLocal(environment) ? hint(context, `stack confirm ${id} ${status.stack} ${short}`) : `/approve ${id} ${status.stack} ${short} on GitHub`}`;
    }
    case "failed":
      return `failed: ${(status.attempt.error?.split("\n")[0] ?? "no message").replace(/\.$/, "")}. To see why: ${hint(context, `why ${id}`)}`;
    case "removed":
      return "no longer in its architecture; Flotilla does not destroy stacks";
  }
}

/** A stack's status as the CLI's JSON has it. */
export function stackJson({ stack, kind, ...rest }: StackStatus): object {
  return { stack, state: kind, ...rest };
}
