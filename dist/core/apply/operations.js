import "../../rolldown-runtime.js";
import { milliseconds } from "../clock/clock.js";
import { ProcessError } from "../process/run.js";
import { redacted, stringsIn } from "../stacks/secrets.js";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { tmpdir } from "node:os";

// src/apply/operations.ts
/** Characters of standard output an operation may print. */
const mostOutput = 65536;
/** The real thing: a process in a folder that holds exactly what git has of the revision. */
async function openOperations(options) {
	const base = await mkdtemp(join(tmpdir(), "flotilla-operations-"));
	const home = join(base, "home");
	await mkdir(home, { mode: 448 });
	const folders = /* @__PURE__ */ new Map();
	const folderOf = (architecture) => {
		const known = folders.get(architecture.oid);
		if (known !== void 0) return known;
		const folder = join(base, architecture.oid);
		const made = options.repository.materialize(architecture.oid, folder).then(() => folder);
		folders.set(architecture.oid, made);
		return made;
	};
	return {
		run: async (call, signal) => await runOperation(options, call, home, await folderOf(call.architecture), signal),
		close: () => rm(base, {
			recursive: true,
			force: true
		})
	};
}
async function runOperation({ run, env, node }, call, home, cwd, signal) {
	const { environment, instance, operation, name } = call;
	const [command = "", ...args] = operation.run;
	const secrets = secretsOf(call, env);
	const failed = (error) => ({
		outcome: "failed",
		error: `${name}: ${redacted(error, secrets)}`
	});
	const input = {
		operation: name,
		instance: {
			metadata: instance.config.metadata,
			spec: instance.config.spec
		},
		environment: {
			name: environment.name,
			kind: environment.config.spec.kind,
			inputs: environment.config.spec.inputs ?? {}
		},
		outputs: call.outputs,
		target: call.target
	};
	try {
		const ended = await run(command === "node" ? node : command, args, {
			cwd,
			env: {
				PATH: env["PATH"] ?? "",
				HOME: home,
				...handedThrough(environment, env)
			},
			input: JSON.stringify(input),
			timeout: milliseconds(operation.within),
			maxOutput: mostOutput,
			...signal === void 0 ? {} : { signal }
		});
		if (ended.code !== 0) return failed(`exit code ${ended.code}${told(ended.stderr)}`);
		return answerOf(ended.stdout, failed);
	} catch (error) {
		if (!(error instanceof ProcessError)) throw error;
		if (error.kind === "timeout") return failed(`no answer within ${operation.within}${told(error.stderr)}`);
		if (error.kind === "output") return failed(`more than ${mostOutput} characters on standard output`);
		return failed(`${error.kind}: ${operation.run.join(" ")}${told(error.stderr)}`);
	}
}
function answerOf(stdout, failed) {
	let answer;
	try {
		answer = JSON.parse(stdout);
	} catch {
		return failed("standard output is not one JSON value");
	}
	if (typeof answer !== "object" || answer === null || !("ok" in answer) || answer.ok !== true) return failed("standard output is not {\"ok\": true, ...}");
	const evidence = "evidence" in answer ? answer.evidence : void 0;
	if (evidence === void 0 || evidence === null) return {
		outcome: "ok",
		evidence: null
	};
	const { id, at, size } = evidence;
	if (typeof id !== "string" || id === "" || typeof at !== "string" || !instantShape.test(at) || !Number.isSafeInteger(size) || Number(size) < 0) return failed("evidence is not {\"id\": text, \"at\": ISO 8601 instant, \"size\": bytes}");
	return {
		outcome: "ok",
		evidence: {
			id,
			at,
			size: Number(size)
		}
	};
}
const instantShape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
function handedThrough(environment, env) {
	return Object.fromEntries((environment.config.spec.engine.env ?? []).flatMap((name) => env[name] === void 0 ? [] : [[name, env[name]]]));
}
function told(stderr) {
	const text = stderr.trim();
	return text === "" ? "" : `: ${text.slice(-2e3)}`;
}
/** What must not stand in a message: sensitive outputs, and the variables that were handed through. */
function secretsOf({ architecture, environment, outputs }, env) {
	return [...architecture.config.spec.stacks.flatMap((stack) => Object.entries(stack.outputs ?? {}).filter(([, output]) => output.sensitive === true).flatMap(([name]) => stringsIn(outputs[stack.name]?.[name]))), ...Object.values(handedThrough(environment, env)).filter((value) => value !== "")];
}

export { openOperations };
