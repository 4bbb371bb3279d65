import { run } from "../process/run.ts";
import { type CliContext, UsageError } from "./context.ts";
import { onGitHub } from "./product-folder.ts";

/** The fleet's repository on GitHub: the one that is named, as `<owner>/<name>`, else that of the remote origin. */
export async function repositoryOf(
  { env }: CliContext,
  root: string,
  named: string | undefined,
): Promise<{ readonly owner: string; readonly name: string }> {
  const repository = named ?? (await originOf(env, root));
  const [owner, name, ...more] = repository.split("/");
  if (owner === undefined || owner === "" || name === undefined || name === "" || more.length > 0)
    throw new UsageError(`${repository} is no repository. Allowed: --repo <owner>/<name>`);
  return { owner, name };
}

async function originOf(env: CliContext["env"], root: string): Promise<string> {
  const asked = await run("git", ["remote", "get-url", "origin"], { cwd: root, env, timeout: 30_000 });
  const name = asked.code === 0 ? onGitHub(asked.stdout.trim()) : null;
  if (name === null) throw new UsageError("The remote origin is no repository on GitHub. Name it: --repo <owner>/<name>");
  return name;
}
