import { UserError } from "../../process/user-error.ts";
import type { Fleet } from "../../schemas/kinds.ts";
import { type GitHub, mayMaintain, type ReleasePage } from "../../github/port.ts";
import type { LedgerRollout } from "../../schemas/kinds.ts";
import type { ObjectId } from "../../git/object-id.ts";
import type { RolloutContext } from "../context.ts";
import { releaseFile } from "./entry.ts";
import { tagOf } from "./event.ts";

/** Who published a release, as a rollout's file has it. */
export type Publisher = NonNullable<LedgerRollout["published"]>;

type Releases = Fleet["spec"]["releases"];

/**
 * Everybody's jobs act as this one: a workflow of any branch can start one, so it stands for nobody. Nor does the App, which starts `release.yml` for what
 * did not arrive.
 */
const jobs = "github-actions[bot]";

/**
 * The page of a release: where flotilla.yaml says that releases come from, else of this repository. Null where the first cannot be looked at and the
 * second has none. Throws where there is no such release, or it is a prerelease: anybody who may dispatch can name a version.
 */
export async function findPage(github: GitHub, { repository, tag: pattern }: Releases, version: string): Promise<ReleasePage | null> {
  const tag = tagOf(pattern, version);
  const there = await github.release(tag, repository);
  if (there === "missing")
    throw new UserError(`${repository} has no release ${tag} (releases.repository of flotilla.yaml): publish it there first`);
  const page = there === "unreachable" ? await github.release(tag) : there;
  if (typeof page === "string") return null;
  if (page.prerelease) throw new UserError(`${tag} is a prerelease: it is not rolled out`);
  return page;
}

/**
 * Who is behind a release and whether its rollouts start by themselves: the people and Apps who caused the event (`causes`, logins), and who made the
 * release. What a job alone passes on counts as the word of who made the release. Throws where a person without the role maintain caused it.
 */
export async function publisherOf(
  github: GitHub,
  { publishers = [] }: Releases,
  page: ReleasePage | null,
  causes: readonly string[],
): Promise<Publisher> {
  const silent = [jobs, github.login];
  const direct = causes.filter((login) => !silent.includes(login));
  const answering = direct.length > 0 ? direct : page === null ? [] : [page.author];
  const rights = await Promise.all(
    answering.map(async (login) => publishers.includes(login) || (!login.endsWith("[bot]") && mayMaintain(await github.role(login)))),
  );
  const starts = rights.includes(true);
  const people = answering.filter((login) => !login.endsWith("[bot]"));
  if (!starts && people.length > 0)
    throw new UserError(
      `${people.join(", ")} may not release: this takes the role maintain in this repository, or a place in releases.publishers of flotilla.yaml`,
    );
  if (!starts && answering.length === 0)
    throw new UserError("a job dispatched a release that nobody can be named for: somebody with the role maintain dispatches release.yml");
  const by = [...new Set([...direct, ...(page === null ? [] : [page.author])])].filter((login) => !silent.includes(login));
  return { by: by.sort(), starts };
}

/** Logins of who wrote a release's entry on main, other than the App: none where main has none. They are its authors as much as who published it. */
export async function entryAuthors({ repository, github }: RolloutContext, main: ObjectId, version: string): Promise<readonly string[]> {
  const commits = await repository.mainline(main, [releaseFile(version)], { since: null });
  const brought = await Promise.all(commits.map(({ oid }) => github.broughtBy(oid)));
  const numbers = [...new Set(brought.flatMap(({ pullRequests }) => pullRequests))];
  const trust = numbers.length === 0 ? [] : [...(await github.trust(numbers)).values()];
  const people = [...brought.flatMap(({ people }) => people), ...trust.flatMap(({ author, committers }) => [author, ...committers])];
  return [...new Set(people)].filter((login) => login !== github.login && login !== jobs).sort();
}

/** The same with further people behind it, after those who may start it. */
export function withAuthors({ by, starts }: Publisher, authors: readonly string[]): Publisher {
  return { by: [...new Set([...by, ...authors])], starts };
}

/** The same with the accounts that have these logins now. */
export async function withAccounts(github: GitHub, publisher: Publisher): Promise<Publisher> {
  const known = await Promise.all(publisher.by.map(async (login) => [login, await github.accountId(login)] as const));
  return { ...publisher, accounts: Object.fromEntries(known.flatMap(([login, id]) => (id === null ? [] : [[login, id]]))) };
}
