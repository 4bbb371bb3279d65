import { apiRootOf, serverKind } from "../github/server.ts";
import { run } from "../process/run.ts";
import { type CliContext, UsageError } from "./context.ts";
import { onGitHub } from "./product-folder.ts";

/** The fleet's repository, and the GitHub that it is on. */
export interface OriginRepository {
  readonly owner: string;
  readonly name: string;
  /** Such as `https://github.com`. */
  readonly server: string;
  /** The root of its REST API. */
  readonly apiUrl: string;
}

/**
 * The fleet's repository on GitHub: the one that is named, as `<owner>/<name>`, else that of the remote origin. The server is that of `GITHUB_SERVER_URL`, or of `GH_HOST` as
 * for gh; else the origin's where that is one with data residency, and github.com.
 */
export async function repositoryOf({ env }: CliContext, root: string, named: string | undefined): Promise<OriginRepository> {
  const origin = await originOf(env, root);
  const server = serverOf(env, origin);
  const repository = named ?? onGitHub(origin ?? "", URL.parse(server)?.hostname);
  if (repository === null)
    throw new UsageError(
      `The remote origin is no repository on ${server}. Name it: --repo <owner>/<name>; on a GitHub Enterprise Server set GH_HOST to its host`,
    );
  const [owner, name, ...more] = repository.split("/");
  if (owner === undefined || owner === "" || name === undefined || name === "" || more.length > 0)
    throw new UsageError(`${repository} is no repository. Allowed: --repo <owner>/<name>`);
  return { owner, name, server, apiUrl: env["GITHUB_API_URL"] ?? apiRootOf(server) };
}

function serverOf(env: CliContext["env"], origin: string | null): string {
  const given = env["GITHUB_SERVER_URL"] ?? "";
  if (given !== "") return given;
  const host = env["GH_HOST"] ?? "";
  if (host !== "") return `https://${host}`;
  const [, own] = /^(?:https:\/\/|ssh:\/\/git@|git@)([a-z0-9-]{1,100}\.ghe\.com)[:/]/.exec(origin ?? "") ?? [];
  return own !== undefined && serverKind(`https://${own}`) === "data-residency" ? `https://${own}` : "https://github.com";
}

/** The address of the remote origin; null where there is none. */
async function originOf(env: CliContext["env"], root: string): Promise<string | null> {
  const asked = await run("git", ["remote", "get-url", "origin"], { cwd: root, env, timeout: 30_000 });
  return asked.code === 0 ? asked.stdout.trim() : null;
}
