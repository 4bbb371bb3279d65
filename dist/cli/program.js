import { Command } from "../vendor/commander.js";
import { addDemo } from "./demo.js";
import { addLocal } from "./local.js";
import { addPlan } from "./plan.js";
import { addValidate } from "./validate.js";

// src/cli/program.ts
const commands = [
	addValidate,
	addPlan,
	addLocal,
	addDemo
];
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
