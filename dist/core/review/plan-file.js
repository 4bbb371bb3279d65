import { schemaErrors } from "../schemas/validator.js";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

// src/review/plan-file.ts
const name = "report.json";
/** Writes a plan report into the folder that becomes the artifact. */
async function writePlanFile(folder, report) {
	await mkdir(folder, {
		recursive: true,
		mode: 448
	});
	await writeFile(join(folder, name), `${JSON.stringify(report, null, 1)}\n`, { mode: 384 });
}
/** The report in an artifact's folder; null where there is none. Throws where it is not what the schema says: nothing of it is believed then. */
async function readPlanFile(folder) {
	let text;
	try {
		text = await readFile(join(folder, name), "utf8");
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
		throw error;
	}
	const value = JSON.parse(text);
	const errors = schemaErrors("PlanReport", value);
	if (errors.length > 0) throw new Error(`${name} is no plan report: ${JSON.stringify(errors[0])}`);
	return value;
}

export { readPlanFile, writePlanFile };
