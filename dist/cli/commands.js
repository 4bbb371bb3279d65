import { __esmMin } from "../shared/rolldown-runtime.js";
import { committedProblems, init_committed_problems } from "../shared/flotilla.js";
import { adopt, apply, check, confirm, create, createApp, drift, edit, engineProblems, explain, generate, get, history, init, init_app_create, init_apply, init_architecture_lock, init_architecture_test, init_drift, init_explain, init_generate, init_init, init_instance_adopt, init_instance_create, init_instance_edit, init_instance_get, init_instance_history, init_instance_list, init_instance_release, init_pending, init_plan, init_rollout, init_stack, init_stack_check, init_validate_engine, init_why, list, lock, pending, plan, release, repair, retry, start, status, testArchitecture, why } from "../shared/commands.js";

// src/cli/commands.ts
function init_commands() {
	return (init_commands = __esmMin((() => {
		init_app_create();
		init_apply();
		init_architecture_lock();
		init_architecture_test();
		init_drift();
		init_explain();
		init_generate();
		init_init();
		init_instance_adopt();
		init_instance_create();
		init_instance_edit();
		init_instance_get();
		init_instance_history();
		init_instance_list();
		init_instance_release();
		init_pending();
		init_plan();
		init_rollout();
		init_stack();
		init_stack_check();
		init_validate_engine();
		init_committed_problems();
		init_why();
	})))();
}

init_commands();
export { adopt, apply, check, committedProblems, confirm, create, createApp, drift, edit, engineProblems, explain, generate, get, history, init, list, lock, pending, plan, release, repair, retry, start, status, testArchitecture, why };
