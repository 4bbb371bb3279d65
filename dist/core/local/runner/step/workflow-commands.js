// src/local/runner/step/workflow-commands.ts
/** Reads lines one after the other; `::stop-commands::<token>` makes all lines text until `::<token>::`. */
function createLineReader() {
	let stopped = null;
	return (line) => {
		const command = parseCommand(line);
		if (stopped !== null) {
			if (command?.name !== stopped) return {
				kind: "text",
				text: line
			};
			stopped = null;
			return { kind: "stopped" };
		}
		if (command === null) return {
			kind: "text",
			text: line
		};
		if (command.name === "stop-commands") {
			stopped = command.message;
			return { kind: "stopped" };
		}
		return meaning(command, line);
	};
}
function parseCommand(line) {
	const parts = /^\s*::([A-Za-z0-9_.-]+)(?:\s+([^:]*(?::(?!:)[^:]*)*))?::([\s\S]*)$/.exec(line);
	if (parts === null) return null;
	const [, name = "", list = "", message = ""] = parts;
	const properties = list.split(",").flatMap((pair) => {
		const at = pair.indexOf("=");
		return at < 1 ? [] : [[pair.slice(0, at).trim().toLowerCase(), unescapeProperty(pair.slice(at + 1))]];
	});
	return {
		name,
		properties: new Map(properties),
		message: unescapeData(message)
	};
}
function meaning(command, line) {
	const { name, message } = command;
	switch (name) {
		case "error":
		case "warning":
		case "notice": return {
			kind: "issue",
			level: name,
			properties: issueProperties(command.properties),
			message
		};
		case "add-mask": return {
			kind: "mask",
			value: message
		};
		case "group": return {
			kind: "group",
			title: message
		};
		case "endgroup": return { kind: "end-group" };
		case "debug": return {
			kind: "debug",
			message
		};
		case "add-matcher":
		case "remove-matcher":
		case "echo": return { kind: "ignored" };
		case "set-output":
		case "save-state":
		case "set-env":
		case "add-path": return {
			kind: "unknown",
			command: name
		};
		default: return {
			kind: "text",
			text: line
		};
	}
}
function issueProperties(properties) {
	const number = (name) => {
		const value = Number.parseInt(properties.get(name) ?? "", 10);
		return Number.isSafeInteger(value) && value > 0 ? value : null;
	};
	return {
		file: properties.get("file") ?? null,
		line: number("line"),
		endLine: number("endline"),
		col: number("col"),
		endColumn: number("endcolumn"),
		title: properties.get("title") ?? null
	};
}
function unescapeData(text) {
	return text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
}
function unescapeProperty(text) {
	return text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%3A", ":").replaceAll("%2C", ",").replaceAll("%25", "%");
}

export { createLineReader };
