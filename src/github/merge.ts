import { setTimeout as pause } from "node:timers/promises";
import type { RestEndpointMethodTypes } from "@octokit/rest";
import type { ObjectId } from "../git/object-id.ts";
import { type Client, isUncertain, once, saidBy, statusOf } from "./client.ts";
import type { Merged } from "./port.ts";

/** Tries of a merge, with pauses that grow by a second each: half a minute together. */
const mostTries = 8;

/** After so many a check that is still expected is another's to make; together they take ten seconds. */
const mostTriesForChecks = 4;

type Full = RestEndpointMethodTypes["pulls"]["get"]["response"]["data"];
type Refused = Extract<Merged, { readonly outcome: "refused" }>;

/** How a pull request is merged, by GitHub's names, in the order in which they are preferred. */
export const mergeMethodOrder = ["merge", "squash", "rebase"] as const;
export type MergeMethod = (typeof mergeMethodOrder)[number];

interface MergeRequest {
  readonly number: number;
  readonly expectedHead: ObjectId;
  readonly title: string;
}

/**
 * Tries as long as GitHub's answer passes by itself: mergeability is computed in the background after each push and each merge ("If the value is null,
 * this means that the mergeability hasn't been computed yet", https://docs.github.com/en/rest/pulls/pulls#get-a-pull-request), and until then GitHub
 * answers 405. After a lost answer it checks whether the merge is there.
 */
export async function merge(client: Client, get: () => Promise<Full>, methods: MergeMethods, request: MergeRequest): Promise<Merged> {
  let refused: Refused = { outcome: "refused", message: "GitHub does not know yet whether it can be merged", behind: false };
  for (let tries = 1; tries <= mostTries; tries += 1) {
    if (tries > 1) await pause(client.listDelay * (tries - 1));
    const pull = await get();
    const ended = outcomeOf(pull, request, client.defaultBranch);
    if (ended !== null) return ended;
    if (pull.mergeable === null && tries < mostTries) continue;
    const method = await methods.current();
    const answer = await mergeOnce(client, pull, method, request).catch((error: unknown) => {
      if (!isUncertain(error) || tries === mostTries) throw error;
      return null;
    });
    if (answer === null) continue;
    if (answer.outcome !== "refused") return answer;
    refused = answer;
    if (isMethodRefused(answer.message) && (await methods.exclude(method))) continue;
    if (!passes(pull, answer.message, tries)) return refused;
  }
  return refused;
}

/** What has happened to it already; null where it is there to be merged. */
function outcomeOf(pull: Full, { number, expectedHead }: MergeRequest, defaultBranch: string): Merged | null {
  if (pull.head.sha !== expectedHead) return { outcome: "head-changed" };
  // GitHub merges into whatever the base is now; the branch rules of main say nothing about another one.
  if (pull.base.ref !== defaultBranch)
    return { outcome: "refused", message: `#${number} goes into ${pull.base.ref}, not into ${defaultBranch}`, behind: false };
  if (pull.merged_at !== null && pull.merge_commit_sha !== null) return { outcome: "merged", commit: pull.merge_commit_sha };
  return pull.state === "open" ? null : { outcome: "refused", message: `#${number} was closed without a merge`, behind: false };
}

/** Throws what is no refusal. */
async function mergeOnce(
  { api, repo }: Client,
  { mergeable_state: state }: Full,
  method: MergeMethod,
  { number, expectedHead, title }: MergeRequest,
): Promise<Merged> {
  const wanted = { ...repo, pull_number: number, sha: expectedHead, merge_method: method, commit_title: title, ...once };
  try {
    return { outcome: "merged", commit: (await api.rest.pulls.merge(wanted)).data.sha };
  } catch (error) {
    if (![405, 409, 422].includes(statusOf(error) ?? 0)) throw error;
    const message = saidBy(error);
    return { outcome: "refused", message, behind: state === "behind" || expectsChecks(message) };
  }
}

/** Whether a refusal passes by itself: main or GitHub's own knowledge of the head is moving. */
function passes({ mergeable, mergeable_state: state }: Full, message: string, tries: number): boolean {
  if (/(?:base|head) branch was modified|merge already in progress/i.test(message)) return true;
  if (/not mergeable/i.test(message)) return mergeable !== false;
  return tries < mostTriesForChecks && state !== "behind" && /\b(?:is|are) (?:expected|pending|queued|in progress)\b/.test(message);
}

/** Also where the branch is not up to date and a rule asks for that: GitHub expects the checks of a newer head then. */
function expectsChecks(message: string): boolean {
  return /required status check/i.test(message) && /\b(?:is|are) expected\b/.test(message);
}

/**
 * "Merge commits are not allowed on this repository." by its settings; "This branch must not contain merge commits." by a rule. "Commits must have verified
 * signatures.": those that the App pushed have none, but a squash is GitHub's commit, signed by it, which the author of the pull request may have made
 * (https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-protected-branches/about-protected-branches#require-signed-commits).
 */
function isMethodRefused(message: string): boolean {
  return /(?:merge commits|squash merges|rebase merges) are not allowed|must not contain merge commits|verified signatures|merge method/i.test(
    message,
  );
}

/** How a repository lets pull requests be merged. */
export interface MergeMethods {
  /** Saves the question for what another answer had. */
  learn(allowed: Readonly<Record<MergeMethod, boolean>>): void;
  current(): Promise<MergeMethod>;
  /** False where no other one is allowed. */
  exclude(method: MergeMethod): Promise<boolean>;
}

/** A merge commit where the repository allows one, else a squash, else a rebase. Read once; what a rule of the branch refuses is left out then. */
export function mergeMethods({ api, repo }: Client): MergeMethods {
  const excluded = new Set<string>();
  let allowed: Promise<readonly MergeMethod[]> | null = null;
  const read = async (): Promise<readonly MergeMethod[]> => methodsOf((await api.rest.repos.get(repo)).data);
  return {
    learn: (known) => void (allowed = Promise.resolve(allowedOf(known))),
    async current() {
      allowed ??= read();
      return (await allowed).find((method) => !excluded.has(method)) ?? "merge";
    },
    async exclude(method) {
      excluded.add(method);
      return (await (allowed ?? read())).some((other) => !excluded.has(other));
    },
  };
}

type Shown = Pick<
  RestEndpointMethodTypes["repos"]["get"]["response"]["data"],
  "allow_merge_commit" | "allow_squash_merge" | "allow_rebase_merge"
>;

/** What a repository's settings allow, as REST shows them: it leaves them out for some tokens, and nothing is excluded then. */
export function methodsOf({
  allow_merge_commit: merge,
  allow_squash_merge: squash,
  allow_rebase_merge: rebase,
}: Shown): readonly MergeMethod[] {
  return allowedOf({ merge, squash, rebase });
}

function allowedOf(known: Readonly<Record<MergeMethod, boolean | undefined>>): readonly MergeMethod[] {
  return mergeMethodOrder.filter((method) => known[method] !== false);
}
