import { join, relative } from "node:path";
import { commitsRoots } from "../../src/fleet/backend.ts";
import { checkFolder } from "../../src/fleet/check-folder.ts";
import { inOrder } from "../../src/fleet/problem.ts";
import type { Validated } from "../../src/fleet/validate.ts";
import { openRepository } from "../../src/git/git-cli.ts";
import type { GitRepository } from "../../src/git/repository.ts";
import { run } from "../../src/process/run.ts";
import { annotations } from "../../src/report/annotations.ts";
import { headline, problemsAsMarkdown } from "../../src/report/problems.ts";
import { isFromFork } from "../../src/review/event.ts";
import { concernsModules, withModules } from "../../src/stacks/module/check-modules.ts";
import { ActionFailure, runAction } from "../entry.ts";
import { refuseSecrets } from "../start-check.ts";

/** What it takes is loaded by fleets with committed roots only. */
async function withCommittedRoots(checked: Validated, repository: GitRepository, prefix: string): Promise<Validated> {
  const { committedProblems } = await import("../../src/stacks/committed-problems.ts");
  const problems = await committedProblems(repository, await repository.treeOfWorkTree(), prefix);
  return { ...checked, problems: inOrder([...checked.problems, ...problems]) };
}

await runAction(async (context) => {
  refuseSecrets(context);
  // A queue merges what nobody has planned: its commits are none that a review or a plan is about.
  if (context.eventName === "merge_group")
    throw new ActionFailure(
      "merge queues are not in this version: take the queue off the branch's rules, and merge_group out of the workflow",
    );
  const root = join(context.workspace, context.input("root"));
  const base = context.input("base");
  let opened: Promise<GitRepository> | null = null;
  const repository = () => (opened ??= openRepository(root, run, context.env));
  const found = await checkFolder(root, { base: base === "" ? null : base, paths: [], repository });
  if (found.outcome === "unknown-base") {
    throw new ActionFailure(
      `the input base names ${base}, which is not in this checkout; check out with fetch-depth: 0, or name another revision`,
    );
  }
  const prefix = relative(context.workspace, root).replaceAll("\\", "/");
  // The engines' parser takes longer to load than all the rest; what is planned is judged by its own job in any case.
  const changed = base === "" ? null : await (await repository()).difference(base, "HEAD");
  const judged =
    changed === null ||
    concernsModules(
      changed.map(({ path }) => path),
      prefix,
    );
  const modules = judged ? withModules(found, root) : found;
  const checked = commitsRoots(found.environments) ? await withCommittedRoots(modules, await repository(), prefix) : modules;
  const shown = { ...checked, problems: checked.inPublic(checked.problems) };
  for (const annotation of annotations(shown.problems, prefix)) context.annotate(annotation);
  await context.summary(problemsAsMarkdown(shown, prefix));
  if (checked.problems.some((problem) => problem.severity === "error")) throw new ActionFailure(headline(checked));
  context.info(headline(checked));
  if (isFromFork(context.event))
    context.warning(
      "a pull request from a fork is validated, and never planned: where the check plan is required it waits for ever. Push its branch to this repository, and open it from there.",
    );
});
