import "../rolldown-runtime.js";
import { CommanderError } from "../vendor/commander.js";
import { systemClock } from "../core/clock/clock.js";
import { UsageError, calledAs, program } from "./program.js";
import { stopSignals } from "../core/process/stop-signals.js";

// src/cli/main.ts
process.exitCode = await main(process.argv);
async function main(argv) {
	const signal = stopSignals(() => process.exit(1));
	const env = Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => value === void 0 ? [] : [[name, value]]));
	const context = {
		cwd: process.cwd(),
		env,
		out: (text) => void process.stdout.write(calledAs(text, env)),
		err: (line) => void process.stderr.write(`${calledAs(line, env)}\n`),
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
		if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
		if (error instanceof UsageError) {
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

export {  };
