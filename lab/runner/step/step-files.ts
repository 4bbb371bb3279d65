import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { CommandFileError, largestSummary, readFolders, readPairs } from "./command-file.ts";
import type { JobState } from "../job/job-state.ts";

/** The files through which a step hands values to the runner. */
export interface StepFiles {
  /** `GITHUB_OUTPUT`, `GITHUB_ENV`, ... with the files' paths. */
  readonly variables: Readonly<Record<string, string>>;
  /** Reads them after the step has ended and applies what they say to the job. */
  collect(
    state: JobState,
  ): Promise<{ readonly outputs: ReadonlyMap<string, string>; readonly saved: ReadonlyMap<string, string>; readonly valid: boolean }>;
}

const names = ["GITHUB_OUTPUT", "GITHUB_ENV", "GITHUB_PATH", "GITHUB_STATE", "GITHUB_STEP_SUMMARY"] as const;

/** @param key tells the files of one step from those of another */
export async function createStepFiles(temp: string, key: string): Promise<StepFiles> {
  const folder = join(temp, "_runner_file_commands");
  await mkdir(folder, { recursive: true });
  const paths = names.map((name) => [name, join(folder, `${name.toLowerCase()}_${key}`)] as const);
  await Promise.all(paths.map(([, path]) => writeFile(path, "")));
  const variables = Object.fromEntries(paths);
  const read = async (name: (typeof names)[number]): Promise<string> => readFile(variables[name] ?? "", "utf8").catch(() => "");
  return {
    variables,
    collect: async (state) => {
      await collectSummary(state, variables["GITHUB_STEP_SUMMARY"] ?? "");
      for (const folder of readFolders(await read("GITHUB_PATH"))) state.path.unshift(folder);
      try {
        for (const [name, value] of readPairs(await read("GITHUB_ENV"))) {
          if (name.toUpperCase() === "NODE_OPTIONS")
            state.log.issue("error", "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.");
          else state.env.set(name, value);
        }
        return { outputs: readPairs(await read("GITHUB_OUTPUT")), saved: readPairs(await read("GITHUB_STATE")), valid: true };
      } catch (error) {
        if (!(error instanceof CommandFileError)) throw error;
        state.log.issue("error", "Unable to process file command successfully.");
        state.log.issue("error", error.message);
        return { outputs: new Map(), saved: new Map(), valid: false };
      }
    },
  };
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
