import { githubFacts, githubVariables, identityClaims } from "./contexts.js";
import { toData } from "../workflow/expression.js";
import { createJobLog } from "./job-log.js";
import { trackingVariable } from "./left-over.js";
import { Masks } from "./masks.js";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { arch, platform } from "node:os";

// src/local/runner/job/create-job.ts
/** A job before its first step: folders, contexts, variables, what is masked, and the door to its identity. */
function createJob(machine, start, token) {
	const { forge } = machine.options;
	const { run, job, environment, slot } = start;
	const inSlot = (name) => join(slot.folder, name);
	const folders = {
		workspace: inSlot("workspace"),
		temp: inSlot("temp"),
		tools: inSlot("tools"),
		home: inSlot("home")
	};
	const trackingId = `local_${randomUUID()}`;
	const facts = githubFacts(forge, run, {
		job: job.key,
		token,
		workspace: folders.workspace,
		eventPath: inSlot("event.json"),
		apiUrl: forge.jobApiUrl(start.jobId)
	});
	const secrets = {
		...environment?.secrets,
		GITHUB_TOKEN: token
	};
	const masks = new Masks();
	for (const secret of Object.values(secrets)) masks.add(secret);
	const runner = runnerFacts(folders.temp, folders.tools);
	return {
		machine,
		start,
		token,
		folders,
		trackingId,
		masks,
		log: createJobLog(masks, folders.workspace),
		facts,
		fixed: {
			github: toData({
				...facts,
				event: run.event.payload
			}),
			vars: toData(forge.variables),
			secrets: toData(secrets),
			needs: toData(start.needs),
			inputs: toData(run.inputs),
			runner: toData(runner)
		},
		variables: {
			CI: "true",
			[trackingVariable]: trackingId,
			GITHUB_ACTIONS: "true",
			...githubVariables(facts),
			...Object.fromEntries(Object.entries(runner).map(([name, value]) => [`RUNNER_${name.toUpperCase()}`, value])),
			...identityVariables(machine, start, masks)
		},
		env: /* @__PURE__ */ new Map(),
		path: [],
		outcomes: /* @__PURE__ */ new Map(),
		steps: [],
		posts: [],
		children: /* @__PURE__ */ new Set(),
		status: "success",
		action: "",
		cancelled: null,
		killed: false,
		deadline: void 0,
		current: null
	};
}
function identityVariables(machine, start, masks) {
	if (!start.permissions.idToken) return {};
	const { forge } = machine.options;
	const secret = randomUUID();
	masks.add(secret);
	const claims = identityClaims(forge, start.run, start.environment?.name ?? null);
	const { url } = machine.identity.admit({
		jobId: start.jobId,
		secret,
		audience: `${forge.url}/${forge.repository.owner}`,
		mint: (audience) => forge.mintIdToken(audience, claims)
	});
	return {
		ACTIONS_ID_TOKEN_REQUEST_URL: url,
		ACTIONS_ID_TOKEN_REQUEST_TOKEN: secret
	};
}
function runnerFacts(temp, toolCache) {
	return {
		name: "local",
		os: {
			linux: "Linux",
			darwin: "macOS",
			win32: "Windows"
		}[platform()] ?? platform(),
		arch: {
			x64: "X64",
			arm64: "ARM64",
			ia32: "X86",
			arm: "ARM"
		}[arch()] ?? arch(),
		environment: "self-hosted",
		temp,
		tool_cache: toolCache
	};
}

export { createJob };
