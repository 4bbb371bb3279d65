#!/usr/bin/env node
import { __esmMin } from "./shared/rolldown-runtime.js";
import { GitError, UserError, init_clock, init_git_error, init_stop_signals, init_user_error, stopSignals, systemClock } from "./shared/start.js";
import { CommanderError, init_commander, init_error, init_program, init_program_name, program, programName } from "./shared/command-line.js";

// src/cli/main.ts
async function main(argv) {
	const signal = stopSignals(() => process.exit(1));
	const env = Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => value === void 0 ? [] : [[name, value]]));
	const context = {
		cwd: process.cwd(),
		program: programName(argv, env, process.cwd()),
		env,
		out: (text) => void process.stdout.write(text),
		err: (line) => void process.stderr.write(`${line}\n`),
		terminal: process.stderr.isTTY,
		clock: systemClock,
		signal
	};
	let code = 0;
	try {
		await program(context, (outcome) => {
			code = outcome;
		}).parseAsync(argv);
		return code;
	} catch (error) {
		if (error instanceof CommanderError) {
			if (error.code === "commander.unknownCommand" && ["demo", "local"].includes(argv[2] ?? "")) context.err("The local cloud and the day are started with: npx flotilla-lab --help");
			return error.exitCode === 0 ? 0 : 2;
		}
		if (error instanceof UserError || error instanceof GitError) {
			context.err(error.message);
			return 2;
		}
		if (signal.aborted) {
			context.err("stopped");
			return 1;
		}
		context.err(`flotilla: internal error: ${error instanceof Error ? error.stack ?? error.message : String(error)}`);
		for (let cause = error instanceof Error ? error.cause : void 0; cause instanceof Error; cause = cause.cause) context.err(`caused by: ${cause.message}`);
		return 3;
	}
}
function init_main() {
	return (init_main = __esmMin((async () => {
		init_commander();
		init_clock();
		init_git_error();
		init_user_error();
		init_stop_signals();
		init_program();
		init_program_name();
		process.exitCode = await main(process.argv);
	})))();
}

await init_main();
export {  };
