import { resolveCommit } from "./git/refs.js";
import { nodeId, simpleUser } from "./shapes/user.js";
import { repository } from "./shapes/repository.js";

// src/local/forge/events.ts
/** Sends an event to everybody who listens. Done when they have heard it and everything before it. */
function tell(world, happening) {
	return world.events.send(dress(world, happening));
}
async function dress(world, happening) {
	const { name, action, actor } = happening;
	const ref = `refs/heads/${world.defaultBranch}`;
	const at = happening.at ?? {
		ref,
		sha: await resolveCommit(world.git, ref) ?? ""
	};
	return {
		name,
		action,
		actor,
		payload: {
			...action === null ? {} : { action },
			...happening.payload,
			repository: repository(world),
			sender: simpleUser(world, actor),
			installation: {
				id: world.app.installationId,
				node_id: nodeId("I", world.app.installationId)
			}
		},
		ref: at.ref,
		sha: at.sha,
		startsWorkflows: (happening.starts ?? true) && (actor.kind !== "job" || isDispatch(name) || name === "workflow_run"),
		...happening.workflow === void 0 ? {} : { workflow: happening.workflow }
	};
}
/** "Events triggered by the GITHUB_TOKEN, with the exception of workflow_dispatch and repository_dispatch, will not create a new workflow run." */
function isDispatch(name) {
	return name === "workflow_dispatch" || name === "repository_dispatch";
}
/** Who listens to a forge. A listener that throws is a bug of its owner's and fails the request that caused the event. */
function createEvents() {
	const listeners = /* @__PURE__ */ new Set();
	const rerunListeners = /* @__PURE__ */ new Set();
	let last = Promise.resolve();
	const deliver = async (before, coming) => {
		const [event] = await Promise.all([coming, before]);
		for (const listener of listeners) listener(event);
	};
	return {
		send: (coming) => {
			const delivered = deliver(last, coming);
			last = delivered.catch(() => void 0);
			return delivered;
		},
		settled: () => last,
		sendRerun: (rerun) => {
			for (const listener of rerunListeners) listener(rerun);
		},
		onEvent: (listener) => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		onRerun: (listener) => {
			rerunListeners.add(listener);
			return () => rerunListeners.delete(listener);
		}
	};
}

export { createEvents, tell };
