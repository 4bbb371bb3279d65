import { Socket } from "node:net";
import { spawn } from "node:child_process";

// src/process/companion.ts
/** It ends with this process in any case, however that goes: its standard input is closed then. */
const startCompanion = (command, args, { cwd, env }, events) => {
	const child = spawn(command, args, {
		cwd,
		env,
		stdio: "pipe",
		windowsHide: true
	});
	let stderr = "";
	let over = false;
	const ended = (told) => {
		if (over) return;
		over = true;
		events.ended(told);
	};
	child.stdout.on("data", events.data);
	child.stderr.on("data", (chunk) => stderr = (stderr + chunk.toString("utf8")).slice(-4e3));
	child.stdin.on("error", () => void 0);
	child.on("error", (error) => ended(error.message));
	child.on("close", () => ended(stderr));
	const held = [child, ...[
		child.stdin,
		child.stdout,
		child.stderr
	].filter((pipe) => pipe instanceof Socket)];
	const watch = (watched) => {
		for (const each of held) if (watched) each.ref();
		else each.unref();
	};
	watch(false);
	return {
		write: (text) => void child.stdin.write(text),
		watch,
		end: () => void child.stdin.end(),
		kill: () => void child.kill("SIGKILL")
	};
};

export { startCompanion };
