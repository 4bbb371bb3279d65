// src/rollout/template.ts
/**
* The template with every slot filled, in one pass: what is filled in is never read as a slot again. A slot that is not in `slots` is a problem
* with its line. `firstLine` is the line of the file that the text begins on.
*/
function fillTemplate(file, template, slots, firstLine = 1) {
	const problems = unknownSlots(file, template, Object.keys(slots), firstLine);
	if (problems.length > 0) return { problems };
	return { text: `${template.replace(slotPattern, (_, name) => slots[name] ?? "").replace(/\r\n/g, "\n").replace(/\n{3,}/g, "\n\n").trim()}\n` };
}
const slotPattern = /\{\{\s*([^{}]*?)\s*\}\}/g;
function unknownSlots(file, template, known, firstLine = 1) {
	const problems = [];
	for (const [index, line] of template.split(/\r?\n/).entries()) for (const found of line.matchAll(slotPattern)) {
		const name = found[1] ?? "";
		if (known.includes(name)) continue;
		problems.push({
			file,
			line: firstLine + index,
			column: found.index + 1,
			severity: "error",
			code: "template.slot.unknown",
			message: `unknown slot ${JSON.stringify(name)}`,
			hint: `this template knows ${known.join(", ")}`
		});
	}
	return problems;
}

export { fillTemplate, unknownSlots };
