// src/stacks/engine-message.ts
/** The holder where a message is about a lock that could not be had; null for every other message. */
function lockHolder(stderr) {
	if (!/Error acquiring the state lock/i.test(stderr)) return null;
	const field = (name) => new RegExp(`^[\\s│|]*${name}:[ \\t]*(\\S.*?)\\s*$`, "m").exec(stderr)?.[1] ?? "unknown";
	return {
		lockId: field("ID"),
		who: field("Who"),
		since: field("Created")
	};
}
/** What the engine says where a count, a for_each or a provider's configuration depends on something not known yet. */
function needsKnown(stderr) {
	const text = flat(stderr);
	return /cannot be determined until apply|(?:will be|only) known (?:only )?after apply/i.test(text) || /Invalid (?:for_each|count) argument|Invalid provider configuration/i.test(text);
}
/** Longest message that is kept, in characters: the end of it says what went wrong. */
const longest = 4e3;
/**
* The engine's own words without frames, warnings' noise kept, secrets taken out. `secrets` are values that must not be told; those under four
* characters would make holes into every other word and are left to the engine's own marks.
*/
function engineError(stderr, stdout, secrets) {
	const text = redacted((stderr.trim() === "" ? stdout : stderr).replaceAll(/\u001b\[[0-9;]*m/g, "").split("\n").map((line) => line.replace(/^[│╷╵]\s?/u, "").trimEnd()).filter((line, index, all) => line !== "" || (all[index - 1] ?? "") !== "").join("\n").trim(), secrets);
	return text.length <= longest ? text : `… ${text.slice(-4e3)}`;
}
/** The text with every secret of at least four characters taken out, also where it is quoted as JSON. */
function redacted(text, secrets) {
	const forms = [...secrets].filter((secret) => secret.length >= 4).flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)]);
	return [...new Set(forms)].sort((a, b) => b.length - a.length).reduce((text, secret) => text.replaceAll(secret, "(sensitive)"), text);
}
/** The first hint of the architecture whose pattern is in the message. A pattern that is no regular expression is taken as it stands. */
function hintFor(message, hints) {
	const text = flat(message);
	return hints.find(({ match }) => matches(match, text))?.say ?? null;
}
function matches(pattern, text) {
	try {
		return new RegExp(pattern, "i").test(text);
	} catch {
		return text.includes(pattern);
	}
}
/** The engine breaks lines where its window ends. */
function flat(text) {
	return text.replaceAll(/[\s│]+/g, " ");
}

export { engineError, hintFor, lockHolder, needsKnown, redacted };
