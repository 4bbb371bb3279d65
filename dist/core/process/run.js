import "../../rolldown-runtime.js";
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
/**
* Milliseconds that are waited for the rest of the output of a process that was ended. What it started itself may hold its streams open for as long
* as it likes: a limit would be none.
*/
const drain = 500;
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
		encoding: options.encoding ?? "utf8",
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
	const letGo = () => {
		const cut = () => {
			setTimeout(() => [child.stdout, child.stderr].map((stream) => stream.destroy()), drain);
		};
		const { nodeChildProcess } = child;
		if (nodeChildProcess.exitCode === null && nodeChildProcess.signalCode === null) nodeChildProcess.once("exit", cut);
		else cut();
	};
	const limit = setTimeout(letGo, options.timeout);
	options.signal?.addEventListener("abort", letGo, { once: true });
	if (options.signal?.aborted === true) letGo();
	const ended = await child;
	clearTimeout(limit);
	options.signal?.removeEventListener("abort", letGo);
	const stderr = options.encoding === "latin1" ? Buffer.from(ended.stderr, "latin1").toString("utf8") : ended.stderr;
	const told = `${command} ${args[0] ?? ""}`.trim();
	const { cause } = ended;
	if (ended.isMaxBuffer) throw new ProcessError("output", `${told} printed more than allowed`, stderr, cause);
	if (ended.timedOut) throw new ProcessError("timeout", `${told} did not end within ${options.timeout} ms`, stderr, cause);
	if (ended.isCanceled) throw new ProcessError("cancelled", `${told} was cancelled`, stderr, cause);
	if (ended.exitCode === void 0) {
		if (ended.isTerminated) throw new ProcessError("killed", `${told} was ended by ${ended.signal ?? "a signal"}`, stderr, cause);
		throw new ProcessError("not-found", `${told} could not be started`, stderr, cause);
	}
	return {
		code: ended.exitCode,
		stdout: ended.stdout,
		stderr
	};
};
/** Standard output as it came, where it was asked for as `latin1`. */
function bytesOf({ stdout }) {
	const { buffer, byteOffset, length } = Buffer.from(stdout, "latin1");
	return new Uint8Array(buffer, byteOffset, length);
}

export { ProcessError, bytesOf, run };
