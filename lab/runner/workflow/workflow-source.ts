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
  /** By commit, whose files never change. */
  const listed = new Map<string, Awaited<ReturnType<typeof repository.workflows>>>();
  let defaultRef: string | null = null;
  return {
    at: async (commit) => {
      const files = listed.get(commit) ?? (await repository.workflows(commit));
      listed.set(commit, files);
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
      // A forge keeps the branch it was made with.
      const ref = (defaultRef ??= await repository.defaultBranch());
      return { ref, sha: await repository.tip(ref) };
    },
  };
}
