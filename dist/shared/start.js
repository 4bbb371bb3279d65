import { __esmMin } from "./rolldown-runtime.js";
const os = process.getBuiltinModule("os");
const { EOL } = process.getBuiltinModule("os");
const crypto = new Proxy({}, { get: (_, name) => process.getBuiltinModule("crypto")[name] });
const fs = process.getBuiltinModule("fs");
const { constants, promises } = process.getBuiltinModule("fs");

const randomBytes = (...given) => process.getBuiltinModule("node:crypto").randomBytes(...given);
const { readFile, readdir, readlink, stat, writeFile: writeFile$1 } = process.getBuiltinModule("node:fs/promises");
const { closeSync, constants: constants$2, fstatSync, ftruncateSync, openSync, readSync, unlinkSync, writeSync } = process.getBuiltinModule("node:fs");
const { isAbsolute, join, relative, resolve } = process.getBuiltinModule("node:path");
const { constants: constants$3, tmpdir } = process.getBuiltinModule("node:os");

// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}
function init_utils() {
	return (init_utils = __esmMin((() => {})))();
}

// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + os.EOL);
}
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}
var CMD_STRING, Command;
function init_command() {
	return (init_command = __esmMin((() => {
		CMD_STRING = "::";
		Command = class {
			constructor(command, properties, message) {
				if (!command) command = "missing.command";
				this.command = command;
				this.properties = properties;
				this.message = message;
			}
			toString() {
				let cmdStr = CMD_STRING + this.command;
				if (this.properties && Object.keys(this.properties).length > 0) {
					cmdStr += " ";
					let first = true;
					for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
						const val = this.properties[key];
						if (val) {
							if (first) first = false;
							else cmdStr += ",";
							cmdStr += `${key}=${escapeProperty(val)}`;
						}
					}
				}
				cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
				return cmdStr;
			}
		};
	})))();
}

// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!fs.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	fs.appendFileSync(filePath, `${toCommandValue(message)}${os.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os.EOL}${convertedValue}${os.EOL}${delimiter}`;
}
function init_file_command() {
	return (init_file_command = __esmMin((() => {})))();
}

// node_modules/@actions/core/lib/summary.js
var __awaiter$1, access, appendFile, writeFile, SUMMARY_ENV_VAR, Summary, _summary, summary;
function init_summary() {
	return (init_summary = __esmMin((() => {
		__awaiter$1 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
			function adopt(value) {
				return value instanceof P ? value : new P(function(resolve) {
					resolve(value);
				});
			}
			return new (P || (P = Promise))(function(resolve, reject) {
				function fulfilled(value) {
					try {
						step(generator.next(value));
					} catch (e) {
						reject(e);
					}
				}
				function rejected(value) {
					try {
						step(generator["throw"](value));
					} catch (e) {
						reject(e);
					}
				}
				function step(result) {
					result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
				}
				step((generator = generator.apply(thisArg, _arguments || [])).next());
			});
		};
		({access, appendFile, writeFile} = promises);
		SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
		Summary = class {
			constructor() {
				this._buffer = "";
			}
			filePath() {
				return __awaiter$1(this, void 0, void 0, function* () {
					if (this._filePath) return this._filePath;
					const pathFromEnv = process.env[SUMMARY_ENV_VAR];
					if (!pathFromEnv) throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
					try {
						yield access(pathFromEnv, constants.R_OK | constants.W_OK);
					} catch (_a) {
						throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
					}
					this._filePath = pathFromEnv;
					return this._filePath;
				});
			}
			wrap(tag, content, attrs = {}) {
				const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
				if (!content) return `<${tag}${htmlAttrs}>`;
				return `<${tag}${htmlAttrs}>${content}</${tag}>`;
			}
			write(options) {
				return __awaiter$1(this, void 0, void 0, function* () {
					const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
					const filePath = yield this.filePath();
					yield (overwrite ? writeFile : appendFile)(filePath, this._buffer, { encoding: "utf8" });
					return this.emptyBuffer();
				});
			}
			clear() {
				return __awaiter$1(this, void 0, void 0, function* () {
					return this.emptyBuffer().write({ overwrite: true });
				});
			}
			stringify() {
				return this._buffer;
			}
			isEmptyBuffer() {
				return this._buffer.length === 0;
			}
			emptyBuffer() {
				this._buffer = "";
				return this;
			}
			addRaw(text, addEOL = false) {
				this._buffer += text;
				return addEOL ? this.addEOL() : this;
			}
			addEOL() {
				return this.addRaw(EOL);
			}
			addCodeBlock(code, lang) {
				const attrs = Object.assign({}, lang && { lang });
				const element = this.wrap("pre", this.wrap("code", code), attrs);
				return this.addRaw(element).addEOL();
			}
			addList(items, ordered = false) {
				const tag = ordered ? "ol" : "ul";
				const listItems = items.map((item) => this.wrap("li", item)).join("");
				const element = this.wrap(tag, listItems);
				return this.addRaw(element).addEOL();
			}
			addTable(rows) {
				const tableBody = rows.map((row) => {
					const cells = row.map((cell) => {
						if (typeof cell === "string") return this.wrap("td", cell);
						const { header, data, colspan, rowspan } = cell;
						const tag = header ? "th" : "td";
						const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
						return this.wrap(tag, data, attrs);
					}).join("");
					return this.wrap("tr", cells);
				}).join("");
				const element = this.wrap("table", tableBody);
				return this.addRaw(element).addEOL();
			}
			addDetails(label, content) {
				const element = this.wrap("details", this.wrap("summary", label) + content);
				return this.addRaw(element).addEOL();
			}
			addImage(src, alt, options) {
				const { width, height } = options || {};
				const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
				const element = this.wrap("img", null, Object.assign({
					src,
					alt
				}, attrs));
				return this.addRaw(element).addEOL();
			}
			addHeading(text, level) {
				const tag = `h${level}`;
				const allowedTag = [
					"h1",
					"h2",
					"h3",
					"h4",
					"h5",
					"h6"
				].includes(tag) ? tag : "h1";
				const element = this.wrap(allowedTag, text);
				return this.addRaw(element).addEOL();
			}
			addSeparator() {
				const element = this.wrap("hr", null);
				return this.addRaw(element).addEOL();
			}
			addBreak() {
				const element = this.wrap("br", null);
				return this.addRaw(element).addEOL();
			}
			addQuote(text, cite) {
				const attrs = Object.assign({}, cite && { cite });
				const element = this.wrap("blockquote", text, attrs);
				return this.addRaw(element).addEOL();
			}
			addLink(text, href) {
				const element = this.wrap("a", text, { href });
				return this.addRaw(element).addEOL();
			}
		};
		_summary = new Summary();
		summary = _summary;
	})))();
}

