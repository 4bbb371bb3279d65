import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { run } from "../../../src/process/run.ts";
import { BareRepository } from "../../bare-repository.ts";
import { providerSessionPath, writeProviderSession } from "../../cli/provider-session.ts";
import { type Cloud, startCloud } from "../../cloud/cloud.ts";
import { ScenarioFailed } from "../assert.ts";
import { applyEdits } from "../edits.ts";
import { gitEnvironment } from "../git-environment.ts";
import { GitReader } from "../git-reader.ts";
import { items, record, text } from "../rest-client.ts";
import { readFleetEnd } from "./end.ts";
import { type Member, oldVersion, stormFleet } from "./fleet.ts";
import { type Broken, brokenBy, fleetInvariants } from "./invariants.ts";
import type { StormPlace } from "./run-storm.ts";
import type { Interruption, Signal } from "./terminal-schedule.ts";

export interface TerminalResult {
  /** Empty where the fleet ended as an undisturbed one. */
  readonly broken: readonly Broken[];
  /** Interruptions that found their command running. */
  readonly struck: readonly { readonly interruption: Interruption; readonly words: string }[];
  /** Every command, how it was disturbed and how it ended, for a storm that broke something. */
  readonly typed: readonly string[];
}

/** In the catalog, and the one before {@link oldVersion}. */
const firstVersion = "5.3.0";

/** Times that one command is typed again until it has done what it is for; each interruption costs one. */
const mostTries = 40;

/** Creates a fleet from a terminal and upgrades it, while commands are interrupted; each is typed again until it has ended by itself. */
export async function runTerminalStorm(
  interruptions: readonly Interruption[],
  instances: number,
  place: StormPlace,
): Promise<TerminalResult> {
  const members = stormFleet(instances, firstVersion);
  const fleet = join(place.dir, "fleet");
  const [stateDir, tempDir] = [join(fleet, ".flotilla"), join(place.dir, "tmp")];
  for (const folder of [stateDir, tempDir]) await mkdir(folder, { recursive: true, mode: 0o700 });
  const cloud = await startCloud({ dir: join(stateDir, "cloud"), now: () => new Date(place.clock()), trust: null, sessionTtl: null });
  const terminal = new Terminal(interruptions, place, fleet, tempDir);
  try {
    await writeProviderSession(providerSessionPath(stateDir), cloud, "flotilla-lab up");
    await commitFleet(terminal, members, place);
    const failed = await play(terminal, members).then(
      () => [],
      (error: unknown) => {
        if (!(error instanceof ScenarioFailed)) throw error;
        return [{ invariant: "the same command, typed again, goes on", found: [error.message] }];
      },
    );
    const git = new GitReader(new BareRepository(join(fleet, ".git"), place.path));
    const end = await readFleetEnd({ cloud, stateDir, tempDir, git }, members, oldVersion, 0);
    return { broken: [...failed, ...brokenBy(end, fleetInvariants)], struck: terminal.struck, typed: terminal.typed };
  } finally {
    await closeAll(terminal, cloud);
  }
}

async function play(terminal: Terminal, members: readonly Member[]): Promise<void> {
  await terminal.untilEnded("plan");
  await terminal.untilEnded("pending");
  const confirm = async (): Promise<void> => {
    for (const { id } of members) await confirmAll(terminal, id);
  };
  // What was cut off while it was created may need it too: its plan is no longer one that only creates.
  await terminal.untilDone(["apply"], confirm);
  await terminal.commit(
    "Upgrade",
    members.map(({ path, text }) => [path, text.replace(`version: ${firstVersion}`, `version: ${oldVersion}`)]),
  );
  await terminal.untilEnded("plan");
  await terminal.untilDone(["apply"], confirm);
  // What killed commands left goes with the next one that works with the engine.
  await terminal.type(["plan", "--all"], "undisturbed");
}

/** Confirms what of an instance needs it. */
async function confirmAll(terminal: Terminal, id: string): Promise<void> {
  const why = record(JSON.parse((await terminal.type(["why", id, "--format", "json"], "undisturbed")).stdout));
  for (const stack of items(why, "stacks")) {
    if (stack["state"] !== "needs-confirmation" && stack["kind"] !== "needs-confirmation") continue;
    const short = text(record(stack["attempt"]), "fingerprint").slice("sha256:".length, "sha256:".length + 8);
    await terminal.untilEnded("stack", "confirm", id, text(stack, "stack"), short);
  }
}

async function commitFleet(terminal: Terminal, members: readonly Member[], place: StormPlace): Promise<void> {
  for (const part of ["architectures", "releases", "templates", "flotilla.yaml"])
    await cp(join(place.checkout, part), join(terminal.fleet, part), { recursive: true });
  const environment = "environments/local/environment.yaml";
  await cp(join(place.checkout, "environments/local/rollouts"), join(terminal.fleet, "environments/local/rollouts"), { recursive: true });
  const sample = place.environment(await readFile(join(place.checkout, environment), "utf8"));
  await terminal.git("init", "--quiet", "--initial-branch=main");
  await terminal.commit("Import the fleet", [
    [".gitignore", ".flotilla/\n"],
    [environment, sample],
    ...members.map(({ path, text }) => [path, text] as const),
  ]);
}

