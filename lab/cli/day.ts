import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { ScenarioFailed } from "../scenarios/assert.ts";
import { playDay } from "../scenarios/day.ts";
import { type Lab, openLab } from "../scenarios/lab.ts";
import { type ExitCode, type LabContext, UsageError } from "./context.ts";
import { type Engine, findEngine, withEngine } from "./engine.ts";
import { type DayNarrator, dayNarrator } from "./narrator.ts";
import { scratchFolder } from "./scratch-folder.ts";

export interface DayOptions {
  /** The scene to play after the import; all where absent. */
  readonly scene?: number;
  /** Everything is left running until Ctrl-C. */
  readonly keep: boolean;
}

/** Plays the day on this checkout: it is the product, and its sample is the fleet. */
export async function playDayHere(context: LabContext, options: DayOptions): Promise<ExitCode> {
  const checkout = join(import.meta.dirname, "..", "..");
  if (!existsSync(join(checkout, "dist", "validate.js"))) throw new UsageError(`${checkout} has no built dist/: npm run build`);
  const engine = await findEngine(context.env);
  const narrator = dayNarrator(context);
  narrator.line(`Engine: ${engine.name} ${engine.version}. Starting a GitHub, a runner and a cloud on loopback ...`);
  narrator.line("A run below that ends with failure refuses or waits, as the scene says; a cancelled one was replaced by a newer one.");
  const dir = await mkdtemp(join(await scratchFolder(context.env), "flotilla-day-"));
  context.signal.addEventListener("abort", () =>
    narrator.line("Stopping everything that was started ... (Ctrl-C once more, a second later or more, cleans nothing up)"),
  );
  try {
    context.signal.throwIfAborted();
    return await playIn(context, options, { dir, fleet: checkout, product: checkout, engine, narrator });
  } finally {
    await rm(dir, { recursive: true, force: true, maxRetries: 3 });
    if (context.signal.aborted) narrator.line("Everything that was started has been stopped, and its files are removed.");
  }
}

interface Place {
  readonly dir: string;
  /** The checkout of the fleet's repository. */
  readonly fleet: string;
  /** The checkout of Flotilla. */
  readonly product: string;
  readonly engine: Engine;
  readonly narrator: DayNarrator;
}

async function playIn(context: LabContext, options: DayOptions, { dir, fleet, product, engine, narrator }: Place): Promise<ExitCode> {
  const path = context.env["PATH"] ?? "";
  const environment = "environments/local/environment.yaml";
  const lab = await openLab({
    dir,
    fleet,
    product,
    overrides: new Map([[environment, withEngine(await readFile(join(fleet, environment), "utf8"), engine.name)]]),
    engine: engine.path,
    node: process.execPath,
    path,
    clock: context.clock,
    onProgress: narrator.progress,
  });
  try {
    await playDay({
      lab,
      samples: join(fleet, "environments/local/deployments"),
      path,
      clock: context.clock,
      narrator,
      signal: context.signal,
      ...(options.scene === undefined ? {} : { scene: options.scene }),
    });
    narrator.times();
    if (options.keep) await keep(context, lab, narrator.line);
    else narrator.line("\nNext: your first own instance, in README.md. To look around in this one: npm run demo -- --scene 2 --keep");
    return 0;
  } catch (error) {
    if (!(error instanceof ScenarioFailed)) throw error;
    narrator.line(`The day failed. ${error.message}`);
    narrator.lastRuns(lab.runner.runs());
    return 1;
  } finally {
    await lab.close();
  }
}

/** Waits for Ctrl-C; until then everything can be looked at. */
async function keep({ signal }: LabContext, { forge }: Lab, line: (text: string) => void): Promise<void> {
  const { url, apiUrl, repository } = forge;
  const repo = `${repository.owner}/${repository.name}`;
  const asSpectator = `-H 'Authorization: Bearer ${forge.user("spectator").token}'`;
  line("");
  line("Everything is still running. Look around in another terminal:");
  line(`  git clone http://octocat:${forge.user("octocat").token}@${new URL(url).host}/${repo}.git`);
  line(`  git -C ${repository.name} log --oneline origin/flotilla/ledger`);
  line(`  curl -s ${asSpectator} '${apiUrl}/repos/${repo}/issues?state=all'`);
  line(`  curl -s ${asSpectator} '${apiUrl}/repos/${repo}/pulls?state=all'`);
  line("Ctrl-C stops it and cleans up.");
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
