import { lockPattern } from "../commands/parse.ts";
import { refusalText } from "../commands/refusal.ts";
import type { RepairCommand } from "../commands/repair.ts";
import { shortFingerprint } from "../data/fingerprint.ts";
import type { InstanceKey } from "../fleet/model.ts";
import { type CliContext, type ExitCode, hint, UsageError } from "./context.ts";
import { environmentNamed, instanceNamed, type LocalFleet, localFleet } from "./local-fleet.ts";
import { asOperator, refusedCall } from "./operator.ts";

export interface PlanToConfirm {
  readonly id: string;
  readonly stack: string;
  /** At least its first 8 characters. */
  readonly fingerprint: string;
  readonly environment: string | null;
}

/** Asks the next apply to do something about the states of stacks, one word after the other: those before one that is refused count. */
export async function repair(context: CliContext, commands: readonly RepairCommand[], environmentFlag: string | null): Promise<ExitCode> {
  for (const command of commands)
    if (command.kind === "unlock" && !lockPattern.test(command.lock)) throw new UsageError(`${command.lock} is not the id of a lock.`);
  const fleet = await localFleet(context);
  const named: (InstanceKey & { readonly command: RepairCommand })[] = [];
  for (const command of commands)
    named.push({ ...(await instanceNamed(context, fleet, command.id, environmentFlag ?? undefined)), command });
  for (const { environment, id, command } of named) requireLocalRepair(fleet, environment, { ...command, id });
  for (const { environment, id, command } of named) {
    const decision = await asOperator(context, fleet, fleet.ledger, { environment, target: null, command: { ...command, id } });
    if (decision.outcome === "refused") throw refusedCall(context, decision.refusal);
    if (decision.outcome === "accepted")
      context.out(`${fleet.person} ${decision.summary}. To carry it out: ${hint(context, `apply ${id}`)}\n`);
  }
  return 0;
}

function requireLocalRepair(fleet: LocalFleet, environment: string, command: RepairCommand): void {
  if (environmentNamed(fleet, environment).config.spec.kind === "local") return;
  const rest = command.kind === "move-state" ? "" : ` ${command.stack}${command.kind === "unlock" ? ` ${command.lock}` : ""}`;
  throw new UsageError(
    `${environment} is not a local environment. Comment on its issue "Needs attention: ${environment}": /${command.kind} ${command.id}${rest}`,
  );
}

/** Confirms one plan of a local environment. */
export async function confirm(context: CliContext, { stack, fingerprint, ...named }: PlanToConfirm): Promise<ExitCode> {
  const given = fingerprint.replace(/^sha256:/, "");
  if (!/^[0-9a-f]{8,64}$/.test(given))
    throw new UsageError(`${fingerprint} is not a fingerprint: give at least its first 8 characters (0-9, a-f).`);
  const fleet = await localFleet(context);
  const { environment, id } = await instanceNamed(context, fleet, named.id, named.environment ?? undefined);
  if (environmentNamed(fleet, environment).config.spec.kind !== "local")
    throw new UsageError(
      `${environment} is not a local environment. Comment on its issue "Needs attention: ${environment}": /approve ${id} ${stack} ${shortFingerprint(given)}`,
    );
  const command = { kind: "approve-plan", id, stack, fingerprint: given } as const;
  const decision = await asOperator(context, fleet, fleet.ledger, { environment, target: null, command });
  if (decision.outcome === "refused" && decision.refusal.code === "plan.confirmed") {
    // Typed again after it took effect: it has been done.
    context.out(`${refusalText(decision.refusal)}.\n`);
    return 0;
  }
  if (decision.outcome === "refused") throw refusedCall(context, decision.refusal);
  if (decision.outcome === "accepted" && decision.confirm !== null) {
    context.err(`The plan ${shortFingerprint(given)} of ${id} ${stack} was waiting because:`);
    for (const { message, code } of decision.confirm.attempt.why) context.err(`  ${message} (${code})`);
    context.out(`${fleet.person} ${decision.summary}. To apply it: ${hint(context, `apply ${id}`)}\n`);
  }
  return 0;
}
