import { Argument, type Command, InvalidArgumentError, Option } from "commander";
import type { LockFlags } from "./architecture-lock.ts";
import type { AdoptFlags } from "./instance-adopt.ts";
import type { TestFlags } from "./architecture-test.ts";
import type { ApplyFlags } from "./apply.ts";
import type { Shell } from "./completion.ts";
import type { CreateFlags } from "./instance-create.ts";
import type { EditFlags } from "./instance-edit.ts";
import { type CliContext, type ExitCode, hint } from "./context.ts";
import type { DoctorFlags } from "./doctor.ts";
import type { DriftFlags } from "./drift.ts";
import type { GenerateFlags } from "./generate.ts";
import type { HistoryFlags } from "./instance-history.ts";
import type { InitFlags } from "./init.ts";
import type { GetFlags } from "./instance-get.ts";
import type { ListFlags } from "./instance-list.ts";
import type { PendingFlags } from "./pending.ts";
import type { PlanFlags } from "./plan.ts";
import type { ReleaseFlags } from "./instance-release.ts";
import type { RolloutFlags } from "./rollout.ts";
import type { RepairCommand } from "../commands/repair.ts";
import type { ValidateFlags } from "./validate.ts";
import type { WhyFlags } from "./why.ts";

// Every command with what it takes. What a command does is loaded when it is called: nothing else is paid for.

/** Adds one command, or a group of them, and hands its exit code to `finish`. */
type AddCommand = (program: Command, context: CliContext, finish: (code: ExitCode) => void) => void;

const addInit: AddCommand = (program, context, finish) => {
  program
    .command("init")
    .description("Make a fleet's repository: flotilla.yaml, an environment, an example instance and its architecture, workflows, schemas.")
    .argument("[folder]", "where to make it (default: the current folder)")
    .option("--environment <name>", "name of the first environment (default: dev)")
    .option("--team <mention>", "@<login> or @<organization>/<team>: mentioned when something needs a person, and code owner")
    .option("--releases <repository>", "<owner>/<repository> whose published releases the fleet runs")
    .addOption(new Option("--engine <name>", "engine of the environment (default: the one of this machine)").choices(["tofu", "terraform"]))
    .option("--product <reference>", "<owner>/<repository>@<commit> of the actions that workflows use (default: this version's)")
    .option("--update", "in a fleet: bring workflows, rulesets, schemas and templates to this version, as a change to review")
    .addHelpText(
      "after",
      [
        "",
        "Without --update nothing that is there is changed. In a fleet, what is missing of workflows, schemas, templates and settings is written.",
        "On a terminal, what no flag says is asked for.",
        examples(context, "init my-fleet --team @acme/platform --releases acme/product"),
      ].join("\n"),
    )
    .action(async (folder: string | undefined, flags: InitFlags) => {
      const { init } = await import("./commands.ts");
      finish(await init(context, folder, flags));
    });
};

const addValidate: AddCommand = (program, context, finish) => {
  program
    .command("validate")
    .description("Check every file of the fleet in the working tree, and the rules that span files.")
    .addArgument(new Argument("[paths...]", "report problems of these files and folders only"))
    .option("--base <revision>", "also check what changed since a revision: version path, immutable fields, removed folders")
    .addOption(format("text", "json", "github"))
    .addHelpText("after", examples(context, "validate", "validate environments/prod", "validate --base origin/main"))
    .action(async (paths: readonly string[], flags: ValidateFlags) => {
      const { validate } = await import("./validate.ts");
      finish(await validate(context, paths, flags));
    });
};

