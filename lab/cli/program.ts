import { Command, InvalidArgumentError, Option } from "commander";
import type { ExitCode, LabContext } from "./context.ts";
import type { MirrorOptions } from "../provider/mirror.ts";
import type { StormOptions } from "./storm.ts";
import { faultKinds, type FaultOptions } from "./fault-options.ts";

const dayHelp = `
Everything runs on loopback: a GitHub, a runner and a cloud, the shipped workflow files, real git, a real engine.
Nothing leaves the machine, and nothing is left running (Ctrl-C cleans up too).

Scenes: 0 import, 1 refused, 2 changed, 3 killed, 4 unreviewed, 5 released. Every scene builds on 0.

Examples:
  $ flotilla-lab day
  $ flotilla-lab day --scene 2 --keep`;

const upHelp = `
With --github, the fleet's repository is tried out as on GitHub: push a branch, open a pull request, approve, merge, see it applied.
What is printed has the address, people with different rights, their tokens, and the calls. It begins anew with each start.`;

const providerHelp = `
The engines then plan and apply with it, without a cloud. In environment.yaml: providers: [{ source: hashicorp/google, mirror: <folder> }].
Its objects are files: edit one and it has drifted, remove it and it is gone. behavior.json beside them lets calls fail.

Example:
  $ terraform providers schema -json > google.json
  $ flotilla-lab provider --schema google.json --source hashicorp/google --version 7.0.0 --mirror mirror --objects objects`;

const stormHelp = `
Exit code 1: the fleet did not end as an undisturbed one; what differs is printed, with the line that plays the same storm again.

Examples:
  $ flotilla-lab storm --seed 7
  $ flotilla-lab storm --seed 7 --instances 4 --minutes 10
  $ flotilla-lab storm --seed 7 --instances 3 --terminal`;

/** The lab's whole command line. A command's code is loaded when it is called. */
export function program(context: LabContext, finish: (code: ExitCode) => void): Command {
  const lab = new Command("flotilla-lab")
    .description("A GitHub, a runner and a cloud on this machine, for trying Flotilla out and for its tests.")
    .exitOverride()
    .showHelpAfterError("Run the command with --help to see what it takes.")
    .configureOutput({ writeOut: context.out, writeErr: (text) => context.err(text.trimEnd()) });
  addCloud(lab, context, finish);
  addFaults(lab, context, finish);
  lab
    .command("day")
    .description("Play one day of a fleet: pull requests become healthy instances, a release becomes an upgraded fleet.")
    .option("--scene <n>", "play only the import and this scene (0 to 5)", sceneNumber)
    .option("--keep", "leave everything running at the end and print how to look around", false)
    .addHelpText("after", dayHelp)
    .action(async (options: { readonly scene?: number; readonly keep: boolean }) => {
      const { playDayHere } = await import("./day.ts");
      finish(await playDayHere(context, options));
    });
  addStorm(lab, context, finish);
  addProvider(lab, context, finish);
  return lab;
}

function addProvider(lab: Command, context: LabContext, finish: (code: ExitCode) => void): void {
  lab
    .command("provider")
    .description("Write a stand-in for any provider into a filesystem mirror, from what the engine says of the provider's schema.")
    .requiredOption("--schema <file>", "what `terraform providers schema -json` prints in a folder that uses the provider")
    .requiredOption("--source <source>", "the provider, for example hashicorp/google")
    .requiredOption("--version <version>", "the version that it is taken for")
    .requiredOption("--mirror <folder>", "the mirror that it is written into")
    .requiredOption("--objects <folder>", "where its objects are")
    .addHelpText("after", providerHelp)
    .action(async (options: MirrorOptions) => {
      const { writeProvider } = await import("./provider.ts");
      finish(writeProvider(context, options));
    });
}

