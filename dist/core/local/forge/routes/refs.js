import { created, listed, noContent, notFound, ok, refused } from "../answer.js";
import { flag, neededText } from "../fields.js";
import { readCommit } from "../git/commits.js";
import { isAncestor, isRefName, listRefs, moveRef, noObject, objectType, readRef } from "../git/refs.js";
import { changedWorkflow } from "../git/workflow-changes.js";
import { refsMoved } from "../ref-updates.js";
import { creating, route } from "../route.js";
import { judgeRefUpdate, rulesFor } from "../rules.js";
import { commitShape } from "../shapes/commit.js";
import { apiOf, nodeId } from "../shapes/user.js";
import { mayChangeWorkflows } from "../tokens.js";
import { fullName } from "../world.js";

// src/local/forge/routes/refs.ts
/** Refs and branches. */
const refRoutes = [
	route("GET /repos/{owner}/{repo}/git/ref/{ref}", ["contents:read"], "none", getRef),
	route("GET /repos/{owner}/{repo}/git/matching-refs/{ref}", ["contents:read"], "none", matchingRefs),
	creating("POST /repos/{owner}/{repo}/git/refs", ["contents:write"], "write", createRef),
	route("PATCH /repos/{owner}/{repo}/git/refs/{ref}", ["contents:write"], "write", updateRef),
	route("DELETE /repos/{owner}/{repo}/git/refs/{ref}", ["contents:write"], "write", deleteRef),
	route("GET /repos/{owner}/{repo}/branches", ["contents:read"], "none", listBranches),
	route("GET /repos/{owner}/{repo}/branches/{branch}", ["contents:read"], "none", getBranch)
];
async function getRef({ world, params }) {
	const ref = `refs/${params["ref"] ?? ""}`;
	const id = await readRef(world.git, ref);
	return id === void 0 ? notFound : ok(await refShape(world, ref, id));
}
async function matchingRefs({ world, params, address }) {
	const start = `refs/${params["ref"] ?? ""}`;
	const refs = [...await listRefs(world.git, ["refs"])].filter(([ref]) => ref.startsWith(start));
	return listed(refs, address, ([ref, id]) => refShape(world, ref, id));
}
async function createRef({ world, body, actor, token }) {
	const ref = neededText(body, "ref");
	const after = neededText(body, "sha");
	if (!/^refs\/(heads|tags)\/./.test(ref) || !await isRefName(world.git, ref)) return refused(422, `Reference name is not valid: ${ref}`);
	if (await objectType(world.git, after) === void 0) return refused(422, "Object does not exist");
	return await change(world, {
		ref,
		before: noObject,
		after
	}, actor, token) ?? created(await refShape(world, ref, after));
}
async function updateRef({ world, params, body, actor, token }) {
	const ref = `refs/${params["ref"] ?? ""}`;
	const before = await readRef(world.git, ref);
	const after = neededText(body, "sha");
	if (before === void 0) return refused(422, "Reference does not exist");
	if (await objectType(world.git, after) === void 0) return refused(422, "Object does not exist");
	if (!(flag(body, "force") ?? false) && !await isAncestor(world.git, before, after)) return refused(422, "Update is not a fast forward");
	if (before === after) return ok(await refShape(world, ref, after));
	return await change(world, {
		ref,
		before,
		after
	}, actor, token) ?? ok(await refShape(world, ref, after));
}
async function deleteRef({ world, params, actor, token }) {
	const ref = `refs/${params["ref"] ?? ""}`;
	const before = await readRef(world.git, ref);
	if (before === void 0) return refused(422, "Reference does not exist");
	if (ref === `refs/heads/${world.defaultBranch}`) return refused(422, "Cannot delete the default branch");
	return await change(world, {
		ref,
		before,
		after: noObject
	}, actor, token) ?? noContent;
}
/** Moves a ref where the rules allow it and tells everybody; answers the refusal otherwise. */
async function change(world, move, actor, token) {
	if (move.ref.startsWith("refs/pull/")) return refused(422, "Reference update failed");
	const branch = /^refs\/heads\/(.*)$/.exec(move.ref)?.[1];
	const reasons = branch === void 0 ? [] : judgeRefUpdate(world.options.rules, branch, actor);
	if (reasons.length > 0) return refused(422, `Repository rule violations found\n\n${reasons.map((reason) => reason.message).join("\n\n")}\n\n`);
	if (move.after !== noObject && !mayChangeWorkflows(token)) {
		const known = [...(await listRefs(world.git, ["refs"])).values()];
		if (await changedWorkflow(world.git, move.after, known) !== void 0) return refused(403, "Resource not accessible by integration");
	}
	if (!await moveRef(world.git, move)) return refused(422, move.before === noObject ? "Reference already exists" : "Reference cannot be updated");
	await refsMoved(world, [move], actor);
}
async function listBranches({ world, address }) {
	const branches = [...await listRefs(world.git, ["refs/heads/"])].map(([ref, id]) => ({
		name: ref.slice(11),
		id
	}));
	const wanted = address.searchParams.get("protected");
	const shown = branches.filter(({ name }) => wanted === null || String(isProtected(world, name)) === wanted);
	return listed(shown, address, ({ name, id }) => ({
		name,
		commit: {
			sha: id,
			url: `${apiOf(world)}/repos/${fullName(world)}/commits/${id}`
		},
		protected: isProtected(world, name)
	}));
}
async function getBranch({ world, params }) {
	const name = params["branch"] ?? "";
	const id = await readRef(world.git, `refs/heads/${name}`);
	if (id === void 0) return refused(404, "Branch not found");
	const url = `${apiOf(world)}/repos/${fullName(world)}/branches/${encodeURIComponent(name)}`;
	return ok({
		name,
		commit: commitShape(world, await readCommit(world.git, id)),
		_links: {
			self: url,
			html: `${world.url}/${fullName(world)}/tree/${encodeURIComponent(name)}`
		},
		protected: isProtected(world, name),
		protection: { enabled: isProtected(world, name) },
		protection_url: `${url}/protection`
	});
}
async function refShape(world, ref, id) {
	const url = `${apiOf(world)}/repos/${fullName(world)}/git`;
	const type = await objectType(world.git, id) ?? "commit";
	return {
		ref,
		node_id: nodeId("REF", ref),
		url: `${url}/${ref}`,
		object: {
			sha: id,
			type,
			url: `${url}/${type}s/${id}`
		}
	};
}
function isProtected(world, branch) {
	return rulesFor(world.options.rules, branch).length > 0;
}

export { refRoutes };
