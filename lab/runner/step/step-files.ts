import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { JobState } from "../job/job-state.ts";
import { CommandFileError, largestSummary, readFolders, readPairs } from "./command-file.ts";

const names = ["GITHUB_OUTPUT", "GITHUB_ENV", "GITHUB_PATH", "GITHUB_STATE", "GITHUB_STEP_SUMMARY"] as const;
type Name = (typeof names)[number];

/** What a step wrote into its files. `valid`: false where a file is malformed, which fails the step. */
interface Collected {
  readonly outputs: ReadonlyMap<string, string>;
  readonly saved: ReadonlyMap<string, string>;
  readonly valid: boolean;
}

/** Creates the files of one step below `temp`; `key` is unique per step. */
export async function createStepFiles(temp: string, key: string): Promise<StepFiles> {
  const folder = join(temp, "_runner_file_commands");
  await mkdir(folder, { recursive: true });
  const files = new StepFiles(folder, key);
  await Promise.all(Object.values(files.variables).map((path) => writeFile(path, "")));
  return files;
}

/** The files through which a step hands values to the runner. */
class StepFiles {
  /** `GITHUB_OUTPUT`, `GITHUB_ENV`, ... with the files' paths. */
  readonly variables: Readonly<Record<string, string>>;

  constructor(folder: string, key: string) {
    this.variables = Object.fromEntries(names.map((name) => [name, join(folder, `${name.toLowerCase()}_${key}`)]));
  }

  /** Reads the files after the step has ended and applies them to the job. */
  async collect(state: JobState): Promise<Collected> {
    await collectSummary(state, this.#path("GITHUB_STEP_SUMMARY"));
    for (const folder of readFolders(await this.#read("GITHUB_PATH"))) state.path.unshift(folder);
    try {
      setVariables(state, readPairs(await this.#read("GITHUB_ENV")));
      return { outputs: readPairs(await this.#read("GITHUB_OUTPUT")), saved: readPairs(await this.#read("GITHUB_STATE")), valid: true };
    } catch (error) {
      if (!(error instanceof CommandFileError)) throw error;
      state.log.issue("error", "Unable to process file command successfully.");
      state.log.issue("error", error.message);
      return { outputs: new Map(), saved: new Map(), valid: false };
    }
  }

  #path(name: Name): string {
    return this.variables[name] ?? "";
  }

  /** Empty where the step deleted the file. */
  #read(name: Name): Promise<string> {
    return readFile(this.#path(name), "utf8").catch(() => "");
  }
}

function setVariables(state: JobState, variables: ReadonlyMap<string, string>): void {
  for (const [name, value] of variables) {
    if (name.toUpperCase() === "NODE_OPTIONS") {
      state.log.issue("error", "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.");
    } else state.env.set(name, value);
  }
}

async function collectSummary(state: JobState, path: string): Promise<void> {
  const size = (await stat(path).catch(() => null))?.size ?? 0;
  if (size === 0) return;
  if (size > largestSummary) {
    state.log.issue(
      "error",
      `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${largestSummary / 1024}k, got ${Math.ceil(size / 1024)}k.`,
    );
    return;
  }
  state.log.summary(await readFile(path, "utf8"));
}