// node_modules/@actions/core/lib/core.js
function exportVariable(name, val) {
	const convertedVal = toCommandValue(val);
	process.env[name] = convertedVal;
	if (process.env["GITHUB_ENV"] || "") return issueFileCommand("ENV", prepareKeyValueMessage(name, val));
	issueCommand("set-env", { name }, convertedVal);
}
function setSecret(secret) {
	issueCommand("add-mask", {}, secret);
}
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(os.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
function setFailed(message) {
	process.exitCode = ExitCode.Failure;
	error(message);
}
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
	process.stdout.write(message + os.EOL);
}
function saveState(name, value) {
	if (process.env["GITHUB_STATE"] || "") return issueFileCommand("STATE", prepareKeyValueMessage(name, value));
	issueCommand("save-state", { name }, toCommandValue(value));
}
function getState(name) {
	return process.env[`STATE_${name}`] || "";
}
var __awaiter, ExitCode;
function init_core() {
	return (init_core = __esmMin((() => {
		init_command();
		init_file_command();
		init_summary();
		__awaiter = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
			function adopt(value) {
				return value instanceof P ? value : new P(function(resolve) {
					resolve(value);
				});
			}
			return new (P || (P = Promise))(function(resolve, reject) {
				function fulfilled(value) {
					try {
						step(generator.next(value));
					} catch (e) {
						reject(e);
					}
				}
				function rejected(value) {
					try {
						step(generator["throw"](value));
					} catch (e) {
						reject(e);
					}
				}
				function step(result) {
					result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
				}
				step((generator = generator.apply(thisArg, _arguments || [])).next());
			});
		};
		;
		(function(ExitCode) {
			ExitCode[ExitCode["Success"] = 0] = "Success";
			ExitCode[ExitCode["Failure"] = 1] = "Failure";
		})(ExitCode || (ExitCode = {}));
	})))();
}

