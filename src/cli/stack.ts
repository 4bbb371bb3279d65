import { type CliContext, type ExitCode, hint, UsageError } from "./context.ts";
import { environmentNamed, instanceNamed, localFleet } from "./local-fleet.ts";
import { asOperator, refusedCall } from "./operator.ts";
import type { AddCommand } from "./add-command.ts";

export const addStack: AddCommand = (program, context, finish) => {
  program
    .command("stack")
    .description("Single stacks of an instance.")
    .command("confirm <id> <stack> <fingerprint>")
    .description(
      "Give your word for exactly one plan that waits for it, by the first 8 characters of its fingerprint. The next apply carries it out.",
    )
    .option("--environment <name>", "where several environments have an instance of that name")
    .action(async (id: string, stack: string, fingerprint: string, flags: { readonly environment?: string }) =>
      finish(await confirm(context, id, stack, fingerprint, flags.environment)),
    );
};

async function confirm(
  context: CliContext,
  id: string,
  stack: string,
  fingerprint: string,
  environment: string | undefined,
): Promise<ExitCode> {
  const given = fingerprint.replace(/^sha256:/, "");
  if (!/^[0-9a-f]{8,64}$/.test(given))
    throw new UsageError(`${fingerprint}: at least the first 8 characters of the plan's fingerprint are wanted`);
  const fleet = await localFleet(context);
  const key = await instanceNamed(context, fleet, id, environment);
  if (environmentNamed(fleet, key.environment).config.spec.kind !== "local")
    throw new UsageError(
      `${key.environment} is not a local environment. Comment on its issue "Needs confirmation: ${key.environment}": /approve ${id} ${stack} ${given.slice(0, 8)}`,
    );
  const command = { kind: "approve-plan", id: key.id, stack, fingerprint: given } as const;
  const decision = await asOperator(context, fleet, fleet.ledger, { environment: key.environment, target: null, command });
  if (decision.outcome === "refused") throw await refusedCall(context, decision.refusal);
  if (decision.outcome === "accepted" && decision.confirm !== null) {
    context.err(`The plan ${given.slice(0, 8)} of ${key.id} ${stack} was waiting because:`);
    for (const { message, code } of decision.confirm.attempt.why) context.err(`  ${message} (${code})`);
    context.out(`${fleet.person} ${decision.summary}. To apply it: ${hint(context, `apply ${key.id}`)}\n`);
  }
  return 0;
}
