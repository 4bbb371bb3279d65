import { loadFleet } from "../fleet/load.js";
import { instancePath, reviewPath } from "../ledger/paths.js";
import { reviewBy, upgradeReview } from "../rollout/reviews.js";
import { configPath } from "../rollout/upgrade-branch.js";

// src/commands/facts.ts
/** What a command is decided on, and nothing more than that is asked for. */
async function factsFor(room, main, view, place, command) {
	const none = {
		instances: /* @__PURE__ */ new Map(),
		authors: [],
		shapes: [],
		heads: /* @__PURE__ */ new Map()
	};
	if (place.is === "elsewhere") return none;
	const { environment } = place;
	switch (command.say) {
		case "approve-plan": {
			const instances = await readInstances(view, environment, [command.id]);
			const instance = instances.get(command.id);
			return {
				...none,
				instances,
				authors: instance === void 0 ? [] : await authorsOf(room, main, view, instance, command.stack)
			};
		}
		case "approve-shape": return place.is === "tracker" ? {
			...none,
			shapes: await shapesOf(room, main, view, place.rollout)
		} : none;
		case "retry": {
			const ids = command.id !== null ? [command.id] : place.is === "tracker" ? place.rollout.members.filter(({ healthyAt, excluded }) => healthyAt === null && excluded === null).map(({ id }) => id) : [];
			const heads = place.is === "tracker" ? await headsOf(room, place.rollout, ids) : none.heads;
			return {
				...none,
				instances: await readInstances(view, environment, ids),
				heads
			};
		}
		case "approve-stage":
		case "skip":
		case "pause":
		case "resume":
		case "abort":
		case "status": return none;
	}
}
async function readInstances(view, environment, ids) {
	const files = await view.readAll(ids.map((id) => instancePath(environment, id)));
	return new Map(ids.flatMap((id) => {
		const file = files.get(instancePath(environment, id));
		return file === void 0 ? [] : [[id, file]];
	}));
}
/** Heads of the members' pull requests that are open, or were closed without being merged. */
async function headsOf({ github }, rollout, ids) {
	const open = new Map((await github.openPullRequests()).map((pull) => [pull.number, pull]));
	const heads = /* @__PURE__ */ new Map();
	for (const { id, pullRequest } of rollout.members) {
		if (pullRequest === null || !ids.includes(id)) continue;
		const pull = open.get(pullRequest) ?? (ids.length === 1 ? await github.pullRequest(pullRequest) : null);
		if (pull !== null && pull !== void 0 && pull.state !== "merged") heads.set(id, pull.head);
	}
	return heads;
}
/** Shapes that the rollout's open pull requests were planned with at their present heads. */
async function shapesOf(room, main, view, rollout) {
	const open = new Map((await room.github.openPullRequests()).map((pull) => [pull.number, pull.head]));
	const { snapshot } = await loadFleet(room.repository, main);
	const environment = snapshot?.environments.get(rollout.environment);
	if (environment === void 0) return [];
	const waiting = rollout.members.filter(({ pullRequest }) => pullRequest !== null && open.has(pullRequest));
	const paths = waiting.flatMap(({ id }) => view.list(folderOf(rollout.environment, id)));
	return [...(await view.readAll(paths)).values()].flatMap((file) => file === void 0 ? [] : [file]).flatMap((file) => {
		const instance = environment.instances.get(file.id);
		const number = waiting.find(({ id }) => id === file.id)?.pullRequest ?? null;
		const head = number === null ? void 0 : open.get(number);
		if (instance === void 0 || number === null || head === void 0) return [];
		const review = reviewBy(file, number, head);
		if (review === null) return [];
		const { shape, empty, deferred } = upgradeReview(review.record, file.stack, instance, environment.config.spec.policy.protectedTypes);
		return empty || deferred ? [] : [shape];
	});
}
/** `reviews/<env>/<2 hex>/<id>`: the folder of all reviews of an instance. */
function folderOf(environment, id) {
	return reviewPath(environment, id, "any", `sha256:${"0".repeat(64)}`).split("/").slice(0, 4).join("/");
}
/**
* Who wrote what the waiting plan comes from: authors and committers of the merged pull requests it was reviewed in, and of what brought every
* change of the instance, its environment or its architecture to main since the stack was clean (where it never was: the last one). GitHub is
* asked what that was: the words of a merge commit are whatever the person who merged made them.
*/
async function authorsOf(room, main, view, instance, stack) {
	const { attempt, applied } = instance.stacks[stack] ?? {
		attempt: null,
		applied: null
	};
	if (attempt === null) return [];
	const { environment, id } = instance;
	const { snapshot } = await loadFleet(room.repository, main, { only: [{
		environment,
		id
	}] });
	const reviewed = ((await view.read(reviewPath(environment, id, stack, attempt.digest)))?.reviews ?? []).map(({ pullRequest }) => pullRequest);
	const commits = await room.repository.mainline(attempt.commit, pathsOf(snapshot, instance), {
		since: applied?.commit ?? null,
		...applied === null ? { limit: 1 } : {}
	});
	const brought = await Promise.all(commits.map(({ oid }) => room.github.broughtBy(oid)));
	const numbers = [.../* @__PURE__ */ new Set([...reviewed, ...brought.flatMap(({ pullRequests }) => pullRequests)])].sort((a, b) => a - b);
	const people = (numbers.length === 0 ? [] : [...(await room.github.trust(numbers)).values()]).filter(({ merged }) => merged).flatMap(({ author, committers }) => [author, ...committers]);
	return [.../* @__PURE__ */ new Set([...people, ...brought.flatMap(({ people }) => people)])].filter((login) => login !== room.github.login).sort();
}
function pathsOf(snapshot, { environment, id }) {
	const architecture = snapshot?.environments.get(environment)?.instances.get(id)?.config.spec.architecture;
	const folder = architecture === void 0 ? void 0 : snapshot?.architectures.get(architecture)?.folder;
	return [
		configPath(environment, id),
		`environments/${environment}/environment.yaml`,
		...folder === void 0 ? [] : [folder]
	];
}

export { factsFor };
