import { Argument, Option } from "commander";
import { type AddCommand, examples } from "./command-options.ts";
import type { Shell } from "./completion.ts";
import type { AppCreateFlags } from "./app-create.ts";
import type { DoctorFlags } from "./doctor.ts";
import type { InitFlags } from "./init.ts";

// Commands that set up a fleet, its repository, or a shell.

export const addInit: AddCommand = (program, context, finish) => {
  program
    .command("init")
    .description("Make a fleet's repository: flotilla.yaml, an environment, an example instance and its architecture, workflows, schemas.")
    .argument("[folder]", "where to make it (default: the current folder)")
    .option("--environment <name>", "name of the first environment (default: dev)")
    .option("--team <mention>", "@<login> or @<organization>/<team>: mentioned when something needs a person, and code owner")
    .option("--releases <repository>", "<owner>/<repository> whose published releases the fleet runs")
    .addOption(new Option("--engine <name>", "engine of the environment (default: the one of this machine)").choices(["tofu", "terraform"]))
    .option("--product <reference>", "<owner>/<repository>@<commit> of the actions that workflows use (default: this version's)")
    .option("--branch <name>", "default branch of the repository (default: the one that the workflows name already, else main)")
    .option("--enterprise-server", "workflows for a GitHub Enterprise Server (default: what the workflows are for already)")
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

export const addDoctor: AddCommand = (program, context, finish) => {
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

export const addApp: AddCommand = (program, context, finish) => {
  program
    .command("app")
    .description("Work with the fleet's GitHub App.")
    .command("create")
    .description(
      "Create the App with the permissions that it needs: a page in your browser hands them to GitHub, the key comes into a file of your home folder.",
    )
    .option("--repo <repository>", "<owner>/<name> of the fleet's repository on GitHub (default: the one of the remote origin)")
    .option("--organization <login>", "the organization that is to own it (default: you)")
    .option("--name <name>", "its name, at most 34 characters, which nobody else on GitHub has (default: flotilla-<owner>)")
    .addHelpText("after", examples(context, "app create --repo acme/fleet --organization acme"))
    .action(async (flags: AppCreateFlags) => {
      const { createApp } = await import("./commands.ts");
      finish(await createApp(context, flags));
    });
};

export const addCompletion: AddCommand = (program, context, finish) => {
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
