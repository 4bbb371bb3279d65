import { Option } from "commander";
import { type AddCommand, instance, instances, environmentFilter, environmentOf, format, examples, groupOf } from "./command-options.ts";
import type { LockFlags } from "./architecture-lock.ts";
import type { CheckFlags } from "./stack-check.ts";
import type { TestFlags } from "./architecture-test.ts";
import type { RolloutFlags } from "./rollout.ts";
import type { RepairCommand } from "../commands/repair.ts";

// The commands below `stack`, `architecture` and `rollout`.

export const addStack: AddCommand = (program, context, finish) => {
  const group = program.command("stack").description("Work with single stacks of an instance.");
  group
    .command("check")
    .description("Show which state each stack has, and where HCP Terraform runs it, what holds its workspace. Changes and locks nothing.")
    .addArgument(instances("all of local environments"))
    .addOption(environmentFilter())
    .option("--remote", "also environments that GitHub applies, with your own identity, which needs to read only")
    .addOption(format("text", "json"))
    .addHelpText("after", examples(context, "stack check", "stack check src-0123456789abcdef0123 --remote --format json"))
    .action(async (ids: readonly string[], flags: CheckFlags) => {
      const { check } = await import("./commands.ts");
      finish(await check(context, ids, flags));
    });
  group
    .command("confirm")
    .description("Confirm exactly one plan that needs a confirmation. The next apply carries it out.")
    .addArgument(instance())
    .argument("<stack>", "name of the stack")
    .argument("<fingerprint>", "the plan's fingerprint, or at least its first 8 characters")
    .addOption(environmentOf())
    .addHelpText("after", examples(context, "stack confirm src-0123456789abcdef0123 database 11fccac6"))
    .action(async (id: string, stack: string, fingerprint: string, flags: { readonly environment?: string }) => {
      const { confirm } = await import("./commands.ts");
      finish(await confirm(context, { id, stack, fingerprint, environment: flags.environment ?? null }));
    });
};

export const addRepairs: AddCommand = (program, context, finish) => {
  const group = groupOf(program, "stack");
  type Flags = { readonly environment?: string };
  const run = async (commands: readonly RepairCommand[], flags: Flags) => {
    const { repair } = await import("./commands.ts");
    finish(await repair(context, commands, flags.environment ?? null));
  };
  group
    .command("unlock")
    .description("Take a lock on a stack's state away whose holder is gone. The next apply does it, before it plans.")
    .addArgument(instance())
    .argument("<stack>", "name of the stack")
    .argument("<lock>", "id of the lock, as the message about it has it")
    .addOption(environmentOf())
    .action((id: string, stack: string, lock: string, flags: Flags) => run([{ kind: "unlock", id, stack, lock }], flags));
  group
    .command("accept-state")
    .description("Accept the state of a stack that is there now, although the ledger records another one. Its plan has to be confirmed.")
    .addArgument(instance())
    .argument("<stack>", "name of the stack")
    .addOption(environmentOf())
    .action((id: string, stack: string, flags: Flags) => run([{ kind: "accept-state", id, stack }], flags));
  group
    .command("move-state")
    .description("Copy the states of instances to where environment.yaml says now. The next apply does it, stack by stack.")
    .argument("<ids...>", "ids or slugs of the instances or the beginning of one, also as <environment>/<id>")
    .addOption(environmentOf())
    .action((ids: readonly string[], flags: Flags) =>
      run(
        ids.map((id) => ({ kind: "move-state", id })),
        flags,
      ),
    );
};

export const addArchitecture: AddCommand = (program, context, finish) => {
  const group = program.command("architecture").description("Work on architectures in the working tree.");
  group
    .command("lock")
    .description("Write the provider lock files of each stack, for the engines of the environments that use the revision.")
    .argument("[revisions...]", "<family>/<revision> (default: all)")
    .addOption(new Option("--environment <name>", "for this environment only"))
    .option("--platform <name...>", "machines that plan and apply, as <system>_<processor> (default: linux_amd64 and this machine)")
    .addHelpText("after", examples(context, "architecture lock", "architecture lock gke/1 --platform linux_amd64 linux_arm64 darwin_arm64"))
    .action(async (revisions: readonly string[], flags: LockFlags) => {
      const { lock } = await import("./commands.ts");
      finish(await lock(context, revisions, flags));
    });
  group
    .command("test")
    .description("Plan a sample of a revision, and what each field that it reads changes. Nothing is applied.")
    .argument("<revision>", "<family>/<revision>")
    .addOption(new Option("--environment <name>", "whose engine, providers and inputs are taken (default: one that uses the revision)"))
    .option("--apply", "apply the sample first, to an empty state, and plan changes of it: with providers that are stand-ins", false)
    .addHelpText("after", examples(context, "architecture test gke/1", "architecture test gke/1 --environment stand-ins --apply"))
    .action(async (revision: string, flags: TestFlags) => {
      const { testArchitecture } = await import("./commands.ts");
      finish(await testArchitecture(context, revision, flags));
    });
};

export const addRollout: AddCommand = (program, context, finish) => {
  const group = program.command("rollout").description("Show rollouts, start one, or retry what failed in one.");
  group
    .command("status")
    .description("Show rollouts as the ledger records them. The tracker issue has the details.")
    .argument("[version]", "the rollout to this version only")
    .addOption(new Option("--environment <name>", "rollouts of this environment only"))
    .addOption(format("text", "json"))
    .action(async (version: string | undefined, flags: RolloutFlags) => {
      const { status } = await import("./commands.ts");
      finish(await status(context, version ?? null, flags));
    });
  group
    .command("start")
    .description("Start the rollout of a release, as the label on its tracker does.")
    .argument("<version>", "a version in releases/")
    .requiredOption("--environment <name>", "environment of the rollout (required)")
    .action(async (version: string, { environment }: { readonly environment: string }) => {
      const { start } = await import("./commands.ts");
      finish(await start(context, version, environment));
    });
  group
    .command("retry")
    .description("Retry what failed, as /retry on the tracker does.")
    .argument("<version>", "version of the rollout")
    .argument("[id]", "this instance only")
    .requiredOption("--environment <name>", "environment of the rollout (required)")
    .action(async (version: string, id: string | undefined, { environment }: { readonly environment: string }) => {
      const { retry } = await import("./commands.ts");
      finish(await retry(context, version, id ?? null, environment));
    });
};
