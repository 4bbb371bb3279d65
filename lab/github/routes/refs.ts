import { created, listed, noContent, notFound, ok, refused, type Answer } from "../answer.ts";
import { flag, neededText } from "../fields.ts";
import { readCommit } from "../git/commits.ts";
import { isAncestor, isRefName, listRefs, moveRef, noObject, objectType, readRef, type RefChange } from "../git/refs.ts";
import { changedWorkflow } from "../git/workflow-changes.ts";
import { refsMoved } from "../ref-updates.ts";
import { creating, route, type Call, type Route } from "../route.ts";
import { judgeRefUpdate, rulesFor } from "../rules.ts";
import { commitShape } from "../shapes/commit.ts";
import { apiOf, nodeId } from "../shapes/user.ts";
import { mayChangeWorkflows } from "../tokens.ts";
import { fullName, type World } from "../world.ts";

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

async function getRef({ world, params }: Call): Promise<Answer> {
  const ref = `refs/${params["ref"] ?? ""}`;
  const id = await readRef(world.git, ref);
  return id === undefined ? notFound : ok(await refShape(world, ref, id));
}

async function matchingRefs({ world, params, address }: Call): Promise<Answer> {
  const start = `refs/${params["ref"] ?? ""}`;
  const refs = [...(await listRefs(world.git, ["refs"]))].filter(([ref]) => ref.startsWith(start));
  return listed(refs, address, ([ref, id]) => refShape(world, ref, id));
}

async function createRef({ world, body, actor, token }: Call): Promise<Answer> {
  const ref = neededText(body, "ref");
  const after = neededText(body, "sha");
  if (!/^refs\/(heads|tags)\/./.test(ref) || !(await isRefName(world.git, ref))) return refused(422, `Reference name is not valid: ${ref}`);
  if ((await objectType(world.git, after)) === undefined) return refused(422, "Object does not exist");
  const move = await change(world, { ref, before: noObject, after }, actor, token);
  return move ?? created(await refShape(world, ref, after));
}

async function updateRef({ world, params, body, actor, token }: Call): Promise<Answer> {
  const ref = `refs/${params["ref"] ?? ""}`;
  const before = await readRef(world.git, ref);
  const after = neededText(body, "sha");
  if (before === undefined) return refused(422, "Reference does not exist");
  if ((await objectType(world.git, after)) === undefined) return refused(422, "Object does not exist");
  const forced = flag(body, "force") ?? false;
  if (!forced && !(await isAncestor(world.git, before, after))) return refused(422, "Update is not a fast forward");
  if (before === after) return ok(await refShape(world, ref, after));
  return (await change(world, { ref, before, after }, actor, token)) ?? ok(await refShape(world, ref, after));
}

async function deleteRef({ world, params, actor, token }: Call): Promise<Answer> {
  const ref = `refs/${params["ref"] ?? ""}`;
  const before = await readRef(world.git, ref);
  if (before === undefined) return refused(422, "Reference does not exist");
  if (ref === `refs/heads/${world.defaultBranch}`) return refused(422, "Cannot delete the default branch");
  return (await change(world, { ref, before, after: noObject }, actor, token)) ?? noContent;
}

/** Moves a ref where the rules allow it and tells everybody; answers the refusal otherwise. */
async function change(world: World, move: RefChange, actor: Call["actor"], token: Call["token"]): Promise<Answer | undefined> {
  if (move.ref.startsWith("refs/pull/")) return refused(422, "Reference update failed");
  const branch = /^refs\/heads\/(.*)$/.exec(move.ref)?.[1];
  const reasons = branch === undefined ? [] : judgeRefUpdate(world.options.rules, branch, actor);
  if (reasons.length > 0) {
    return refused(422, `Repository rule violations found\n\n${reasons.map((reason) => reason.message).join("\n\n")}\n\n`);
  }
  if (move.after !== noObject && !mayChangeWorkflows(token)) {
    const known = [...(await listRefs(world.git, ["refs"])).values()];
    if ((await changedWorkflow(world.git, move.after, known)) !== undefined) return refused(403, "Resource not accessible by integration");
  }
  if (!(await moveRef(world.git, move))) {
    return refused(422, move.before === noObject ? "Reference already exists" : "Reference cannot be updated");
  }
  await refsMoved(world, [move], actor);
  return undefined;
}

async function listBranches({ world, address }: Call): Promise<Answer> {
  const branches = [...(await listRefs(world.git, ["refs/heads/"]))].map(([ref, id]) => ({ name: ref.slice("refs/heads/".length), id }));
  const wanted = address.searchParams.get("protected");
  const shown = branches.filter(({ name }) => wanted === null || String(isProtected(world, name)) === wanted);
  return listed(shown, address, ({ name, id }) => ({
    name,
    commit: { sha: id, url: `${apiOf(world)}/repos/${fullName(world)}/commits/${id}` },
    protected: isProtected(world, name),
  }));
}

async function getBranch({ world, params }: Call): Promise<Answer> {
  const name = params["branch"] ?? "";
  const id = await readRef(world.git, `refs/heads/${name}`);
  if (id === undefined) return refused(404, "Branch not found");
  const url = `${apiOf(world)}/repos/${fullName(world)}/branches/${encodeURIComponent(name)}`;
  return ok({
    name,
    commit: commitShape(world, await readCommit(world.git, id)),
    _links: { self: url, html: `${world.url}/${fullName(world)}/tree/${encodeURIComponent(name)}` },
    protected: isProtected(world, name),
    protection: { enabled: isProtected(world, name) },
    protection_url: `${url}/protection`,
  });
}

async function refShape(world: World, ref: string, id: string) {
  const url = `${apiOf(world)}/repos/${fullName(world)}/git`;
  const type = (await objectType(world.git, id)) ?? "commit";
  return { ref, node_id: nodeId("REF", ref), url: `${url}/${ref}`, object: { sha: id, type, url: `${url}/${type}s/${id}` } };
}

function isProtected(world: World, branch: string): boolean {
  return rulesFor(world.options.rules, branch).length > 0;
}