// src/data/quoted.ts
function quoted(text) {
	return quotedWhole(text) ?? `"${beginning(text, 77, inside)}\u2026"`;
}
function quotedWhole(text) {
	const written = text.length > most ? null : `"${inside(text)}"`;
	return written === null || written.length > most ? null : written;
}
function shown(text, longest = most) {
	const written = text.length > longest ? null : oneLine(text);
	return written === null || written.length > longest ? `${beginning(text, longest - 1, oneLine)}\u2026` : written;
}
function oneLine(text) {
	return text.replaceAll(unseen, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
function listed(names, separator = ", ") {
	const more = names.length - mostNames;
	const first = names.slice(0, mostNames).map((name) => shown(name));
	return first.length === 0 ? "none" : [...first, ...more > 0 ? [`and ${more} more`] : []].join(separator);
}
function beginning(text, limit, write) {
	let cut = "";
	for (const character of text) {
		const next = cut + write(character);
		if (next.length > limit) break;
		cut = next;
	}
	return cut;
}
function inside(text) {
	return oneLine(JSON.stringify(text).slice(1, -1));
}
var most, unseen, mostNames;
function init_quoted() {
	return (init_quoted = __esmMin((() => {
		most = 80;
		unseen = /[\p{Cc}\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;
		mostNames = 30;
	})))();
}

// src/process/user-error.ts
var UserError;
function init_user_error() {
	return (init_user_error = __esmMin((() => {
		UserError = class extends Error {
			constructor(message, cause) {
				super(message, { cause });
				this.name = new.target.name;
			}
		};
	})))();
}

// src/github/server.ts
function serverKind(serverUrl) {
	const host = URL.parse(serverUrl)?.hostname ?? "";
	if (host === "github.com") return "cloud";
	return host.endsWith(".ghe.com") ? "data-residency" : "enterprise-server";
}
function apiRootOf(serverUrl) {
	const { protocol, host } = new URL(serverUrl);
	return serverKind(serverUrl) === "enterprise-server" ? `${protocol}//${host}/api/v3` : `${protocol}//api.${host}`;
}
function tokenIssuerOf(serverUrl) {
	const { host, origin } = new URL(serverUrl);
	switch (serverKind(serverUrl)) {
		case "cloud": return "https://token.actions.githubusercontent.com";
		case "data-residency": return `https://token.actions.${host}`;
		case "enterprise-server": return `${origin}/_services/token`;
	}
}
function isTooOld(version) {
	const [, major, minor] = /^(\d{1,4})\.(\d{1,4})(?:\.|$)/.exec(version) ?? [];
	if (major === void 0 || minor === void 0) return false;
	return Number(major) === oldestServer.major ? Number(minor) < oldestServer.minor : Number(major) < oldestServer.major;
}
var oldestServer;
function init_server() {
	return (init_server = __esmMin((() => {
		oldestServer = {
			major: 3,
			minor: 20
		};
	})))();
}

// src/process/countdown.ts
function countdown(milliseconds, atEnd = () => void 0) {
	let left = milliseconds;
	let slice = 0;
	let begun = 0;
	let timer;
	const next = () => {
		slice = Math.min(left, longestSlice, Math.max(1, milliseconds / 10));
		begun = performance.now();
		timer = setTimeout(() => {
			left -= slice;
			if (left > 0) next();
			else atEnd();
		}, slice).unref();
	};
	next();
	return {
		left: () => Math.max(0, left - Math.min(slice, performance.now() - begun)),
		stop: () => clearTimeout(timer)
	};
}
function timeoutSignal(milliseconds) {
	const controller = new AbortController();
	countdown(milliseconds, () => controller.abort(new DOMException("The operation was aborted due to timeout", "TimeoutError")));
	return controller.signal;
}
var longestSlice;
function init_countdown() {
	return (init_countdown = __esmMin((() => {
		longestSlice = 1e3;
	})))();
}

// src/data/decimal.ts
function isExactly(value, text) {
	if (!Number.isFinite(value)) return false;
	const [wanted, had] = [decimalOf(text), decimalOf(String(value))];
	return wanted !== null && had !== null && wanted.digits === had.digits && wanted.exponent === had.exponent && (wanted.negative === had.negative || wanted.digits === "");
}
function exactText(text) {
	const decimal = decimalOf(text);
	if (decimal === null) return text;
	const { negative, digits, exponent } = decimal;
	if (digits === "") return "0";
	const sign = negative ? "-" : "";
	if (exponent >= 0 && exponent <= mostZeros) return `${sign}${digits}${"0".repeat(exponent)}`;
	const point = digits.length + exponent;
	if (exponent < 0 && point > 0) return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
	if (exponent < 0 && -point <= mostZeros) return `${sign}0.${"0".repeat(-point)}${digits}`;
	return `${sign}${digits}e${exponent}`;
}
function decimalOf(text) {
	const [, sign, whole = "", fraction = "", power = "0"] = written.exec(text) ?? [];
	const exponent = Number(power) - fraction.length;
	if (sign === void 0 || whole + fraction === "" || !Number.isSafeInteger(exponent)) return null;
	const all = whole + fraction;
	let first = 0;
	while (all[first] === "0") first += 1;
	let end = all.length;
	while (end > first && all[end - 1] === "0") end -= 1;
	const digits = all.slice(first, end);
	return {
		negative: sign === "-",
		digits,
		exponent: digits === "" ? 0 : exponent + all.length - end
	};
}
var mostZeros, written;
function init_decimal() {
	return (init_decimal = __esmMin((() => {
		mostZeros = 40;
		written = /^([-+]?)(\d*)(?:\.(\d*))?(?:[eE]([-+]?\d+))?$/;
	})))();
}

// src/data/json.ts
function parseJson(text) {
	if (!mayLoseDigits.test(text)) return JSON.parse(text);
	return JSON.parse(text, (_key, value, { source }) => typeof value !== "number" || source === void 0 || isExactly(value, source) ? value : JSON.rawJSON(exactText(source)));
}
function parseJsonOrNull(text) {
	try {
		return parseJson(text);
	} catch {
		return null;
	}
}
function parseJsonAsWritten(text) {
	return JSON.parse(text, (_key, value, { source }) => typeof value === "number" ? source : value);
}
function exactNumber(value) {
	return typeof value === "object" && value !== null && "rawJSON" in value && JSON.isRawJSON(value) ? String(value.rawJSON) : null;
}
function scalarText(value) {
	if (typeof value === "string") return value;
	if (typeof value === "number") return exactText(String(value));
	return typeof value === "boolean" ? String(value) : exactNumber(value);
}
var mayLoseDigits;
function init_json() {
	return (init_json = __esmMin((() => {
		init_decimal();
		mayLoseDigits = /(?:^|[\s:,[])-?(?:[\d.]{16}|[\d.]+[eE])/;
	})))();
}

// src/data/mapping.ts
function isMapping(value) {
	return value !== null && typeof value === "object" && !Array.isArray(value) && exactNumber(value) === null;
}
function ownMember(object, key) {
	return Object.hasOwn(object, key) ? object[key] : void 0;
}
function init_mapping() {
	return (init_mapping = __esmMin((() => {
		init_json();
	})))();
}

// src/github/error.ts
function isPlanRefusal(error) {
	return typeof error === "object" && error !== null && "status" in error && error.status === 403 && error instanceof Error && /upgrade to GitHub/i.test(error.message);
}
var GitHubError;
function init_error() {
	return (init_error = __esmMin((() => {
		init_user_error();
		GitHubError = class extends UserError {
			operation;
			status;
			constructor(operation, status, message, cause) {
				super(message, cause);
				this.operation = operation;
				this.status = status;
			}
		};
	})))();
}

// src/process/file-fault.ts
function fileFault(error, path) {
	if (error instanceof FileError) return error;
	if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string" || !("syscall" in error)) return null;
	const words = faults$1[error.code];
	if (words === void 0) return null;
	return new FileError(`${path ?? pathOf(error) ?? "a file"}: ${words} (${error.code}).`, error);
}
function fileFaultOf(code, path, cause) {
	return new FileError(`${path}: ${faults$1[code] ?? "it cannot be written"} (${code}).`, cause);
}
function pathOf(error) {
	return [error.dest, error.path].find((path) => typeof path === "string") ?? null;
}
async function withFile(path, act) {
	try {
		return await act();
	} catch (error) {
		throw fileFault(error, path) ?? error;
	}
}
async function writeOwnFile(...[path, content, options]) {
	await withFile(path, () => writeFile$1(path, content, options));
}
var faults$1, FileError;
function init_file_fault() {
	return (init_file_fault = __esmMin((() => {
		init_user_error();
		faults$1 = {
			ENOSPC: "no space is left on the disk. Free some, then run the same again",
			EDQUOT: "the disk quota is used up. Free some space, then run the same again",
			EROFS: "the file system is read-only. Make it writable or name another folder, then run the same again",
			EACCES: "permission is denied. Give this user access to it, then run the same again",
			EPERM: "the operation is not permitted to this user. Give this user access to it, then run the same again",
			EIO: "the disk failed. Check the machine's disk, then run the same again",
			EMFILE: "this process has too many files open. Raise the limit (ulimit -n), then run the same again",
			ENFILE: "the machine has too many files open. Close some programs, then run the same again",
			ENOTDIR: "a part of the path is a file where a folder is needed. Move it away, then run the same again",
			EISDIR: "it is a folder where a file is needed. Move it away, then run the same again",
			ENAMETOOLONG: "the path is too long for this file system. Use a shorter folder, then run the same again",
			ELOOP: "the path has a circle of symbolic links. Remove it, then run the same again"
		};
		FileError = class extends UserError {};
	})))();
}

// src/process/failure.ts
function failureOf(error) {
	const known = error instanceof UserError ? error : fileFault(error);
	if (known !== null) return {
		kind: "user",
		message: known.message
	};
	const message = error instanceof Error ? error.message : String(error);
	if (error instanceof AggregateError && error.errors.every((one) => failureOf(one).kind === "user")) return {
		kind: "user",
		message
	};
	const stacks = [];
	for (let cause = error; cause instanceof Error; cause = cause.cause) stacks.push(cause.stack ?? cause.message);
	return {
		kind: "bug",
		message,
		stacks
	};
}
function endOfProgram(error, name, err) {
	const failure = failureOf(error);
	if (failure.kind === "user") {
		err(failure.message);
		return 2;
	}
	err(`${name}: internal error: ${failure.message}`);
	for (const stack of failure.stacks) err(stack);
	return 3;
}
function init_failure() {
	return (init_failure = __esmMin((() => {
		init_file_fault();
		init_user_error();
	})))();
}

// src/process/optional-file.ts
async function readIfThere(path) {
	try {
		return await withFile(path, () => readFile(path, {
			encoding: "utf8",
			flag: constants$2.O_RDONLY | constants$2.O_NONBLOCK
		}));
	} catch (error) {
		if (hasCode(error, "ENOENT")) return null;
		throw error;
	}
}
async function readLinkIfThere(path) {
	try {
		return await readlink(path);
	} catch (error) {
		if (hasCode(error, "ENOENT")) return null;
		throw error;
	}
}
async function namesIn(folder) {
	try {
		return await readdir(folder);
	} catch (error) {
		if (hasCode(error, "ENOENT")) return [];
		throw error;
	}
}
function hasCode(error, ...codes) {
	return error instanceof Error && "code" in error && typeof error.code === "string" && codes.includes(error.code);
}
function init_optional_file() {
	return (init_optional_file = __esmMin((() => {
		init_file_fault();
	})))();
}

// src/report/annotate.ts
function annotate({ severity, message, properties }) {
	(severity === "error" ? error : warning)(message, properties);
}
function init_annotate() {
	return (init_annotate = __esmMin((() => {
		init_core();
	})))();
}

// src/report/log-text.ts
function logText(text) {
	return text.split(/\r\n|[\n\r]/).map((line) => line.replace(/^[\s\u0085]*::/, (start) => `${start.slice(0, -1)} :`).replaceAll("##[", "## [")).join("\n");
}
function init_log_text() {
	return (init_log_text = __esmMin((() => {})))();
}

// actions/artifact-check.ts
async function refuseNewerArtifacts({ env, workspace, serverUrl }) {
	const [, first] = /^[^/]+\/[^/]+\/(\.github\/workflows\/[\w.-]+)@/.exec(env["GITHUB_WORKFLOW_REF"] ?? "") ?? [];
	const open = first === void 0 ? [] : [first];
	const seen = new Set(open);
	for (let file = open.pop(); file !== void 0; file = open.pop()) {
		const text = await readIfThere(join(workspace, file)) ?? "";
		for (const [index, line] of text.split("\n").entries()) {
			const [, called] = /^ *uses: \.\/(\.github\/workflows\/[\w.-]+)/.exec(line) ?? [];
			if (called !== void 0 && !seen.has(called)) open.push(called);
			if (called !== void 0) seen.add(called);
			const [, action = "", version] = /uses: (actions\/(?:upload|download)-artifact)@(?:v|[0-9a-f]{40} # v)(\d{1,3})/.exec(line) ?? [];
			if (version !== void 0 && Number(version) > newestServed) throw new UserError(`${file}:${index + 1} has ${action} v${version}, whose artifacts ${quoted(serverUrl)}, a GitHub Enterprise Server, does not serve; v${newestServed} is needed: flotilla init --update --enterprise-server writes the workflows with it`);
		}
	}
}
var newestServed;
function init_artifact_check() {
	return (init_artifact_check = __esmMin((() => {
		init_quoted();
		init_optional_file();
		init_user_error();
		newestServed = 3;
	})))();
}

// actions/job-secrets.ts
function leaveSecrets() {
	const { env } = process;
	if (process.execve === void 0 || process.platform === "win32" || env[marker] !== void 0) return;
	const names = Object.keys(env);
	const inputs = names.filter((name) => input.test(name));
	const secrets = names.filter((name) => secret.test(name));
	if (inputs.length + secrets.length === 0) return;
	handOver({
		inputs: Object.fromEntries(inputs.map((name) => [name, env[name] ?? ""])),
		key: env[keyVariable] ?? ""
	});
	for (const name of [...inputs, ...secrets]) delete env[name];
	process.removeAllListeners("warning");
	process.execve(process.execPath, [
		process.execPath,
		...process.execArgv,
		...process.argv.slice(1)
	], {
		...env,
		[marker]: "1"
	});
}
function handOver(secrets) {
	const temporary = process.env["RUNNER_TEMP"] ?? "";
	const path = join(temporary === "" ? tmpdir() : temporary, `flotilla-${randomBytes(16).toString("hex")}`);
	closeSync(0);
	const file = openSync(path, constants$2.O_RDWR | constants$2.O_CREAT | constants$2.O_EXCL, 384);
	unlinkSync(path);
	if (file !== 0) throw new Error(`standard input is file ${file}`);
	writeSync(file, JSON.stringify(secrets));
}
function secretsOfJob() {
	taken ??= takeOver() ?? secretsIn(process.env);
	return taken;
}
function takeOver() {
	if (process.env[marker] === void 0) return null;
	delete process.env[marker];
	const text = Buffer.alloc(fstatSync(0).size);
	readSync(0, text, 0, text.length, 0);
	ftruncateSync(0, 0);
	return JSON.parse(text.toString("utf8"));
}
function secretsIn(env) {
	const inputs = Object.entries(env).filter(([name]) => input.test(name));
	return {
		inputs: Object.fromEntries(inputs.map(([name, value]) => [name, value ?? ""])),
		key: env[keyVariable] ?? ""
	};
}
var marker, keyVariable, input, secret, taken;
function init_job_secrets() {
	return (init_job_secrets = __esmMin((() => {
		marker = "FLOTILLA_SECRETS_ON_STDIN";
		keyVariable = "FLOTILLA_KEY";
		input = /^INPUT_/i;
		secret = /^(?:ACTIONS_|FLOTILLA_KEY$|GITHUB_TOKEN$|GH_TOKEN$|STATE_)/i;
		taken = null;
	})))();
}

// actions/entry.ts
async function runAction(main) {
	try {
		keepTemporaryFilesInJob();
		const context = await contextOfJob();
		if (isOfEnterpriseServer(context)) await refuseNewerArtifacts(context);
		await main(context);
	} catch (error) {
		const failure = failureOf(error);
		if (failure.kind === "user") setFailed(failure.message);
		else {
			setFailed(`internal error: ${failure.message}`);
			for (const stack of failure.stacks) info(logText(stack));
		}
	}
}
function isOfEnterpriseServer({ serverUrl }) {
	return serverKind(serverUrl) === "enterprise-server" && !ownHosts.has(URL.parse(serverUrl)?.hostname ?? "");
}
function keepTemporaryFilesInJob() {
	const folder = process.env["RUNNER_TEMP"] ?? "";
	if (folder === "") return;
	for (const name of process.platform === "win32" ? ["TEMP", "TMP"] : ["TMPDIR"]) process.env[name] = folder;
}
async function contextOfJob() {
	const { inputs, key } = secretsOfJob();
	const own = Object.entries(process.env).flatMap(([name, value]) => value === void 0 ? [] : [[name, value]]);
	const env = Object.fromEntries([...own, ...key === "" ? [] : [["FLOTILLA_KEY", key]]]);
	const input = (name) => (inputs[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`] ?? "").trim();
	const event = await readEvent(wanted(env, "GITHUB_EVENT_PATH"));
	const [eventName, ref] = [wanted(env, "GITHUB_EVENT_NAME"), wanted(env, "GITHUB_REF")];
	const [owner = "", repository = ""] = wanted(env, "GITHUB_REPOSITORY").split("/");
	return {
		input,
		requiredInput: (name) => {
			const value = input(name);
			if (value === "") throw new ActionFailure(`the input ${name} is missing: name it below "with:" in the workflow's step`);
			return value;
		},
		output: (name, value) => into(env, "GITHUB_OUTPUT", () => setOutput(name, value)),
		info: (line) => info(logText(line)),
		annotate,
		warning,
		mask: setSecret,
		exportVariable: (name, value) => into(env, "GITHUB_ENV", () => exportVariable(name, value)),
		summary: async (markdown) => {
			const file = wanted(env, "GITHUB_STEP_SUMMARY");
			await withFile(file, () => summary.addRaw(markdown, true).write());
		},
		event,
		eventName,
		owner,
		repository,
		sha: wanted(env, "GITHUB_SHA"),
		ref,
		defaultBranch: defaultBranchOf(event, eventName, ref),
		runId: wanted(env, "GITHUB_RUN_ID"),
		runAttempt: Number(wanted(env, "GITHUB_RUN_ATTEMPT")),
		apiUrl: wanted(env, "GITHUB_API_URL"),
		serverUrl: wanted(env, "GITHUB_SERVER_URL"),
		workspace: wanted(env, "GITHUB_WORKSPACE"),
		env
	};
}
function defaultBranchOf(event, eventName, ref) {
	const repository = isMapping(event) ? event["repository"] : null;
	const named = isMapping(repository) ? repository["default_branch"] : null;
	if (typeof named === "string" && named !== "") return named;
	return eventName === "schedule" && ref.startsWith("refs/heads/") ? ref.slice(11) : "main";
}
function into(env, name, write) {
	try {
		write();
	} catch (error) {
		throw fileFault(error, env[name] ?? name) ?? error;
	}
}
async function readEvent(path) {
	const text = await withFile(path, () => readIfThere(path));
	if (text === null) throw new ActionFailure(`${path}, the file of the event, is missing: run the job again`);
	try {
		return JSON.parse(text.replace(/^\uFEFF/, ""));
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		throw new ActionFailure(`${path}, the file of the event, is not JSON (${why}): run the job again`, error);
	}
}
function wanted(env, name) {
	const value = env[name];
	if (value === void 0 || value === "") throw new ActionFailure(`${name} is not set: this runs as a step of a GitHub Actions job only`);
	return value;
}
var ActionFailure, ownHosts;
function init_entry() {
	return (init_entry = __esmMin((() => {
		init_core();
		init_mapping();
		init_failure();
		init_file_fault();
		init_optional_file();
		init_user_error();
		init_annotate();
		init_server();
		init_artifact_check();
		init_job_secrets();
		ActionFailure = class extends UserError {};
		ownHosts = /* @__PURE__ */ new Set([
			"localhost",
			"127.0.0.1",
			"[::1]",
			""
		]);
	})))();
}

// actions/committer.ts
function committerOfJob(serverUrl, { login, account }) {
	return {
		name: login,
		email: `${account === null ? "" : `${account}+`}${login}@${noreplyHost(serverUrl)}`
	};
}
function noreplyHost(serverUrl) {
	if (!isOfEnterpriseServer({ serverUrl })) return serverKind(serverUrl) === "data-residency" ? "users.noreply.ghe.com" : "users.noreply.github.com";
	return `users.noreply.${URL.parse(serverUrl)?.hostname ?? ""}`;
}
var loginVariable;
function init_committer() {
	return (init_committer = __esmMin((() => {
		init_server();
		init_entry();
		loginVariable = "FLOTILLA_APP_LOGIN";
	})))();
}

// src/data/remembered.ts
function remembered(ask) {
	const known = /* @__PURE__ */ new Map();
	return (key) => {
		const before = known.get(key);
		if (before !== void 0) return before;
		const made = ask(key);
		known.set(key, made);
		return made;
	};
}
function init_remembered() {
	return (init_remembered = __esmMin((() => {})))();
}

// src/clock/clock.ts
function instant(milliseconds) {
	return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}
function milliseconds(duration) {
	const parts = /^([1-9][0-9]*)([smhd])$/.exec(duration);
	if (parts === null) throw new Error(`not a duration: ${JSON.stringify(duration)}; a whole number and s, m, h or d is`);
	return Number(parts[1]) * units[parts[2]];
}
var systemClock, units;
function init_clock() {
	return (init_clock = __esmMin((() => {
		systemClock = () => Date.now();
		units = {
			s: 1e3,
			m: 6e4,
			h: 36e5,
			d: 864e5
		};
	})))();
}

// src/github/port.ts
function mayWrite(role) {
	return role === "admin" || role === "maintain" || role === "write";
}
function mayMaintain(role) {
	return role === "admin" || role === "maintain";
}
function init_port() {
	return (init_port = __esmMin((() => {})))();
}

// src/data/slices.ts
function slices(all, size) {
	return Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));
}
function init_slices() {
	return (init_slices = __esmMin((() => {})))();
}

// src/git/git-error.ts
function gitFileFault(gitDir, stderr) {
	const lines = stderr.split("\n").filter((line) => !line.startsWith("remote:"));
	for (const line of lines) {
		const found = faults.find(([words]) => line.toLowerCase().includes(words));
		if (found === void 0) continue;
		const [, path = gitDir] = /'(\/[^'\n]+)'/.exec(line) ?? [];
		return fileFaultOf(found[1], path, new GitError("", stderr));
	}
	return null;
}
function onOneLine(stderr) {
	const said = stderr.split("\n").map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("hint:"));
	return said.length === 0 ? "failed" : said.join("; ");
}
var GitError, faults;
function init_git_error() {
	return (init_git_error = __esmMin((() => {
		init_file_fault();
		init_user_error();
		GitError = class extends UserError {
			command;
			stderr;
			constructor(command, stderr, cause) {
				super(`git ${command}: ${onOneLine(stderr)}`, cause);
				this.command = command;
				this.stderr = stderr;
			}
		};
		faults = [
			["no space left on device", "ENOSPC"],
			["out of diskspace", "ENOSPC"],
			["disk quota exceeded", "EDQUOT"],
			["read-only file system", "EROFS"],
			["insufficient permission for adding an object", "EACCES"]
		];
	})))();
}

