import { __esmMin } from "../shared/rolldown-runtime.js";
import { UsageError, init_context } from "../shared/start.js";
import { init_nearest, nearest } from "../shared/checks.js";
import { init_product_folder, productFolder } from "../shared/flotilla.js";
import { readFileSync } from "node:fs";
import { join } from "node:path";

// src/cli/explain.ts
function explain(context, code) {
	const texts = JSON.parse(readFileSync(join(productFolder(), "schemas", "problem-codes.json"), "utf8"));
	if (code === void 0) {
		context.out(`${Object.keys(texts).join("\n")}\n`);
		return 0;
	}
	const text = Object.hasOwn(texts, code) ? texts[code] : void 0;
	if (text === void 0) {
		const near = nearest(code, Object.keys(texts));
		throw new UsageError(`There is no problem code ${code}. ${near === null ? "Without a code, all are listed." : `Did you mean ${near}?`}`);
	}
	context.out(`${code}\n  ${text}\n`);
	return 0;
}
function init_explain() {
	return (init_explain = __esmMin((() => {
		init_nearest();
		init_context();
		init_product_folder();
	})))();
}

init_explain();
export { explain };
