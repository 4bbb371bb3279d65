import type { OwnRuns } from "./checks.ts";
import { latestOwnRun } from "./checks.ts";
import { type Client, statusOf } from "./client.ts";
import { isPlanRefusal } from "./error.ts";
import { askWhole, isCut, type LedgerAnswer, ledgerQuery, loginOf, type RuledRef } from "./graphql.ts";
import type { MergeMethods } from "./merge.ts";
import type { GitHub, LedgerFacts } from "./port.ts";

type Wanted = Parameters<GitHub["ledgerFacts"]>[0];

/**
 * One question, which has how pull requests may be merged besides. What GraphQL does not say is asked for by REST: rules of a branch that is not
 * there, and everything where the token may not ask.
 */
export async function ledgerFacts(
  client: Client,
  { branch, place, check }: Wanted,
  { runs, methods }: { readonly runs: OwnRuns; readonly methods: MergeMethods },
): Promise<LedgerFacts> {
  const answer = await askWhole<LedgerAnswer>(client, ledgerQuery, { ref: `refs/heads/${branch}`, place, check }).catch(
    (error: unknown) => {
      if (statusOf(error) === 403) return null;
      throw error;
    },
  );
  if (answer === null) {
    const run = await runs.find(place, check);
    return { rules: await rulesByRest(client, branch), mainIsSigned: false, checkText: run?.summary ?? null, account: null };
  }
  const { viewer, repository } = answer;
  const { mergeCommitAllowed: merge, squashMergeAllowed: squash, rebaseMergeAllowed: rebase } = repository;
  methods.learn({ merge, squash, rebase });
  const known = knownRules(repository.ref);
  const own = latestOwnRun(repository.object, client.login);
  if (own !== null && own !== "unknown") runs.keep(place, check, own);
  const run = own === "unknown" ? await runs.find(place, check) : own;
  return {
    rules: known ?? (await rulesByRest(client, branch)),
    mainIsSigned: knownRules(repository.defaultBranchRef)?.has("required_signatures") ?? false,
    checkText: run?.summary ?? null,
    account: loginOf({ __typename: "Bot", ...viewer }) === client.login || viewer.login === client.login ? viewer.databaseId : null,
  };
}

/** null where GraphQL does not say all of them, or none: whether there can be any REST alone says. */
function knownRules(ref: RuledRef | null): ReadonlySet<string> | null {
  const rules = ref?.rules ?? null;
  if (rules === null || rules.totalCount === 0 || isCut(rules)) return null;
  // The names of GraphQL's enumeration are those of REST in capitals.
  return new Set(rules.nodes.map(({ type }) => type.toLowerCase()));
}

async function rulesByRest({ api, repo }: Client, branch: string): Promise<LedgerFacts["rules"]> {
  try {
    const all = await api.paginate(api.rest.repos.getBranchRules, { ...repo, branch, per_page: 100 });
    return new Set(all.map(({ type }) => type));
  } catch (error) {
    if (isPlanRefusal(error)) return "not-in-plan";
    throw error;
  }
}
