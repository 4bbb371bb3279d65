import { Command } from "../vendor/commander.js";

// src/cli/program.ts
const commands = [];
/** The whole command line. */
function program(context, finish) {
	const flotilla = new Command("flotilla").description("GitOps for a fleet of single-tenant instances: validate, plan, apply, and upgrade them stage by stage.").version("0.1.0").exitOverride().showHelpAfterError("Run the command with --help to see what it takes.").configureOutput({
		writeOut: context.out,
		writeErr: (text) => context.err(text.trimEnd())
	});
	for (const add of commands) add(flotilla, context, finish);
	return flotilla;
}

export { program };