interface Ended {
  /** Null where a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly interrupted: boolean;
}

/** What a command came to, with all that it printed. */
function endText(words: readonly string[], what: string, { stdout, stderr }: Ended): string {
  return `flotilla ${words.join(" ")} ${what}:\n${stdout}${stderr}`;
}

/** A terminal in which somebody types commands, one after the other. */
class Terminal {
  readonly fleet: string;
  readonly struck: { interruption: Interruption; words: string }[] = [];
  readonly typed: string[] = [];
  readonly #waiting: Interruption[];
  readonly #place: StormPlace;
  readonly #env: Readonly<Record<string, string>>;
  readonly #children = new Set<ChildProcess>();
  #planned = 0;

  constructor(interruptions: readonly Interruption[], place: StormPlace, fleet: string, tempDir: string) {
    this.#waiting = [...interruptions];
    this.#place = place;
    this.fleet = fleet;
    this.#env = { ...gitEnvironment("octocat", place.path), USER: "octocat", HOME: place.dir, TMPDIR: tempDir };
  }

  /** Types a command, again where it was interrupted. */
  async untilEnded(...words: readonly string[]): Promise<Ended> {
    const refused = (ended: Ended): never => {
      throw new ScenarioFailed(endText(words, `ended with the exit code ${ended.code}`, ended));
    };
    return await this.untilDone(words, refused, [0, 1]);
  }

  /** The same until it has done everything, which its exit code says; `between` is what a person does where it has ended with something left. */
  async untilDone(words: readonly string[], between: (ended: Ended) => Promise<void>, done: readonly number[] = [0]): Promise<Ended> {
    for (let tries = 1; ; tries += 1) {
      const ended = await this.type(words);
      if (!ended.interrupted && ended.code !== null && done.includes(ended.code)) return ended;
      if (tries >= mostTries) throw new ScenarioFailed(endText(words, `has not done everything after ${tries} times`, ended));
      if (!ended.interrupted) await between(ended);
    }
  }

  /** Types a command once, and interrupts it where that is planned. */
  async type(words: readonly string[], how: "as planned" | "undisturbed" = "as planned"): Promise<Ended> {
    const interruption = how === "undisturbed" ? undefined : this.#next();
    const child = spawn(process.execPath, [join(this.#place.checkout, "dist", "flotilla.js"), ...words], {
      cwd: this.fleet,
      env: this.#env,
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    });
    this.#children.add(child);
    const output = { stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => void (output.stdout += chunk));
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => void (output.stderr += chunk));
    let [struck, interrupted] = [false, false];
    const timer =
      interruption === undefined
        ? undefined
        : setTimeout(() => {
            struck = true;
            interrupted = interruption.signal !== "suspend";
            this.struck.push({ interruption, words: words.join(" ") });
            void strike(child, interruption.signal);
          }, interruption.after);
    // Not "close": an engine that outlives its parent keeps the streams open.
    const [code] = (await once(child, "exit")) as [number | null];
    clearTimeout(timer);
    this.#children.delete(child);
    if (interruption !== undefined && !struck) this.#postpone(interruption);
    const disturbed = interruption !== undefined && struck ? ` (${interruption.signal} after ${interruption.after} ms)` : "";
    this.typed.push(`${words.join(" ")}${disturbed}: ${code ?? "ended by a signal"}`);
    return { code, interrupted, ...output };
  }

  async git(...args: readonly string[]): Promise<void> {
    const ended = await run("git", args, { cwd: this.fleet, env: this.#env, timeout: 60_000 });
    if (ended.code !== 0) throw new ScenarioFailed(`git ${args.join(" ")}: ${ended.stderr}`);
  }

  async commit(message: string, files: readonly (readonly [string, string])[]): Promise<void> {
    await applyEdits(this.fleet, new Map(files));
    await this.git("add", "--all");
    await this.git("commit", "--quiet", "--message", message);
  }

  /** Kills what still runs. */
  close(): void {
    for (const child of this.#children) signalGroup(child, "SIGKILL");
  }

  #next(): Interruption | undefined {
    this.#planned += 1;
    const index = this.#waiting.findIndex(({ command }) => command <= this.#planned);
    return index < 0 ? undefined : this.#waiting.splice(index, 1)[0];
  }

  /** Where a command has ended before its interruption, a later one gets it, sooner: a fast machine is disturbed like a slow one. */
  #postpone(interruption: Interruption): void {
    this.#waiting.unshift({ ...interruption, after: Math.floor(interruption.after / 2) });
  }
}

async function strike(child: ChildProcess, signal: Signal): Promise<void> {
  switch (signal) {
    case "kill":
      child.kill("SIGKILL");
      break;
    case "kill group":
      signalGroup(child, "SIGKILL");
      break;
    case "ctrl-c":
      signalGroup(child, "SIGINT");
      break;
    case "ctrl-c twice":
      signalGroup(child, "SIGINT");
      await wait(700);
      signalGroup(child, "SIGINT");
      break;
    case "terminate":
      child.kill("SIGTERM");
      break;
    case "hang up":
      signalGroup(child, "SIGHUP");
      break;
    case "suspend":
      signalGroup(child, "SIGSTOP");
      await wait(1_500);
      signalGroup(child, "SIGCONT");
      break;
  }
}

/** As a terminal does: to everything that was started in it. Nothing where all of it has ended. */
function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

async function closeAll(terminal: Terminal, cloud: Cloud): Promise<void> {
  terminal.close();
  await cloud.close();
}