function addStorm(lab: Command, context: LabContext, finish: (code: ExitCode) => void): void {
  lab
    .command("storm")
    .description("Upgrade a fleet while jobs, requests or commands fail at random moments, and check that it ends as an undisturbed one.")
    .requiredOption("--seed <n>", "which storm; the same seed and size has the same one. 0 is calm", wholeNumber)
    .option("--instances <n>", "size of the fleet", wholeNumber, 12)
    .option("--minutes <n>", "a rollout that takes longer has failed", wholeNumber, 20)
    .option("--pace <factor>", "multiplies every moment: 2 hits this machine where 1 hits one that is twice as fast", positiveNumber, 1)
    .option("--terminal", "interrupt commands in a terminal, not jobs on GitHub", false)
    .addHelpText("after", stormHelp)
    .action(async (options: StormOptions) => {
      const { stormHere } = await import("./storm.ts");
      finish(await stormHere(context, options));
    });
}

function addCloud(lab: Command, context: LabContext, finish: (code: ExitCode) => void): void {
  lab
    .command("up")
    .description("Start the local cloud in the background. Its contents are kept in the state folder.")
    .addOption(github())
    .addHelpText("after", upHelp)
    .action(async (options: { readonly github: boolean }) => {
      const { up } = await import("./local-cloud.ts");
      finish(await up(context, options));
    });
  lab
    .command("down")
    .description("Stop the local cloud. Its contents stay and are there again after the next up.")
    .action(async () => {
      const { down } = await import("./local-cloud.ts");
      finish(await down(context));
    });
  lab
    .command("status")
    .description("List the contents of the local cloud and what is broken on purpose.")
    .addOption(new Option("--format <format>", "output format").choices(["text", "json"]).default("text"))
    .action(async (options: { readonly format: "text" | "json" }) => {
      const { status } = await import("./local-cloud.ts");
      finish(await status(context, options.format));
    });
  lab
    .command("wait")
    .description(
      "Wait until the GitHub of up --github has no run under way, and list the runs since the last call. Exit code 1 where one failed.",
    )
    .action(async () => {
      const { wait } = await import("./github-view.ts");
      finish(await wait(context));
    });
  lab
    .command("show <number>")
    .description("Show an issue or a pull request of that GitHub, with its checks and comments.")
    .action(async (number: string) => {
      const { show } = await import("./github-view.ts");
      finish(await show(context, number));
    });
  lab
    .command("serve", { hidden: true })
    .description("Run the local cloud in the foreground.")
    .addOption(github())
    .action(async (options: { readonly github: boolean }) => {
      const { serve } = await import("./serve.ts");
      finish(await serve(context, options));
    });
}

function github(): Option {
  return new Option("--github", "also start a GitHub with this fleet's main in it, and a runner for its workflows").default(false);
}

function addFaults(lab: Command, context: LabContext, finish: (code: ExitCode) => void): void {
  lab
    .command("break <name> <kind>")
    .description(`Break one object of the local cloud. Kinds: ${faultKinds.join(", ")}.`)
    .option("--version <version>", "never-healthy, wrong-version: the version it is about")
    .option("--message <text>", "api-error: what the cloud answers")
    .option("--delay <ms>", "slow: milliseconds that a change takes longer")
    .option("--set <attribute=value...>", "drift: attributes changed behind the engine's back")
    .option("--new", "the object does not exist yet: it is broken as soon as it does")
    .action(async (name: string, kind: string, { new: isNew = false, ...options }: FaultOptions & { readonly new?: boolean }) => {
      const { breakOne } = await import("./local-cloud.ts");
      finish(await breakOne(context, name, { kind, isNew, options }));
    });
  lab
    .command("fix <name>")
    .description("Clear all faults of one object.")
    .action(async (name: string) => {
      const { fixOne } = await import("./local-cloud.ts");
      finish(await fixOne(context, name));
    });
}

function sceneNumber(text: string): number {
  if (!/^[0-5]$/.test(text)) throw new InvalidArgumentError("a scene is a number from 0 to 5.");
  return Number(text);
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError("it is a whole number, 0 to 999999999.");
  return Number(text);
}

function positiveNumber(text: string): number {
  if (!/^\d{1,3}(?:\.\d{1,3})?$/.test(text) || Number(text) === 0) throw new InvalidArgumentError("it is a number above 0, such as 0.5.");
  return Number(text);
}
