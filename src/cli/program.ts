import { Command } from "commander";
import manifest from "../../package.json" with { type: "json" };
import type { AddCommand } from "./add-command.ts";
import { addApply } from "./apply.ts";
import { addInstance } from "./instance.ts";
import { addGenerate } from "./generate.ts";
import { addPending } from "./pending.ts";
import { addPlan } from "./plan.ts";
import { addStack } from "./stack.ts";
import { addWhy } from "./why.ts";
import { addRollout } from "./rollout.ts";
import { addValidate } from "./validate.ts";
import type { CliContext, ExitCode } from "./context.ts";

const commands: readonly AddCommand[] = [
  addValidate,
  addGenerate,
  addPlan,
  addApply,
  addPending,
  addWhy,
  addInstance,
  addStack,
  addRollout,
];

/** The whole command line. */
export function program(context: CliContext, finish: (code: ExitCode) => void): Command {
  const flotilla = new Command(context.program)
    .description("GitOps for a fleet of single-tenant instances: validate, plan, apply, and upgrade them stage by stage.")
    .version(manifest.version)
    .exitOverride()
    .configureOutput({ writeOut: context.out, writeErr: (text) => context.err(text.trimEnd()) });
  for (const add of commands) add(flotilla, context, finish);
  pointToHelp(flotilla, context.program);
  return flotilla;
}

/** After a wrong call, says how to see the help of the command that was called. */
function pointToHelp(command: Command, name: string): void {
  command.showHelpAfterError(`For its usage: ${name} --help`);
  for (const below of command.commands) pointToHelp(below, `${name} ${below.name()}`);
}