// actions/start-check.ts
function refuseEngineVariables({ env }) {
	const seen = ofEngineJobs.filter((name) => (env[name] ?? "") !== "");
	if (seen.length > 0) throw new ActionFailure(`${seen.join(", ")} can be read by workflows of every branch: make it a variable of the GitHub environments flotilla-plan and flotilla-apply, and delete that of the repository or organization`);
}
function refuseSecrets(context) {
	refuseEngineVariables(context);
	const seen = secrets.filter((name) => (context.env[name] ?? "") !== "");
	if (seen.length > 0) throw new ActionFailure(`${seen.join(", ")} is given to a job that runs the code of a pull request: take it out of the workflow, and make a new one`);
}
function refuseForeignCode({ eventName, ref, defaultBranch }) {
	if (ref === `refs/heads/${defaultBranch}` && eventName !== "pull_request_target") return;
	throw new ActionFailure(`this job runs on ${eventName} of ${ref}; plans and applies are made by the workflow and the code of ${defaultBranch} only`);
}
async function refuseStateFolder(folder, context, keeps) {
	const refuse = (what) => {
		throw new ActionFailure(`FLOTILLA_STATE_DIR is ${folder}: ${what}`);
	};
	if (isWithin(folder, context.workspace)) refuse("that is in the checkout, where a commit can put any file; name a folder outside of it");
	const temporary = context.env["RUNNER_TEMP"] ?? "";
	if (keeps && temporary !== "" && isWithin(folder, temporary)) refuse("the runner empties that after the job, and the backend local keeps the states there; name a folder that stays, or use another backend");
	const found = await stat(folder).catch(() => null);
	if (found !== null && process.platform !== "win32" && (found.mode & 63) !== 0) refuse("other users of the machine can read or write it; run chmod 700 on it, and see to it that only jobs of plan.yml and apply.yml run there");
}
function isWithin(path, folder) {
	const way = relative(resolve(folder), resolve(path));
	return way === "" || !way.startsWith("..") && !isAbsolute(way);
}
var ofEngineJobs, secrets;
function init_start_check() {
	return (init_start_check = __esmMin((() => {
		init_entry();
		ofEngineJobs = [
			"FLOTILLA_STATE_DIR",
			"FLOTILLA_ENGINE",
			"FLOTILLA_CLOUD_URL"
		];
		secrets = ["FLOTILLA_KEY", "FLOTILLA_APP_PRIVATE_KEY"];
	})))();
}

