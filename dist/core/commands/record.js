import "../../rolldown-runtime.js";
import { isUsed } from "../ledger/confirmations.js";
import { confirmationPath, instancePath, rolloutPath } from "../ledger/paths.js";
import { recorded } from "../rollout/record.js";

// src/commands/record.ts
/** One commit for everything a command changes, derived from the newest ledger. `comment` is null for what was typed in a terminal. */
async function recordDecision({ ledger }, place, { marks, retry, confirm, summary }, said) {
	if (place.is === "elsewhere") return;
	const { by, comment, at } = said;
	await ledger.write(async (view) => {
		const files = /* @__PURE__ */ new Map();
		if (place.is === "tracker") {
			const path = rolloutPath(place.environment, place.rollout.target);
			const before = await view.read(path);
			if (before === void 0) throw new Error(`${path} is gone from the ledger`);
			const seen = comment !== null && (before.commands ?? []).some((each) => each.comment === comment);
			const word = comment === null ? [] : [{
				mark: "command",
				comment,
				by,
				at,
				line: said.line.slice(0, 400)
			}];
			if (!seen) files.set(path, [...marks, ...word].reduce(recorded, before));
		}
		for (const id of retry) {
			const path = instancePath(place.environment, id);
			const before = await view.read(path);
			if (before !== void 0 && (comment === null || before.retry?.comment !== comment)) files.set(path, {
				...before,
				retry: {
					by,
					at,
					comment
				}
			});
		}
		if (confirm !== null && confirm.attempt.fingerprint !== null) {
			const { id, stack, attempt } = confirm;
			const path = confirmationPath(place.environment, id, stack, confirm.attempt.fingerprint);
			const before = await view.read(path);
			const applied = (await view.read(instancePath(place.environment, id)))?.stacks[stack]?.applied;
			if (before === void 0 || isUsed(before, applied?.at ?? null)) files.set(path, {
				environment: place.environment,
				id,
				stack,
				fingerprint: confirm.attempt.fingerprint,
				digest: attempt.digest,
				by,
				at,
				comment
			});
		}
		return {
			message: `${by} ${summary}`,
			files
		};
	});
}

export { recordDecision };