const addExplain: AddCommand = (program, context, finish) => {
  program
    .command("explain")
    .description("Explain the code of a problem that validate has reported. Without a code: list all codes.")
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

const addDoctor: AddCommand = (program, context, finish) => {
  program
    .command("doctor")
    .description(
      "Check how the repository is set up on GitHub, and this machine: what is wrong, why it matters, what fixes it. Changes nothing.",
    )
    .option("--repo <repository>", "<owner>/<name> on GitHub (default: the one of the remote origin)")
    .option("--app-key <file>", "private key (.pem) of the App, to check its installation and permissions")
    .option("--json", "print the findings as JSON")
    .addHelpText(
      "after",
      [
        "",
        "GH_TOKEN is a token of somebody who administers the repository; what it may not see is reported as not seen.",
        "Exit code 1: something is wrong.",
        examples(context, "doctor", "doctor --repo acme/fleet --app-key app.pem"),
      ].join("\n"),
    )
    .action(async (flags: DoctorFlags) => {
      const { doctor } = await import("./doctor.ts");
      finish(await doctor(context, flags));
    });
};

const addInstance: AddCommand = (program, context, finish) => {
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

const addConfigs: AddCommand = (program, context, finish) => {
  const group = program.commands.find((command) => command.name() === "instance") ?? program;
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

const addAdoption: AddCommand = (program, context, finish) => {
  const group = program.commands.find((command) => command.name() === "instance") ?? program;
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

const addStack: AddCommand = (program, context, finish) => {
  const group = program.command("stack").description("Work with single stacks of an instance.");
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

const addRepairs: AddCommand = (program, context, finish) => {
  const group = program.commands.find((command) => command.name() === "stack") ?? program;
  type Flags = { readonly environment?: string };
  const run = async (command: RepairCommand, flags: Flags) => {
    const { repair } = await import("./commands.ts");
    finish(await repair(context, command, flags.environment ?? null));
  };
  group
    .command("unlock")
    .description("Take a lock on a stack's state away whose holder is gone. The next apply does it, before it plans.")
    .addArgument(instance())
    .argument("<stack>", "name of the stack")
    .argument("<lock>", "id of the lock, as the message about it has it")
    .addOption(environmentOf())
    .action((id: string, stack: string, lock: string, flags: Flags) => run({ kind: "unlock", id, stack, lock }, flags));
  group
    .command("accept-state")
    .description("Accept the state of a stack that is there now, although the ledger records another one. Its plan has to be confirmed.")
    .addArgument(instance())
    .argument("<stack>", "name of the stack")
    .addOption(environmentOf())
    .action((id: string, stack: string, flags: Flags) => run({ kind: "accept-state", id, stack }, flags));
  group
    .command("move-state")
    .description("Copy the states of an instance to where environment.yaml says now. The next apply does it, stack by stack.")
    .addArgument(instance())
    .addOption(environmentOf())
    .action((id: string, flags: Flags) => run({ kind: "move-state", id }, flags));
};

const addArchitecture: AddCommand = (program, context, finish) => {
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

const addRollout: AddCommand = (program, context, finish) => {
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

const addCompletion: AddCommand = (program, context, finish) => {
  program
    .command("completion")
    .description("Print what makes a shell complete commands, options, environments and ids of instances.")
    .addArgument(new Argument("<shell>", "the shell").choices(["bash", "zsh", "fish"]))
    .addHelpText(
      "after",
      [
        "",
        "It completes the command `flotilla`, so that has to be on the PATH. To have it in each new shell:",
        "  bash: echo 'source <(flotilla completion bash)' >> ~/.bashrc",
        "  zsh:  echo 'source <(flotilla completion zsh)' >> ~/.zshrc     (after compinit)",
        "  fish: flotilla completion fish > ~/.config/fish/completions/flotilla.fish",
      ].join("\n"),
    )
    .action(async (shell: Shell) => {
      const { completion } = await import("./completion.ts");
      finish(completion(context, shell));
    });
  program
    .command("complete", { hidden: true })
    .description("What the last word of a call can become; the scripts of completion ask it.")
    .argument("[words...]", "the words after the program's name")
    .action(async (words: readonly string[]) => {
      const { complete } = await import("./completion.ts");
      finish(complete(context, program, words));
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
  addDoctor,
  addCompletion,
];

function instances(all: string): Argument {
  return new Argument("[ids...]", `these instances only, by id, slug or the beginning of one (default: ${all})`);
}

function instance(): Argument {
  return new Argument("<id>", "id or slug of the instance or the beginning of one, also as <environment>/<id>");
}

function setting(): Option {
  return repeated(
    "--set <path=value>",
    "a value, for example spec.size=large or 'spec.features=[executors]'; given several times, all of them",
  );
}

/** An option that may be given several times; its value is the list. */
function repeated(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string, before: readonly string[] | undefined) => [...(before ?? []), value]);
}

function environmentFilter(): Option {
  return new Option("--environment <name>", "instances of this environment only");
}

function environmentOf(): Option {
  return new Option("--environment <name>", "environment of the instance, where several have one with this id");
}

function format(first: string, ...others: readonly string[]): Option {
  return new Option("--format <format>", "output format").choices([first, ...others]).default(first);
}

function wholeNumber(text: string): number {
  if (!/^[1-9][0-9]{0,8}$/.test(text)) throw new InvalidArgumentError("Expected a whole number of at least 1.");
  return Number(text);
}

function examples(context: CliContext, ...calls: readonly string[]): string {
  return ["", "Examples:", ...calls.map((call) => `  $ ${hint(context, call)}`)].join("\n");
}
