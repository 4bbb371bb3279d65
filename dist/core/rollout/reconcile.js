import { decide, settled } from "./decide.js";
import { observe } from "./observe.js";
import { deleteLeftBehind } from "./left-behind.js";
import { fleetScrub } from "./names.js";
import { performAll } from "./perform.js";
import { isMove } from "./step.js";
import { trackerTemplate } from "./templates.js";
import { freshMemory, lookAround } from "./world.js";

// src/rollout/reconcile.ts
/** A rollout of 500 needs fewer: what does not come to rest by then is a bug, and the next run goes on. */
const mostRounds = 40;
/**
* Observes everything, decides, does, records, for every open rollout of every environment, until nothing can move now. No event, label or tick is
* trusted: this is the same whatever woke it, and doing it twice is doing it once. One rollout that cannot go on does not hold the others up;
* what went wrong is thrown together at the end.
*/
async function reconcile(room) {
	const memory = freshMemory();
	const last = /* @__PURE__ */ new Map();
	const done = /* @__PURE__ */ new Map();
	const errors = /* @__PURE__ */ new Map();
	for (let round = 1; round <= mostRounds; round += 1) {
		const world = await lookAround(room, memory);
		const rollouts = (await openRollouts(world)).filter((rollout) => !errors.has(nameOf(rollout)));
		const looks = [];
		for (const rollout of rollouts) {
			const name = nameOf(rollout);
			try {
				const look = await lookAt(room, world, memory, rollout);
				const moves = JSON.stringify(look.steps.filter(isMove));
				const stuck = moves !== "[]" && last.get(name) === moves;
				if (stuck) room.log(`${name}: what there is to do has no effect now`);
				last.set(name, moves);
				looks.push(stuck ? {
					...look,
					steps: settled(rollout, look.stage.observed)
				} : look);
			} catch (error) {
				errors.set(name, error);
			}
		}
		const moving = looks.filter(({ steps }) => steps.some(isMove));
		for (const look of moving.length > 0 ? moving : looks) {
			const name = nameOf(look.rollout);
			try {
				const after = await performAll(look.stage, look.rollout, look.steps);
				const before = done.get(name)?.steps ?? 0;
				done.set(name, {
					environment: after.environment,
					target: after.target,
					state: after.state,
					steps: before + look.steps.length
				});
			} catch (error) {
				errors.set(name, error);
			}
		}
		if (moving.length === 0) {
			await deleteLeftBehind(room, world).catch((error) => errors.set("merged branches", error));
			if (errors.size > 0) break;
			return {
				rounds: round,
				rollouts: [...done.values()]
			};
		}
	}
	if (errors.size === 0) throw new Error(`the rollouts did not come to rest within ${mostRounds} rounds`);
	const told = [...errors].map(([name, error]) => `${name}: ${error instanceof Error ? error.message : String(error)}`);
	throw new AggregateError([...errors.values()], told.join("\n"), { cause: [...errors.values()][0] });
}
async function lookAt(room, world, memory, rollout) {
	if (memory.template?.main !== world.main) memory.template = {
		main: world.main,
		parsed: await trackerTemplate(room.repository, world.main)
	};
	const template = memory.template.parsed;
	const [label] = template.front.labels;
	const observed = await observe(room, world, memory, rollout, label ?? "");
	return {
		rollout,
		stage: {
			room,
			world,
			memory,
			observed,
			template,
			scrub: fleetScrub(world.snapshot)
		},
		steps: decide(world.now, rollout, observed)
	};
}
/** Rollouts that have not ended, by environment and target. */
async function openRollouts({ ledger }) {
	return [...await ledger.readAll(ledger.list("rollouts"))].sort(([a], [b]) => a < b ? -1 : 1).flatMap(([, file]) => file === void 0 ? [] : [file]).filter(({ finishedAt }) => finishedAt === null);
}
function nameOf({ environment, target }) {
	return `${environment} ${target}`;
}

export { reconcile };
