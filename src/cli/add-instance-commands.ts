import {
  type AddCommand,
  instances,
  instance,
  setting,
  repeated,
  environmentFilter,
  environmentOf,
  format,
  wholeNumber,
  examples,
  groupOf,
} from "./command-options.ts";
import type { AdoptFlags } from "./instance-adopt.ts";
import type { CreateFlags } from "./instance-create.ts";
import type { EditFlags } from "./instance-edit.ts";
import type { HistoryFlags } from "./instance-history.ts";
import type { GetFlags } from "./instance-get.ts";
import type { ListFlags } from "./instance-list.ts";
import type { ReleaseFlags } from "./instance-release.ts";

// The commands below `instance`.

export const addInstance: AddCommand = (program, context, finish) => {
  const group = program
    .command("instance")
    .description("Show instances: what HEAD declares and what the ledger records. Take running ones in, let others go.");
  group
    .command("list")
    .description("List instances with their version, health and applied stacks.")
    .addOption(environmentFilter())
    .addOption(format("text", "json"))
    .action(async (flags: ListFlags) => {
      const { list } = await import("./commands.ts");
      finish(await list(context, flags));
    });
  group
    .command("get")
    .description("Show one instance: its spec in HEAD, and its status in the ledger.")
    .addArgument(instance())
    .addOption(environmentOf())
    .addOption(format("text", "json"))
    .action(async (id: string, flags: GetFlags) => {
      const { get } = await import("./commands.ts");
      finish(await get(context, id, flags));
    });
  group
    .command("history")
    .description("Show what happened to an instance: when, by whom, from which pull request, with which backup.")
    .addArgument(instance())
    .addOption(environmentOf())
    .option("--limit <n>", "how many of the newest ledger entries to read", wholeNumber, 100)
    .addOption(format("text", "json"))
    .action(async (id: string, flags: HistoryFlags) => {
      const { history } = await import("./commands.ts");
      finish(await history(context, id, flags));
    });
};

export const addConfigs: AddCommand = (program, context, finish) => {
  const group = groupOf(program, "instance");
  group
    .command("create")
    .description(
      "Write the config of a new instance, with the values of another one or those that are given. Shows it, checks the fleet, asks.",
    )
    .argument("<slug>", "the short name that people and its infrastructure use")
    .requiredOption("--environment <name>", "environment of the instance (required)")
    .option("--like <instance>", "id or slug of the instance whose values it takes; what is that tenant's own is left out")
    .option("--id <id>", "its id, which never changes (default: src- and 20 random digits)")
    .addOption(setting())
    .option("--dry-run", "write nothing")
    .option("--yes", "do not ask; where no person is at the terminal nothing is asked anyway")
    .addHelpText("after", examples(context, "instance create acme --environment dev --like first-1 --set spec.size=large"))
    .action(async (slug: string, flags: CreateFlags) => {
      const { create } = await import("./commands.ts");
      finish(await create(context, slug, flags));
    });
  group
    .command("edit")
    .description("Change values in the configs of instances, and no other byte of them. Shows the difference, checks the fleet, asks.")
    .addArgument(instances("those that --where and --environment choose"))
    .addOption(environmentFilter())
    .addOption(
      repeated("--where <path=value>", "instances with this value only, for example spec.region=eu-1; given several times, all of them"),
    )
    .addOption(setting())
    .addOption(repeated("--unset <path>", "a key to take out; given several times, all of them"))
    .option("--dry-run", "write nothing")
    .option("--yes", "do not ask; where no person is at the terminal nothing is asked anyway")
    .addHelpText(
      "after",
      examples(context, "instance edit acme --set spec.size=large", "instance edit --where spec.region=eu-1 --set spec.version=5.3.2"),
    )
    .action(async (ids: readonly string[], flags: EditFlags) => {
      const { edit } = await import("./commands.ts");
      finish(await edit(context, ids, flags));
    });
};

export const addAdoption: AddCommand = (program, context, finish) => {
  const group = groupOf(program, "instance");
  group
    .command("adopt")
    .description(
      "Take in an instance that runs already: its state is copied to where its environment keeps states, and a plan proves that nothing is changed.",
    )
    .addArgument(instance())
    .addOption(
      repeated(
        "--from <source>",
        "folder of the root that made it, or a state file; <stack>=<source>, given several times, where each stack has its own (required)",
      ).makeOptionMandatory(),
    )
    .addOption(environmentOf())
    .addHelpText("after", examples(context, "instance adopt acme --from ../acme-terraform"))
    .action(async (id: string, flags: AdoptFlags) => {
      const { adopt } = await import("./commands.ts");
      finish(await adopt(context, id, flags));
    });
  group
    .command("release")
    .description("Let an instance go: hand out its roots and states, and apply nothing of it any more. Nothing is destroyed.")
    .addArgument(instance())
    .requiredOption("--to <folder>", "where to write a folder with root, module and state for each stack (required)")
    .addOption(environmentOf())
    .addHelpText("after", examples(context, "instance release acme --to ../acme-terraform"))
    .action(async (id: string, flags: ReleaseFlags) => {
      const { release } = await import("./commands.ts");
      finish(await release(context, id, flags));
    });
};
