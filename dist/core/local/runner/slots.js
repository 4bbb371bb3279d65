import { rename, rm } from "node:fs/promises";
import { join } from "node:path";

// src/local/runner/slots.ts
/** @param dir the machines' folders go below it */
function createSlots(dir, count) {
	let last = 0;
	const newSlot = () => ({
		number: ++last,
		folder: join(dir, `machine-${last}`)
	});
	const free = Array.from({ length: count }, newSlot);
	const taken = /* @__PURE__ */ new Map();
	const waiting = [];
	const removals = /* @__PURE__ */ new Set();
	let removed = 0;
	const remove = (folder) => {
		const removal = rm(folder, {
			recursive: true,
			force: true,
			maxRetries: 3
		}).then(() => void removals.delete(removal));
		removal.catch(() => void 0);
		removals.add(removal);
	};
	/** Moves the files out of the way at once: the next job need not wait until hundreds of them are deleted. False where they stay. */
	const empty = async ({ folder }) => {
		const away = join(dir, `removed-${++removed}`);
		try {
			await rename(folder, away);
			remove(away);
			return true;
		} catch (error) {
			if (error instanceof Error && "code" in error && error.code === "ENOENT") return true;
			remove(folder);
			return false;
		}
	};
	const hand = () => {
		while (free.length > 0 && waiting.length > 0) waiting.shift()?.();
	};
	return {
		take: () => new Promise((resolve) => {
			waiting.push(() => {
				const slot = free.shift();
				if (slot === void 0) throw new Error("there is no free machine to hand out");
				taken.set(slot.folder, slot);
				resolve(slot);
			});
			hand();
		}),
		giveBack: async ({ folder }, reusable) => {
			const slot = taken.get(folder);
			if (slot === void 0) throw new Error(`${folder} is nobody's machine`);
			taken.delete(folder);
			free.push(await empty(slot) && reusable ? slot : newSlot());
			free.sort((a, b) => a.number - b.number);
			hand();
		},
		emptied: async () => void await Promise.all(removals)
	};
}

export { createSlots };
