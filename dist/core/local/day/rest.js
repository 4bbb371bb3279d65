import { StoryBroken } from "./must.js";

// src/local/day/rest.ts
function rest(apiUrl, token, who) {
	const call = async (method, path, body, allow = []) => {
		const answer = await fetch(path.startsWith("http") ? path : `${apiUrl}${path}`, {
			method,
			headers: {
				authorization: `Bearer ${token}`,
				accept: "application/vnd.github+json",
				...body === void 0 ? {} : { "content-type": "application/json" }
			},
			...body === void 0 ? {} : { body: JSON.stringify(body) }
		});
		const text_ = await answer.text();
		const parsed = text_ === "" ? null : JSON.parse(text_);
		if (!answer.ok && !allow.includes(answer.status)) throw new StoryBroken(`${who}: ${method} ${path} answered ${answer.status}: ${text_.slice(0, 500)}`);
		return {
			status: answer.status,
			body: parsed
		};
	};
	return {
		call,
		get: async (path) => record((await call("GET", path)).body),
		list: async (path, key) => {
			const all = [];
			for (let page = 1;; page += 1) {
				const { body } = await call("GET", `${path}${path.includes("?") ? "&" : "?"}per_page=100&page=${page}`);
				const found = key === void 0 ? body : record(body)[key];
				if (!Array.isArray(found)) throw new StoryBroken(`${path} did not answer a list`);
				all.push(...found.map(record));
				if (found.length < 100) return all;
			}
		}
	};
}
function record(value) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) throw new StoryBroken(`an object was expected, found ${JSON.stringify(value)}`);
	return value;
}
function text(answer, key) {
	const value = answer[key];
	if (typeof value !== "string") throw new StoryBroken(`${key} should be a text, found ${JSON.stringify(value)}`);
	return value;
}
function count(answer, key) {
	const value = answer[key];
	if (typeof value !== "number") throw new StoryBroken(`${key} should be a number, found ${JSON.stringify(value)}`);
	return value;
}
function items(answer, key) {
	const value = answer[key];
	if (!Array.isArray(value)) throw new StoryBroken(`${key} should be a list, found ${JSON.stringify(value)}`);
	return value.map(record);
}

export { count, items, record, rest, text };
