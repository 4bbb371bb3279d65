import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { InvalidArgumentError } from "commander";
import type { Lab } from "../../lab/scenarios/lab.ts";
import { UsageError } from "./context.ts";
import { demoNarrator } from "./demo-narrator.ts";
import type { AddCommand } from "./add-command.ts";
import { scratchFolder } from "./scratch-folder.ts";

const help = `
Plays an engineer's day on this machine: a forge, a runner and a cloud on loopback, the shipped workflow files, real git, a real engine.
Nothing of it leaves the machine, and nothing is left running (Ctrl-C cleans up too).

Scenes: 0 import, 1 refused, 2 changed, 3 killed, 4 unreviewed, 5 released. Every scene stands on 0.

Examples:
  $ flotilla demo
  $ flotilla demo --scene 2 --keep`;

export const addDemo: AddCommand = (program, context, finish) => {
  program
    .command("demo")
    .description("Play one day of a fleet on loopback: pull requests become healthy instances, a release becomes an upgraded fleet.")
    .option("--scene <n>", "play only the import and this scene (0 to 5)", sceneNumber)
    .option("--keep", "leave forge and cloud running at the end and print how to look around", false)
    .addHelpText("after", help)
    .action(async (options: { readonly scene?: number; readonly keep: boolean }) => {
      const { openLab } = await import("../../lab/scenarios/lab.ts");
      const { playDay } = await import("../../lab/scenarios/day.ts");
      const { ScenarioFailed } = await import("../../lab/scenarios/assert.ts");
      const { EngineMissing, locateEngine } = await import("../stacks/engine-location.ts");
      const checkout = checkoutOf(import.meta.dirname);
      const engine = await locateEngine(context.env).catch((error: unknown) => {
        throw error instanceof EngineMissing ? new UsageError(error.message) : error;
      });
      const environmentFile = "environments/local/environment.yaml";
      const { withEngine } = await import("./demo-environment.ts");
      const narrator = demoNarrator(context);
      narrator.line(`Engine: ${engine.name} ${engine.version}. Setting up a forge, a runner and a cloud on loopback ...`);
      narrator.line(
        "A run below that ends with failure refuses or waits, as the story tells; a cancelled one was replaced by a newer one.",
      );
      const dir = await mkdtemp(join(await scratchFolder(context.env), "flotilla-demo-"));
      const path = context.env["PATH"] ?? "";
      context.signal.addEventListener("abort", () =>
        narrator.line("Ending what was started ... (Ctrl-C once more, a second later or more, cleans nothing up)"),
      );
      try {
        context.signal.throwIfAborted();
        const lab = await openLab({
          dir,
          checkout,
          overrides: new Map([[environmentFile, withEngine(await readFile(join(checkout, environmentFile), "utf8"), engine.name)]]),
          engine: engine.path,
          node: process.execPath,
          path,
          clock: context.clock,
          onProgress: narrator.progress,
        });
        try {
          await playDay({
            lab,
            samples: join(checkout, "environments/local/deployments"),
            path,
            clock: context.clock,
            narrator,
            signal: context.signal,
            ...(options.scene === undefined ? {} : { scene: options.scene }),
          });
          narrator.times();
          if (options.keep) await keep(lab, narrator.line);
          else narrator.line("\nNext: your first own instance, in README.md. To look around in this one: npm run demo -- --scene 2 --keep");
          finish(0);
        } catch (error) {
          if (!(error instanceof ScenarioFailed)) throw error;
          narrator.line(`The day did not go as told. ${error.message}`);
          narrator.lastRuns(lab.runner.runs());
          finish(1);
        } finally {
          await lab.close();
        }
      } finally {
        await rm(dir, { recursive: true, force: true, maxRetries: 3 });
        if (context.signal.aborted) narrator.line("Everything that was started has been ended, and what it wrote is gone.");
      }
    });

  /** Waits for Ctrl-C; until then everything can be looked at. */
  async function keep(lab: Lab, line: (text: string) => void): Promise<void> {
    const { url, apiUrl, repository } = lab.forge;
    const repo = `${repository.owner}/${repository.name}`;
    line("");
    line("Everything is still running. Look around in another terminal:");
    line(`  git clone http://octocat:${lab.forge.user("octocat").token}@${new URL(url).host}/${repo}.git`);
    line(`  git -C ${repository.name} log --oneline origin/flotilla/ledger`);
    line(`  curl -s -H 'Authorization: Bearer ${lab.forge.user("spectator").token}' '${apiUrl}/repos/${repo}/issues?state=all'`);
    line(`  curl -s -H 'Authorization: Bearer ${lab.forge.user("spectator").token}' '${apiUrl}/repos/${repo}/pulls?state=all'`);
    line("Ctrl-C ends it and cleans up.");
    await new Promise<void>((resolve) => {
      if (context.signal.aborted) resolve();
      else context.signal.addEventListener("abort", () => resolve(), { once: true });
    });
  }
};

function sceneNumber(text: string): number {
  if (!/^[0-5]$/.test(text)) throw new InvalidArgumentError("a scene is a number from 0 to 5.");
  return Number(text);
}

/** The folder above the running code that holds the product: workflows, actions, dist and samples. */
function checkoutOf(from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "flotilla.yaml")) && existsSync(join(folder, "dist", "validate.js"))) return folder;
    if (folder === dirname(folder)) throw new UsageError("The demo needs a checkout of Flotilla with its built dist/ (npm run build).");
  }
}