// src/process/stop-signals.ts
function stopSignals({ first, again } = {}) {
	const stop = new AbortController();
	let asked = 0;
	for (const signal of asking) process.on(signal, () => {
		const request = new StopRequest(signal);
		if (!stop.signal.aborted) {
			asked = performance.now();
			first?.(request);
			stop.abort(request);
		} else if (performance.now() - asked > sameRequest) again?.(request);
	});
	for (const [name, stream] of [["standard output", process.stdout], ["standard error", process.stderr]]) stream.on("error", (error) => {
		const fault = error.code === "EPIPE" ? null : fileFault(error, name);
		if (error.code !== "EPIPE" && fault === null) throw error;
		if (stop.signal.aborted) return;
		const request = new StopRequest(fault ?? "SIGPIPE");
		if (fault !== null && stream !== process.stderr) process.stderr.write(`${fault.message}\n`);
		if (fault !== null) first?.(request);
		stop.abort(request);
	});
	return stop.signal;
}
var sameRequest, asking, StopRequest;
function init_stop_signals() {
	return (init_stop_signals = __esmMin((() => {
		init_file_fault();
		init_user_error();
		sameRequest = 1e3;
		asking = [
			"SIGINT",
			"SIGTERM",
			"SIGHUP"
		];
		StopRequest = class extends UserError {
			exitCode;
			constructor(reason) {
				super(reason instanceof FileError ? reason.message : `stopped by ${reason}`);
				this.exitCode = reason instanceof FileError ? 2 : 128 + constants$3.signals[reason];
			}
		};
	})))();
}

