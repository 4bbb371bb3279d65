import { setTimeout } from "node:timers/promises";
import { spawn } from "node:child_process";

// src/local/runner/job/child.ts
/** Milliseconds to wait for the rest of the output when a descendant keeps the streams open after the process has ended. */
const drain = 1e3;
/**
* Starts a step's process. Unlike src/process/run.ts it must reach a running process by signals, one process or the whole group,
* as GitHub's runner does on cancellation and as a dying machine does.
*/
function startChild(command, args, options) {
	const child = spawn(command, args, {
		cwd: options.cwd,
		env: options.env,
		stdio: [
			"ignore",
			"pipe",
			"pipe"
		],
		detached: process.platform !== "win32"
	});
	const streams = [child.stdout, child.stderr].map((stream) => readLines(stream, options.onLine));
	const exited = new Promise((resolve) => {
		child.on("error", (error) => resolve({
			code: null,
			signal: null,
			error
		}));
		child.on("exit", (code, signal) => resolve({
			code,
			signal,
			error: null
		}));
	});
	const kill = (pid, name) => {
		try {
			return process.kill(pid, name);
		} catch (error) {
			if (error instanceof Error && "code" in error && (error.code === "ESRCH" || error.code === "EPERM")) return false;
			throw error;
		}
	};
	return {
		pid: child.pid ?? null,
		ended: exited.then(async (end) => {
			await Promise.race([Promise.all(streams), setTimeout(drain, void 0, { ref: false })]);
			return end;
		}),
		signal: (name) => {
			if (child.pid !== void 0 && child.exitCode === null && child.signalCode === null) kill(child.pid, name);
		},
		survives: () => process.platform !== "win32" && child.pid !== void 0 && kill(-child.pid, 0),
		killTree: () => {
			if (child.pid === void 0) return;
			if (process.platform === "win32") child.kill("SIGKILL");
			else kill(-child.pid, "SIGKILL");
		}
	};
}
/**
* Hands on each line; done at the end of the stream. Lines end with LF, CRLF or CR and nothing else, as for GitHub's runner:
* Node's readline would also end one at U+2028, so that data inside a command's message could begin a command of its own.
*/
async function readLines(stream, onLine) {
	let rest = "";
	stream.setEncoding("utf8");
	for await (const chunk of stream) {
		rest += String(chunk);
		const end = rest.endsWith("\r") ? rest.length - 1 : rest.length;
		const lines = rest.slice(0, end).split(/\r\n|\n|\r/);
		rest = (lines.pop() ?? "") + rest.slice(end);
		for (const line of lines) onLine(line);
	}
	if (rest !== "") onLine(rest.replace(/\r$/, ""));
}

export { startChild };
