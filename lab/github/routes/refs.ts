import { created, listed, noContent, notFound, ok, refused, type Answer } from "../answer.ts";
import { flag, neededText } from "../fields.ts";
import { readCommit } from "../git/commits.ts";
import { isAncestor, isRefName, listRefs, moveRef, noObject, objectType, readRef, type RefChange } from "../git/refs.ts";
import { changedWorkflow } from "../git/workflow-changes.ts";
import { refsMoved } from "../ref-updates.ts";
import { creating, route, type Call, type Route } from "../route.ts";
import { refUpdateViolations, rulesFor } from "../rules.ts";
import { commitShape } from "../shapes/commit.ts";
import { apiOf, nodeId } from "../shapes/user.ts";
import { mayChangeWorkflows } from "../tokens.ts";
import { fullName, type ForgeState } from "../state.ts";

/** Refs and branches. */
export const refRoutes: readonly Route[] = [
  route("GET /repos/{owner}/{repo}/git/ref/{ref}", ["contents:read"], "none", getRef),
  route("GET /repos/{owner}/{repo}/git/matching-refs/{ref}", ["contents:read"], "none", matchingRefs),
  creating("POST /repos/{owner}/{repo}/git/refs", ["contents:write"], "write", createRef),
  route("PATCH /repos/{owner}/{repo}/git/refs/{ref}", ["contents:write"], "write", updateRef),
  route("DELETE /repos/{owner}/{repo}/git/refs/{ref}", ["contents:write"], "write", deleteRef),
  route("GET /repos/{owner}/{repo}/branches", ["contents:read"], "none", listBranches),
  route("GET /repos/{owner}/{repo}/branches/{branch}", ["contents:read"], "none", getBranch),
];

async function getRef({ forge, params }: Call): Promise<Answer> {
  const ref = `refs/${params["ref"] ?? ""}`;
  const id = await readRef(forge.git, ref);
  return id === undefined ? notFound : ok(await refShape(forge, ref, id));
}

async function matchingRefs({ forge, params, address }: Call): Promise<Answer> {
  const start = `refs/${params["ref"] ?? ""}`;
  const refs = [...(await listRefs(forge.git, ["refs"]))].filter(([ref]) => ref.startsWith(start));
  return listed(refs, address, ([ref, id]) => refShape(forge, ref, id));
}

async function createRef({ forge, body, actor, token }: Call): Promise<Answer> {
  const ref = neededText(body, "ref");
  const after = neededText(body, "sha");
  if (!/^refs\/(heads|tags)\/./.test(ref) || !(await isRefName(forge.git, ref))) return refused(422, `Reference name is not valid: ${ref}`);
  if ((await objectType(forge.git, after)) === undefined) return refused(422, "Object does not exist");
  const move = await change(forge, { ref, before: noObject, after }, actor, token);
  return move ?? created(await refShape(forge, ref, after));
}

async function updateRef({ forge, params, body, actor, token }: Call): Promise<Answer> {
  const ref = `refs/${params["ref"] ?? ""}`;
  const before = await readRef(forge.git, ref);
  const after = neededText(body, "sha");
  if (before === undefined) return refused(422, "Reference does not exist");
  if ((await objectType(forge.git, after)) === undefined) return refused(422, "Object does not exist");
  const forced = flag(body, "force") ?? false;
  if (!forced && !(await isAncestor(forge.git, before, after))) return refused(422, "Update is not a fast forward");
  if (before === after) return ok(await refShape(forge, ref, after));
  return (await change(forge, { ref, before, after }, actor, token)) ?? ok(await refShape(forge, ref, after));
}

async function deleteRef({ forge, params, actor, token }: Call): Promise<Answer> {
  const ref = `refs/${params["ref"] ?? ""}`;
  const before = await readRef(forge.git, ref);
  if (before === undefined) return refused(422, "Reference does not exist");
  if (ref === `refs/heads/${forge.defaultBranch}`) return refused(422, "Cannot delete the default branch");
  return (await change(forge, { ref, before, after: noObject }, actor, token)) ?? noContent;
}

/** Updates a ref if the rules allow it, and sends the events; returns the refusal otherwise. */
async function change(forge: ForgeState, move: RefChange, actor: Call["actor"], token: Call["token"]): Promise<Answer | undefined> {
  if (move.ref.startsWith("refs/pull/")) return refused(422, "Reference update failed");
  const branch = /^refs\/heads\/(.*)$/.exec(move.ref)?.[1];
  const reasons = branch === undefined ? [] : refUpdateViolations(forge.rules, branch, actor);
  if (reasons.length > 0) {
    return refused(422, `Repository rule violations found\n\n${reasons.map((reason) => reason.message).join("\n\n")}\n\n`);
  }
  if (move.after !== noObject && !mayChangeWorkflows(token)) {
    const known = [...(await listRefs(forge.git, ["refs"])).values()];
    if ((await changedWorkflow(forge.git, move.after, known)) !== undefined) return refused(403, "Resource not accessible by integration");
  }
  if (!(await moveRef(forge.git, move))) {
    return refused(422, move.before === noObject ? "Reference already exists" : "Reference cannot be updated");
  }
  await refsMoved(forge, [move], actor);
  return undefined;
}

async function listBranches({ forge, address }: Call): Promise<Answer> {
  const branches = [...(await listRefs(forge.git, ["refs/heads/"]))].map(([ref, id]) => ({ name: ref.slice("refs/heads/".length), id }));
  const wanted = address.searchParams.get("protected");
  const shown = branches.filter(({ name }) => wanted === null || String(isProtected(forge, name)) === wanted);
  return listed(shown, address, ({ name, id }) => ({
    name,
    commit: { sha: id, url: `${apiOf(forge)}/repos/${fullName(forge)}/commits/${id}` },
    protected: isProtected(forge, name),
  }));
}

async function getBranch({ forge, params }: Call): Promise<Answer> {
  const name = params["branch"] ?? "";
  const id = await readRef(forge.git, `refs/heads/${name}`);
  if (id === undefined) return refused(404, "Branch not found");
  const url = `${apiOf(forge)}/repos/${fullName(forge)}/branches/${encodeURIComponent(name)}`;
  return ok({
    name,
    commit: commitShape(forge, await readCommit(forge.git, id)),
    _links: { self: url, html: `${forge.url}/${fullName(forge)}/tree/${encodeURIComponent(name)}` },
    protected: isProtected(forge, name),
    protection: { enabled: isProtected(forge, name) },
    protection_url: `${url}/protection`,
  });
}

async function refShape(forge: ForgeState, ref: string, id: string) {
  const url = `${apiOf(forge)}/repos/${fullName(forge)}/git`;
  const type = (await objectType(forge.git, id)) ?? "commit";
  return { ref, node_id: nodeId("REF", ref), url: `${url}/${ref}`, object: { sha: id, type, url: `${url}/${type}s/${id}` } };
}

function isProtected(forge: ForgeState, branch: string): boolean {
  return rulesFor(forge.rules, branch).length > 0;
}
