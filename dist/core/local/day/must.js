import "../../../rolldown-runtime.js";

// src/local/day/must.ts
/** Something in the day did not go as the story says. The message says what was expected and what was found. */
var StoryBroken = class extends Error {
	constructor(message) {
		super(message);
		this.name = "StoryBroken";
	}
};
/** Goes on only where the condition holds; the message is what should have been. */
function must(condition, expected, found) {
	if (!condition) throw new StoryBroken(found === void 0 ? expected : `${expected}; found: ${show(found)}`);
}
/** The value, which must be there. */
function present(value, expected) {
	if (value === null || value === void 0) throw new StoryBroken(`${expected}; found nothing`);
	return value;
}
function show(found) {
	const text = typeof found === "string" ? found : JSON.stringify(found);
	return text.length > 2e3 ? `${text.slice(0, 2e3)}…` : text;
}

export { StoryBroken, must, present };
