import { execa } from "../../vendor/execa.js";

// src/process/run.ts
/** The process could not be started, was ended by a signal, ran out of time, or printed more than was allowed. */
var ProcessError = class extends Error {
	kind;
	stderr;
	constructor(kind, message, stderr, cause) {
		super(message, { cause });
		this.name = "ProcessError";
		this.kind = kind;
		this.stderr = stderr;
	}
};
/** The real thing, by execa. */
const run = async (command, args, options) => {
	const child = execa(command, args, {
		cwd: options.cwd,
		env: options.env,
		extendEnv: false,
		timeout: options.timeout,
		forceKillAfterDelay: options.grace ?? 5e3,
		maxBuffer: options.maxOutput ?? 1e8,
		stripFinalNewline: false,
		reject: false,
		...options.input === void 0 ? { stdin: "ignore" } : { input: options.input },
		...options.signal === void 0 ? {} : { cancelSignal: options.signal }
	});
	if (options.onLine !== void 0) for (const stream of [child.stdout, child.stderr]) {
		let rest = "";
		stream.on("data", (chunk) => {
			const lines = (rest + chunk.toString("utf8")).split("\n");
			rest = lines.pop() ?? "";
			for (const line of lines) options.onLine?.(line);
		});
	}
	const ended = await child;
	const told = `${command} ${args[0] ?? ""}`.trim();
	if (ended.isMaxBuffer) throw new ProcessError("output", `${told} printed more than allowed`, ended.stderr, ended);
	if (ended.timedOut) throw new ProcessError("timeout", `${told} did not end within ${options.timeout} ms`, ended.stderr, ended);
	if (ended.isCanceled) throw new ProcessError("cancelled", `${told} was cancelled`, ended.stderr, ended);
	if (ended.exitCode === void 0) {
		if (ended.isTerminated) throw new ProcessError("killed", `${told} was ended by ${ended.signal ?? "a signal"}`, ended.stderr, ended);
		throw new ProcessError("not-found", `${told} could not be started`, ended.stderr, ended);
	}
	return {
		code: ended.exitCode,
		stdout: ended.stdout,
		stderr: ended.stderr
	};
};

export { ProcessError, run };
