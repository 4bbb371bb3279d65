import { instant } from "../clock/clock.ts";
import type { LedgerConfirmation } from "../schemas/kinds.ts";
import { type CliContext, type ExitCode, hint, UsageError } from "./context.ts";
import { environmentNamed, instanceNamed, localFleet, observed } from "./local-fleet.ts";
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
  const { confirmationPath } = await import("../ledger/paths.ts");
  const { instances } = await observed(context, fleet, await fleet.ledger.open());
  const found = instances.find(({ instance }) => instance.id === id && instance.environment === key.environment);
  const status = found?.stacks.find((each) => each.stack === stack);
  if (status === undefined) {
    const stacks = found?.stacks.map((each) => each.stack) ?? [];
    throw new UsageError(
      found === undefined ? `Nothing of ${id} waits: it is as HEAD says.` : `${id} has no stack ${stack}; it has ${stacks.join(", ")}.`,
    );
  }
  if (status.kind !== "needs-confirmation")
    throw new UsageError(`${id} ${stack} does not wait for a confirmation: it is ${status.kind}. See: ${hint(context, `why ${id}`)}`);
  const { attempt, fingerprint: whole } = status;
  if (!whole.startsWith(`sha256:${given}`))
    throw new UsageError(
      `${given.slice(0, 8)} is not the plan that waits: that one is ${whole.slice(7, 15)}. See: ${hint(context, `why ${id}`)}`,
    );
  context.err(`The plan ${whole.slice(7, 15)} of ${id} ${stack} waits because:`);
  for (const { message, code } of attempt.why) context.err(`  ${message} (${code})`);
  const word: LedgerConfirmation = {
    environment: key.environment,
    id,
    stack,
    fingerprint: whole,
    digest: attempt.digest,
    by: fleet.person,
    at: instant(context.clock()),
    comment: null,
  };
  await fleet.ledger.write(() => ({
    message: `Confirm the plan ${whole.slice(7, 15)} of ${id} ${stack}`,
    files: new Map([[confirmationPath(key.environment, id, stack, whole), word]]),
  }));
  context.out(`Confirmed by ${fleet.person}. To apply it: ${hint(context, `apply ${id}`)}\n`);
  return 0;
}
