// src/fleet/windows.ts
/** An instance's maintenance windows and notice for people: `sat, sun 02:00–06:00 Europe/Berlin, notice 48h`; null where it has neither. */
function windowsText(maintenance) {
	const windows = (maintenance?.windows ?? []).map(({ days, from, to, timezone }) => `${days.join(", ")} ${from}–${to} ${timezone}`);
	const notice = maintenance?.notice === void 0 ? [] : [`notice ${maintenance.notice}`];
	const parts = [...windows.length === 0 ? [] : [windows.join(" and ")], ...notice];
	return parts.length === 0 ? null : parts.join(", ");
}

export { windowsText };
