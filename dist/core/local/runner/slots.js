// src/local/runner/slots.ts
/** Hands out a fixed number of places, first come, first served. The answer of a place gives it back; giving back twice is once. */
function createSlots(count) {
	let free = count;
	const waiting = [];
	const release = () => {
		const next = waiting.shift();
		if (next === void 0) free++;
		else next();
	};
	return async () => {
		if (free > 0) free--;
		else await new Promise((resolve) => waiting.push(resolve));
		let given = false;
		return () => {
			if (!given) release();
			given = true;
		};
	};
}

export { createSlots };
