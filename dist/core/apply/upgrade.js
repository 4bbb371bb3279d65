import { instant } from "../clock/clock.js";
import { outputsOf } from "./room.js";

// src/apply/upgrade.ts
function openUpgrade(job, { journal, operations, clock, signal, workshop, say }) {
	const { architecture, each, environment, instance, ledger } = job;
	const target = instance.config.spec.version;
	const isUpgrade = ledger.version !== null && ledger.version !== target;
	const before = isUpgrade && ledger.maintenance?.target === target ? ledger.maintenance : null;
	let announced = before !== null;
	let evidence = before?.backup ?? null;
	const at = {
		environment: each.environment,
		id: each.id
	};
	const backUp = async (operation) => {
		try {
			const outputs = await outputsOf(job, workshop);
			return await operations.run({
				name: "backup",
				operation,
				environment,
				instance,
				architecture,
				outputs,
				target
			}, signal);
		} catch (error) {
			return {
				outcome: "failed",
				error: error instanceof Error ? error.message : String(error)
			};
		}
	};
	return {
		evidence: () => evidence,
		prepare: async () => {
			if (!isUpgrade) return null;
			if (!announced) await journal.write({
				event: "maintenance",
				at: instant(clock()),
				...at,
				target
			});
			announced = true;
			const backup = architecture.config.spec.operations?.backup;
			if (evidence !== null || backup === void 0) return null;
			say(`backup before ${target}`);
			const ended = await backUp(backup);
			if (ended.outcome === "failed") return `the backup before ${target} failed, nothing was changed. ${ended.error}`;
			if (ended.evidence === null) return `the backup before ${target} gave no evidence, nothing was changed`;
			evidence = ended.evidence;
			await journal.write({
				event: "backup",
				at: instant(clock()),
				...at,
				evidence
			});
			say(`backup ${evidence.id}, ${evidence.size} bytes`);
			return null;
		}
	};
}

export { openUpgrade };
