import { instancePath } from "../ledger/paths.js";

// src/apply/claims.ts
/**
* The work without what the ledger does not hold as claimed by it (any more): a job that is run again comes with the work of back then, and must not
* bring the past back.
*/
async function stillClaimed(work, view) {
	const files = await view.readAll(work.instances.map(({ environment, id }) => instancePath(environment, id)));
	const holds = (each) => {
		const file = files.get(instancePath(each.environment, each.id));
		if (each.stacks.length === 0) return file !== void 0 && !Object.values(file.stacks).some(({ attempt }) => attempt?.state === "claimed");
		return each.stacks.every(({ name, attempt }) => {
			const claim = file?.stacks[name]?.attempt;
			return claim?.id === attempt && claim.state === "claimed" && claim.run === work.run && claim.commit === work.commit;
		});
	};
	return {
		work: {
			...work,
			instances: work.instances.filter(holds)
		},
		lost: work.instances.filter((each) => !holds(each))
	};
}

export { stillClaimed };
