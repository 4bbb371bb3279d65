import { Command } from "../vendor/commander.js";
import { addApply } from "./apply.js";
import { addDemo } from "./demo.js";
import { addInstance } from "./instance.js";
import { refuseUnknown } from "./later.js";
import { addGenerate } from "./generate.js";
import { addLocal } from "./local.js";
import { addPending } from "./pending.js";
import { addPlan } from "./plan.js";
import { addStack } from "./stack.js";
import { addWhy } from "./why.js";
import { addRollout } from "./rollout.js";
import { addValidate } from "./validate.js";

// src/cli/program.ts
const commands = [
	addValidate,
	addGenerate,
	addPlan,
	addApply,
	addPending,
	addWhy,
	addInstance,
	addStack,
	addLocal,
	addDemo,
	addRollout
];
/** The whole command line. */
function program(context, finish) {
	const flotilla = new Command("flotilla").description("GitOps for a fleet of single-tenant instances: validate, plan, apply, and upgrade them stage by stage.").version("0.1.0").exitOverride().showHelpAfterError("Run the command with --help to see what it takes.").configureOutput({
		writeOut: context.out,
		writeErr: (text) => context.err(text.trimEnd())
	});
	for (const add of commands) add(flotilla, context, finish);
	refuseUnknown(flotilla);
	return flotilla;
}

export { program };
