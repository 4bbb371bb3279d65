import { Argument } from "commander";
import { addApp, addCompletion, addDoctor, addInit } from "./add-setup-commands.ts";
import { addInstance, addConfigs, addAdoption } from "./add-instance-commands.ts";
import { addStack, addRepairs, addArchitecture, addRollout } from "./add-stack-commands.ts";
import {
  type AddCommand,
  instances,
  instance,
  environmentFilter,
  environmentOf,
  format,
  examples,
  wholeNumber,
} from "./command-options.ts";
import type { ApplyFlags } from "./apply.ts";
import type { DriftFlags } from "./drift.ts";
import type { GenerateFlags } from "./generate.ts";
import type { PendingFlags } from "./pending.ts";
import type { PlanFlags } from "./plan.ts";
import type { ValidateFlags } from "./validate.ts";
import type { WhyFlags } from "./why.ts";

// Every command with what it takes. What a command does is loaded when it is called: nothing else is paid for.

const addValidate: AddCommand = (program, context, finish) => {
  program
    .command("validate")
    .description("Check every file of the fleet in the working tree, and the rules that span files.")
    .addArgument(new Argument("[paths...]", "report problems of these files and folders only"))
    .option("--base <revision>", "also check what changed since a revision: version path, immutable fields, removed folders")
    .option("--engine", "also let the engines validate the modules; installs their providers, needs no credentials")
    .addOption(format("text", "json", "github"))
    .addHelpText("after", examples(context, "validate", "validate environments/prod", "validate --base origin/main", "validate --engine"))
    .action(async (paths: readonly string[], flags: ValidateFlags) => {
      const { validate } = await import("./validate.ts");
      finish(await validate(context, paths, flags));
    });
};

const addExplain: AddCommand = (program, context, finish) => {
  program
    .command("explain")
    .description("Explain a code that validate or doctor has reported. Without a code: list all codes.")
    .argument("[code]", "for example field.immutable")
    .action(async (code: string | undefined) => {
      const { explain } = await import("./commands.ts");
      finish(explain(context, code));
    });
};

const addGenerate: AddCommand = (program, context, finish) => {
  program
    .command("generate")
    .description("Write the Terraform root of every stack to a folder, for reading. plan and apply render their own.")
    .addArgument(instances("all of the fleet"))
    .addOption(environmentFilter())
    .option("--out <folder>", "where to write <environment>/<id>/<stack>/main.tf.json (default: .flotilla/generated in the fleet's root)")
    .option("--commit", "write the roots that HCP Terraform takes from version control, where spec.backend.roots says, all of the fleet")
    .option("--check", "say where the committed roots are not what --commit would write; exit code 1 where one is not")
    .addHelpText("after", examples(context, "generate", "generate --commit", "generate --check"))
    .action(async (ids: readonly string[], flags: GenerateFlags) => {
      const { generate } = await import("./commands.ts");
      finish(await generate(context, ids, flags));
    });
};

const addPlan: AddCommand = (program, context, finish) => {
  program
    .command("plan")
    .description("Show what applying the working tree would change in local environments. Changes and locks nothing.")
    .addArgument(instances("all of local environments"))
    .addOption(environmentFilter())
    .option("--all", "plan every stack, not only those that differ from what was applied: shows drift")
    .option("--sample <n>", "plan only so many instances of each architecture, version and set of stacks that differ", wholeNumber)
    .option("--remote", "also environments that GitHub applies, with your own identity, which needs to read only")
    .addOption(format("text", "json"))
    .action(async (ids: readonly string[], flags: PlanFlags) => {
      const { plan } = await import("./commands.ts");
      finish(await plan(context, ids, flags));
    });
};

const addApply: AddCommand = (program, context, finish) => {
  program
    .command("apply")
    .description(
      "Apply HEAD to local environments, stack by stack, with backup and health check. Naming an instance also retries what failed on it.",
    )
    .addArgument(instances("all of local environments"))
    .addOption(environmentFilter())
    .option("--yes", "do not ask; where no person is at the terminal nothing is asked anyway")
    .addOption(format("text", "json"))
    .action(async (ids: readonly string[], flags: ApplyFlags) => {
      const { apply } = await import("./commands.ts");
      finish(await apply(context, ids, flags));
    });
};

const addPending: AddCommand = (program, context, finish) => {
  program
    .command("pending")
    .description("List what HEAD has that is not applied, and what blocks it.")
    .addOption(environmentFilter())
    .addOption(format("text", "json"))
    .action(async (flags: PendingFlags) => {
      const { pending } = await import("./commands.ts");
      finish(await pending(context, flags));
    });
};

const addWhy: AddCommand = (program, context, finish) => {
  program
    .command("why")
    .description("Explain the status of an instance: which file, field, revision or release made it pending, and what to do next.")
    .addArgument(instance())
    .addOption(environmentOf())
    .addOption(format("text", "json"))
    .action(async (id: string, flags: WhyFlags) => {
      const { why } = await import("./commands.ts");
      finish(await why(context, id, flags));
    });
};

const addDrift: AddCommand = (program, context, finish) => {
  program
    .command("drift")
    .description("Show what differs from what was applied although nobody changed the fleet's files, as drift.yml has seen it last.")
    .addArgument(new Argument("[id]", "id of an instance, its slug, or the beginning of one of them (default: all)"))
    .addOption(environmentFilter())
    .addOption(format("text", "json"))
    .action(async (id: string | undefined, flags: DriftFlags) => {
      const { drift } = await import("./commands.ts");
      finish(await drift(context, id, flags));
    });
};

/** All commands, in the order in which help lists them. */
export const commands: readonly AddCommand[] = [
  addInit,
  addValidate,
  addExplain,
  addGenerate,
  addPlan,
  addApply,
  addPending,
  addWhy,
  addDrift,
  addInstance,
  addConfigs,
  addAdoption,
  addStack,
  addRepairs,
  addArchitecture,
  addRollout,
  addApp,
  addDoctor,
  addCompletion,
];
