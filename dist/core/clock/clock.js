// src/clock/clock.ts
const systemClock = () => Date.now();
/** An instant as the ledger writes it: ISO 8601, UTC, whole seconds. */
function instant(milliseconds) {
	return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}
const units = {
	s: 1e3,
	m: 6e4,
	h: 36e5,
	d: 864e5
};
/** Milliseconds of a duration as the schemas allow it (`90s`, `10m`, `48h`, `14d`). Throws on anything else. */
function milliseconds(duration) {
	const parts = /^([1-9][0-9]*)([smhd])$/.exec(duration);
	if (parts === null) throw new Error(`not a duration: ${JSON.stringify(duration)}; a whole number and s, m, h or d is`);
	return Number(parts[1]) * units[parts[2]];
}

export { instant, milliseconds, systemClock };