// package.json
var name, version;
function init_package() {
	return (init_package = __esmMin((() => {
		name = "@flotilla-dev/cli";
		version = "0.1.0";
	})))();
}

// src/cli/context.ts
function hint({ program }, words) {
	return `${program} ${words}`;
}
var UsageError;
function init_context() {
	return (init_context = __esmMin((() => {
		init_user_error();
		UsageError = class extends UserError {};
	})))();
}

export { ActionFailure, FileError, GitError, GitHubError, StopRequest, UsageError, UserError, annotate, apiRootOf, committerOfJob, countdown, endOfProgram, exactNumber, exactText, fileFault, getState, gitFileFault, hasCode, hint, init_annotate, init_clock, init_committer, init_context, init_core, init_countdown, init_decimal, init_entry, init_error, init_failure, init_file_fault, init_git_error, init_job_secrets, init_json, init_mapping, init_optional_file, init_package, init_port, init_quoted, init_remembered, init_server, init_slices, init_start_check, init_stop_signals, init_user_error, instant, isExactly, isMapping, isPlanRefusal, isTooOld, leaveSecrets, listed, loginVariable, mayMaintain, mayWrite, milliseconds, name, namesIn, oldestServer, oneLine, ownMember, parseJson, parseJsonAsWritten, parseJsonOrNull, quoted, quotedWhole, readIfThere, readLinkIfThere, refuseEngineVariables, refuseForeignCode, refuseSecrets, refuseStateFolder, remembered, runAction, saveState, scalarText, serverKind, shown, slices, stopSignals, systemClock, timeoutSignal, tokenIssuerOf, version, withFile, writeOwnFile };
