import { type Client, statusOf } from "./client.ts";
import type { ObjectId } from "../git/object-id.ts";

/** Where a pull request's commits were pushed to. */
export interface PushedHead {
  /** null where the repository was deleted. */
  readonly repository: { readonly owner: string; readonly repo: string } | null;
  readonly branch: string;
  readonly head: ObjectId;
}

export interface Pushers {
  /** Logins. */
  readonly logins: readonly string[];
  /** Why not all of them are known, for people; null where they are. */
  readonly unknown: string | null;
  /** ISO 8601: the last push of the head; null where none is listed. */
  readonly headPushedAt: string | null;
}

/** Pages of 100 that are read at most: a branch that lives for years has more pushes than one pull request can bring. */
const mostPages = 20;

/**
 * Who pushed commits of a pull request, by GitHub's list of what happened to its branch: a commit's author and committer are whatever its maker wrote,
 * who pushed it is not. Pushes whose tip is none of `commits` brought nothing of it: they were replaced, or are of an earlier branch by that name.
 * https://docs.github.com/en/rest/repos/repos#list-repository-activities (contents:read, which `trust` asks for already).
 */
export async function pushersOf(
  { api }: Client,
  { repository, branch, head }: PushedHead,
  commits: ReadonlySet<ObjectId>,
): Promise<Pushers> {
  if (repository === null) return { logins: [], unknown: "the repository of its branch was deleted", headPushedAt: null };
  const logins = new Set<string>();
  let headPushedAt: string | null = null;
  let pages = 0;
  try {
    const parameters = { ...repository, ref: `refs/heads/${branch}`, per_page: 100 };
    for await (const { data } of api.paginate.iterator(api.rest.repos.listActivities, parameters)) {
      for (const { after, actor, timestamp } of data) {
        if (!commits.has(after)) continue;
        if (actor !== null) logins.add(actor.login);
        if (after === head) headPushedAt ??= timestamp;
      }
      // Newest first: what is older than the branch is another one's.
      if (headPushedAt !== null && data.some(({ activity_type: type }) => type === "branch_creation")) break;
      if (++pages === mostPages) {
        const unknown = `its branch has more than ${mostPages * 100} pushes`;
        return { logins: [...logins].sort(), unknown, headPushedAt };
      }
    }
  } catch (error) {
    const status = statusOf(error);
    if (status !== 403 && status !== 404) throw error;
    const unknown = `GitHub answered ${status}: the App may not see the pushes of ${repository.owner}/${repository.repo}`;
    return { logins: [], unknown, headPushedAt: null };
  }
  return { logins: [...logins].sort(), unknown: headPushedAt === null ? "GitHub lists no push of its head" : null, headPushedAt };
}
