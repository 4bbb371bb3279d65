import { refused } from "./answer.js";
import { readPushRequest, refusedPush } from "./git/pkt-line.js";
import { listRefs, moveRef, noObject } from "./git/refs.js";
import { advertiseRefs, rpc } from "./git/smart-http.js";
import { changedWorkflow } from "./git/workflow-changes.js";
import { refsMoved } from "./ref-updates.js";
import { judgeRefUpdate } from "./rules.js";

// src/local/forge/git-service.ts
/** The service a request is for, or `undefined` where git would not ask so. */
function serviceOf(request) {
	const { method, path } = request;
	const word = method === "GET" && path === "/info/refs" ? request.query.get("service") : method === "POST" ? path.slice(1) : null;
	return word === "git-upload-pack" || word === "git-receive-pack" ? word : void 0;
}
/** Clone, fetch and push. Who may read or write at all has been decided before; here the branch rules are asked. */
async function answerGit(world, service, request) {
	if (request.method === "GET") return advertiseRefs(world.git, service, request.protocol);
	if (service === "git-upload-pack") return rpc(world.git, service, request.protocol, request.body);
	let push;
	try {
		push = readPushRequest(request.body);
	} catch {
		return refused(400, "not a push request");
	}
	return receive(world, push, request);
}
/** Refuses the whole push where one ref may not move: GitHub's hooks work before anything is written. */
async function receive(world, push, request) {
	const reasons = new Map(push.changes.map((change) => [change.ref, refusalOf(world.options.rules, world.defaultBranch, change, request.actor)]));
	const refusals = new Map([...reasons].filter(([, found]) => found.length > 0).map(([ref, [first]]) => [ref, hookWords(first)]));
	if (refusals.size > 0) {
		const told = [...reasons].flatMap(([ref, found]) => found.map((reason) => `error: GH013: Repository rule violations found for ${ref}: ${reason.message}`));
		return {
			status: 200,
			type: "application/x-git-receive-pack-result",
			body: refusedPush(push, refusals, told)
		};
	}
	return world.writing(async () => {
		const names = push.changes.map((change) => change.ref);
		const known = await listRefs(world.git, ["refs"]);
		const before = await refsNamed(world, names);
		const answer = await rpc(world.git, "git-receive-pack", request.protocol, request.body);
		const after = await refsNamed(world, names);
		const moved = names.map((ref) => ({
			ref,
			before: before.get(ref) ?? noObject,
			after: after.get(ref) ?? noObject
		})).filter((change) => change.before !== change.after);
		if (!request.mayChangeWorkflows) {
			const refusals = await workflowRefusals(world, moved, [...known.values()]);
			if (refusals.size > 0) return takeBack(world, push, moved, refusals);
		}
		await refsMoved(world, moved, request.actor);
		return answer;
	});
}
/** Only git can read what a push brought, so this is asked when it is here already, before anybody is told. */
async function workflowRefusals(world, moved, known) {
	const refusals = /* @__PURE__ */ new Map();
	for (const change of moved) {
		const path = change.after === noObject ? void 0 : await changedWorkflow(world.git, change.after, known);
		if (path === void 0) continue;
		refusals.set(change.ref, `refusing to allow a GitHub App to create or update workflow \`${path}\` without \`workflows\` permission`);
	}
	return refusals;
}
async function takeBack(world, push, moved, refusals) {
	for (const { ref, before, after } of moved) if (!await moveRef(world.git, {
		ref,
		before: after,
		after: before
	})) throw new Error(`${ref} moved while it was taken back`);
	return {
		status: 200,
		type: "application/x-git-receive-pack-result",
		body: refusedPush(push, refusals, [])
	};
}
function refusalOf(rules, defaultBranch, change, actor) {
	if (change.ref.startsWith("refs/pull/")) return [{
		code: "hidden",
		message: "refs/pull is written by the forge alone"
	}];
	if (change.ref === `refs/heads/${defaultBranch}` && change.after === noObject) return [{
		code: "default-branch",
		message: "refusing to delete the default branch"
	}];
	return change.ref.startsWith("refs/heads/") ? judgeRefUpdate(rules, change.ref.slice(11), actor) : [];
}
/** The reason behind a ref's name in git's own list of what was rejected. */
function hookWords(reason) {
	switch (reason?.code) {
		case "hidden": return "deny updating a hidden ref";
		case "default-branch": return "refusing to delete the current branch";
		default: return "protected branch hook declined";
	}
}
async function refsNamed(world, names) {
	return names.length === 0 ? /* @__PURE__ */ new Map() : listRefs(world.git, names);
}

export { answerGit, serviceOf };
