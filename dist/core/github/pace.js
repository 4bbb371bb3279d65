// src/github/pace.ts
/**
* GitHub allows about 80 content-creating requests a minute and 500 an hour, then blocks for a while
* (https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits). Some room is left.
*/
const contentLimits = [{
	writes: 75,
	window: 6e4
}, {
	writes: 480,
	window: 36e5
}];
/** Milliseconds to wait before the next write, from the times (ascending) at which the last ones started. Bursts are fine until a window is full. */
function waitBefore(starts, now, limits) {
	return Math.max(0, ...limits.map(({ writes, window }) => {
		const oldest = starts.at(-writes);
		return oldest === void 0 ? 0 : oldest + window - now;
	}));
}

export { contentLimits, waitBefore };
