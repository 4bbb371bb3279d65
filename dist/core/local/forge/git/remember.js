// src/local/forge/git/remember.ts
const answers = /* @__PURE__ */ new WeakMap();
/**
* Asks git once for what follows from full object ids alone, which never changes; starting a process is most of the price of an answer.
* With any other name among `names` it is asked each time. A failure, `undefined` or `false` is not kept: the object may still come.
* @param question tells answers about the same objects apart
*/
async function remember(repository, question, names, ask) {
	if (!names.every((name) => /^[0-9a-f]{40}$/.test(name))) return ask();
	const known = answers.get(repository) ?? /* @__PURE__ */ new Map();
	answers.set(repository, known);
	const key = [question, ...names].join(" ");
	const asked = known.get(key) ?? ask();
	known.set(key, asked);
	const forget = () => void known.delete(key);
	asked.then((answer) => answer === void 0 || answer === false ? forget() : void 0, forget);
	return asked;
}

export { remember };
