import { refused, type Answer } from "./answer.ts";
import type { Actor, BranchRule } from "./contract.ts";
import { readPushRequest, refusedPush, type PushRequest } from "./git/pkt-line.ts";
import { listRefs, moveRef, noObject, type RefChange } from "./git/refs.ts";
import { advertiseRefs, rpc, type GitAnswer, type GitService } from "./git/smart-http.ts";
import { changedWorkflow } from "./git/workflow-changes.ts";
import { refsMoved } from "./ref-updates.ts";
import { unsignedCommits } from "./signatures.ts";
import { asksForSignatures, refUpdateViolations, type RuleViolation } from "./rules.ts";
import type { ForgeState } from "./state.ts";

/** A request below `<owner>/<name>.git`. */
interface GitRequest {
  readonly method: string;
  /** The path below the repository: `/info/refs`, `/git-upload-pack`, `/git-receive-pack`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly protocol: string | undefined;
  readonly body: Uint8Array;
  readonly actor: Actor;
  readonly mayChangeWorkflows: boolean;
}

/** The service that a request is for; `undefined` for what git does not ask. */
export function serviceOf(request: Pick<GitRequest, "method" | "path" | "query">): GitService | undefined {
  const { method, path } = request;
  const word = method === "GET" && path === "/info/refs" ? request.query.get("service") : method === "POST" ? path.slice(1) : null;
  return word === "git-upload-pack" || word === "git-receive-pack" ? word : undefined;
}

/** Clone, fetch and push. The caller has checked read and write permission; here the branch rules are checked. */
export async function answerGit(forge: ForgeState, service: GitService, request: GitRequest): Promise<GitAnswer | Answer> {
  if (request.method === "GET") return advertiseRefs(forge.git, service, request.protocol);
  if (service === "git-upload-pack") return rpc(forge.git, service, request.protocol, request.body);
  let push: PushRequest;
  try {
    push = readPushRequest(request.body);
  } catch {
    return refused(400, "not a push request");
  }
  return receive(forge, push, request);
}

/** Refuses the whole push where one ref may not be updated: GitHub's hooks run before anything is written. */
async function receive(forge: ForgeState, push: PushRequest, request: GitRequest): Promise<GitAnswer> {
  const reasons = new Map(push.changes.map((change) => [change.ref, refusalOf(forge.rules, forge.defaultBranch, change, request.actor)]));
  const refusals = new Map([...reasons].filter(([, found]) => found.length > 0).map(([ref, [first]]) => [ref, hookWords(first)] as const));
  if (refusals.size > 0) {
    const messages = [...reasons].flatMap(([ref, found]) =>
      found.map((reason) => `error: GH013: Repository rule violations found for ${ref}: ${reason.message}`),
    );
    return { status: 200, type: "application/x-git-receive-pack-result", body: refusedPush(push, refusals, messages) };
  }
  return forge.writing.run(async () => {
    const names = push.changes.map((change) => change.ref);
    const known = await listRefs(forge.git, ["refs"]);
    const before = await refsNamed(forge, names);
    const answer = await rpc(forge.git, "git-receive-pack", request.protocol, request.body);
    const after = await refsNamed(forge, names);
    const moved = names
      .map((ref): RefChange => ({ ref, before: before.get(ref) ?? noObject, after: after.get(ref) ?? noObject }))
      .filter((change) => change.before !== change.after);
    const unsigned = await unsignedRefusals(forge, moved, [...known.values()], request.actor);
    if (unsigned.refusals.size > 0) return rollBack(forge, push, moved, unsigned.refusals, unsigned.messages);
    if (!request.mayChangeWorkflows) {
      const refusals = await workflowRefusals(forge, moved, [...known.values()]);
      if (refusals.size > 0) return rollBack(forge, push, moved, refusals);
    }
    await refsMoved(forge, moved, request.actor);
    return answer;
  });
}

/** Only git can read a push's objects, so this is checked after the push was received and before any event is sent. */
async function workflowRefusals(
  forge: ForgeState,
  moved: readonly RefChange[],
  known: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const refusals = new Map<string, string>();
  for (const change of moved) {
    const path = change.after === noObject ? undefined : await changedWorkflow(forge.git, change.after, known);
    if (path === undefined) continue;
    refusals.set(change.ref, `refusing to allow a GitHub App to create or update workflow \`${path}\` without \`workflows\` permission`);
  }
  return refusals;
}

/** Commits without a verified signature on branches whose rules ask for one, in GitHub's words. Only commits that are new here count. */
async function unsignedRefusals(
  forge: ForgeState,
  moved: readonly RefChange[],
  known: readonly string[],
  actor: Actor,
): Promise<{ readonly refusals: ReadonlyMap<string, string>; readonly messages: readonly string[] }> {
  const refusals = new Map<string, string>();
  const messages: string[] = [];
  for (const { ref, after } of moved) {
    const branch = /^refs\/heads\/(.*)$/.exec(ref)?.[1];
    if (branch === undefined || after === noObject || !asksForSignatures(forge.rules, branch, actor)) continue;
    const unsigned = await unsignedCommits(forge.git, [after, ...known.map((id) => `^${id}`)]);
    if (unsigned.length === 0) continue;
    refusals.set(ref, "push declined due to repository rule violations");
    const count = `  Found ${unsigned.length} violation${unsigned.length === 1 ? "" : "s"}:`;
    messages.push(`error: GH013: Repository rule violations found for ${ref}.`, "", "- Commits must have verified signatures.", count);
    messages.push("", ...unsigned.map((id) => `  ${id}`));
  }
  return { refusals, messages };
}

async function rollBack(
  forge: ForgeState,
  push: PushRequest,
  moved: readonly RefChange[],
  refusals: ReadonlyMap<string, string>,
  messages: readonly string[] = [],
): Promise<GitAnswer> {
  for (const { ref, before, after } of moved) {
    if (!(await moveRef(forge.git, { ref, before: after, after: before }))) throw new Error(`${ref} was updated during the rollback`);
  }
  return { status: 200, type: "application/x-git-receive-pack-result", body: refusedPush(push, refusals, messages) };
}

function refusalOf(
  rules: readonly BranchRule[],
  defaultBranch: string,
  change: RefChange,
  actor: Actor,
): readonly (RuleViolation | { readonly code: "hidden" | "default-branch"; readonly message: string })[] {
  if (change.ref.startsWith("refs/pull/")) return [{ code: "hidden", message: "refs/pull is written by the forge alone" }];
  if (change.ref === `refs/heads/${defaultBranch}` && change.after === noObject) {
    return [{ code: "default-branch", message: "refusing to delete the default branch" }];
  }
  return change.ref.startsWith("refs/heads/") ? refUpdateViolations(rules, change.ref.slice("refs/heads/".length), actor) : [];
}

/** The reason that git shows beside a rejected ref. */
function hookWords(reason: { readonly code: string } | undefined): string {
  switch (reason?.code) {
    case "hidden":
      return "deny updating a hidden ref";
    case "default-branch":
      return "refusing to delete the current branch";
    default:
      return "protected branch hook declined";
  }
}

async function refsNamed(forge: ForgeState, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return names.length === 0 ? new Map() : listRefs(forge.git, names);
}
