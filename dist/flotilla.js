#!/usr/bin/env node
import { __esmMin } from "./shared/rolldown-runtime.js";
import { StopRequest, endOfProgram, init_clock, init_failure, init_stop_signals, stopSignals, systemClock } from "./shared/start.js";
import { CommanderError, init_commander, init_error, init_program, init_program_name, program, programName } from "./shared/command-line.js";
const { realpathSync } = process.getBuiltinModule("node:fs");
const createInterface = (...given) => process.getBuiltinModule("node:readline/promises").createInterface(...given);

// src/cli/main.ts
async function main(argv) {
	let endsCleanly = false;
	const stopNow = new AbortController();
	const signal = stopSignals({
		first: ({ exitCode }) => {
			if (!endsCleanly) process.exit(exitCode);
			process.exitCode = exitCode;
		},
		again: (request) => {
			stopNow.abort(request);
			setTimeout(() => process.exit(request.exitCode), signalTimeMs);
		}
	});
	const env = Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => value === void 0 ? [] : [[name, value]]));
	const context = {
		cwd: workingFolder(),
		program: programName(scriptOf(argv), env, workingFolder()),
		env,
		out: (text) => void process.stdout.write(text),
		err: (line) => void process.stderr.write(`${line}\n`),
		terminal: process.stderr.isTTY,
		ask: process.stdin.isTTY && process.stderr.isTTY ? askOnTerminal : null,
		clock: systemClock,
		signal,
		stopNow: stopNow.signal,
		endCleanly: () => {
			endsCleanly = true;
		}
	};
	let code = 0;
	try {
		await program(context, (outcome) => {
			code = outcome;
		}).parseAsync(argv);
	} catch (error) {
		if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
		if (signal.reason instanceof StopRequest) context.err("Stopped.");
		else return endOfProgram(error, "flotilla", context.err);
	}
	return signal.reason instanceof StopRequest ? signal.reason.exitCode : code;
}
async function askOnTerminal(question) {
	const terminal = createInterface({
		input: process.stdin,
		output: process.stderr
	});
	try {
		return await terminal.question(question);
	} finally {
		terminal.close();
	}
}
function scriptOf(argv) {
	const script = argv[1] ?? "flotilla";
	try {
		return {
			script,
			real: realpathSync(script)
		};
	} catch {
		return {
			script,
			real: script
		};
	}
}
function workingFolder() {
	try {
		return process.cwd();
	} catch {
		process.stderr.write("The current folder is not there any more: change to one that is, and run the same again.\n");
		process.exit(2);
	}
}
var signalTimeMs;
function init_main() {
	return (init_main = __esmMin((async () => {
		init_commander();
		init_clock();
		init_failure();
		init_stop_signals();
		init_program();
		init_program_name();
		signalTimeMs = 300;
		process.exitCode = await main(process.argv);
	})))();
}

await init_main();
export {  };
