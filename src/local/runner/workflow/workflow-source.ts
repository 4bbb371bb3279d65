import { openBareRepository } from "./bare-repository.ts";
import type { GithubParser } from "./github-parser.ts";
import { readWorkflow, type ReadWorkflow } from "./read-workflow.ts";

export interface SourcedWorkflow extends ReadWorkflow {
  readonly path: string;
}

/** Workflow files of the bare repository; each version of a file is parsed once. */
export interface WorkflowSource {
  at(commit: string): Promise<readonly SourcedWorkflow[]>;
  /** `refs/heads/<name>` and its commit. */
  defaultBranch(): Promise<{ readonly ref: string; readonly sha: string }>;
}

export function createWorkflowSource(parser: GithubParser, gitDir: string, path: string): WorkflowSource {
  const repository = openBareRepository(gitDir, path);
  const read = new Map<string, SourcedWorkflow>();
  return {
    at: async (commit) => {
      const files = await repository.workflows(commit);
      return Promise.all(
        files.map(async (file) => {
          const key = `${file.oid} ${file.path}`;
          const known = read.get(key) ?? { path: file.path, ...(await readWorkflow(parser, file.path, await repository.text(file.oid))) };
          read.set(key, known);
          return known;
        }),
      );
    },
    defaultBranch: async () => {
      const ref = await repository.defaultBranch();
      return { ref, sha: await repository.tip(ref) };
    },
  };
}
