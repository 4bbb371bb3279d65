import { __esmMin } from "../shared/rolldown-runtime.js";
import { hint, init_context } from "../shared/start.js";
import { init_load, init_write, loadFleet, writeYaml } from "../shared/checks.js";
import { init_local_fleet, init_paths, instanceNamed, instancePath, localFleet, readableLedger } from "../shared/flotilla.js";

// src/cli/instance-get.ts
async function get(context, name, flags) {
	const fleet = await localFleet(context);
	const { environment, id } = await instanceNamed(context, fleet, name, flags.environment);
	const { snapshot } = await loadFleet(fleet.repository, fleet.commit, {
		root: fleet.prefix,
		only: [{
			environment,
			id
		}]
	});
	const instance = snapshot?.environments.get(environment)?.instances.get(id);
	const ledger = await (await readableLedger(context, fleet)).read(instancePath(environment, id));
	const shown = {
		environment,
		metadata: instance?.config.metadata ?? { name: id },
		spec: instance?.config.spec ?? null,
		status: ledger === void 0 ? null : statusOf(ledger)
	};
	if (instance === void 0) context.err(`The files of ${id} are invalid. Run: ${hint(context, "validate")}`);
	context.out(flags.format === "json" ? `${JSON.stringify(shown, null, 2)}\n` : writeYaml(shown));
	return instance === void 0 ? 1 : 0;
}
function statusOf({ version, health, maintenance, retry, stacks }) {
	return {
		version,
		health,
		maintenance,
		retry,
		stacks
	};
}
function init_instance_get() {
	return (init_instance_get = __esmMin((() => {
		init_load();
		init_paths();
		init_write();
		init_context();
		init_local_fleet();
	})))();
}

init_instance_get();
export { get };
