// src/report/log-text.ts
/**
* A text that came from elsewhere as lines of a job's log that say nothing to the runner. It takes a line that begins with `::`, and one that
* holds `##[` anywhere, for a command: https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs. A blank in between makes
* it text; a character without width would not, the runner's comparison may pass over it.
*/
function logText(text) {
	return text.split(/\r\n|[\n\r]/).map((line) => line.replace(/^[\s\u0085]*::/, (start) => `${start.slice(0, -1)} :`).replaceAll("##[", "## [")).join("\n");
}

export { logText };
