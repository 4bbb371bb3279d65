import { __esmMin } from "./rolldown-runtime.js";
import { Duplex, PassThrough, Readable, Transform, Writable, getDefaultHighWaterMark } from "node:stream";
import { Buffer } from "node:buffer";
import { aborted, callbackify, debuglog, inspect, promisify, stripVTControlCharacters } from "node:util";
import { EventEmitter, addAbortListener, on, once, setMaxListeners } from "node:events";
import { fileURLToPath } from "node:url";
import { scheduler, setImmediate, setTimeout as setTimeout$1 } from "node:timers/promises";
import "node:fs/promises";
import path from "node:path";
import fs, { appendFileSync, closeSync, createReadStream, createWriteStream, openSync, readFileSync, readSync, statSync, writeFileSync } from "node:fs";
import { constants as constants$1 } from "node:os";
import { ChildProcess, execFile, spawn, spawnSync } from "node:child_process";
import process$2, { execArgv, execPath, hrtime, platform } from "node:process";
import { StringDecoder } from "node:string_decoder";
import tty from "node:tty";
import { serialize } from "node:v8";
import { finished } from "node:stream/promises";
import path$1 from "node:path/win32";

// node_modules/is-plain-obj/index.js
function isPlainObject(value) {
	if (typeof value !== "object" || value === null) return false;
	const prototype = Object.getPrototypeOf(value);
	return (prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null) && !(Symbol.toStringTag in value) && !(Symbol.iterator in value);
}
function init_is_plain_obj() {
	return (init_is_plain_obj = __esmMin((() => {})))();
}

// node_modules/execa/lib/arguments/file-url.js
var safeNormalizeFileUrl, normalizeDenoExecPath, isDenoExecPath, normalizeFileUrl;
function init_file_url() {
	return (init_file_url = __esmMin((() => {
		safeNormalizeFileUrl = (file, name) => {
			const fileString = normalizeFileUrl(normalizeDenoExecPath(file));
			if (typeof fileString !== "string") throw new TypeError(`${name} must be a string or a file URL: ${fileString}.`);
			return fileString;
		};
		normalizeDenoExecPath = (file) => isDenoExecPath(file) ? file.toString() : file;
		isDenoExecPath = (file) => typeof file !== "string" && file && Object.getPrototypeOf(file) === String.prototype;
		normalizeFileUrl = (file) => file instanceof URL ? fileURLToPath(file) : file;
	})))();
}

// node_modules/execa/lib/methods/parameters.js
var normalizeParameters;
function init_parameters() {
	return (init_parameters = __esmMin((() => {
		init_file_url();
		normalizeParameters = (rawFile, rawArguments = [], rawOptions, ...rawExtraArguments) => {
			if (rawExtraArguments.length > 0) throw new TypeError("Execa accepts at most three arguments: file, arguments, options.");
			if (rawOptions !== void 0 && isPlainObject(rawArguments)) throw new TypeError("Execa accepts at most one options object. Please merge the second and third arguments.");
			const filePath = safeNormalizeFileUrl(rawFile, "First argument");
			const [commandArguments, options = {}] = isPlainObject(rawArguments) ? [[], rawArguments] : [rawArguments, rawOptions];
			if (!Array.isArray(commandArguments)) throw new TypeError(`Second argument must be either an array of arguments or an options object: ${commandArguments}`);
			if (commandArguments.some((commandArgument) => typeof commandArgument === "object" && commandArgument !== null)) throw new TypeError(`Second argument must be an array of strings: ${commandArguments}`);
			const normalizedArguments = commandArguments.map(String);
			const nullByteArgument = normalizedArguments.find((normalizedArgument) => normalizedArgument.includes("\0"));
			if (nullByteArgument !== void 0) throw new TypeError(`Arguments cannot contain null bytes ("\\0"): ${nullByteArgument}`);
			if (!isPlainObject(options)) throw new TypeError(`Last argument must be an options object: ${options}`);
			return [
				filePath,
				normalizedArguments,
				{
					__proto__: null,
					...options
				}
			];
		};
	})))();
}

// node_modules/execa/lib/arguments/escape.js
var joinCommand, escapeLines, escapeControlCharacters, escapeControlCharacter, getSpecialCharRegExp, SPECIAL_CHAR_REGEXP, COMMON_ESCAPES, ASTRAL_START, quoteString, NO_ESCAPE_REGEXP;
function init_escape() {
	return (init_escape = __esmMin((() => {
		joinCommand = (filePath, rawArguments, shell) => {
			const fileAndArguments = [filePath, ...rawArguments];
			const command = fileAndArguments.join(" ");
			return {
				command,
				escapedCommand: shell ? escapeControlCharacters(command) : fileAndArguments.map((fileAndArgument) => quoteString(escapeControlCharacters(fileAndArgument))).join(" ")
			};
		};
		escapeLines = (lines) => stripVTControlCharacters(lines).split("\n").map((line) => escapeControlCharacters(line)).join("\n");
		escapeControlCharacters = (line) => line.replaceAll(SPECIAL_CHAR_REGEXP, (character) => escapeControlCharacter(character));
		escapeControlCharacter = (character) => {
			const commonEscape = COMMON_ESCAPES[character];
			if (commonEscape !== void 0) return commonEscape;
			const codepoint = character.codePointAt(0);
			const codepointHex = codepoint.toString(16);
			return codepoint <= 65535 ? `\\u${codepointHex.padStart(4, "0")}` : `\\U${codepointHex}`;
		};
		getSpecialCharRegExp = () => {
			try {
				return /* @__PURE__ */ new RegExp("\\p{Separator}|\\p{Other}", "gu");
			} catch {
				return /[\s\u0000-\u001F\u007F-\u009F\u00AD]/g;
			}
		};
		SPECIAL_CHAR_REGEXP = getSpecialCharRegExp();
		COMMON_ESCAPES = {
			" ": " ",
			"\b": "\\b",
			"\f": "\\f",
			"\n": "\\n",
			"\r": "\\r",
			"	": "\\t"
		};
		ASTRAL_START = 65535;
		quoteString = (escapedArgument) => {
			if (NO_ESCAPE_REGEXP.test(escapedArgument)) return escapedArgument;
			return platform === "win32" ? `"${escapedArgument.replaceAll("\"", "\"\"")}"` : `'${escapedArgument.replaceAll("'", "'\\''")}'`;
		};
		NO_ESCAPE_REGEXP = /^[\w\-./]+$/;
	})))();
}

// node_modules/execa/lib/utils/uint-array.js
var objectToString$1, isArrayBuffer, isUint8Array, bufferToUint8Array, textEncoder$1, stringToUint8Array, textDecoder, uint8ArrayToString, joinToString, uint8ArraysToStrings, joinToUint8Array, stringsToUint8Arrays, concatUint8Arrays, getJoinLength;
function init_uint_array() {
	return (init_uint_array = __esmMin((() => {
		({toString: objectToString$1} = Object.prototype);
		isArrayBuffer = (value) => objectToString$1.call(value) === "[object ArrayBuffer]";
		isUint8Array = (value) => objectToString$1.call(value) === "[object Uint8Array]";
		bufferToUint8Array = (buffer) => new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
		textEncoder$1 = new TextEncoder();
		stringToUint8Array = (string) => textEncoder$1.encode(string);
		textDecoder = new TextDecoder();
		uint8ArrayToString = (uint8Array) => textDecoder.decode(uint8Array);
		joinToString = (uint8ArraysOrStrings, encoding) => {
			return uint8ArraysToStrings(uint8ArraysOrStrings, encoding).join("");
		};
		uint8ArraysToStrings = (uint8ArraysOrStrings, encoding) => {
			if (encoding === "utf8" && uint8ArraysOrStrings.every((uint8ArrayOrString) => typeof uint8ArrayOrString === "string")) return uint8ArraysOrStrings;
			const decoder = new StringDecoder(encoding);
			const strings = uint8ArraysOrStrings.map((uint8ArrayOrString) => typeof uint8ArrayOrString === "string" ? stringToUint8Array(uint8ArrayOrString) : uint8ArrayOrString).map((uint8Array) => decoder.write(uint8Array));
			const finalString = decoder.end();
			return finalString === "" ? strings : [...strings, finalString];
		};
		joinToUint8Array = (uint8ArraysOrStrings) => uint8ArraysOrStrings.length === 1 && isUint8Array(uint8ArraysOrStrings[0]) ? uint8ArraysOrStrings[0] : concatUint8Arrays(stringsToUint8Arrays(uint8ArraysOrStrings));
		stringsToUint8Arrays = (uint8ArraysOrStrings) => uint8ArraysOrStrings.map((uint8ArrayOrString) => typeof uint8ArrayOrString === "string" ? stringToUint8Array(uint8ArrayOrString) : uint8ArrayOrString);
		concatUint8Arrays = (uint8Arrays) => {
			const result = new Uint8Array(getJoinLength(uint8Arrays));
			let index = 0;
			for (const uint8Array of uint8Arrays) {
				result.set(uint8Array, index);
				index += uint8Array.length;
			}
			return result;
		};
		getJoinLength = (uint8Arrays) => {
			let joinLength = 0;
			for (const uint8Array of uint8Arrays) joinLength += uint8Array.length;
			return joinLength;
		};
	})))();
}

// node_modules/execa/lib/return/final-error.js
var getFinalError, DiscardedError, setErrorName, isExecaError, execaErrorSymbol, isErrorInstance, ExecaError, ExecaSyncError;
function init_final_error() {
	return (init_final_error = __esmMin((() => {
		getFinalError = (originalError, message, isSync) => {
			return new (isSync ? ExecaSyncError : ExecaError)(message, originalError instanceof DiscardedError ? {} : { cause: originalError });
		};
		DiscardedError = class extends Error {};
		setErrorName = (ErrorClass, value) => {
			Object.defineProperties(ErrorClass.prototype, {
				name: {
					value,
					writable: true,
					enumerable: false,
					configurable: true
				},
				[execaErrorSymbol]: {
					value: true,
					writable: false,
					enumerable: false,
					configurable: false
				}
			});
		};
		isExecaError = (error) => isErrorInstance(error) && execaErrorSymbol in error;
		execaErrorSymbol = Symbol("isExecaError");
		isErrorInstance = (value) => value instanceof Error || Object.prototype.toString.call(value) === "[object Error]";
		ExecaError = class extends Error {};
		setErrorName(ExecaError, ExecaError.name);
		ExecaSyncError = class extends Error {};
		setErrorName(ExecaSyncError, ExecaSyncError.name);
	})))();
}

// node_modules/execa/lib/utils/type-name.js
var getTypeName;
function init_type_name() {
	return (init_type_name = __esmMin((() => {
		getTypeName = (value) => value === null ? "null" : typeof value;
	})))();
}

// node_modules/execa/lib/methods/template.js
var isTemplateString, parseTemplates, parseTemplate, splitByWhitespaces, isAstralEscape, DELIMITERS, ESCAPE_LENGTH, concatTokens, parseExpression, getSubprocessResult;
function init_template() {
	return (init_template = __esmMin((() => {
		init_escape();
		init_uint_array();
		init_final_error();
		init_type_name();
		isTemplateString = (templates) => Array.isArray(templates) && Array.isArray(templates.raw);
		parseTemplates = (templates, expressions) => {
			let tokens = [];
			let isSeparated = false;
			for (const [index, template] of templates.entries()) ({tokens, isSeparated} = parseTemplate({
				templates,
				expressions,
				tokens,
				isSeparated,
				index,
				template
			}));
			if (tokens.length === 0) throw new TypeError("Template script must not be empty");
			const [file, ...commandArguments] = tokens;
			return [
				file,
				commandArguments,
				{}
			];
		};
		parseTemplate = ({ templates, expressions, tokens, isSeparated, index, template }) => {
			if (template === void 0) throw new TypeError(`Invalid backslash sequence: ${templates.raw[index]}`);
			const { nextTokens, leadingWhitespaces, trailingWhitespaces } = splitByWhitespaces(template, templates.raw[index]);
			const newTokens = concatTokens(tokens, nextTokens, isSeparated || leadingWhitespaces);
			const isTemplateSeparated = trailingWhitespaces || nextTokens.length === 0 && isSeparated;
			if (index === expressions.length) return {
				tokens: newTokens,
				isSeparated: isTemplateSeparated
			};
			const expression = expressions[index];
			const expressionTokens = Array.isArray(expression) ? expression.map((expression) => parseExpression(expression)) : [parseExpression(expression)];
			return {
				tokens: concatTokens(newTokens, expressionTokens, isTemplateSeparated),
				isSeparated: expressionTokens.length === 0 && isTemplateSeparated
			};
		};
		splitByWhitespaces = (template, rawTemplate) => {
			if (template.length === 0) return {
				nextTokens: [],
				leadingWhitespaces: false,
				trailingWhitespaces: false
			};
			const nextTokens = [];
			let templateStart = 0;
			let isLeadingWhitespaces = false;
			for (let templateIndex = 0, rawIndex = 0; templateIndex < template.length; templateIndex += 1, rawIndex += 1) {
				const rawCharacter = rawTemplate[rawIndex];
				if (DELIMITERS.has(rawCharacter)) {
					if (templateIndex === 0) isLeadingWhitespaces = true;
					if (templateStart !== templateIndex) nextTokens.push(template.slice(templateStart, templateIndex));
					templateStart = templateIndex + 1;
				} else if (rawCharacter === "\\") {
					const nextRawCharacter = rawTemplate[rawIndex + 1];
					if (nextRawCharacter === "\n") {
						templateIndex -= 1;
						rawIndex += 1;
					} else if (nextRawCharacter === "u" && rawTemplate[rawIndex + 2] === "{") {
						const closingBraceIndex = rawTemplate.indexOf("}", rawIndex + 3);
						if (isAstralEscape(rawTemplate.slice(rawIndex + 3, closingBraceIndex))) templateIndex += 1;
						rawIndex = closingBraceIndex;
					} else rawIndex += ESCAPE_LENGTH[nextRawCharacter] ?? 1;
				}
			}
			const isTrailingWhitespaces = templateStart === template.length;
			if (!isTrailingWhitespaces) nextTokens.push(template.slice(templateStart));
			return {
				nextTokens,
				leadingWhitespaces: isLeadingWhitespaces,
				trailingWhitespaces: isTrailingWhitespaces
			};
		};
		isAstralEscape = (codePointHex) => Number.parseInt(codePointHex, 16) > ASTRAL_START;
		DELIMITERS = /* @__PURE__ */ new Set([
			" ",
			"	",
			"\r",
			"\n"
		]);
		ESCAPE_LENGTH = {
			x: 3,
			u: 5
		};
		concatTokens = (tokens, nextTokens, isSeparated) => isSeparated || tokens.length === 0 || nextTokens.length === 0 ? [...tokens, ...nextTokens] : [
			...tokens.slice(0, -1),
			`${tokens.at(-1)}${nextTokens[0]}`,
			...nextTokens.slice(1)
		];
		parseExpression = (expression) => {
			const typeOfExpression = getTypeName(expression);
			if (typeOfExpression === "string") return expression;
			if (typeOfExpression === "number") return String(expression);
			if ((isPlainObject(expression) || isExecaError(expression)) && (Object.hasOwn(expression, "stdout") || Object.hasOwn(expression, "isMaxBuffer"))) return getSubprocessResult(expression);
			if (expression instanceof ChildProcess || Object.prototype.toString.call(expression) === "[object Promise]") throw new TypeError("Unexpected subprocess in template expression. Please use ${await subprocess} instead of ${subprocess}.");
			throw new TypeError(`Unexpected "${typeOfExpression}" in template expression`);
		};
		getSubprocessResult = (result) => {
			const stdout = Object.hasOwn(result, "stdout") ? result.stdout : void 0;
			if (typeof stdout === "string") return stdout;
			if (isUint8Array(stdout)) return uint8ArrayToString(stdout);
			if (stdout === void 0) throw new TypeError("Missing result.stdout in template expression. This is probably due to the previous subprocess' \"stdout\" option.");
			throw new TypeError(`Unexpected "${getTypeName(stdout)}" stdout in template expression`);
		};
	})))();
}

// node_modules/execa/lib/utils/standard-stream.js
var isStandardStream, STANDARD_STREAMS, STANDARD_STREAMS_ALIASES, getStreamName, allStreamSymbol, setAllStream, isAllStream;
function init_standard_stream() {
	return (init_standard_stream = __esmMin((() => {
		isStandardStream = (stream) => STANDARD_STREAMS.includes(stream);
		STANDARD_STREAMS = [
			process$2.stdin,
			process$2.stdout,
			process$2.stderr
		];
		STANDARD_STREAMS_ALIASES = [
			"stdin",
			"stdout",
			"stderr"
		];
		getStreamName = (fdNumber) => STANDARD_STREAMS_ALIASES[fdNumber] ?? `stdio[${fdNumber}]`;
		allStreamSymbol = Symbol("execa.allStream");
		setAllStream = (stream) => Object.assign(stream, { [allStreamSymbol]: true });
		isAllStream = (stream) => stream?.[allStreamSymbol] === true;
	})))();
}

// node_modules/execa/lib/utils/options.js
var copyOptions, checkBooleanOption;
function init_options() {
	return (init_options = __esmMin((() => {
		copyOptions = (options = {}) => {
			if (options === null) throw new TypeError("The options must be an object, not `null`.");
			return {
				__proto__: null,
				...options
			};
		};
		checkBooleanOption = (value, optionName) => {
			if (value !== void 0 && typeof value !== "boolean") throw new TypeError(`The \`${optionName}\` option must use a boolean.`);
		};
	})))();
}

// node_modules/execa/lib/arguments/specific.js
var normalizeFdSpecificOptions, normalizeFdSpecificOption, getStdioLength, normalizeFdSpecificValue, normalizeOptionObject, compareFdName, getFdNameOrder, parseFdName, parseFd, FD_REGEXP, addDefaultValue$1, BOOLEAN_FD_SPECIFIC_OPTIONS, validateFdSpecificValue, DEFAULT_OPTIONS, FD_SPECIFIC_OPTIONS, getFdSpecificValue;
function init_specific() {
	return (init_specific = __esmMin((() => {
		init_standard_stream();
		init_options();
		normalizeFdSpecificOptions = (options) => {
			const optionsCopy = {
				__proto__: null,
				...options
			};
			for (const optionName of FD_SPECIFIC_OPTIONS) optionsCopy[optionName] = normalizeFdSpecificOption(options, optionName);
			return optionsCopy;
		};
		normalizeFdSpecificOption = (options, optionName) => {
			const stdioLength = getStdioLength(options);
			const optionBaseArray = Array.from({ length: stdioLength + 1 });
			const optionArray = normalizeFdSpecificValue(options[optionName], optionBaseArray, optionName, stdioLength);
			return addDefaultValue$1(optionArray, optionName);
		};
		getStdioLength = ({ stdio }) => Array.isArray(stdio) ? Math.max(stdio.length, STANDARD_STREAMS_ALIASES.length) : STANDARD_STREAMS_ALIASES.length;
		normalizeFdSpecificValue = (optionValue, optionArray, optionName, stdioLength) => {
			if (isPlainObject(optionValue)) return normalizeOptionObject(optionValue, optionArray, optionName, stdioLength);
			validateFdSpecificValue(optionValue, optionName);
			return optionArray.fill(optionValue);
		};
		normalizeOptionObject = (optionValue, optionArray, optionName, stdioLength) => {
			for (const fdName of Object.keys(optionValue).sort(compareFdName)) {
				validateFdSpecificValue(optionValue[fdName], optionName, `${optionName}.${fdName}`);
				for (const fdNumber of parseFdName(fdName, optionName, stdioLength)) optionArray[fdNumber] = optionValue[fdName];
			}
			return optionArray;
		};
		compareFdName = (fdNameA, fdNameB) => getFdNameOrder(fdNameA) < getFdNameOrder(fdNameB) ? 1 : -1;
		getFdNameOrder = (fdName) => {
			if (fdName === "stdout" || fdName === "stderr") return 0;
			return fdName === "all" ? 2 : 1;
		};
		parseFdName = (fdName, optionName, stdioLength) => {
			if (fdName === "ipc") return [stdioLength];
			const fdNumber = parseFd(fdName);
			if (fdNumber === void 0 || fdNumber === 0) throw new TypeError(`"${optionName}.${fdName}" is invalid.
It must be "${optionName}.stdout", "${optionName}.stderr", "${optionName}.all", "${optionName}.ipc", or "${optionName}.fd3", "${optionName}.fd4" (and so on).`);
			if (fdNumber !== "all" && fdNumber >= stdioLength) throw new TypeError(`"${optionName}.${fdName}" is invalid: that file descriptor does not exist.
Please set the "stdio" option to ensure that file descriptor exists.`);
			return fdNumber === "all" ? [1, 2] : [fdNumber];
		};
		parseFd = (fdName) => {
			if (fdName === "all") return fdName;
			if (STANDARD_STREAMS_ALIASES.includes(fdName)) return STANDARD_STREAMS_ALIASES.indexOf(fdName);
			const regexpResult = FD_REGEXP.exec(fdName);
			if (regexpResult !== null) return Number(regexpResult.groups.fdNumber);
		};
		FD_REGEXP = /^fd(?<fdNumber>\d+)$/;
		addDefaultValue$1 = (optionArray, optionName) => optionArray.map((optionValue) => optionValue === void 0 ? DEFAULT_OPTIONS[optionName] : optionValue);
		BOOLEAN_FD_SPECIFIC_OPTIONS = /* @__PURE__ */ new Set([
			"lines",
			"buffer",
			"stripFinalNewline"
		]);
		validateFdSpecificValue = (optionValue, optionName, fullOptionName = optionName) => {
			if (BOOLEAN_FD_SPECIFIC_OPTIONS.has(optionName)) checkBooleanOption(optionValue, fullOptionName);
			else if (optionName === "maxBuffer" && optionValue !== void 0 && (typeof optionValue !== "number" || Number.isNaN(optionValue))) throw new TypeError(`The \`${fullOptionName}\` option must use a number.`);
		};
		DEFAULT_OPTIONS = {
			lines: false,
			buffer: true,
			maxBuffer: 1e8,
			verbose: debuglog("execa").enabled ? "full" : "none",
			stripFinalNewline: true
		};
		FD_SPECIFIC_OPTIONS = [
			"lines",
			"buffer",
			"maxBuffer",
			"verbose",
			"stripFinalNewline"
		];
		getFdSpecificValue = (optionArray, fdNumber) => fdNumber === "ipc" ? optionArray.at(-1) : optionArray[fdNumber];
	})))();
}

// node_modules/execa/lib/verbose/values.js
var isVerbose, isFullVerbose, getVerboseFunction, getFdVerbose, getFdGenericVerbose, isVerboseFunction, VERBOSE_VALUES;
function init_values() {
	return (init_values = __esmMin((() => {
		init_specific();
		isVerbose = ({ verbose }, fdNumber) => getFdVerbose(verbose, fdNumber) !== "none";
		isFullVerbose = ({ verbose }, fdNumber) => !["none", "short"].includes(getFdVerbose(verbose, fdNumber));
		getVerboseFunction = ({ verbose }, fdNumber) => {
			const fdVerbose = getFdVerbose(verbose, fdNumber);
			return isVerboseFunction(fdVerbose) ? fdVerbose : void 0;
		};
		getFdVerbose = (verbose, fdNumber) => fdNumber === void 0 ? getFdGenericVerbose(verbose) : getFdSpecificValue(verbose, fdNumber);
		getFdGenericVerbose = (verbose) => verbose.find((fdVerbose) => isVerboseFunction(fdVerbose)) ?? VERBOSE_VALUES.findLast((fdVerbose) => verbose.includes(fdVerbose));
		isVerboseFunction = (fdVerbose) => typeof fdVerbose === "function";
		VERBOSE_VALUES = [
			"none",
			"short",
			"full"
		];
	})))();
}

// node_modules/is-unicode-supported/index.js
function isUnicodeSupported() {
	const { env } = process$2;
	const { TERM, TERM_PROGRAM } = env;
	if (process$2.platform !== "win32") return TERM !== "linux";
	return Boolean(env.WT_SESSION) || Boolean(env.TERMINUS_SUBLIME) || env.ConEmuTask === "{cmd::Cmder}" || TERM_PROGRAM === "Terminus-Sublime" || TERM_PROGRAM === "vscode" || TERM === "xterm-256color" || TERM === "alacritty" || TERM === "rxvt-unicode" || TERM === "rxvt-unicode-256color" || env.TERMINAL_EMULATOR === "JetBrains-JediTerm";
}
function init_is_unicode_supported() {
	return (init_is_unicode_supported = __esmMin((() => {})))();
}

// node_modules/figures/index.js
var common, specialMainSymbols, specialFallbackSymbols, mainSymbols, fallbackSymbols, shouldUseMain, figures, replacements;
function init_figures() {
	return (init_figures = __esmMin((() => {
		init_is_unicode_supported();
		common = {
			circleQuestionMark: "(?)",
			questionMarkPrefix: "(?)",
			square: "\u2588",
			squareDarkShade: "\u2593",
			squareMediumShade: "\u2592",
			squareLightShade: "\u2591",
			squareTop: "\u2580",
			squareBottom: "\u2584",
			squareLeft: "\u258C",
			squareRight: "\u2590",
			squareCenter: "\u25A0",
			bullet: "\u25CF",
			dot: "\u2024",
			ellipsis: "\u2026",
			pointerSmall: "\u203A",
			triangleUp: "\u25B2",
			triangleUpSmall: "\u25B4",
			triangleDown: "\u25BC",
			triangleDownSmall: "\u25BE",
			triangleLeftSmall: "\u25C2",
			triangleRightSmall: "\u25B8",
			home: "\u2302",
			heart: "\u2665",
			musicNote: "\u266A",
			musicNoteBeamed: "\u266B",
			arrowUp: "\u2191",
			arrowDown: "\u2193",
			arrowLeft: "\u2190",
			arrowRight: "\u2192",
			arrowLeftRight: "\u2194",
			arrowUpDown: "\u2195",
			almostEqual: "\u2248",
			notEqual: "\u2260",
			lessOrEqual: "\u2264",
			greaterOrEqual: "\u2265",
			identical: "\u2261",
			infinity: "\u221E",
			subscriptZero: "\u2080",
			subscriptOne: "\u2081",
			subscriptTwo: "\u2082",
			subscriptThree: "\u2083",
			subscriptFour: "\u2084",
			subscriptFive: "\u2085",
			subscriptSix: "\u2086",
			subscriptSeven: "\u2087",
			subscriptEight: "\u2088",
			subscriptNine: "\u2089",
			oneHalf: "\u00BD",
			oneThird: "\u2153",
			oneQuarter: "\u00BC",
			oneFifth: "\u2155",
			oneSixth: "\u2159",
			oneEighth: "\u215B",
			twoThirds: "\u2154",
			twoFifths: "\u2156",
			threeQuarters: "\u00BE",
			threeFifths: "\u2157",
			threeEighths: "\u215C",
			fourFifths: "\u2158",
			fiveSixths: "\u215A",
			fiveEighths: "\u215D",
			sevenEighths: "\u215E",
			line: "\u2500",
			lineBold: "\u2501",
			lineDouble: "\u2550",
			lineDashed0: "\u2504",
			lineDashed1: "\u2505",
			lineDashed2: "\u2508",
			lineDashed3: "\u2509",
			lineDashed4: "\u254C",
			lineDashed5: "\u254D",
			lineDashed6: "\u2574",
			lineDashed7: "\u2576",
			lineDashed8: "\u2578",
			lineDashed9: "\u257A",
			lineDashed10: "\u257C",
			lineDashed11: "\u257E",
			lineDashed12: "\u2212",
			lineDashed13: "\u2013",
			lineDashed14: "\u2010",
			lineDashed15: "\u2043",
			lineVertical: "\u2502",
			lineVerticalBold: "\u2503",
			lineVerticalDouble: "\u2551",
			lineVerticalDashed0: "\u2506",
			lineVerticalDashed1: "\u2507",
			lineVerticalDashed2: "\u250A",
			lineVerticalDashed3: "\u250B",
			lineVerticalDashed4: "\u254E",
			lineVerticalDashed5: "\u254F",
			lineVerticalDashed6: "\u2575",
			lineVerticalDashed7: "\u2577",
			lineVerticalDashed8: "\u2579",
			lineVerticalDashed9: "\u257B",
			lineVerticalDashed10: "\u257D",
			lineVerticalDashed11: "\u257F",
			lineDownLeft: "\u2510",
			lineDownLeftArc: "\u256E",
			lineDownBoldLeftBold: "\u2513",
			lineDownBoldLeft: "\u2512",
			lineDownLeftBold: "\u2511",
			lineDownDoubleLeftDouble: "\u2557",
			lineDownDoubleLeft: "\u2556",
			lineDownLeftDouble: "\u2555",
			lineDownRight: "\u250C",
			lineDownRightArc: "\u256D",
			lineDownBoldRightBold: "\u250F",
			lineDownBoldRight: "\u250E",
			lineDownRightBold: "\u250D",
			lineDownDoubleRightDouble: "\u2554",
			lineDownDoubleRight: "\u2553",
			lineDownRightDouble: "\u2552",
			lineUpLeft: "\u2518",
			lineUpLeftArc: "\u256F",
			lineUpBoldLeftBold: "\u251B",
			lineUpBoldLeft: "\u251A",
			lineUpLeftBold: "\u2519",
			lineUpDoubleLeftDouble: "\u255D",
			lineUpDoubleLeft: "\u255C",
			lineUpLeftDouble: "\u255B",
			lineUpRight: "\u2514",
			lineUpRightArc: "\u2570",
			lineUpBoldRightBold: "\u2517",
			lineUpBoldRight: "\u2516",
			lineUpRightBold: "\u2515",
			lineUpDoubleRightDouble: "\u255A",
			lineUpDoubleRight: "\u2559",
			lineUpRightDouble: "\u2558",
			lineUpDownLeft: "\u2524",
			lineUpBoldDownBoldLeftBold: "\u252B",
			lineUpBoldDownBoldLeft: "\u2528",
			lineUpDownLeftBold: "\u2525",
			lineUpBoldDownLeftBold: "\u2529",
			lineUpDownBoldLeftBold: "\u252A",
			lineUpDownBoldLeft: "\u2527",
			lineUpBoldDownLeft: "\u2526",
			lineUpDoubleDownDoubleLeftDouble: "\u2563",
			lineUpDoubleDownDoubleLeft: "\u2562",
			lineUpDownLeftDouble: "\u2561",
			lineUpDownRight: "\u251C",
			lineUpBoldDownBoldRightBold: "\u2523",
			lineUpBoldDownBoldRight: "\u2520",
			lineUpDownRightBold: "\u251D",
			lineUpBoldDownRightBold: "\u2521",
			lineUpDownBoldRightBold: "\u2522",
			lineUpDownBoldRight: "\u251F",
			lineUpBoldDownRight: "\u251E",
			lineUpDoubleDownDoubleRightDouble: "\u2560",
			lineUpDoubleDownDoubleRight: "\u255F",
			lineUpDownRightDouble: "\u255E",
			lineDownLeftRight: "\u252C",
			lineDownBoldLeftBoldRightBold: "\u2533",
			lineDownLeftBoldRightBold: "\u252F",
			lineDownBoldLeftRight: "\u2530",
			lineDownBoldLeftBoldRight: "\u2531",
			lineDownBoldLeftRightBold: "\u2532",
			lineDownLeftRightBold: "\u252E",
			lineDownLeftBoldRight: "\u252D",
			lineDownDoubleLeftDoubleRightDouble: "\u2566",
			lineDownDoubleLeftRight: "\u2565",
			lineDownLeftDoubleRightDouble: "\u2564",
			lineUpLeftRight: "\u2534",
			lineUpBoldLeftBoldRightBold: "\u253B",
			lineUpLeftBoldRightBold: "\u2537",
			lineUpBoldLeftRight: "\u2538",
			lineUpBoldLeftBoldRight: "\u2539",
			lineUpBoldLeftRightBold: "\u253A",
			lineUpLeftRightBold: "\u2536",
			lineUpLeftBoldRight: "\u2535",
			lineUpDoubleLeftDoubleRightDouble: "\u2569",
			lineUpDoubleLeftRight: "\u2568",
			lineUpLeftDoubleRightDouble: "\u2567",
			lineUpDownLeftRight: "\u253C",
			lineUpBoldDownBoldLeftBoldRightBold: "\u254B",
			lineUpDownBoldLeftBoldRightBold: "\u2548",
			lineUpBoldDownLeftBoldRightBold: "\u2547",
			lineUpBoldDownBoldLeftRightBold: "\u254A",
			lineUpBoldDownBoldLeftBoldRight: "\u2549",
			lineUpBoldDownLeftRight: "\u2540",
			lineUpDownBoldLeftRight: "\u2541",
			lineUpDownLeftBoldRight: "\u253D",
			lineUpDownLeftRightBold: "\u253E",
			lineUpBoldDownBoldLeftRight: "\u2542",
			lineUpDownLeftBoldRightBold: "\u253F",
			lineUpBoldDownLeftBoldRight: "\u2543",
			lineUpBoldDownLeftRightBold: "\u2544",
			lineUpDownBoldLeftBoldRight: "\u2545",
			lineUpDownBoldLeftRightBold: "\u2546",
			lineUpDoubleDownDoubleLeftDoubleRightDouble: "\u256C",
			lineUpDoubleDownDoubleLeftRight: "\u256B",
			lineUpDownLeftDoubleRightDouble: "\u256A",
			lineCross: "\u2573",
			lineBackslash: "\u2572",
			lineSlash: "\u2571"
		};
		specialMainSymbols = {
			tick: "\u2714",
			info: "\u2139",
			warning: "\u26A0",
			cross: "\u2718",
			squareSmall: "\u25FB",
			squareSmallFilled: "\u25FC",
			circle: "\u25EF",
			circleFilled: "\u25C9",
			circleDotted: "\u25CC",
			circleDouble: "\u25CE",
			circleCircle: "\u24DE",
			circleCross: "\u24E7",
			circlePipe: "\u24BE",
			radioOn: "\u25C9",
			radioOff: "\u25EF",
			checkboxOn: "\u2612",
			checkboxOff: "\u2610",
			checkboxCircleOn: "\u24E7",
			checkboxCircleOff: "\u24BE",
			pointer: "\u276F",
			triangleUpOutline: "\u25B3",
			triangleLeft: "\u25C0",
			triangleRight: "\u25B6",
			lozenge: "\u25C6",
			lozengeOutline: "\u25C7",
			hamburger: "\u2630",
			smiley: "\u32E1",
			mustache: "\u0DF4",
			star: "\u2605",
			play: "\u25B6",
			nodejs: "\u2B22",
			oneSeventh: "\u2150",
			oneNinth: "\u2151",
			oneTenth: "\u2152"
		};
		specialFallbackSymbols = {
			tick: "\u221A",
			info: "i",
			warning: "\u203C",
			cross: "\u00D7",
			squareSmall: "\u25A1",
			squareSmallFilled: "\u25A0",
			circle: "( )",
			circleFilled: "(*)",
			circleDotted: "( )",
			circleDouble: "( )",
			circleCircle: "(\u25CB)",
			circleCross: "(\u00D7)",
			circlePipe: "(\u2502)",
			radioOn: "(*)",
			radioOff: "( )",
			checkboxOn: "[\u00D7]",
			checkboxOff: "[ ]",
			checkboxCircleOn: "(\u00D7)",
			checkboxCircleOff: "( )",
			pointer: ">",
			triangleUpOutline: "\u2206",
			triangleLeft: "\u25C4",
			triangleRight: "\u25BA",
			lozenge: "\u2666",
			lozengeOutline: "\u25CA",
			hamburger: "\u2261",
			smiley: "\u263A",
			mustache: "\u250C\u2500\u2510",
			star: "\u2736",
			play: "\u25BA",
			nodejs: "\u2666",
			oneSeventh: "1/7",
			oneNinth: "1/9",
			oneTenth: "1/10"
		};
		mainSymbols = {
			...common,
			...specialMainSymbols
		};
		fallbackSymbols = {
			...common,
			...specialFallbackSymbols
		};
		shouldUseMain = isUnicodeSupported();
		figures = shouldUseMain ? mainSymbols : fallbackSymbols;
		replacements = Object.entries(specialMainSymbols);
	})))();
}

// node_modules/yoctocolors/base.js
var hasColors$1, format, reset, bold$1, dim, italic, underline, underlineDouble, underlineCurly, underlineDotted, underlineDashed, overline, inverse, hidden, strikethrough, black, red, green, yellow, blue, magenta, cyan, white, gray$1, bgBlack, bgRed, bgGreen, bgYellow, bgBlue, bgMagenta, bgCyan, bgWhite, bgGray, redBright$1, greenBright, yellowBright$1, blueBright, magentaBright, cyanBright, whiteBright, bgRedBright, bgGreenBright, bgYellowBright, bgBlueBright, bgMagentaBright, bgCyanBright, bgWhiteBright, underlineBlack, underlineRed, underlineGreen, underlineYellow, underlineBlue, underlineMagenta, underlineCyan, underlineWhite, underlineGray, underlineRedBright, underlineGreenBright, underlineYellowBright, underlineBlueBright, underlineMagentaBright, underlineCyanBright, underlineWhiteBright;
function init_base() {
	return (init_base = __esmMin((() => {
		hasColors$1 = tty?.WriteStream?.prototype?.hasColors?.() ?? false;
		format = (open, close) => {
			if (!hasColors$1) return (input) => input;
			const openCode = `\u001B[${open}m`;
			const closeCode = `\u001B[${close}m`;
			return (input) => {
				const string = input + "";
				let index = string.indexOf(closeCode);
				if (index === -1) return openCode + string + closeCode;
				let result = openCode;
				let lastIndex = 0;
				const replaceCode = (close === 22 ? closeCode : "") + openCode;
				while (index !== -1) {
					result += string.slice(lastIndex, index) + replaceCode;
					lastIndex = index + closeCode.length;
					index = string.indexOf(closeCode, lastIndex);
				}
				result += string.slice(lastIndex) + closeCode;
				return result;
			};
		};
		reset = format(0, 0);
		bold$1 = format(1, 22);
		dim = format(2, 22);
		italic = format(3, 23);
		underline = format(4, 24);
		underlineDouble = format("4:2", 24);
		underlineCurly = format("4:3", 24);
		underlineDotted = format("4:4", 24);
		underlineDashed = format("4:5", 24);
		overline = format(53, 55);
		inverse = format(7, 27);
		hidden = format(8, 28);
		strikethrough = format(9, 29);
		black = format(30, 39);
		red = format(31, 39);
		green = format(32, 39);
		yellow = format(33, 39);
		blue = format(34, 39);
		magenta = format(35, 39);
		cyan = format(36, 39);
		white = format(37, 39);
		gray$1 = format(90, 39);
		bgBlack = format(40, 49);
		bgRed = format(41, 49);
		bgGreen = format(42, 49);
		bgYellow = format(43, 49);
		bgBlue = format(44, 49);
		bgMagenta = format(45, 49);
		bgCyan = format(46, 49);
		bgWhite = format(47, 49);
		bgGray = format(100, 49);
		redBright$1 = format(91, 39);
		greenBright = format(92, 39);
		yellowBright$1 = format(93, 39);
		blueBright = format(94, 39);
		magentaBright = format(95, 39);
		cyanBright = format(96, 39);
		whiteBright = format(97, 39);
		bgRedBright = format(101, 49);
		bgGreenBright = format(102, 49);
		bgYellowBright = format(103, 49);
		bgBlueBright = format(104, 49);
		bgMagentaBright = format(105, 49);
		bgCyanBright = format(106, 49);
		bgWhiteBright = format(107, 49);
		underlineBlack = format("58;5;0", 59);
		underlineRed = format("58;5;1", 59);
		underlineGreen = format("58;5;2", 59);
		underlineYellow = format("58;5;3", 59);
		underlineBlue = format("58;5;4", 59);
		underlineMagenta = format("58;5;5", 59);
		underlineCyan = format("58;5;6", 59);
		underlineWhite = format("58;5;7", 59);
		underlineGray = format("58;5;8", 59);
		underlineRedBright = format("58;5;9", 59);
		underlineGreenBright = format("58;5;10", 59);
		underlineYellowBright = format("58;5;11", 59);
		underlineBlueBright = format("58;5;12", 59);
		underlineMagentaBright = format("58;5;13", 59);
		underlineCyanBright = format("58;5;14", 59);
		underlineWhiteBright = format("58;5;15", 59);
	})))();
}

// node_modules/yoctocolors/index.js
function init_yoctocolors() {
	return (init_yoctocolors = __esmMin((() => {
		init_base();
	})))();
}

// node_modules/execa/lib/verbose/default.js
var hasColors, identity$1, getColor, gray, bold, redBright, yellowBright, defaultVerboseFunction, serializeTimestamp, padField, getFinalIcon, ICONS, COLORS;
function init_default() {
	return (init_default = __esmMin((() => {
		init_figures();
		init_yoctocolors();
		hasColors = process$2.env.FORCE_COLOR !== void 0 || process$2.stderr.isTTY === true;
		identity$1 = (string) => string;
		getColor = (color) => hasColors ? color : identity$1;
		gray = getColor(gray$1);
		bold = getColor(bold$1);
		redBright = getColor(redBright$1);
		yellowBright = getColor(yellowBright$1);
		defaultVerboseFunction = ({ type, message, timestamp, piped, commandId, result: { failed = false } = {}, options: { reject = true } }) => {
			const timestampString = serializeTimestamp(timestamp);
			const icon = ICONS[type]({
				failed,
				reject,
				piped
			});
			const color = COLORS[type]({ reject });
			return `${gray(`[${timestampString}]`)} ${gray(`[${commandId}]`)} ${color(icon)} ${color(message)}`;
		};
		serializeTimestamp = (timestamp) => `${padField(timestamp.getHours(), 2)}:${padField(timestamp.getMinutes(), 2)}:${padField(timestamp.getSeconds(), 2)}.${padField(timestamp.getMilliseconds(), 3)}`;
		padField = (field, padding) => String(field).padStart(padding, "0");
		getFinalIcon = ({ failed, reject }) => {
			if (!failed) return figures.tick;
			return reject ? figures.cross : figures.warning;
		};
		ICONS = {
			command: ({ piped }) => piped ? "|" : "$",
			output: () => " ",
			ipc: () => "*",
			error: getFinalIcon,
			duration: getFinalIcon
		};
		COLORS = {
			command: () => bold,
			output: () => identity$1,
			ipc: () => identity$1,
			error: ({ reject }) => reject ? redBright : yellowBright,
			duration: () => gray
		};
	})))();
}

// node_modules/execa/lib/verbose/custom.js
var applyVerboseOnLines, applyVerboseFunction, appendNewline;
function init_custom() {
	return (init_custom = __esmMin((() => {
		init_values();
		applyVerboseOnLines = (printedLines, verboseInfo, fdNumber) => {
			const verboseFunction = getVerboseFunction(verboseInfo, fdNumber);
			return printedLines.map(({ verboseLine, verboseObject }) => applyVerboseFunction(verboseLine, verboseObject, verboseFunction)).filter((printedLine) => printedLine !== void 0).map((printedLine) => appendNewline(printedLine)).join("");
		};
		applyVerboseFunction = (verboseLine, verboseObject, verboseFunction) => {
			if (verboseFunction === void 0) return verboseLine;
			const printedLine = verboseFunction(verboseLine, verboseObject);
			if (typeof printedLine === "string") return printedLine;
		};
		appendNewline = (printedLine) => printedLine.endsWith("\n") ? printedLine : `${printedLine}\n`;
	})))();
}

// node_modules/execa/lib/verbose/log.js
var verboseLog, getVerboseObject, getPrintedLines, getPrintedLine, serializeVerboseMessage;
function init_log() {
	return (init_log = __esmMin((() => {
		init_escape();
		init_default();
		init_custom();
		verboseLog = ({ type, verboseMessage, fdNumber, verboseInfo, result }) => {
			const verboseObject = getVerboseObject({
				type,
				result,
				verboseInfo
			});
			const printedLines = getPrintedLines(verboseMessage, verboseObject);
			const finalLines = applyVerboseOnLines(printedLines, verboseInfo, fdNumber);
			if (finalLines !== "") console.warn(finalLines.slice(0, -1));
		};
		getVerboseObject = ({ type, result, verboseInfo }) => {
			const { escapedCommand, commandId, rawOptions } = verboseInfo;
			const { piped = false, ...options } = rawOptions;
			return {
				type,
				escapedCommand,
				commandId: `${commandId}`,
				timestamp: /* @__PURE__ */ new Date(),
				piped,
				result,
				options
			};
		};
		getPrintedLines = (verboseMessage, verboseObject) => verboseMessage.split("\n").map((message) => getPrintedLine({
			...verboseObject,
			message
		}));
		getPrintedLine = (verboseObject) => {
			return {
				verboseLine: defaultVerboseFunction(verboseObject),
				verboseObject
			};
		};
		serializeVerboseMessage = (message) => {
			const messageString = typeof message === "string" ? message : inspect(message);
			return escapeLines(messageString);
		};
	})))();
}

// node_modules/execa/lib/verbose/start.js
var logCommand;
function init_start() {
	return (init_start = __esmMin((() => {
		init_values();
		init_log();
		logCommand = (escapedCommand, verboseInfo) => {
			if (!isVerbose(verboseInfo)) return;
			verboseLog({
				type: "command",
				verboseMessage: escapedCommand,
				verboseInfo
			});
		};
	})))();
}

// node_modules/execa/lib/verbose/info.js
var getVerboseInfo, getCommandId, COMMAND_ID, validateVerbose;
function init_info() {
	return (init_info = __esmMin((() => {
		init_values();
		getVerboseInfo = (verbose, escapedCommand, rawOptions) => {
			validateVerbose(verbose);
			return {
				verbose,
				escapedCommand,
				commandId: getCommandId(verbose),
				rawOptions
			};
		};
		getCommandId = (verbose) => isVerbose({ verbose }) ? COMMAND_ID++ : void 0;
		COMMAND_ID = 0n;
		validateVerbose = (verbose) => {
			for (const fdVerbose of verbose) {
				if (fdVerbose === false) throw new TypeError("The \"verbose: false\" option was renamed to \"verbose: 'none'\".");
				if (fdVerbose === true) throw new TypeError("The \"verbose: true\" option was renamed to \"verbose: 'short'\".");
				if (!VERBOSE_VALUES.includes(fdVerbose) && !isVerboseFunction(fdVerbose)) {
					const allowedValues = VERBOSE_VALUES.map((allowedValue) => `'${allowedValue}'`).join(", ");
					throw new TypeError(`The "verbose" option must not be ${fdVerbose}. Allowed values are: ${allowedValues} or a function.`);
				}
			}
		};
	})))();
}

// node_modules/execa/lib/return/duration.js
var getStartTime, getDurationMs;
function init_duration() {
	return (init_duration = __esmMin((() => {
		getStartTime = () => hrtime.bigint();
		getDurationMs = (startTime) => Number(hrtime.bigint() - startTime) / 1e6;
	})))();
}

// node_modules/execa/lib/arguments/command.js
var handleCommand;
function init_command() {
	return (init_command = __esmMin((() => {
		init_start();
		init_info();
		init_duration();
		init_escape();
		init_specific();
		handleCommand = (filePath, rawArguments, rawOptions) => {
			const startTime = getStartTime();
			const { command, escapedCommand } = joinCommand(filePath, rawArguments, rawOptions.shell && !rawOptions.node);
			const verbose = normalizeFdSpecificOption(rawOptions, "verbose");
			const verboseInfo = getVerboseInfo(verbose, escapedCommand, {
				__proto__: null,
				...rawOptions
			});
			logCommand(escapedCommand, verboseInfo);
			return {
				command,
				escapedCommand,
				startTime,
				verboseInfo
			};
		};
	})))();
}

// node_modules/path-key/index.js
function pathKey(options = {}) {
	const { env = process.env, platform = process.platform } = options;
	if (platform !== "win32") return "PATH";
	return Object.keys(env).reverse().find((key) => key.toUpperCase() === "PATH") || "Path";
}
function init_path_key() {
	return (init_path_key = __esmMin((() => {})))();
}

// node_modules/unicorn-magic/default.js
function init_default$1() {
	return (init_default$1 = __esmMin((() => {})))();
}

// node_modules/unicorn-magic/node.js
function toPath(urlOrPath) {
	return urlOrPath instanceof URL ? fileURLToPath(urlOrPath) : urlOrPath;
}
function traversePathUp(startPath) {
	return { *[Symbol.iterator]() {
		let currentPath = path.resolve(toPath(startPath));
		let previousPath;
		while (previousPath !== currentPath) {
			yield currentPath;
			previousPath = currentPath;
			currentPath = path.resolve(currentPath, "..");
		}
	} };
}
var execFileOriginal;
function init_node() {
	return (init_node = __esmMin((() => {
		/* @__PURE__ */ init_default$1();
		execFileOriginal = promisify(execFile);
	})))();
}

// node_modules/npm-run-path/index.js
var npmRunPath, applyPreferLocal, applyExecPath, npmRunPathEnv;
function init_npm_run_path() {
	return (init_npm_run_path = __esmMin((() => {
		init_node();
		npmRunPath = ({ cwd = process$2.cwd(), path: pathOption = process$2.env[pathKey()], preferLocal = true, execPath = process$2.execPath, addExecPath = true } = {}) => {
			const cwdPath = path.resolve(toPath(cwd));
			const result = [];
			const pathParts = pathOption.split(path.delimiter);
			if (preferLocal) applyPreferLocal(result, pathParts, cwdPath);
			if (addExecPath) applyExecPath(result, pathParts, execPath, cwdPath);
			return pathOption === "" || pathOption === path.delimiter ? `${result.join(path.delimiter)}${pathOption}` : [...result, pathOption].join(path.delimiter);
		};
		applyPreferLocal = (result, pathParts, cwdPath) => {
			for (const directory of traversePathUp(cwdPath)) {
				const pathPart = path.join(directory, "node_modules/.bin");
				if (!pathParts.includes(pathPart)) result.push(pathPart);
			}
		};
		applyExecPath = (result, pathParts, execPath, cwdPath) => {
			const pathPart = path.resolve(cwdPath, toPath(execPath), "..");
			if (!pathParts.includes(pathPart)) result.push(pathPart);
		};
		npmRunPathEnv = ({ env = process$2.env, ...options } = {}) => {
			env = { ...env };
			const pathName = pathKey({ env });
			options.path = env[pathName];
			env[pathName] = npmRunPath(options);
			return env;
		};
	})))();
}

// node_modules/human-signals/build/src/realtime.js
var getRealtimeSignals, getRealtimeSignal, SIGRTMIN, SIGRTMAX;
function init_realtime() {
	return (init_realtime = __esmMin((() => {
		getRealtimeSignals = () => {
			const length = 64 - SIGRTMIN + 1;
			return Array.from({ length }, getRealtimeSignal);
		};
		getRealtimeSignal = (value, index) => ({
			name: `SIGRT${index + 1}`,
			number: SIGRTMIN + index,
			action: "terminate",
			description: "Application-specific signal (realtime)",
			standard: "posix"
		});
		SIGRTMIN = 34;
		SIGRTMAX = 64;
	})))();
}

// node_modules/human-signals/build/src/core.js
var SIGNALS;
function init_core() {
	return (init_core = __esmMin((() => {
		SIGNALS = [
			{
				name: "SIGHUP",
				number: 1,
				action: "terminate",
				description: "Terminal closed",
				standard: "posix"
			},
			{
				name: "SIGINT",
				number: 2,
				action: "terminate",
				description: "User interruption with CTRL-C",
				standard: "ansi"
			},
			{
				name: "SIGQUIT",
				number: 3,
				action: "core",
				description: "User interruption with CTRL-\\",
				standard: "posix"
			},
			{
				name: "SIGILL",
				number: 4,
				action: "core",
				description: "Invalid machine instruction",
				standard: "ansi"
			},
			{
				name: "SIGTRAP",
				number: 5,
				action: "core",
				description: "Debugger breakpoint",
				standard: "posix"
			},
			{
				name: "SIGABRT",
				number: 6,
				action: "core",
				description: "Aborted",
				standard: "ansi"
			},
			{
				name: "SIGIOT",
				number: 6,
				action: "core",
				description: "Aborted",
				standard: "bsd"
			},
			{
				name: "SIGBUS",
				number: 7,
				action: "core",
				description: "Bus error due to misaligned, non-existing address or paging error",
				standard: "bsd"
			},
			{
				name: "SIGEMT",
				number: 7,
				action: "terminate",
				description: "Command should be emulated but is not implemented",
				standard: "other"
			},
			{
				name: "SIGFPE",
				number: 8,
				action: "core",
				description: "Floating point arithmetic error",
				standard: "ansi"
			},
			{
				name: "SIGKILL",
				number: 9,
				action: "terminate",
				description: "Forced termination",
				standard: "posix",
				forced: true
			},
			{
				name: "SIGUSR1",
				number: 10,
				action: "terminate",
				description: "Application-specific signal",
				standard: "posix"
			},
			{
				name: "SIGSEGV",
				number: 11,
				action: "core",
				description: "Segmentation fault",
				standard: "ansi"
			},
			{
				name: "SIGUSR2",
				number: 12,
				action: "terminate",
				description: "Application-specific signal",
				standard: "posix"
			},
			{
				name: "SIGPIPE",
				number: 13,
				action: "terminate",
				description: "Broken pipe or socket",
				standard: "posix"
			},
			{
				name: "SIGALRM",
				number: 14,
				action: "terminate",
				description: "Timeout or timer",
				standard: "posix"
			},
			{
				name: "SIGTERM",
				number: 15,
				action: "terminate",
				description: "Termination",
				standard: "ansi"
			},
			{
				name: "SIGSTKFLT",
				number: 16,
				action: "terminate",
				description: "Stack is empty or overflowed",
				standard: "other"
			},
			{
				name: "SIGCHLD",
				number: 17,
				action: "ignore",
				description: "Child process terminated, paused or unpaused",
				standard: "posix"
			},
			{
				name: "SIGCLD",
				number: 17,
				action: "ignore",
				description: "Child process terminated, paused or unpaused",
				standard: "other"
			},
			{
				name: "SIGCONT",
				number: 18,
				action: "unpause",
				description: "Unpaused",
				standard: "posix",
				forced: true
			},
			{
				name: "SIGSTOP",
				number: 19,
				action: "pause",
				description: "Paused",
				standard: "posix",
				forced: true
			},
			{
				name: "SIGTSTP",
				number: 20,
				action: "pause",
				description: "Paused using CTRL-Z or \"suspend\"",
				standard: "posix"
			},
			{
				name: "SIGTTIN",
				number: 21,
				action: "pause",
				description: "Background process cannot read terminal input",
				standard: "posix"
			},
			{
				name: "SIGBREAK",
				number: 21,
				action: "terminate",
				description: "User interruption with CTRL-BREAK",
				standard: "other"
			},
			{
				name: "SIGTTOU",
				number: 22,
				action: "pause",
				description: "Background process cannot write to terminal output",
				standard: "posix"
			},
			{
				name: "SIGURG",
				number: 23,
				action: "ignore",
				description: "Socket received out-of-band data",
				standard: "bsd"
			},
			{
				name: "SIGXCPU",
				number: 24,
				action: "core",
				description: "Process timed out",
				standard: "bsd"
			},
			{
				name: "SIGXFSZ",
				number: 25,
				action: "core",
				description: "File too big",
				standard: "bsd"
			},
			{
				name: "SIGVTALRM",
				number: 26,
				action: "terminate",
				description: "Timeout or timer",
				standard: "bsd"
			},
			{
				name: "SIGPROF",
				number: 27,
				action: "terminate",
				description: "Timeout or timer",
				standard: "bsd"
			},
			{
				name: "SIGWINCH",
				number: 28,
				action: "ignore",
				description: "Terminal window size changed",
				standard: "bsd"
			},
			{
				name: "SIGIO",
				number: 29,
				action: "terminate",
				description: "I/O is available",
				standard: "other"
			},
			{
				name: "SIGPOLL",
				number: 29,
				action: "terminate",
				description: "Watched event",
				standard: "other"
			},
			{
				name: "SIGINFO",
				number: 29,
				action: "ignore",
				description: "Request for process information",
				standard: "other"
			},
			{
				name: "SIGPWR",
				number: 30,
				action: "terminate",
				description: "Device running out of power",
				standard: "systemv"
			},
			{
				name: "SIGSYS",
				number: 31,
				action: "core",
				description: "Invalid system call",
				standard: "other"
			},
			{
				name: "SIGUNUSED",
				number: 31,
				action: "terminate",
				description: "Invalid system call",
				standard: "other"
			}
		];
	})))();
}

// node_modules/human-signals/build/src/signals.js
var getSignals, normalizeSignal$1;
function init_signals() {
	return (init_signals = __esmMin((() => {
		init_core();
		init_realtime();
		getSignals = () => {
			const realtimeSignals = getRealtimeSignals();
			return [...SIGNALS, ...realtimeSignals].map(normalizeSignal$1);
		};
		normalizeSignal$1 = ({ name, number: defaultNumber, description, action, forced = false, standard }) => {
			const { signals: { [name]: constantSignal } } = constants$1;
			const supported = constantSignal !== void 0;
			return {
				name,
				number: supported ? constantSignal : defaultNumber,
				description,
				supported,
				action,
				forced,
				standard
			};
		};
	})))();
}

// node_modules/human-signals/build/src/main.js
var getSignalsByName, getSignalByName, signalsByName, getSignalsByNumber, getSignalByNumber, findSignalByNumber, signalsByNumber;
function init_main() {
	return (init_main = __esmMin((() => {
		init_realtime();
		init_signals();
		getSignalsByName = () => {
			const signals = getSignals();
			return Object.fromEntries(signals.map(getSignalByName));
		};
		getSignalByName = ({ name, number, description, supported, action, forced, standard }) => [name, {
			name,
			number,
			description,
			supported,
			action,
			forced,
			standard
		}];
		signalsByName = getSignalsByName();
		getSignalsByNumber = () => {
			const signals = getSignals();
			const length = 64 + 1;
			const signalsA = Array.from({ length }, (value, number) => getSignalByNumber(number, signals));
			return Object.assign({}, ...signalsA);
		};
		getSignalByNumber = (number, signals) => {
			const signal = findSignalByNumber(number, signals);
			if (signal === void 0) return {};
			const { name, description, supported, action, forced, standard } = signal;
			return { [number]: {
				name,
				number,
				description,
				supported,
				action,
				forced,
				standard
			} };
		};
		findSignalByNumber = (number, signals) => {
			const signal = signals.find(({ name }) => constants$1.signals[name] === number);
			if (signal !== void 0) return signal;
			return signals.find((signalA) => signalA.number === number);
		};
		signalsByNumber = getSignalsByNumber();
	})))();
}

// node_modules/execa/lib/terminate/signal.js
var normalizeKillSignal, normalizeSignalArgument, normalizeSignal, normalizeSignalInteger, getSignalsIntegerToName, signalsIntegerToName, normalizeSignalName, getAvailableSignals, getAvailableSignalNames, getAvailableSignalIntegers, getSignalDescription;
function init_signal() {
	return (init_signal = __esmMin((() => {
		init_main();
		normalizeKillSignal = (killSignal) => {
			const optionName = "option `killSignal`";
			if (killSignal === 0) throw new TypeError(`Invalid ${optionName}: 0 cannot be used.`);
			return normalizeSignal(killSignal, optionName);
		};
		normalizeSignalArgument = (signal) => signal === 0 ? signal : normalizeSignal(signal, "`subprocess.kill()`'s argument");
		normalizeSignal = (signalNameOrInteger, optionName) => {
			if (Number.isInteger(signalNameOrInteger)) return normalizeSignalInteger(signalNameOrInteger, optionName);
			if (typeof signalNameOrInteger === "string") return normalizeSignalName(signalNameOrInteger, optionName);
			throw new TypeError(`Invalid ${optionName} ${String(signalNameOrInteger)}: it must be a string or an integer.\n${getAvailableSignals()}`);
		};
		normalizeSignalInteger = (signalInteger, optionName) => {
			if (signalsIntegerToName.has(signalInteger)) return signalsIntegerToName.get(signalInteger);
			throw new TypeError(`Invalid ${optionName} ${signalInteger}: this signal integer does not exist.\n${getAvailableSignals()}`);
		};
		getSignalsIntegerToName = () => new Map(Object.entries(constants$1.signals).reverse().map(([signalName, signalInteger]) => [signalInteger, signalName]));
		signalsIntegerToName = getSignalsIntegerToName();
		normalizeSignalName = (signalName, optionName) => {
			if (signalName in constants$1.signals) return signalName;
			if (signalName.toUpperCase() in constants$1.signals) throw new TypeError(`Invalid ${optionName} '${signalName}': please rename it to '${signalName.toUpperCase()}'.`);
			throw new TypeError(`Invalid ${optionName} '${signalName}': this signal name does not exist.\n${getAvailableSignals()}`);
		};
		getAvailableSignals = () => `Available signal names: ${getAvailableSignalNames()}.
Available signal numbers: ${getAvailableSignalIntegers()}.`;
		getAvailableSignalNames = () => Object.keys(constants$1.signals).sort().map((signalName) => `'${signalName}'`).join(", ");
		getAvailableSignalIntegers = () => [...new Set(Object.values(constants$1.signals).sort((signalInteger, signalIntegerTwo) => signalInteger - signalIntegerTwo))].join(", ");
		getSignalDescription = (signal) => signalsByName[signal].description;
	})))();
}

// node_modules/execa/lib/terminate/timeout.js
var validateTimeout, validateDelay, MAX_DELAY, throwOnTimeout, killAfterTimeout;
function init_timeout() {
	return (init_timeout = __esmMin((() => {
		init_final_error();
		init_type_name();
		validateTimeout = ({ timeout }) => {
			if (timeout !== void 0) validateDelay(timeout, "timeout");
		};
		validateDelay = (delay, optionName) => {
			if (!Number.isInteger(delay) || delay < 0 || delay > MAX_DELAY) throw new TypeError(`Expected the \`${optionName}\` option to be a non-negative integer up to ${MAX_DELAY}, got \`${delay}\` (${getTypeName(delay)})`);
		};
		MAX_DELAY = 2 ** 31 - 1;
		throwOnTimeout = (kill, timeout, context, controller) => timeout === 0 || timeout === void 0 ? [] : [killAfterTimeout(kill, timeout, context, controller)];
		killAfterTimeout = async (kill, timeout, context, { signal }) => {
			await setTimeout$1(timeout, void 0, { signal });
			context.terminationReason ??= "timeout";
			kill();
			throw new DiscardedError();
		};
	})))();
}

// node_modules/execa/lib/terminate/kill.js
var normalizeForceKillAfterDelay, DEFAULT_FORCE_KILL_TIMEOUT, subprocessKill, parseKillArguments, emitKillError, setKillTimeout, killOnTimeout;
function init_kill() {
	return (init_kill = __esmMin((() => {
		init_final_error();
		init_signal();
		init_timeout();
		normalizeForceKillAfterDelay = (forceKillAfterDelay) => {
			if (forceKillAfterDelay === false) return forceKillAfterDelay;
			if (forceKillAfterDelay === true) return DEFAULT_FORCE_KILL_TIMEOUT;
			validateDelay(forceKillAfterDelay, "forceKillAfterDelay");
			return forceKillAfterDelay;
		};
		DEFAULT_FORCE_KILL_TIMEOUT = 5e3;
		subprocessKill = ({ kill, options: { forceKillAfterDelay, killSignal }, onInternalError, context, controller }, signalOrError, errorArgument) => {
			const { signal, error } = parseKillArguments(signalOrError, errorArgument, killSignal);
			emitKillError(error, onInternalError);
			const killResult = kill(signal);
			setKillTimeout({
				kill,
				signal,
				forceKillAfterDelay,
				killSignal,
				killResult,
				context,
				controller
			});
			return killResult;
		};
		parseKillArguments = (signalOrError, errorArgument, killSignal) => {
			const [signal = killSignal, error] = isErrorInstance(signalOrError) ? [void 0, signalOrError] : [signalOrError, errorArgument];
			if (typeof signal !== "string" && !Number.isInteger(signal)) throw new TypeError(`The first argument must be an error instance or a signal name string/integer: ${String(signal)}`);
			if (error !== void 0 && !isErrorInstance(error)) throw new TypeError(`The second argument is optional. If specified, it must be an error instance: ${error}`);
			return {
				signal: normalizeSignalArgument(signal),
				error
			};
		};
		emitKillError = (error, onInternalError) => {
			if (error !== void 0) onInternalError.reject(error);
		};
		setKillTimeout = async ({ kill, signal, forceKillAfterDelay, killSignal, killResult, context, controller }) => {
			if (signal === killSignal && killResult) killOnTimeout({
				kill,
				forceKillAfterDelay,
				context,
				controllerSignal: controller.signal
			});
		};
		killOnTimeout = async ({ kill, forceKillAfterDelay, context, controllerSignal }) => {
			if (forceKillAfterDelay === false) return;
			try {
				await setTimeout$1(forceKillAfterDelay, void 0, { signal: controllerSignal });
				if (kill("SIGKILL")) context.isForcefullyTerminated ??= true;
			} catch {}
		};
	})))();
}

// node_modules/execa/lib/utils/abort-signal.js
var onAbortedSignal, validateAbortSignal;
function init_abort_signal() {
	return (init_abort_signal = __esmMin((() => {
		onAbortedSignal = async (mainSignal, stopSignal) => {
			if (!mainSignal.aborted) await once(mainSignal, "abort", { signal: stopSignal });
		};
		validateAbortSignal = (signal, optionName) => {
			if (signal !== void 0 && Object.prototype.toString.call(signal) !== "[object AbortSignal]") throw new TypeError(`The \`${optionName}\` option must be an AbortSignal: ${String(signal)}.`);
		};
	})))();
}

// node_modules/execa/lib/terminate/cancel.js
var validateCancelSignal, validateRenamedSignalOption, throwOnCancel, terminateOnCancel;
function init_cancel() {
	return (init_cancel = __esmMin((() => {
		init_abort_signal();
		validateCancelSignal = ({ cancelSignal }) => {
			validateAbortSignal(cancelSignal, "cancelSignal");
		};
		validateRenamedSignalOption = ({ signal }) => {
			if (signal !== void 0) throw new TypeError("The \"signal\" option has been renamed to \"cancelSignal\" instead.");
		};
		throwOnCancel = ({ kill, cancelSignal, gracefulCancel, context, controller }) => cancelSignal === void 0 || gracefulCancel ? [] : [terminateOnCancel(kill, cancelSignal, context, controller)];
		terminateOnCancel = async (kill, cancelSignal, context, { signal }) => {
			await onAbortedSignal(cancelSignal, signal);
			context.terminationReason ??= "cancel";
			kill();
			throw cancelSignal.reason;
		};
	})))();
}

// node_modules/execa/lib/ipc/validation.js
var validateIpcMethod, validateIpcOption, validateConnection, throwOnEarlyDisconnect, throwOnStrictDeadlockError, getStrictResponseError, throwOnMissingStrict, throwOnStrictDisconnect, getAbortDisconnectError, throwOnMissingParent, handleEpipeError, handleSerializationError, serializeInvalidMessage, isSerializationError, SERIALIZATION_ERROR_CODES, SERIALIZATION_ERROR_MESSAGES, getMethodName, getNamespaceName, getOtherProcessName, disconnect;
function init_validation() {
	return (init_validation = __esmMin((() => {
		validateIpcMethod = ({ methodName, isSubprocess, ipc, isConnected }) => {
			validateIpcOption(methodName, isSubprocess, ipc);
			validateConnection(methodName, isSubprocess, isConnected);
		};
		validateIpcOption = (methodName, isSubprocess, ipc) => {
			if (!ipc) throw new Error(`${getMethodName(methodName, isSubprocess)} can only be used if the \`ipc\` option is \`true\`.`);
		};
		validateConnection = (methodName, isSubprocess, isConnected) => {
			if (!isConnected) throw new Error(`${getMethodName(methodName, isSubprocess)} cannot be used: the ${getOtherProcessName(isSubprocess)} has already exited or disconnected.`);
		};
		throwOnEarlyDisconnect = (isSubprocess) => {
			throw new Error(`${getMethodName("getOneMessage", isSubprocess)} could not complete: the ${getOtherProcessName(isSubprocess)} exited or disconnected.`);
		};
		throwOnStrictDeadlockError = (isSubprocess) => {
			throw new Error(`${getMethodName("sendMessage", isSubprocess)} failed: the ${getOtherProcessName(isSubprocess)} is sending a message too, instead of listening to incoming messages.
This can be fixed by both sending a message and listening to incoming messages at the same time:

const [receivedMessage] = await Promise.all([
	${getMethodName("getOneMessage", isSubprocess)},
	${getMethodName("sendMessage", isSubprocess, "message, {strict: true}")},
]);`);
		};
		getStrictResponseError = (error, isSubprocess) => new Error(`${getMethodName("sendMessage", isSubprocess)} failed when sending an acknowledgment response to the ${getOtherProcessName(isSubprocess)}.`, { cause: error });
		throwOnMissingStrict = (isSubprocess) => {
			throw new Error(`${getMethodName("sendMessage", isSubprocess)} failed: the ${getOtherProcessName(isSubprocess)} is not listening to incoming messages.`);
		};
		throwOnStrictDisconnect = (isSubprocess) => {
			throw new Error(`${getMethodName("sendMessage", isSubprocess)} failed: the ${getOtherProcessName(isSubprocess)} exited without listening to incoming messages.`);
		};
		getAbortDisconnectError = () => /* @__PURE__ */ new Error(`\`cancelSignal\` aborted: the ${getOtherProcessName(true)} disconnected.`);
		throwOnMissingParent = () => {
			throw new Error("`getCancelSignal()` cannot be used without setting the `gracefulCancel` option to `true`.");
		};
		handleEpipeError = ({ error, methodName, isSubprocess }) => {
			if (error.code === "EPIPE") throw new Error(`${getMethodName(methodName, isSubprocess)} cannot be used: the ${getOtherProcessName(isSubprocess)} is disconnecting.`, { cause: error });
		};
		handleSerializationError = ({ error, methodName, isSubprocess, message }) => {
			if (isSerializationError(error)) throw new Error(`${getMethodName(methodName, isSubprocess)}'s argument type is invalid: the message cannot be serialized: ${serializeInvalidMessage(message)}.`, { cause: error });
		};
		serializeInvalidMessage = (message) => {
			try {
				return String(message);
			} catch {
				return inspect(message);
			}
		};
		isSerializationError = ({ code, message }) => SERIALIZATION_ERROR_CODES.has(code) || SERIALIZATION_ERROR_MESSAGES.some((serializationErrorMessage) => message.includes(serializationErrorMessage));
		SERIALIZATION_ERROR_CODES = /* @__PURE__ */ new Set(["ERR_MISSING_ARGS", "ERR_INVALID_ARG_TYPE"]);
		SERIALIZATION_ERROR_MESSAGES = [
			"could not be cloned",
			"circular structure",
			"call stack size exceeded"
		];
		getMethodName = (methodName, isSubprocess, parameters = "") => methodName === "cancelSignal" ? "`cancelSignal`'s `controller.abort()`" : `${getNamespaceName(isSubprocess)}${methodName}(${parameters})`;
		getNamespaceName = (isSubprocess) => isSubprocess ? "" : "subprocess.";
		getOtherProcessName = (isSubprocess) => isSubprocess ? "parent process" : "subprocess";
		disconnect = (anyProcess) => {
			if (anyProcess.connected) anyProcess.disconnect();
		};
	})))();
}

// node_modules/execa/lib/utils/deferred.js
var createDeferred;
function init_deferred() {
	return (init_deferred = __esmMin((() => {
		createDeferred = () => {
			const methods = {};
			const promise = new Promise((resolve, reject) => {
				Object.assign(methods, {
					resolve,
					reject
				});
			});
			return Object.assign(promise, methods);
		};
	})))();
}

// node_modules/execa/lib/utils/max-listeners.js
var incrementMaxListeners;
function init_max_listeners() {
	return (init_max_listeners = __esmMin((() => {
		incrementMaxListeners = (eventEmitter, maxListenersIncrement, signal) => {
			const maxListeners = eventEmitter.getMaxListeners();
			if (maxListeners === 0 || maxListeners === 1e400) return;
			eventEmitter.setMaxListeners(maxListeners + maxListenersIncrement);
			addAbortListener(signal, () => {
				eventEmitter.setMaxListeners(eventEmitter.getMaxListeners() - maxListenersIncrement);
			});
		};
	})))();
}

// node_modules/execa/lib/ipc/reference.js
var addReference, addReferenceCount, removeReference, removeReferenceCount, undoAddedReferences, redoAddedReferences;
function init_reference() {
	return (init_reference = __esmMin((() => {
		addReference = (channel, reference) => {
			if (reference) addReferenceCount(channel);
		};
		addReferenceCount = (channel) => {
			channel.refCounted();
		};
		removeReference = (channel, reference) => {
			if (reference) removeReferenceCount(channel);
		};
		removeReferenceCount = (channel) => {
			channel.unrefCounted();
		};
		undoAddedReferences = (channel, isSubprocess) => {
			if (!isSubprocess) return;
			removeReferenceCount(channel);
			removeReferenceCount(channel);
		};
		redoAddedReferences = (channel, isSubprocess) => {
			if (!isSubprocess) return;
			addReferenceCount(channel);
			addReferenceCount(channel);
		};
	})))();
}

// node_modules/execa/lib/ipc/incoming.js
var onMessage, onDisconnect, INCOMING_MESSAGES;
function init_incoming() {
	return (init_incoming = __esmMin((() => {
		init_outgoing();
		init_reference();
		init_strict();
		init_graceful();
		onMessage = async ({ anyProcess, channel, isSubprocess, ipcEmitter }, wrappedMessage) => {
			if (handleStrictResponse(wrappedMessage, anyProcess) || isSubprocess && handleAbort(wrappedMessage)) return;
			if (!INCOMING_MESSAGES.has(anyProcess)) INCOMING_MESSAGES.set(anyProcess, []);
			const incomingMessages = INCOMING_MESSAGES.get(anyProcess);
			incomingMessages.push(wrappedMessage);
			if (incomingMessages.length > 1) return;
			while (incomingMessages.length > 0) {
				await waitForOutgoingMessages(anyProcess, ipcEmitter, incomingMessages[0]);
				await scheduler.yield();
				const message = await handleStrictRequest({
					wrappedMessage: incomingMessages[0],
					anyProcess,
					channel,
					isSubprocess,
					ipcEmitter
				});
				incomingMessages.shift();
				ipcEmitter.emit("message", message);
				ipcEmitter.emit("message:done");
			}
		};
		onDisconnect = async ({ anyProcess, channel, isSubprocess, ipcEmitter, boundOnMessage }) => {
			if (isSubprocess) abortOnDisconnect();
			const incomingMessages = INCOMING_MESSAGES.get(anyProcess);
			while (incomingMessages?.length > 0) await once(ipcEmitter, "message:done");
			anyProcess.removeListener("message", boundOnMessage);
			redoAddedReferences(channel, isSubprocess);
			ipcEmitter.connected = false;
			ipcEmitter.emit("disconnect");
		};
		INCOMING_MESSAGES = /* @__PURE__ */ new WeakMap();
	})))();
}

// node_modules/execa/lib/ipc/forward.js
var getIpcEmitter, IPC_EMITTERS, forwardEvents, isConnected;
function init_forward() {
	return (init_forward = __esmMin((() => {
		init_incoming();
		init_reference();
		getIpcEmitter = (anyProcess, channel, isSubprocess) => {
			if (IPC_EMITTERS.has(anyProcess)) return IPC_EMITTERS.get(anyProcess);
			const ipcEmitter = new EventEmitter();
			ipcEmitter.setMaxListeners(0);
			ipcEmitter.connected = true;
			IPC_EMITTERS.set(anyProcess, ipcEmitter);
			forwardEvents({
				ipcEmitter,
				anyProcess,
				channel,
				isSubprocess
			});
			return ipcEmitter;
		};
		IPC_EMITTERS = /* @__PURE__ */ new WeakMap();
		forwardEvents = ({ ipcEmitter, anyProcess, channel, isSubprocess }) => {
			const boundOnMessage = onMessage.bind(void 0, {
				anyProcess,
				channel,
				isSubprocess,
				ipcEmitter
			});
			anyProcess.on("message", boundOnMessage);
			anyProcess.once("disconnect", onDisconnect.bind(void 0, {
				anyProcess,
				channel,
				isSubprocess,
				ipcEmitter,
				boundOnMessage
			}));
			undoAddedReferences(channel, isSubprocess);
		};
		isConnected = (anyProcess) => {
			const ipcEmitter = IPC_EMITTERS.get(anyProcess);
			return ipcEmitter === void 0 ? anyProcess.channel !== void 0 && anyProcess.channel !== null : ipcEmitter.connected;
		};
	})))();
}

// node_modules/execa/lib/ipc/strict.js
var handleSendStrict, count, validateStrictDeadlock, handleStrictRequest, handleStrictResponse, waitForStrictResponse, STRICT_RESPONSES, throwOnDisconnect$1, REQUEST_TYPE, RESPONSE_TYPE, isStrictRequest;
function init_strict() {
	return (init_strict = __esmMin((() => {
		init_deferred();
		init_max_listeners();
		init_send();
		init_validation();
		init_forward();
		init_outgoing();
		handleSendStrict = ({ anyProcess, channel, isSubprocess, message, strict }) => {
			if (!strict) return message;
			const ipcEmitter = getIpcEmitter(anyProcess, channel, isSubprocess);
			const hasListeners = hasMessageListeners(anyProcess, ipcEmitter);
			return {
				id: count++,
				type: REQUEST_TYPE,
				message,
				hasListeners
			};
		};
		count = 0;
		validateStrictDeadlock = (outgoingMessages, wrappedMessage) => {
			if (!isStrictRequest(wrappedMessage) || wrappedMessage.hasListeners) return;
			for (const { id } of outgoingMessages) if (id !== void 0) STRICT_RESPONSES[id].deferred.resolve({
				isDeadlock: true,
				hasListeners: false
			});
		};
		handleStrictRequest = async ({ wrappedMessage, anyProcess, channel, isSubprocess, ipcEmitter }) => {
			if (!isStrictRequest(wrappedMessage)) return wrappedMessage;
			const { id, message } = wrappedMessage;
			if (!anyProcess.connected) return message;
			const response = {
				id,
				type: RESPONSE_TYPE,
				message: hasMessageListeners(anyProcess, ipcEmitter)
			};
			try {
				await sendMessage$1({
					anyProcess,
					channel,
					isSubprocess,
					ipc: true
				}, response);
			} catch (error) {
				if (error.cause?.code !== "EPIPE") ipcEmitter.emit("strict:error", error);
			}
			return message;
		};
		handleStrictResponse = (wrappedMessage, anyProcess) => {
			if (wrappedMessage?.type !== RESPONSE_TYPE) return false;
			const { id, message: hasListeners } = wrappedMessage;
			const strictResponse = STRICT_RESPONSES[id];
			if (strictResponse?.anyProcess === anyProcess) strictResponse.deferred.resolve({
				isDeadlock: false,
				hasListeners
			});
			return true;
		};
		waitForStrictResponse = async (wrappedMessage, anyProcess, isSubprocess) => {
			const deferred = createDeferred();
			STRICT_RESPONSES[wrappedMessage.id] = {
				deferred,
				anyProcess
			};
			const controller = new AbortController();
			try {
				const { isDeadlock, hasListeners } = await Promise.race([deferred, throwOnDisconnect$1(anyProcess, isSubprocess, controller)]);
				if (isDeadlock) throwOnStrictDeadlockError(isSubprocess);
				if (!hasListeners) throwOnMissingStrict(isSubprocess);
			} finally {
				controller.abort();
				delete STRICT_RESPONSES[wrappedMessage.id];
			}
		};
		STRICT_RESPONSES = { __proto__: null };
		throwOnDisconnect$1 = async (anyProcess, isSubprocess, { signal }) => {
			incrementMaxListeners(anyProcess, 1, signal);
			await once(anyProcess, "disconnect", { signal });
			throwOnStrictDisconnect(isSubprocess);
		};
		REQUEST_TYPE = "execa:ipc:request";
		RESPONSE_TYPE = "execa:ipc:response";
		isStrictRequest = (wrappedMessage) => wrappedMessage?.type === REQUEST_TYPE && Number.isInteger(wrappedMessage.id) && typeof wrappedMessage.hasListeners === "boolean";
	})))();
}

// node_modules/execa/lib/ipc/outgoing.js
var startSendMessage, endSendMessage, waitForOutgoingMessages, OUTGOING_MESSAGES, IPC_SUBPROCESS_OPTIONS, setIpcSubprocessOptions, hasMessageListeners, getMinListenerCount, getOptions;
function init_outgoing() {
	return (init_outgoing = __esmMin((() => {
		init_deferred();
		init_specific();
		init_strict();
		startSendMessage = (anyProcess, wrappedMessage, strict) => {
			if (!OUTGOING_MESSAGES.has(anyProcess)) OUTGOING_MESSAGES.set(anyProcess, /* @__PURE__ */ new Set());
			const outgoingMessages = OUTGOING_MESSAGES.get(anyProcess);
			const outgoingMessage = {
				onMessageSent: createDeferred(),
				id: strict ? wrappedMessage.id : void 0
			};
			outgoingMessages.add(outgoingMessage);
			return {
				outgoingMessages,
				outgoingMessage
			};
		};
		endSendMessage = ({ outgoingMessages, outgoingMessage }) => {
			outgoingMessages.delete(outgoingMessage);
			outgoingMessage.onMessageSent.resolve();
		};
		waitForOutgoingMessages = async (anyProcess, ipcEmitter, wrappedMessage) => {
			while (!hasMessageListeners(anyProcess, ipcEmitter) && OUTGOING_MESSAGES.get(anyProcess)?.size > 0) {
				const outgoingMessages = [...OUTGOING_MESSAGES.get(anyProcess)];
				validateStrictDeadlock(outgoingMessages, wrappedMessage);
				await Promise.all(outgoingMessages.map(({ onMessageSent }) => onMessageSent));
			}
		};
		OUTGOING_MESSAGES = /* @__PURE__ */ new WeakMap();
		IPC_SUBPROCESS_OPTIONS = /* @__PURE__ */ new WeakMap();
		setIpcSubprocessOptions = (subprocess, options) => {
			IPC_SUBPROCESS_OPTIONS.set(subprocess, options);
		};
		hasMessageListeners = (anyProcess, ipcEmitter) => ipcEmitter.listenerCount("message") > getMinListenerCount(anyProcess);
		getMinListenerCount = (anyProcess) => getOptions(anyProcess) !== void 0 && !getFdSpecificValue(getOptions(anyProcess).buffer, "ipc") ? 1 : 0;
		getOptions = (anyProcess) => IPC_SUBPROCESS_OPTIONS.get(anyProcess);
	})))();
}

// node_modules/execa/lib/ipc/send.js
var sendMessage$1, sendMessageAsync, sendOneMessage, getSendMethod, PROCESS_SEND_METHODS;
function init_send() {
	return (init_send = __esmMin((() => {
		init_options();
		init_validation();
		init_outgoing();
		init_strict();
		sendMessage$1 = ({ anyProcess, channel, isSubprocess, ipc }, message, options) => {
			const { strict = false } = copyOptions(options);
			checkBooleanOption(strict, "strict");
			const methodName = "sendMessage";
			validateIpcMethod({
				methodName,
				isSubprocess,
				ipc,
				isConnected: anyProcess.connected
			});
			return sendMessageAsync({
				anyProcess,
				channel,
				methodName,
				isSubprocess,
				message,
				strict
			});
		};
		sendMessageAsync = async ({ anyProcess, channel, methodName, isSubprocess, message, strict }) => {
			const wrappedMessage = handleSendStrict({
				anyProcess,
				channel,
				isSubprocess,
				message,
				strict
			});
			const outgoingMessagesState = startSendMessage(anyProcess, wrappedMessage, strict);
			try {
				await sendOneMessage({
					anyProcess,
					methodName,
					isSubprocess,
					wrappedMessage,
					message,
					strict
				});
			} catch (error) {
				disconnect(anyProcess);
				throw error;
			} finally {
				endSendMessage(outgoingMessagesState);
			}
		};
		sendOneMessage = async ({ anyProcess, methodName, isSubprocess, wrappedMessage, message, strict = false }) => {
			const sendMethod = getSendMethod(anyProcess);
			try {
				await Promise.all([strict ? waitForStrictResponse(wrappedMessage, anyProcess, isSubprocess) : void 0, sendMethod(wrappedMessage)]);
			} catch (error) {
				handleEpipeError({
					error,
					methodName,
					isSubprocess
				});
				handleSerializationError({
					error,
					methodName,
					isSubprocess,
					message
				});
				throw error;
			}
		};
		getSendMethod = (anyProcess) => {
			if (PROCESS_SEND_METHODS.has(anyProcess)) return PROCESS_SEND_METHODS.get(anyProcess);
			const sendMethod = promisify(anyProcess.send.bind(anyProcess));
			PROCESS_SEND_METHODS.set(anyProcess, sendMethod);
			return sendMethod;
		};
		PROCESS_SEND_METHODS = /* @__PURE__ */ new WeakMap();
	})))();
}

// node_modules/execa/lib/ipc/graceful.js
var sendAbort, getCancelSignal$1, startIpc, isCancelListening, handleAbort, GRACEFUL_CANCEL_TYPE, abortOnDisconnect, cancelController;
function init_graceful() {
	return (init_graceful = __esmMin((() => {
		init_send();
		init_forward();
		init_validation();
		sendAbort = (subprocess, message) => {
			const methodName = "cancelSignal";
			validateConnection(methodName, false, subprocess.connected);
			return sendOneMessage({
				anyProcess: subprocess,
				methodName,
				isSubprocess: false,
				wrappedMessage: {
					type: GRACEFUL_CANCEL_TYPE,
					message
				},
				message
			});
		};
		getCancelSignal$1 = async ({ anyProcess, channel, isSubprocess, ipc }) => {
			await startIpc({
				anyProcess,
				channel,
				isSubprocess,
				ipc
			});
			return cancelController.signal;
		};
		startIpc = async ({ anyProcess, channel, isSubprocess, ipc }) => {
			if (isCancelListening) return;
			if (!ipc) {
				throwOnMissingParent();
				return;
			}
			isCancelListening = true;
			if (!anyProcess.connected) {
				abortOnDisconnect();
				return;
			}
			getIpcEmitter(anyProcess, channel, isSubprocess);
			await scheduler.yield();
		};
		isCancelListening = false;
		handleAbort = (wrappedMessage) => {
			if (wrappedMessage?.type !== GRACEFUL_CANCEL_TYPE) return false;
			cancelController.abort(wrappedMessage.message);
			return true;
		};
		GRACEFUL_CANCEL_TYPE = "execa:ipc:cancel";
		abortOnDisconnect = () => {
			cancelController.abort(getAbortDisconnectError());
		};
		cancelController = new AbortController();
	})))();
}

// node_modules/execa/lib/terminate/graceful.js
var validateGracefulCancel, throwOnGracefulCancel, sendOnAbort, getReason;
function init_graceful$1() {
	return (init_graceful$1 = __esmMin((() => {
		init_abort_signal();
		init_graceful();
		init_kill();
		validateGracefulCancel = ({ gracefulCancel, cancelSignal, ipc, serialization }) => {
			if (!gracefulCancel) return;
			if (cancelSignal === void 0) throw new Error("The `cancelSignal` option must be defined when setting the `gracefulCancel` option.");
			if (!ipc) throw new Error("The `ipc` option cannot be false when setting the `gracefulCancel` option.");
			if (serialization === "json") throw new Error("The `serialization` option cannot be 'json' when setting the `gracefulCancel` option.");
		};
		throwOnGracefulCancel = ({ subprocess, kill, cancelSignal, gracefulCancel, forceKillAfterDelay, context, controller }) => gracefulCancel ? [sendOnAbort({
			subprocess,
			kill,
			cancelSignal,
			forceKillAfterDelay,
			context,
			controller
		})] : [];
		sendOnAbort = async ({ subprocess, kill, cancelSignal, forceKillAfterDelay, context, controller: { signal } }) => {
			await onAbortedSignal(cancelSignal, signal);
			const reason = getReason(cancelSignal);
			await sendAbort(subprocess, reason);
			killOnTimeout({
				kill,
				forceKillAfterDelay,
				context,
				controllerSignal: signal
			});
			context.terminationReason ??= "gracefulCancel";
			throw cancelSignal.reason;
		};
		getReason = ({ reason }) => {
			if (!(reason instanceof DOMException)) return reason;
			const error = new Error(reason.message);
			Object.defineProperty(error, "stack", {
				value: reason.stack,
				enumerable: false,
				configurable: true,
				writable: true
			});
			return error;
		};
	})))();
}

// node_modules/execa/lib/methods/node.js
var mapNode, getDefaultNodeOptions, REMOVED_OPTIONS_WITH_VALUE, IGNORED_OPTIONS_REGEXP, handleNodeOption;
function init_node$1() {
	return (init_node$1 = __esmMin((() => {
		init_file_url();
		mapNode = ({ options }) => {
			if (options.node === false) throw new TypeError("The \"node\" option cannot be false with `execaNode()`.");
			return { options: {
				__proto__: null,
				...options,
				node: true
			} };
		};
		getDefaultNodeOptions = () => {
			const nodeOptions = [];
			for (let index = 0; index < execArgv.length; index += 1) {
				const nodeOption = execArgv[index];
				if (REMOVED_OPTIONS_WITH_VALUE.has(nodeOption)) {
					if (!execArgv[index + 1]?.startsWith("-")) index += 1;
				} else if (!IGNORED_OPTIONS_REGEXP.test(nodeOption)) nodeOptions.push(nodeOption);
			}
			return nodeOptions;
		};
		REMOVED_OPTIONS_WITH_VALUE = /* @__PURE__ */ new Set([
			"-e",
			"--eval",
			"-p",
			"--print",
			"-pe",
			"--input-type",
			"--inspect-port"
		]);
		IGNORED_OPTIONS_REGEXP = /^--(?:inspect|eval=|print=|input-type=)/;
		handleNodeOption = (file, commandArguments, { node: shouldHandleNode = false, nodePath = execPath, nodeOptions = getDefaultNodeOptions(), cwd, execPath: formerNodePath, ...options }) => {
			if (formerNodePath !== void 0) throw new TypeError("The \"execPath\" option has been removed. Please use the \"nodePath\" option instead.");
			if (!Array.isArray(nodeOptions) || nodeOptions.some((nodeOption) => typeof nodeOption !== "string")) throw new TypeError("The \"nodeOptions\" option must be an array of strings.");
			const normalizedNodePath = safeNormalizeFileUrl(nodePath, "The \"nodePath\" option");
			const resolvedNodePath = path.resolve(cwd, normalizedNodePath);
			const newOptions = {
				__proto__: null,
				shell: false,
				...options,
				nodePath: resolvedNodePath,
				node: shouldHandleNode,
				cwd
			};
			if (!shouldHandleNode) return [
				file,
				commandArguments,
				newOptions
			];
			if (path.basename(file, ".exe") === "node") throw new TypeError("When the \"node\" option is true, the first argument does not need to be \"node\".");
			return [
				resolvedNodePath,
				[
					...nodeOptions,
					file,
					...commandArguments
				],
				{
					__proto__: null,
					...newOptions,
					ipc: newOptions.ipc === void 0 ? true : newOptions.ipc,
					shell: false
				}
			];
		};
	})))();
}

// node_modules/execa/lib/ipc/ipc-input.js
var validateIpcInputOption, validateAdvancedInput, validateJsonInput, validateIpcInput, sendIpcInput;
function init_ipc_input() {
	return (init_ipc_input = __esmMin((() => {
		init_send();
		validateIpcInputOption = ({ ipcInput, ipc, serialization }) => {
			if (ipcInput === void 0) return;
			if (!ipc) throw new Error("The `ipcInput` option cannot be set unless the `ipc` option is `true`.");
			validateIpcInput[serialization]?.(ipcInput);
		};
		validateAdvancedInput = (ipcInput) => {
			try {
				serialize(ipcInput);
			} catch (error) {
				throw new Error("The `ipcInput` option is not serializable with a structured clone.", { cause: error });
			}
		};
		validateJsonInput = (ipcInput) => {
			try {
				if (JSON.stringify(ipcInput) === void 0) throw new TypeError("The value cannot be represented as JSON.");
			} catch (error) {
				throw new Error("The `ipcInput` option is not serializable with JSON.", { cause: error });
			}
		};
		validateIpcInput = {
			__proto__: null,
			advanced: validateAdvancedInput,
			json: validateJsonInput
		};
		sendIpcInput = async (subprocess, ipcInput, ipc) => {
			if (ipcInput === void 0) return;
			await sendMessage$1({
				anyProcess: subprocess,
				channel: subprocess.channel,
				isSubprocess: false,
				ipc
			}, ipcInput);
		};
	})))();
}

// node_modules/execa/lib/arguments/encoding-option.js
var validateEncoding, TEXT_ENCODINGS, BINARY_ENCODINGS, ENCODINGS, getStringEncoding, getInputEncoding, getCorrectEncoding, ENCODING_ALIASES, serializeEncoding;
function init_encoding_option() {
	return (init_encoding_option = __esmMin((() => {
		validateEncoding = ({ encoding }) => {
			if (ENCODINGS.has(encoding)) return;
			const correctEncoding = getCorrectEncoding(encoding);
			if (correctEncoding !== void 0) throw new TypeError(`Invalid option \`encoding: ${serializeEncoding(encoding)}\`.
Please rename it to ${serializeEncoding(correctEncoding)}.`);
			const correctEncodings = [...ENCODINGS].map((correctEncoding) => serializeEncoding(correctEncoding)).join(", ");
			throw new TypeError(`Invalid option \`encoding: ${serializeEncoding(encoding)}\`.
Please rename it to one of: ${correctEncodings}.`);
		};
		TEXT_ENCODINGS = /* @__PURE__ */ new Set(["utf8", "utf16le"]);
		BINARY_ENCODINGS = /* @__PURE__ */ new Set([
			"buffer",
			"hex",
			"base64",
			"base64url",
			"latin1",
			"ascii"
		]);
		ENCODINGS = TEXT_ENCODINGS.union(BINARY_ENCODINGS);
		getStringEncoding = (binary, encoding) => binary || !TEXT_ENCODINGS.has(encoding) ? "utf8" : encoding;
		getInputEncoding = (encoding) => TEXT_ENCODINGS.has(encoding) ? "utf8" : encoding;
		getCorrectEncoding = (encoding) => {
			if (encoding === null) return "buffer";
			if (typeof encoding !== "string") return;
			const lowerEncoding = encoding.toLowerCase();
			if (lowerEncoding in ENCODING_ALIASES) return ENCODING_ALIASES[lowerEncoding];
			if (ENCODINGS.has(lowerEncoding)) return lowerEncoding;
		};
		ENCODING_ALIASES = {
			__proto__: null,
			"utf-8": "utf8",
			"utf-16le": "utf16le",
			"ucs-2": "utf16le",
			ucs2: "utf16le",
			binary: "latin1"
		};
		serializeEncoding = (encoding) => typeof encoding === "string" ? `"${encoding}"` : String(encoding);
	})))();
}

// node_modules/which-command/index.js
function resolveOptions(command, options) {
	if (typeof command !== "string" || command.length === 0) throw new TypeError("Expected a non-empty string.");
	const { cwd = process$2.cwd(), path: searchPath = process$2.env.PATH ?? (isWindows$1 ? process$2.env.Path : void 0) ?? "", pathExt = process$2.env.PATHEXT || defaultPathExt } = options;
	return {
		cwd,
		searchPath,
		pathExt
	};
}
function windowsExtensions(command, pathExt) {
	const extensions = pathExt.split(path.delimiter).filter(Boolean);
	const commandExtension = path.extname(command).toLowerCase();
	if (commandExtension !== "" && extensions.some((extension) => extension.toLowerCase() === commandExtension)) return ["", ...extensions];
	return extensions;
}
function* candidatePaths(command, { cwd, searchPath, pathExt }) {
	const extensions = isWindows$1 ? windowsExtensions(command, pathExt) : [""];
	if (separatorPattern.test(command)) {
		const base = path.resolve(cwd, command);
		for (const extension of extensions) yield base + extension;
		return;
	}
	const directories = [...isWindows$1 ? [cwd] : [], ...searchPath.split(path.delimiter)];
	for (const directory of directories) {
		const unquoted = isWindows$1 && directory.length > 1 && directory.startsWith("\"") && directory.endsWith("\"") ? directory.slice(1, -1) : directory;
		if (unquoted === "") continue;
		const base = path.resolve(cwd, unquoted, command);
		for (const extension of extensions) yield base + extension;
	}
}
function isExecutableSync(filePath) {
	let stats;
	try {
		stats = fs.statSync(filePath);
	} catch (error) {
		return isWindows$1 && error.code === "EACCES";
	}
	if (!stats.isFile()) return false;
	if (isWindows$1) return true;
	try {
		fs.accessSync(filePath, fs.constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
function whichCommandSync(command, options = {}) {
	const resolved = resolveOptions(command, options);
	for (const candidate of candidatePaths(command, resolved)) if (isExecutableSync(candidate)) return candidate;
}
var isWindows$1, separatorPattern, defaultPathExt;
function init_which_command() {
	return (init_which_command = __esmMin((() => {
		isWindows$1 = process$2.platform === "win32";
		separatorPattern = isWindows$1 ? /[\/\\]/v : /\//v;
		defaultPathExt = ".COM;.EXE;.BAT;.CMD;.VBS;.VBE;.JS;.JSE;.WSF;.WSH;.MSC";
	})))();
}

// node_modules/execa/lib/arguments/command-file.js
var parseCommandFile, directlyExecutableRegExp, escapeWindowsCommand, resolveWithShebang, resolvePath, hasWindowsPathSeparator, shouldSearchCurrentDirectory, resolvePathDirectories, getWindowsEnvironmentValue, SHEBANG_BYTE_LENGTH, readShebang, shebangRegExp, parseShebang, lineBreakRegExp, assertNoLineBreak, metaCharsRegExp, escapeMetaChars, backslashRunRegExp, quotedCharacterRegExp, escapeArgument, shouldQuoteArgument;
function init_command_file() {
	return (init_command_file = __esmMin((() => {
		init_which_command();
		parseCommandFile = (file, commandArguments, options) => {
			const parsed = {
				file,
				commandArguments: [...commandArguments],
				options
			};
			return options.shell || process$2.platform !== "win32" ? parsed : escapeWindowsCommand(parsed);
		};
		directlyExecutableRegExp = /\.(?:com|exe)$/i;
		escapeWindowsCommand = (parsed) => {
			const resolvedFile = resolveWithShebang(parsed);
			if (resolvedFile !== void 0 && directlyExecutableRegExp.test(resolvedFile)) {
				if (parsed.options.argv0 === void 0) parsed.options.argv0 = parsed.file;
				parsed.file = resolvedFile;
				return parsed;
			}
			for (const value of [parsed.file, ...parsed.commandArguments]) assertNoLineBreak(value);
			const commandLine = `"${[escapeMetaChars(path.normalize(resolvedFile ?? parsed.file)), ...parsed.commandArguments.map((argument) => escapeArgument(argument))].join(" ")}"`;
			parsed.options.windowsVerbatimArguments = true;
			return {
				file: process$2.env.comspec || "cmd.exe",
				commandArguments: [
					"/d",
					"/e:on",
					"/v:off",
					"/s",
					"/c",
					commandLine
				],
				options: parsed.options
			};
		};
		resolveWithShebang = (parsed) => {
			const resolvedFile = resolvePath(parsed);
			const interpreter = resolvedFile !== void 0 && readShebang(resolvedFile);
			if (!interpreter) return resolvedFile;
			parsed.commandArguments.unshift(resolvedFile);
			parsed.file = interpreter;
			return resolvePath(parsed);
		};
		resolvePath = (parsed) => {
			const environment = parsed.options.env || process$2.env;
			const cwd = parsed.options.cwd ?? process$2.cwd();
			const environmentPathExt = getWindowsEnvironmentValue(environment, "PATHEXT");
			const commandExtension = path.extname(parsed.file);
			const pathExt = commandExtension === "" ? environmentPathExt : `${commandExtension}${path.delimiter}${environmentPathExt ?? ""}`;
			if (hasWindowsPathSeparator(parsed.file)) return whichCommandSync(path.resolve(cwd, parsed.file), {
				cwd,
				pathExt
			});
			const resolveOptions = {
				cwd,
				path: getWindowsEnvironmentValue(environment, "PATH") ?? getWindowsEnvironmentValue(process$2.env, "PATH") ?? "",
				pathExt
			};
			return shouldSearchCurrentDirectory(environment) ? whichCommandSync(parsed.file, resolveOptions) : resolvePathDirectories(parsed.file, resolveOptions);
		};
		hasWindowsPathSeparator = (file) => file.includes("/") || file.includes("\\") || file.includes(":");
		shouldSearchCurrentDirectory = (environment) => getWindowsEnvironmentValue(process$2.env, "NODEFAULTCURRENTDIRECTORYINEXEPATH") === void 0 && getWindowsEnvironmentValue(environment, "NODEFAULTCURRENTDIRECTORYINEXEPATH") === void 0;
		resolvePathDirectories = (file, { cwd, path: searchPath, pathExt }) => {
			for (const directory of searchPath.split(path.delimiter)) {
				const unquotedDirectory = directory.length > 1 && directory.startsWith("\"") && directory.endsWith("\"") ? directory.slice(1, -1) : directory;
				if (unquotedDirectory === "") continue;
				const resolvedFile = whichCommandSync(path.resolve(cwd, unquotedDirectory, file), {
					cwd,
					pathExt
				});
				if (resolvedFile !== void 0) return resolvedFile;
			}
		};
		getWindowsEnvironmentValue = (environment, name) => {
			const environmentKey = Object.keys(environment).sort().find((key) => key.toUpperCase() === name);
			return environmentKey === void 0 ? void 0 : environment[environmentKey];
		};
		SHEBANG_BYTE_LENGTH = 150;
		readShebang = (file) => {
			const buffer = Buffer.alloc(SHEBANG_BYTE_LENGTH);
			let bytesRead = 0;
			try {
				const fileDescriptor = openSync(file, "r");
				try {
					bytesRead = readSync(fileDescriptor, buffer, 0, SHEBANG_BYTE_LENGTH, 0);
				} finally {
					closeSync(fileDescriptor);
				}
			} catch {
				return;
			}
			return parseShebang(buffer.toString("utf8", 0, bytesRead));
		};
		shebangRegExp = /^#!(?<line>.*)/;
		parseShebang = (contents) => {
			const shebangLine = contents.match(shebangRegExp)?.groups.line.trim();
			if (!shebangLine) return;
			const [interpreterPath, argument] = shebangLine.split(" ", 2);
			const interpreter = interpreterPath.split("/").at(-1);
			if (interpreter === "env") return argument;
			return argument ? `${interpreter} ${argument}` : interpreter;
		};
		lineBreakRegExp = /[\n\r]/;
		assertNoLineBreak = (value) => {
			if (lineBreakRegExp.test(value)) throw new TypeError(`The command and its arguments cannot contain a line break on Windows without a shell.\nThis would allow a command injection with \`cmd.exe\`.\nInvalid value: ${JSON.stringify(`${value}`)}`);
		};
		metaCharsRegExp = /[()\][%!^"`<>&|;, *?]/g;
		escapeMetaChars = (value) => value.replaceAll(metaCharsRegExp, "^$&");
		backslashRunRegExp = /\\+/g;
		quotedCharacterRegExp = /[^\w#$*+\-./:?@\\\u{80}-\u{10FFFF}]|\p{Control}/u;
		escapeArgument = (rawArgument) => {
			const argument = `${rawArgument}`;
			if (!shouldQuoteArgument(argument)) return argument;
			return `"${argument.replaceAll(backslashRunRegExp, (backslashes, offset, string) => {
				const nextCharacter = string[offset + backslashes.length];
				return nextCharacter === "\"" || nextCharacter === void 0 ? backslashes.repeat(2) : backslashes;
			}).replaceAll("\"", "\"\"").replaceAll("%", "%%cd:~,%")}"`;
		};
		shouldQuoteArgument = (argument) => argument === "" || argument.endsWith("\\") || quotedCharacterRegExp.test(argument);
	})))();
}

// node_modules/execa/lib/arguments/cwd.js
var normalizeCwd, getDefaultCwd, getCurrentCwd, fixCwdError;
function init_cwd() {
	return (init_cwd = __esmMin((() => {
		init_file_url();
		normalizeCwd = (cwd = getDefaultCwd()) => {
			const cwdString = safeNormalizeFileUrl(cwd, "The \"cwd\" option");
			return path.resolve(cwdString);
		};
		getDefaultCwd = () => {
			try {
				return process$2.cwd();
			} catch (error) {
				error.message = `The current directory does not exist.\n${error.message}`;
				throw error;
			}
		};
		getCurrentCwd = () => {
			try {
				return process$2.cwd();
			} catch {}
		};
		fixCwdError = (originalMessage, cwd) => {
			if (cwd === getCurrentCwd()) return originalMessage;
			let cwdStat;
			try {
				cwdStat = statSync(cwd);
			} catch (error) {
				return `The "cwd" option is invalid: ${cwd}.\n${error.message}\n${originalMessage}`;
			}
			return cwdStat.isDirectory() ? originalMessage : `The "cwd" option is not a directory: ${cwd}.\n${originalMessage}`;
		};
	})))();
}

// node_modules/execa/lib/arguments/options.js
var cmdExeRegExp, normalizeOptions, BOOLEAN_OPTIONS, validateBooleanOptions, validateEnv, addDefaultOptions, getEnv, computeEnv;
function init_options$1() {
	return (init_options$1 = __esmMin((() => {
		init_npm_run_path();
		init_kill();
		init_signal();
		init_cancel();
		init_graceful$1();
		init_timeout();
		init_node$1();
		init_ipc_input();
		init_options();
		init_encoding_option();
		init_command_file();
		init_cwd();
		init_file_url();
		init_specific();
		cmdExeRegExp = /^cmd(?:\.exe)?$/i;
		normalizeOptions = (filePath, rawArguments, rawOptions) => {
			const sanitizedOptions = {
				__proto__: null,
				...rawOptions
			};
			sanitizedOptions.cwd = normalizeCwd(sanitizedOptions.cwd);
			const [processedFile, processedArguments, processedOptions] = handleNodeOption(filePath, rawArguments, sanitizedOptions);
			const fdOptions = normalizeFdSpecificOptions(processedOptions);
			const options = addDefaultOptions(fdOptions);
			validateBooleanOptions(options);
			validateEnv(options);
			options.env = getEnv(options);
			const { file, commandArguments } = parseCommandFile(processedFile, processedArguments, options);
			validateTimeout(options);
			validateEncoding(options);
			validateIpcInputOption(options);
			validateCancelSignal(options);
			validateRenamedSignalOption(options);
			validateGracefulCancel(options);
			options.shell = normalizeFileUrl(options.shell);
			options.killSignal = normalizeKillSignal(options.killSignal);
			options.forceKillAfterDelay = normalizeForceKillAfterDelay(options.forceKillAfterDelay);
			options.lines = options.lines.map((lines, fdNumber) => lines && !BINARY_ENCODINGS.has(options.encoding) && options.buffer[fdNumber]);
			if (process$2.platform === "win32" && cmdExeRegExp.test(path.basename(file))) commandArguments.unshift("/q");
			return {
				file,
				commandArguments,
				options
			};
		};
		BOOLEAN_OPTIONS = [
			"extendEnv",
			"preferLocal",
			"reject",
			"cleanup",
			"killDescendants",
			"all",
			"gracefulCancel",
			"ipc",
			"node"
		];
		validateBooleanOptions = (options) => {
			for (const optionName of BOOLEAN_OPTIONS) checkBooleanOption(options[optionName], optionName);
		};
		validateEnv = ({ env }) => {
			if (env !== void 0 && (typeof env !== "object" || env === null || Array.isArray(env))) throw new TypeError(`The \`env\` option must be an object: ${String(env)}.`);
		};
		addDefaultOptions = ({ extendEnv = true, preferLocal = false, cwd, localDir: localDirectory = cwd, encoding = "utf8", reject = true, cleanup = true, killDescendants = false, all = false, windowsHide = true, killSignal = "SIGTERM", forceKillAfterDelay = true, gracefulCancel = false, ipcInput, ipc = ipcInput !== void 0 || gracefulCancel, serialization = "advanced", ...options }) => ({
			__proto__: null,
			...options,
			extendEnv,
			preferLocal,
			cwd,
			localDirectory,
			encoding,
			reject,
			cleanup,
			killDescendants,
			all,
			windowsHide,
			killSignal,
			forceKillAfterDelay,
			gracefulCancel,
			ipcInput,
			ipc,
			serialization
		});
		getEnv = (options) => ({
			__proto__: null,
			...computeEnv(options)
		});
		computeEnv = ({ env: envOption, extendEnv, preferLocal, node, localDirectory, nodePath }) => {
			const env = {
				__proto__: null,
				...extendEnv && process$2.env,
				...envOption
			};
			if (preferLocal || node) return npmRunPathEnv({
				env,
				cwd: localDirectory,
				execPath: nodePath,
				preferLocal,
				addExecPath: node
			});
			return env;
		};
	})))();
}

// node_modules/execa/lib/arguments/shell.js
var concatenateShell;
function init_shell() {
	return (init_shell = __esmMin((() => {
		concatenateShell = (file, commandArguments, options) => options.shell && commandArguments.length > 0 ? [
			[file, ...commandArguments].join(" "),
			[],
			options
		] : [
			file,
			commandArguments,
			options
		];
	})))();
}

// node_modules/execa/lib/transform/split.js
var getSplitLinesGenerator, splitLinesSync, splitLinesItemSync, initializeSplitLines, splitGenerator, stripCarriageReturn, linesFinal, getAppendNewlineGenerator, appendNewlineGenerator, endsWithNewline, concatString, linesStringInfo, concatUint8Array, LINES_BYTES_INFO;
function init_split() {
	return (init_split = __esmMin((() => {
		init_encoding_option();
		getSplitLinesGenerator = (binary, preserveNewlines, skipped, state) => binary || skipped ? void 0 : initializeSplitLines(preserveNewlines, state);
		splitLinesSync = (chunk, preserveNewlines, objectMode) => objectMode ? chunk.flatMap((item) => splitLinesItemSync(item, preserveNewlines)) : splitLinesItemSync(chunk, preserveNewlines);
		splitLinesItemSync = (chunk, preserveNewlines) => {
			const { transform, final } = initializeSplitLines(preserveNewlines, {});
			return [...transform(chunk), ...final()];
		};
		initializeSplitLines = (preserveNewlines, state) => {
			state.previousChunks = "";
			return {
				transform: splitGenerator.bind(void 0, state, preserveNewlines),
				final: linesFinal.bind(void 0, state)
			};
		};
		splitGenerator = function* (state, preserveNewlines, chunk) {
			if (typeof chunk !== "string") {
				yield chunk;
				return;
			}
			let { previousChunks } = state;
			let start = -1;
			for (let end = 0; end < chunk.length; end += 1) {
				if (chunk[end] !== "\n") continue;
				let line = chunk.slice(start + 1, preserveNewlines ? end + 1 : end);
				if (previousChunks.length > 0) {
					line = concatString(previousChunks, line);
					previousChunks = "";
				}
				yield preserveNewlines ? line : stripCarriageReturn(line, state);
				start = end;
			}
			if (start !== chunk.length - 1) previousChunks = concatString(previousChunks, chunk.slice(start + 1));
			state.previousChunks = previousChunks;
		};
		stripCarriageReturn = (line, state) => {
			state.isWindowsNewline = line.endsWith("\r");
			return state.isWindowsNewline ? line.slice(0, -1) : line;
		};
		linesFinal = function* ({ previousChunks }) {
			if (previousChunks.length > 0) yield previousChunks;
		};
		getAppendNewlineGenerator = ({ binary, preserveNewlines, readableObjectMode, state, encoding }) => binary || preserveNewlines || readableObjectMode ? void 0 : { transform: appendNewlineGenerator.bind(void 0, state, getStringEncoding(binary, encoding)) };
		appendNewlineGenerator = function* ({ isWindowsNewline = false }, stringEncoding, chunk) {
			const { unixNewline, windowsNewline, concat } = typeof chunk === "string" ? linesStringInfo : LINES_BYTES_INFO[stringEncoding];
			if (endsWithNewline(chunk, unixNewline)) {
				yield chunk;
				return;
			}
			yield concat(chunk, isWindowsNewline ? windowsNewline : unixNewline);
		};
		endsWithNewline = (chunk, unixNewline) => typeof chunk === "string" ? chunk.endsWith(unixNewline) : chunk.length >= unixNewline.length && chunk.subarray(-unixNewline.length).every((byte, index) => byte === unixNewline[index]);
		concatString = (firstChunk, secondChunk) => `${firstChunk}${secondChunk}`;
		linesStringInfo = {
			windowsNewline: "\r\n",
			unixNewline: "\n",
			concat: concatString
		};
		concatUint8Array = (firstChunk, secondChunk) => {
			const chunk = new Uint8Array(firstChunk.length + secondChunk.length);
			chunk.set(firstChunk, 0);
			chunk.set(secondChunk, firstChunk.length);
			return chunk;
		};
		LINES_BYTES_INFO = {
			__proto__: null,
			utf8: {
				windowsNewline: new Uint8Array([13, 10]),
				unixNewline: new Uint8Array([10]),
				concat: concatUint8Array
			},
			utf16le: {
				windowsNewline: new Uint8Array([
					13,
					0,
					10,
					0
				]),
				unixNewline: new Uint8Array([10, 0]),
				concat: concatUint8Array
			}
		};
	})))();
}

// node_modules/strip-final-newline/index.js
function stripFinalNewline(input) {
	if (typeof input === "string") return stripFinalNewlineString(input);
	if (!(ArrayBuffer.isView(input) && input.BYTES_PER_ELEMENT === 1)) throw new Error("Input must be a string or a Uint8Array");
	return stripFinalNewlineBinary(input);
}
var stripFinalNewlineString, stripFinalNewlineBinary, LF, LF_BINARY, CR, CR_BINARY;
function init_strip_final_newline() {
	return (init_strip_final_newline = __esmMin((() => {
		stripFinalNewlineString = (input) => input.at(-1) === LF ? input.slice(0, input.at(-2) === CR ? -2 : -1) : input;
		stripFinalNewlineBinary = (input) => input.at(-1) === LF_BINARY ? input.subarray(0, input.at(-2) === CR_BINARY ? -2 : -1) : input;
		LF = "\n";
		LF_BINARY = LF.codePointAt(0);
		CR = "\r";
		CR_BINARY = CR.codePointAt(0);
	})))();
}

// node_modules/execa/lib/io/strip-newline.js
var stripNewline, getStripFinalNewline;
function init_strip_newline() {
	return (init_strip_newline = __esmMin((() => {
		init_strip_final_newline();
		stripNewline = (value, { stripFinalNewline: stripFinalNewline$1 }, fdNumber, allFds) => value !== void 0 && !Array.isArray(value) && getStripFinalNewline(stripFinalNewline$1, fdNumber, allFds) ? stripFinalNewline(value) : value;
		getStripFinalNewline = (stripFinalNewline, fdNumber, allFds) => fdNumber === "all" ? allFds.some((allFd) => stripFinalNewline[allFd]) : stripFinalNewline[fdNumber];
	})))();
}

// node_modules/execa/lib/resolve/all-sync.js
var getAllSyncFds, getAllSync, concatBase64, BASE64_ENCODINGS, hasLines, splitAllLines;
function init_all_sync() {
	return (init_all_sync = __esmMin((() => {
		init_uint_array();
		init_split();
		init_strip_newline();
		getAllSyncFds = ([, stdout, stderr]) => [...stdout === void 0 ? [] : [1], ...stderr === void 0 ? [] : [2]];
		getAllSync = ([, stdout, stderr], allFds, options) => {
			if (!options.all) return;
			if (stdout === void 0) return splitAllLines(stderr, allFds, options);
			if (stderr === void 0) return splitAllLines(stdout, allFds, options);
			if (hasLines(options)) return [splitAllLines(stdout, allFds, options), splitAllLines(stderr, allFds, options)].flat();
			if (Array.isArray(stdout) || Array.isArray(stderr)) return [stdout, stderr].filter((value) => value.length > 0).flat();
			if (isUint8Array(stdout) && isUint8Array(stderr)) return concatUint8Arrays([stdout, stderr]);
			return BASE64_ENCODINGS.has(options.encoding) ? concatBase64(stdout, stderr, options.encoding) : `${stdout}${stderr}`;
		};
		concatBase64 = (stdout, stderr, encoding) => Buffer.concat([Buffer.from(stdout, encoding), Buffer.from(stderr, encoding)]).toString(encoding);
		BASE64_ENCODINGS = /* @__PURE__ */ new Set(["base64", "base64url"]);
		hasLines = ({ lines }) => Boolean(lines[1] || lines[2]);
		splitAllLines = (value, allFds, options) => value === void 0 || Array.isArray(value) || !hasLines(options) ? value : splitLinesSync(value, !getStripFinalNewline(options.stripFinalNewline, "all", allFds), false);
	})))();
}

// node_modules/is-stream/index.js
function isStream(stream, { checkOpen = true } = {}) {
	return stream !== null && typeof stream === "object" && (stream.writable || stream.readable || !checkOpen || stream.writable === void 0 && stream.readable === void 0) && typeof stream.pipe === "function";
}
function isWritableStream$1(stream, { checkOpen = true } = {}) {
	return isStream(stream, { checkOpen }) && (stream.writable || !checkOpen) && typeof stream.write === "function" && typeof stream.end === "function" && typeof stream.writable === "boolean" && typeof stream.writableObjectMode === "boolean" && typeof stream.destroy === "function" && typeof stream.destroyed === "boolean";
}
function isReadableStream$1(stream, { checkOpen = true } = {}) {
	return isStream(stream, { checkOpen }) && (stream.readable || !checkOpen) && typeof stream.read === "function" && typeof stream.readable === "boolean" && typeof stream.readableObjectMode === "boolean" && typeof stream.destroy === "function" && typeof stream.destroyed === "boolean";
}
function isDuplexStream(stream, options) {
	return isWritableStream$1(stream, options) && isReadableStream$1(stream, options);
}
function init_is_stream() {
	return (init_is_stream = __esmMin((() => {})))();
}

// node_modules/@sec-ant/readable-stream/dist/ponyfill/asyncIterator.js
function i() {
	return this[n].next();
}
function o(r) {
	return this[n].return(r);
}
function h({ preventCancel: r = !1 } = {}) {
	const e = this.getReader(), t = new c(e, r), s = Object.create(u);
	return s[n] = t, s;
}
var a, c, n, u;
function init_asyncIterator() {
	return (init_asyncIterator = __esmMin((() => {
		a = Object.getPrototypeOf(Object.getPrototypeOf(
			/* istanbul ignore next */
			async function* () {}
		).prototype);
		c = class {
			#t;
			#n;
			#r = !1;
			#e = void 0;
			constructor(e, t) {
				this.#t = e, this.#n = t;
			}
			next() {
				const e = () => this.#s();
				return this.#e = this.#e ? this.#e.then(e, e) : e(), this.#e;
			}
			return(e) {
				const t = () => this.#i(e);
				return this.#e ? this.#e.then(t, t) : t();
			}
			async #s() {
				if (this.#r) return {
					done: !0,
					value: void 0
				};
				let e;
				try {
					e = await this.#t.read();
				} catch (t) {
					throw this.#e = void 0, this.#r = !0, this.#t.releaseLock(), t;
				}
				return e.done && (this.#e = void 0, this.#r = !0, this.#t.releaseLock()), e;
			}
			async #i(e) {
				if (this.#r) return {
					done: !0,
					value: e
				};
				if (this.#r = !0, !this.#n) {
					const t = this.#t.cancel(e);
					return this.#t.releaseLock(), await t, {
						done: !0,
						value: e
					};
				}
				return this.#t.releaseLock(), {
					done: !0,
					value: e
				};
			}
		};
		n = Symbol();
		Object.defineProperty(i, "name", { value: "next" });
		Object.defineProperty(o, "name", { value: "return" });
		u = Object.create(a, {
			next: {
				enumerable: !0,
				configurable: !0,
				writable: !0,
				value: i
			},
			return: {
				enumerable: !0,
				configurable: !0,
				writable: !0,
				value: o
			}
		});
	})))();
}

// node_modules/@sec-ant/readable-stream/dist/ponyfill/fromAnyIterable.js
function init_fromAnyIterable() {
	return (init_fromAnyIterable = __esmMin((() => {})))();
}

// node_modules/@sec-ant/readable-stream/dist/ponyfill/index.js
function init_ponyfill() {
	return (init_ponyfill = __esmMin((() => {
		init_asyncIterator();
		/* @__PURE__ */ init_fromAnyIterable();
	})))();
}

// node_modules/get-stream/source/stream.js
var getAsyncIterable, toString, getStreamIterable, handleStreamEnd, nodeImports;
function init_stream() {
	return (init_stream = __esmMin((() => {
		/* @__PURE__ */ init_is_stream();
		init_ponyfill();
		getAsyncIterable = (stream) => {
			if (isReadableStream$1(stream, { checkOpen: false }) && nodeImports.on !== void 0) return getStreamIterable(stream);
			if (typeof stream?.[Symbol.asyncIterator] === "function") return stream;
			if (toString.call(stream) === "[object ReadableStream]") return h.call(stream);
			throw new TypeError("The first argument must be a Readable, a ReadableStream, or an async iterable.");
		};
		({toString} = Object.prototype);
		getStreamIterable = async function* (stream) {
			const controller = new AbortController();
			const state = {};
			handleStreamEnd(stream, controller, state);
			try {
				for await (const [chunk] of nodeImports.on(stream, "data", { signal: controller.signal })) yield chunk;
			} catch (error) {
				if (state.error !== void 0) throw state.error;
				else if (!controller.signal.aborted) throw error;
			} finally {
				stream.destroy();
			}
		};
		handleStreamEnd = async (stream, controller, state) => {
			try {
				await nodeImports.finished(stream, {
					cleanup: true,
					readable: true,
					writable: false,
					error: false
				});
			} catch (error) {
				state.error = error;
			} finally {
				controller.abort();
			}
		};
		nodeImports = {};
	})))();
}

// node_modules/get-stream/source/contents.js
var getStreamContents$1, appendFinalChunk, appendChunk, addNewChunk, getChunkType, objectToString, MaxBufferError;
function init_contents() {
	return (init_contents = __esmMin((() => {
		init_stream();
		getStreamContents$1 = async (stream, { init, convertChunk, getSize, truncateChunk, addChunk, getFinalChunk, finalize }, { maxBuffer = Number.POSITIVE_INFINITY } = {}) => {
			const asyncIterable = getAsyncIterable(stream);
			const state = init();
			state.length = 0;
			try {
				for await (const chunk of asyncIterable) {
					const convertedChunk = convertChunk[getChunkType(chunk)](chunk, state);
					appendChunk({
						convertedChunk,
						state,
						getSize,
						truncateChunk,
						addChunk,
						maxBuffer
					});
				}
				appendFinalChunk({
					state,
					convertChunk,
					getSize,
					truncateChunk,
					addChunk,
					getFinalChunk,
					maxBuffer
				});
				return finalize(state);
			} catch (error) {
				const normalizedError = typeof error === "object" && error !== null ? error : new Error(error);
				normalizedError.bufferedData = finalize(state);
				throw normalizedError;
			}
		};
		appendFinalChunk = ({ state, getSize, truncateChunk, addChunk, getFinalChunk, maxBuffer }) => {
			const convertedChunk = getFinalChunk(state);
			if (convertedChunk !== void 0) appendChunk({
				convertedChunk,
				state,
				getSize,
				truncateChunk,
				addChunk,
				maxBuffer
			});
		};
		appendChunk = ({ convertedChunk, state, getSize, truncateChunk, addChunk, maxBuffer }) => {
			const chunkSize = getSize(convertedChunk);
			const newLength = state.length + chunkSize;
			if (newLength <= maxBuffer) {
				addNewChunk(convertedChunk, state, addChunk, newLength);
				return;
			}
			const truncatedChunk = truncateChunk(convertedChunk, maxBuffer - state.length);
			if (truncatedChunk !== void 0) addNewChunk(truncatedChunk, state, addChunk, maxBuffer);
			throw new MaxBufferError();
		};
		addNewChunk = (convertedChunk, state, addChunk, newLength) => {
			state.contents = addChunk(convertedChunk, state, newLength);
			state.length = newLength;
		};
		getChunkType = (chunk) => {
			const typeOfChunk = typeof chunk;
			if (typeOfChunk === "string") return "string";
			if (typeOfChunk !== "object" || chunk === null) return "others";
			if (globalThis.Buffer?.isBuffer(chunk)) return "buffer";
			const prototypeName = objectToString.call(chunk);
			if (prototypeName === "[object ArrayBuffer]") return "arrayBuffer";
			if (prototypeName === "[object DataView]") return "dataView";
			if (Number.isInteger(chunk.byteLength) && Number.isInteger(chunk.byteOffset) && objectToString.call(chunk.buffer) === "[object ArrayBuffer]") return "typedArray";
			return "others";
		};
		({toString: objectToString} = Object.prototype);
		MaxBufferError = class extends Error {
			name = "MaxBufferError";
			constructor() {
				super("maxBuffer exceeded");
			}
		};
	})))();
}

// node_modules/get-stream/source/utils.js
var identity, noop$1, getContentsProperty, throwObjectStream, getLengthProperty;
function init_utils() {
	return (init_utils = __esmMin((() => {
		identity = (value) => value;
		noop$1 = () => void 0;
		getContentsProperty = ({ contents }) => contents;
		throwObjectStream = (chunk) => {
			throw new Error(`Streams in object mode are not supported: ${String(chunk)}`);
		};
		getLengthProperty = (convertedChunk) => convertedChunk.length;
	})))();
}

// node_modules/get-stream/source/array.js
async function getStreamAsArray(stream, options) {
	return getStreamContents$1(stream, arrayMethods, options);
}
var initArray, increment, addArrayChunk, arrayMethods;
function init_array() {
	return (init_array = __esmMin((() => {
		init_contents();
		init_utils();
		initArray = () => ({ contents: [] });
		increment = () => 1;
		addArrayChunk = (convertedChunk, { contents }) => {
			contents.push(convertedChunk);
			return contents;
		};
		arrayMethods = {
			init: initArray,
			convertChunk: {
				string: identity,
				buffer: identity,
				arrayBuffer: identity,
				dataView: identity,
				typedArray: identity,
				others: identity
			},
			getSize: increment,
			truncateChunk: noop$1,
			addChunk: addArrayChunk,
			getFinalChunk: noop$1,
			finalize: getContentsProperty
		};
	})))();
}

// node_modules/get-stream/source/array-buffer.js
async function getStreamAsArrayBuffer(stream, options) {
	return getStreamContents$1(stream, arrayBufferMethods, options);
}
var initArrayBuffer, useTextEncoder, textEncoder, useUint8Array, useUint8ArrayWithOffset, truncateArrayBufferChunk, addArrayBufferChunk, resizeArrayBufferSlow, resizeArrayBuffer, getNewContentsLength, SCALE_FACTOR, finalizeArrayBuffer, hasArrayBufferResize, arrayBufferMethods;
function init_array_buffer() {
	return (init_array_buffer = __esmMin((() => {
		init_contents();
		init_utils();
		initArrayBuffer = () => ({ contents: /* @__PURE__ */ new ArrayBuffer(0) });
		useTextEncoder = (chunk) => textEncoder.encode(chunk);
		textEncoder = new TextEncoder();
		useUint8Array = (chunk) => new Uint8Array(chunk);
		useUint8ArrayWithOffset = (chunk) => new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength);
		truncateArrayBufferChunk = (convertedChunk, chunkSize) => convertedChunk.slice(0, chunkSize);
		addArrayBufferChunk = (convertedChunk, { contents, length: previousLength }, length) => {
			const newContents = hasArrayBufferResize() ? resizeArrayBuffer(contents, length) : resizeArrayBufferSlow(contents, length);
			new Uint8Array(newContents).set(convertedChunk, previousLength);
			return newContents;
		};
		resizeArrayBufferSlow = (contents, length) => {
			if (length <= contents.byteLength) return contents;
			const arrayBuffer = new ArrayBuffer(getNewContentsLength(length));
			new Uint8Array(arrayBuffer).set(new Uint8Array(contents), 0);
			return arrayBuffer;
		};
		resizeArrayBuffer = (contents, length) => {
			if (length <= contents.maxByteLength) {
				contents.resize(length);
				return contents;
			}
			const arrayBuffer = new ArrayBuffer(length, { maxByteLength: getNewContentsLength(length) });
			new Uint8Array(arrayBuffer).set(new Uint8Array(contents), 0);
			return arrayBuffer;
		};
		getNewContentsLength = (length) => SCALE_FACTOR ** Math.ceil(Math.log(length) / Math.log(SCALE_FACTOR));
		SCALE_FACTOR = 2;
		finalizeArrayBuffer = ({ contents, length }) => hasArrayBufferResize() ? contents : contents.slice(0, length);
		hasArrayBufferResize = () => "resize" in ArrayBuffer.prototype;
		arrayBufferMethods = {
			init: initArrayBuffer,
			convertChunk: {
				string: useTextEncoder,
				buffer: useUint8Array,
				arrayBuffer: useUint8Array,
				dataView: useUint8ArrayWithOffset,
				typedArray: useUint8ArrayWithOffset,
				others: throwObjectStream
			},
			getSize: getLengthProperty,
			truncateChunk: truncateArrayBufferChunk,
			addChunk: addArrayBufferChunk,
			getFinalChunk: noop$1,
			finalize: finalizeArrayBuffer
		};
	})))();
}

// node_modules/get-stream/source/buffer.js
function init_buffer() {
	return (init_buffer = __esmMin((() => {
		init_array_buffer();
	})))();
}

// node_modules/get-stream/source/string.js
async function getStreamAsString(stream, options) {
	return getStreamContents$1(stream, stringMethods, options);
}
var initString, useTextDecoder, addStringChunk, truncateStringChunk, getFinalStringChunk, stringMethods;
function init_string() {
	return (init_string = __esmMin((() => {
		init_contents();
		init_utils();
		initString = () => ({
			contents: "",
			textDecoder: new TextDecoder()
		});
		useTextDecoder = (chunk, { textDecoder }) => textDecoder.decode(chunk, { stream: true });
		addStringChunk = (convertedChunk, { contents }) => contents + convertedChunk;
		truncateStringChunk = (convertedChunk, chunkSize) => convertedChunk.slice(0, chunkSize);
		getFinalStringChunk = ({ textDecoder }) => {
			const finalChunk = textDecoder.decode();
			return finalChunk === "" ? void 0 : finalChunk;
		};
		stringMethods = {
			init: initString,
			convertChunk: {
				string: identity,
				buffer: useTextDecoder,
				arrayBuffer: useTextDecoder,
				dataView: useTextDecoder,
				typedArray: useTextDecoder,
				others: throwObjectStream
			},
			getSize: getLengthProperty,
			truncateChunk: truncateStringChunk,
			addChunk: addStringChunk,
			getFinalChunk: getFinalStringChunk,
			finalize: getContentsProperty
		};
	})))();
}

// node_modules/get-stream/source/exports.js
function init_exports() {
	return (init_exports = __esmMin((() => {
		init_array();
		init_array_buffer();
		init_buffer();
		init_string();
		init_contents();
	})))();
}

// node_modules/get-stream/source/index.js
function init_source() {
	return (init_source = __esmMin((() => {
		init_stream();
		init_exports();
		Object.assign(nodeImports, {
			on,
			finished
		});
	})))();
}

// node_modules/execa/lib/io/max-buffer.js
var handleMaxBuffer, getMaxBufferUnit, checkIpcMaxBuffer, getMaxBufferMessage, getMaxBufferInfo, getMaxBufferSync, handleMaxBufferSync, findMaxBufferSync, getMaxBufferValueSync, truncateMaxBufferSync;
function init_max_buffer() {
	return (init_max_buffer = __esmMin((() => {
		init_source();
		init_standard_stream();
		init_specific();
		handleMaxBuffer = ({ error, stream, readableObjectMode, lines, encoding, fdNumber }) => {
			if (!(error instanceof MaxBufferError)) throw error;
			if (fdNumber === "all") return error;
			error.maxBufferInfo = {
				fdNumber,
				unit: getMaxBufferUnit(readableObjectMode, lines, encoding)
			};
			stream.destroy();
			throw error;
		};
		getMaxBufferUnit = (readableObjectMode, lines, encoding) => {
			if (readableObjectMode) return "objects";
			if (lines) return "lines";
			return encoding === "buffer" ? "bytes" : "characters";
		};
		checkIpcMaxBuffer = (ipcOutput, maxBuffer) => {
			if (ipcOutput.length + 1 <= maxBuffer) return;
			const error = new MaxBufferError();
			error.maxBufferInfo = { fdNumber: "ipc" };
			throw error;
		};
		getMaxBufferMessage = (error, maxBuffer) => {
			const { streamName, threshold, unit } = getMaxBufferInfo(error, maxBuffer);
			return `Command's ${streamName} was larger than ${threshold} ${unit}`;
		};
		getMaxBufferInfo = (error, maxBuffer) => {
			if (error?.maxBufferInfo === void 0) return {
				streamName: "output",
				threshold: maxBuffer[1],
				unit: "bytes"
			};
			const { maxBufferInfo: { fdNumber, unit, threshold = getFdSpecificValue(maxBuffer, fdNumber) } } = error;
			delete error.maxBufferInfo;
			return fdNumber === "ipc" ? {
				streamName: "IPC output",
				threshold,
				unit: "messages"
			} : {
				streamName: getStreamName(fdNumber),
				threshold,
				unit
			};
		};
		getMaxBufferSync = ([, stdoutMaxBuffer]) => stdoutMaxBuffer === 0 ? Number.MIN_VALUE : stdoutMaxBuffer;
		handleMaxBufferSync = ({ resultError, output, maxBuffer, buffer }) => {
			const fdNumber = findMaxBufferSync(output, maxBuffer, buffer);
			if (fdNumber === void 0) return {
				resultError,
				isMaxBuffer: resultError?.code === "ENOBUFS"
			};
			const threshold = getMaxBufferValueSync(maxBuffer, fdNumber);
			const error = resultError ?? Object.assign(new MaxBufferError(), { code: "ENOBUFS" });
			error.maxBufferInfo = {
				fdNumber,
				unit: "bytes",
				threshold
			};
			return {
				resultError: error,
				isMaxBuffer: true
			};
		};
		findMaxBufferSync = (output, maxBuffer, buffer) => {
			if (output === null) return;
			const fdNumber = output.findIndex((result, index) => result !== null && buffer[index] && result.length > getMaxBufferValueSync(maxBuffer, index));
			return fdNumber === -1 ? void 0 : fdNumber;
		};
		getMaxBufferValueSync = (maxBuffer, fdNumber) => Math.min(maxBuffer[1], maxBuffer[fdNumber]);
		truncateMaxBufferSync = (result, fdNumber, { maxBuffer, buffer }) => {
			const maxBufferValue = getMaxBufferValueSync(maxBuffer, fdNumber);
			return buffer[fdNumber] && result.length > maxBufferValue ? result.slice(0, maxBufferValue) : result;
		};
	})))();
}

// node_modules/execa/lib/return/message.js
var createMessages, getErrorCode, getErrorPrefix, getForcefulSuffix, getOriginalMessage, serializeIpcMessage, serializeMessagePart, isTextItem, serializeMessageItem;
function init_message() {
	return (init_message = __esmMin((() => {
		init_strip_final_newline();
		init_uint_array();
		init_cwd();
		init_escape();
		init_max_buffer();
		init_signal();
		init_final_error();
		createMessages = ({ stdio, all, ipcOutput, originalError, signal, signalDescription, exitCode, escapedCommand, timedOut, isCanceled, isGracefullyCanceled, isMaxBuffer, isForcefullyTerminated, forceKillAfterDelay, killSignal, maxBuffer, timeout, cwd }) => {
			const errorCode = getErrorCode(originalError);
			const prefix = getErrorPrefix({
				originalError,
				timedOut,
				timeout,
				isMaxBuffer,
				maxBuffer,
				errorCode,
				signal,
				signalDescription,
				exitCode,
				isCanceled,
				isGracefullyCanceled,
				isForcefullyTerminated,
				forceKillAfterDelay,
				killSignal
			});
			const originalMessage = getOriginalMessage(originalError, cwd);
			const shortMessage = `${prefix}: ${escapedCommand}${originalMessage === void 0 ? "" : `\n${originalMessage}`}`;
			return {
				originalMessage,
				shortMessage,
				message: [
					shortMessage,
					...all === void 0 ? [stdio[2], stdio[1]] : [all],
					...stdio.slice(3),
					ipcOutput.map((ipcMessage) => serializeIpcMessage(ipcMessage)).join("\n")
				].map((messagePart) => escapeLines(stripFinalNewline(serializeMessagePart(messagePart)))).filter(Boolean).join("\n\n")
			};
		};
		getErrorCode = (error) => typeof error?.code === "string" ? error.code : void 0;
		getErrorPrefix = ({ originalError, timedOut, timeout, isMaxBuffer, maxBuffer, errorCode, signal, signalDescription, exitCode, isCanceled, isGracefullyCanceled, isForcefullyTerminated, forceKillAfterDelay, killSignal }) => {
			const forcefulSuffix = getForcefulSuffix(isForcefullyTerminated, forceKillAfterDelay);
			if (timedOut) return `Command timed out after ${timeout} milliseconds${forcefulSuffix}`;
			if (isGracefullyCanceled) {
				if (signal === void 0) return `Command was gracefully canceled with exit code ${exitCode}`;
				return isForcefullyTerminated ? `Command was gracefully canceled${forcefulSuffix}` : `Command was gracefully canceled with ${signal} (${signalDescription})`;
			}
			if (isCanceled) return `Command was canceled${forcefulSuffix}`;
			if (isMaxBuffer) return `${getMaxBufferMessage(originalError, maxBuffer)}${forcefulSuffix}`;
			if (errorCode !== void 0) return `Command failed with ${errorCode}${forcefulSuffix}`;
			if (isForcefullyTerminated) return `Command was killed with ${killSignal} (${getSignalDescription(killSignal)})${forcefulSuffix}`;
			if (signal !== void 0) return `Command was killed with ${signal} (${signalDescription})`;
			return exitCode === void 0 ? "Command failed" : `Command failed with exit code ${exitCode}`;
		};
		getForcefulSuffix = (isForcefullyTerminated, forceKillAfterDelay) => isForcefullyTerminated ? ` and was forcefully terminated after ${forceKillAfterDelay} milliseconds` : "";
		getOriginalMessage = (originalError, cwd) => {
			if (originalError instanceof DiscardedError) return;
			const originalMessage = isExecaError(originalError) ? originalError.originalMessage ?? "" : String(originalError?.message ?? originalError);
			const escapedOriginalMessage = escapeLines(fixCwdError(originalMessage, cwd));
			return escapedOriginalMessage === "" ? void 0 : escapedOriginalMessage;
		};
		serializeIpcMessage = (ipcMessage) => typeof ipcMessage === "string" ? ipcMessage : inspect(ipcMessage);
		serializeMessagePart = (messagePart) => Array.isArray(messagePart) ? messagePart.filter((messageItem) => isTextItem(messageItem)).map((messageItem) => stripFinalNewline(serializeMessageItem(messageItem))).join("\n") : serializeMessageItem(messagePart);
		isTextItem = (messageItem) => typeof messageItem === "string" || isUint8Array(messageItem);
		serializeMessageItem = (messageItem) => {
			if (typeof messageItem === "string") return messageItem;
			return isUint8Array(messageItem) ? uint8ArrayToString(messageItem) : "";
		};
	})))();
}

// node_modules/execa/lib/return/result.js
var makeSuccessResult, makeEarlyError, getEarlyErrorOutput, getEmptyOutput, PIPED_STDIO, makeError, getErrorProperties, omitUndefinedProperties, normalizeExitPayload;
function init_result() {
	return (init_result = __esmMin((() => {
		init_signal();
		init_all_sync();
		init_duration();
		init_final_error();
		init_message();
		makeSuccessResult = ({ command, escapedCommand, stdio, all, ipcOutput, options: { cwd }, startTime }) => omitUndefinedProperties({
			command,
			escapedCommand,
			cwd,
			durationMs: getDurationMs(startTime),
			failed: false,
			timedOut: false,
			isCanceled: false,
			isGracefullyCanceled: false,
			isTerminated: false,
			isMaxBuffer: false,
			isForcefullyTerminated: false,
			exitCode: 0,
			stdout: stdio[1],
			stderr: stdio[2],
			all,
			stdio,
			ipcOutput,
			pipedFrom: []
		});
		makeEarlyError = ({ error, command, escapedCommand, fileDescriptors, options, startTime, isSync, stdio = Array.from({ length: fileDescriptors.length }), all }) => makeError({
			error,
			command,
			escapedCommand,
			startTime,
			timedOut: false,
			isCanceled: false,
			isGracefullyCanceled: false,
			isMaxBuffer: false,
			isForcefullyTerminated: false,
			stdio,
			all,
			ipcOutput: [],
			options,
			isSync
		});
		getEarlyErrorOutput = (fileDescriptors, options) => {
			const stdio = fileDescriptors.map((fileDescriptor, fdNumber) => getEmptyOutput(fileDescriptor, fdNumber, options));
			return {
				stdio,
				all: getAllSync(stdio, getAllSyncFds(stdio), options)
			};
		};
		getEmptyOutput = ({ direction, objectMode }, fdNumber, { stdio, buffer, lines, encoding }) => {
			if (direction === "input" || !PIPED_STDIO.has(stdio[fdNumber]) || !buffer[fdNumber]) return;
			if (objectMode || lines[fdNumber]) return [];
			return encoding === "buffer" ? /* @__PURE__ */ new Uint8Array() : "";
		};
		PIPED_STDIO = /* @__PURE__ */ new Set(["pipe", "overlapped"]);
		makeError = ({ error: originalError, command, escapedCommand, startTime, timedOut, isCanceled, isGracefullyCanceled, isMaxBuffer, isForcefullyTerminated, exitCode: rawExitCode, signal: rawSignal, stdio, all, ipcOutput, options: { timeoutDuration, timeout = timeoutDuration, forceKillAfterDelay, killSignal, cwd, maxBuffer }, isSync }) => {
			const { exitCode, signal, signalDescription } = normalizeExitPayload(rawExitCode, rawSignal);
			const { originalMessage, shortMessage, message } = createMessages({
				stdio,
				all,
				ipcOutput,
				originalError,
				signal,
				signalDescription,
				exitCode,
				escapedCommand,
				timedOut,
				isCanceled,
				isGracefullyCanceled,
				isMaxBuffer,
				isForcefullyTerminated,
				forceKillAfterDelay,
				killSignal,
				maxBuffer,
				timeout,
				cwd
			});
			const error = getFinalError(originalError, message, isSync);
			Object.assign(error, getErrorProperties({
				error,
				command,
				escapedCommand,
				startTime,
				timedOut,
				isCanceled,
				isGracefullyCanceled,
				isMaxBuffer,
				isForcefullyTerminated,
				exitCode,
				signal,
				signalDescription,
				stdio,
				all,
				ipcOutput,
				cwd,
				originalMessage,
				shortMessage
			}));
			return error;
		};
		getErrorProperties = ({ error, command, escapedCommand, startTime, timedOut, isCanceled, isGracefullyCanceled, isMaxBuffer, isForcefullyTerminated, exitCode, signal, signalDescription, stdio, all, ipcOutput, cwd, originalMessage, shortMessage }) => omitUndefinedProperties({
			shortMessage,
			originalMessage,
			command,
			escapedCommand,
			cwd,
			durationMs: getDurationMs(startTime),
			failed: true,
			timedOut,
			isCanceled,
			isGracefullyCanceled,
			isTerminated: signal !== void 0,
			isMaxBuffer,
			isForcefullyTerminated,
			exitCode,
			signal,
			signalDescription,
			code: getErrorCode(error.cause),
			stdout: stdio[1],
			stderr: stdio[2],
			all,
			stdio,
			ipcOutput,
			pipedFrom: []
		});
		omitUndefinedProperties = (result) => Object.fromEntries(Object.entries(result).filter(([, value]) => value !== void 0));
		normalizeExitPayload = (rawExitCode, rawSignal) => {
			const exitCode = rawExitCode === null ? void 0 : rawExitCode;
			const signal = rawSignal === null ? void 0 : rawSignal;
			return {
				exitCode,
				signal,
				signalDescription: signal === void 0 ? void 0 : getSignalDescription(rawSignal)
			};
		};
	})))();
}

// node_modules/parse-ms/index.js
function parseNumber(milliseconds) {
	return {
		days: Math.trunc(milliseconds / 864e5),
		hours: Math.trunc(milliseconds / 36e5 % 24),
		minutes: Math.trunc(milliseconds / 6e4 % 60),
		seconds: Math.trunc(milliseconds / 1e3 % 60),
		milliseconds: Math.trunc(milliseconds % 1e3),
		microseconds: Math.trunc(toZeroIfInfinity(milliseconds * 1e3) % 1e3),
		nanoseconds: Math.trunc(toZeroIfInfinity(milliseconds * 1e6) % 1e3)
	};
}
function parseBigint(milliseconds) {
	return {
		days: milliseconds / 86400000n,
		hours: milliseconds / 3600000n % 24n,
		minutes: milliseconds / 60000n % 60n,
		seconds: milliseconds / 1000n % 60n,
		milliseconds: milliseconds % 1000n,
		microseconds: 0n,
		nanoseconds: 0n
	};
}
function parseMilliseconds(milliseconds) {
	switch (typeof milliseconds) {
		case "number":
			if (Number.isFinite(milliseconds)) return parseNumber(milliseconds);
			break;
		case "bigint": return parseBigint(milliseconds);
	}
	throw new TypeError("Expected a finite number or bigint");
}
var toZeroIfInfinity;
function init_parse_ms() {
	return (init_parse_ms = __esmMin((() => {
		toZeroIfInfinity = (value) => Number.isFinite(value) ? value : 0;
	})))();
}

// node_modules/pretty-ms/index.js
function prettyMilliseconds(milliseconds, options) {
	const isBigInt = typeof milliseconds === "bigint";
	if (!isBigInt && !Number.isFinite(milliseconds)) throw new TypeError("Expected a finite number or bigint");
	options = { ...options };
	const sign = milliseconds < 0 ? "-" : "";
	milliseconds = milliseconds < 0 ? -milliseconds : milliseconds;
	if (options.colonNotation) {
		options.compact = false;
		options.formatSubMilliseconds = false;
		options.separateMilliseconds = false;
		options.verbose = false;
	}
	if (options.compact) {
		options.unitCount = 1;
		options.secondsDecimalDigits = 0;
		options.millisecondsDecimalDigits = 0;
	}
	let result = [];
	const floorDecimals = (value, decimalDigits) => {
		const flooredInterimValue = Math.floor(value * 10 ** decimalDigits + SECOND_ROUNDING_EPSILON);
		return (Math.round(flooredInterimValue) / 10 ** decimalDigits).toFixed(decimalDigits);
	};
	const add = (value, long, short, valueString) => {
		if ((result.length === 0 || !options.colonNotation) && isZero(value) && !(options.colonNotation && short === "m")) return;
		valueString ??= String(value);
		if (options.colonNotation) {
			const wholeDigits = valueString.includes(".") ? valueString.split(".")[0].length : valueString.length;
			const minLength = result.length > 0 ? 2 : 1;
			valueString = "0".repeat(Math.max(0, minLength - wholeDigits)) + valueString;
		} else valueString += options.verbose ? " " + pluralize(long, value) : short;
		result.push(valueString);
	};
	const parsed = parseMilliseconds(milliseconds);
	const days = BigInt(parsed.days);
	if (options.hideYearAndDays) add(BigInt(days) * 24n + BigInt(parsed.hours), "hour", "h");
	else {
		if (options.hideYear) add(days, "day", "d");
		else {
			add(days / 365n, "year", "y");
			add(days % 365n, "day", "d");
		}
		add(Number(parsed.hours), "hour", "h");
	}
	add(Number(parsed.minutes), "minute", "m");
	if (!options.hideSeconds) {
		if (options.separateMilliseconds || options.formatSubMilliseconds || !options.colonNotation && milliseconds < 1e3 && !options.subSecondsAsDecimals) {
			const seconds = Number(parsed.seconds);
			const milliseconds = Number(parsed.milliseconds);
			const microseconds = Number(parsed.microseconds);
			const nanoseconds = Number(parsed.nanoseconds);
			add(seconds, "second", "s");
			if (options.formatSubMilliseconds) {
				add(milliseconds, "millisecond", "ms");
				add(microseconds, "microsecond", "\u00B5s");
				add(nanoseconds, "nanosecond", "ns");
			} else {
				const millisecondsAndBelow = milliseconds + microseconds / 1e3 + nanoseconds / 1e6;
				const millisecondsDecimalDigits = typeof options.millisecondsDecimalDigits === "number" ? options.millisecondsDecimalDigits : 0;
				const roundedMilliseconds = millisecondsAndBelow >= 1 ? Math.round(millisecondsAndBelow) : Math.ceil(millisecondsAndBelow);
				const maximumMilliseconds = 1e3 - 10 ** -millisecondsDecimalDigits;
				const millisecondsString = millisecondsDecimalDigits ? Math.min(millisecondsAndBelow, maximumMilliseconds).toFixed(millisecondsDecimalDigits) : Math.min(roundedMilliseconds, maximumMilliseconds);
				add(Number.parseFloat(millisecondsString), "millisecond", "ms", millisecondsString);
			}
		} else {
			const secondsFixed = floorDecimals((isBigInt ? Number(milliseconds % ONE_DAY_IN_MILLISECONDS) : milliseconds) / 1e3 % 60, typeof options.secondsDecimalDigits === "number" ? options.secondsDecimalDigits : 1);
			const secondsString = options.keepDecimalsOnWholeSeconds ? secondsFixed : secondsFixed.replace(/\.0+$/, "");
			add(Number.parseFloat(secondsString), "second", "s", secondsString);
		}
	}
	if (result.length === 0) return sign + "0" + (options.verbose ? " milliseconds" : "ms");
	const separator = options.colonNotation ? ":" : " ";
	if (typeof options.unitCount === "number") result = result.slice(0, Math.max(options.unitCount, 1));
	return sign + result.join(separator);
}
var isZero, pluralize, SECOND_ROUNDING_EPSILON, ONE_DAY_IN_MILLISECONDS;
function init_pretty_ms() {
	return (init_pretty_ms = __esmMin((() => {
		init_parse_ms();
		isZero = (value) => value === 0 || value === 0n;
		pluralize = (word, count) => count === 1 || count === 1n ? word : `${word}s`;
		SECOND_ROUNDING_EPSILON = 1e-7;
		ONE_DAY_IN_MILLISECONDS = 24n * 60n * 60n * 1000n;
	})))();
}

// node_modules/execa/lib/verbose/error.js
var logError;
function init_error() {
	return (init_error = __esmMin((() => {
		init_log();
		logError = (result, verboseInfo) => {
			if (result.failed) verboseLog({
				type: "error",
				verboseMessage: result.shortMessage,
				verboseInfo,
				result
			});
		};
	})))();
}

// node_modules/execa/lib/verbose/complete.js
var logResult, logDuration;
function init_complete() {
	return (init_complete = __esmMin((() => {
		init_pretty_ms();
		init_values();
		init_log();
		init_error();
		logResult = (result, verboseInfo) => {
			if (!isVerbose(verboseInfo)) return;
			logError(result, verboseInfo);
			logDuration(result, verboseInfo);
		};
		logDuration = (result, verboseInfo) => {
			const verboseMessage = `(done in ${prettyMilliseconds(result.durationMs)})`;
			verboseLog({
				type: "duration",
				verboseMessage,
				verboseInfo,
				result
			});
		};
	})))();
}

// node_modules/execa/lib/return/reject.js
var handleResult;
function init_reject() {
	return (init_reject = __esmMin((() => {
		init_complete();
		handleResult = (result, verboseInfo, { reject }) => {
			logResult(result, verboseInfo);
			if (reject && result.failed) throw result;
			return result;
		};
	})))();
}

// node_modules/execa/lib/stdio/type.js
var getStdioItemType, getTransformObjectType, getDuplexType, getTransformStreamType, validateNonGeneratorType, checkUndefinedOption, getGeneratorObjectType, isGenerator, isAsyncGenerator, isSyncGenerator, isTransformOptions, isUrl, isRegularUrl, isFilePathObject, FILE_PATH_KEYS, isFilePathString, isStdioValueObject, STDIO_VALUE_KEYS, isUnknownStdioString, KNOWN_STDIO_STRINGS, isReadableStream, isWritableStream, isWebStream, isTransformStream, isAsyncIterableObject, isIterableObject, isObject, TRANSFORM_TYPES, FILE_TYPES, SPECIAL_DUPLICATE_TYPES_SYNC, SPECIAL_DUPLICATE_TYPES, FORBID_DUPLICATE_TYPES, TYPE_TO_MESSAGE;
function init_type() {
	return (init_type = __esmMin((() => {
		/* @__PURE__ */ init_is_stream();
		init_uint_array();
		init_options();
		getStdioItemType = (value, optionName) => {
			if (isAsyncGenerator(value)) return "asyncGenerator";
			if (isSyncGenerator(value)) return "generator";
			if (isUrl(value)) return "fileUrl";
			if (isFilePathObject(value)) return "filePath";
			if (isWebStream(value)) return "webStream";
			if (isStream(value, { checkOpen: false })) return "native";
			if (isUint8Array(value)) return "uint8Array";
			if (isAsyncIterableObject(value)) return "asyncIterable";
			if (isIterableObject(value)) return "iterable";
			if (isTransformStream(value)) return getTransformStreamType({ transform: value }, optionName);
			return isTransformOptions(value) ? getTransformObjectType(value, optionName) : "native";
		};
		getTransformObjectType = (value, optionName) => {
			if (isDuplexStream(value.transform, { checkOpen: false })) return getDuplexType(value, optionName);
			return isTransformStream(value.transform) ? getTransformStreamType(value, optionName) : getGeneratorObjectType(value, optionName);
		};
		getDuplexType = (value, optionName) => {
			validateNonGeneratorType(value, optionName, "Duplex stream");
			return "duplex";
		};
		getTransformStreamType = (value, optionName) => {
			validateNonGeneratorType(value, optionName, "web TransformStream");
			return "webTransform";
		};
		validateNonGeneratorType = ({ final, binary, objectMode }, optionName, typeName) => {
			checkUndefinedOption(final, `${optionName}.final`, typeName);
			checkUndefinedOption(binary, `${optionName}.binary`, typeName);
			checkBooleanOption(objectMode, `${optionName}.objectMode`);
		};
		checkUndefinedOption = (value, optionName, typeName) => {
			if (value !== void 0) throw new TypeError(`The \`${optionName}\` option can only be defined when using a generator, not a ${typeName}.`);
		};
		getGeneratorObjectType = ({ transform, final, binary, objectMode }, optionName) => {
			if (transform !== void 0 && !isGenerator(transform)) throw new TypeError(`The \`${optionName}.transform\` option must be a generator, a Duplex stream or a web TransformStream.`);
			if (isDuplexStream(final, { checkOpen: false })) throw new TypeError(`The \`${optionName}.final\` option must not be a Duplex stream.`);
			if (isTransformStream(final)) throw new TypeError(`The \`${optionName}.final\` option must not be a web TransformStream.`);
			if (final !== void 0 && !isGenerator(final)) throw new TypeError(`The \`${optionName}.final\` option must be a generator.`);
			checkBooleanOption(binary, `${optionName}.binary`);
			checkBooleanOption(objectMode, `${optionName}.objectMode`);
			return isAsyncGenerator(transform) || isAsyncGenerator(final) ? "asyncGenerator" : "generator";
		};
		isGenerator = (value) => isAsyncGenerator(value) || isSyncGenerator(value);
		isAsyncGenerator = (value) => Object.prototype.toString.call(value) === "[object AsyncGeneratorFunction]";
		isSyncGenerator = (value) => Object.prototype.toString.call(value) === "[object GeneratorFunction]";
		isTransformOptions = (value) => isPlainObject(value) && (value.transform !== void 0 || value.final !== void 0);
		isUrl = (value) => Object.prototype.toString.call(value) === "[object URL]";
		isRegularUrl = (value) => isUrl(value) && value.protocol !== "file:";
		isFilePathObject = (value) => isPlainObject(value) && Object.keys(value).length > 0 && Object.keys(value).every((key) => FILE_PATH_KEYS.has(key)) && isFilePathString(value.file);
		FILE_PATH_KEYS = /* @__PURE__ */ new Set(["file", "append"]);
		isFilePathString = (file) => typeof file === "string";
		isStdioValueObject = (value) => isPlainObject(value) && Object.keys(value).length > 0 && Object.keys(value).every((key) => STDIO_VALUE_KEYS.has(key)) && "value" in value;
		STDIO_VALUE_KEYS = /* @__PURE__ */ new Set(["value", "input"]);
		isUnknownStdioString = (type, value) => type === "native" && typeof value === "string" && !KNOWN_STDIO_STRINGS.has(value);
		KNOWN_STDIO_STRINGS = /* @__PURE__ */ new Set([
			"ipc",
			"ignore",
			"inherit",
			"overlapped",
			"pipe"
		]);
		isReadableStream = (value) => Object.prototype.toString.call(value) === "[object ReadableStream]";
		isWritableStream = (value) => Object.prototype.toString.call(value) === "[object WritableStream]";
		isWebStream = (value) => isReadableStream(value) || isWritableStream(value);
		isTransformStream = (value) => isReadableStream(value?.readable) && isWritableStream(value?.writable);
		isAsyncIterableObject = (value) => isObject(value) && typeof value[Symbol.asyncIterator] === "function";
		isIterableObject = (value) => isObject(value) && typeof value[Symbol.iterator] === "function";
		isObject = (value) => typeof value === "object" && value !== null;
		TRANSFORM_TYPES = /* @__PURE__ */ new Set([
			"generator",
			"asyncGenerator",
			"duplex",
			"webTransform"
		]);
		FILE_TYPES = /* @__PURE__ */ new Set([
			"fileUrl",
			"filePath",
			"fileNumber"
		]);
		SPECIAL_DUPLICATE_TYPES_SYNC = /* @__PURE__ */ new Set(["fileUrl", "filePath"]);
		SPECIAL_DUPLICATE_TYPES = /* @__PURE__ */ new Set([
			...SPECIAL_DUPLICATE_TYPES_SYNC,
			"webStream",
			"nodeStream"
		]);
		FORBID_DUPLICATE_TYPES = /* @__PURE__ */ new Set(["webTransform", "duplex"]);
		TYPE_TO_MESSAGE = {
			generator: "a generator",
			asyncGenerator: "an async generator",
			fileUrl: "a file URL",
			filePath: "a file path string",
			fileNumber: "a file descriptor number",
			webStream: "a web stream",
			nodeStream: "a Node.js stream",
			webTransform: "a web TransformStream",
			duplex: "a Duplex stream",
			native: "any value",
			iterable: "an iterable",
			asyncIterable: "an async iterable",
			string: "a string",
			uint8Array: "a Uint8Array"
		};
	})))();
}

// node_modules/execa/lib/transform/object-mode.js
var getTransformObjectModes, getOutputObjectModes, getInputObjectModes, getFdObjectMode;
function init_object_mode() {
	return (init_object_mode = __esmMin((() => {
		init_type();
		getTransformObjectModes = (objectMode, index, newTransforms, direction) => direction === "output" ? getOutputObjectModes(objectMode, index, newTransforms) : getInputObjectModes(objectMode, index, newTransforms);
		getOutputObjectModes = (objectMode, index, newTransforms) => {
			const writableObjectMode = index !== 0 && newTransforms[index - 1].value.readableObjectMode;
			return {
				writableObjectMode,
				readableObjectMode: objectMode ?? writableObjectMode
			};
		};
		getInputObjectModes = (objectMode, index, newTransforms) => {
			const writableObjectMode = index === 0 ? objectMode === true : newTransforms[index - 1].value.readableObjectMode;
			return {
				writableObjectMode,
				readableObjectMode: index !== newTransforms.length - 1 && (objectMode ?? writableObjectMode)
			};
		};
		getFdObjectMode = (stdioItems, direction) => {
			const lastTransform = stdioItems.findLast(({ type }) => TRANSFORM_TYPES.has(type));
			if (lastTransform === void 0) return false;
			return direction === "input" ? lastTransform.value.writableObjectMode : lastTransform.value.readableObjectMode;
		};
	})))();
}

// node_modules/execa/lib/transform/normalize.js
var normalizeTransforms, getTransforms, normalizeTransform, normalizeDuplex, normalizeTransformStream, normalizeGenerator, sortTransforms;
function init_normalize() {
	return (init_normalize = __esmMin((() => {
		init_encoding_option();
		init_type();
		init_object_mode();
		normalizeTransforms = (stdioItems, optionName, direction, options) => [...stdioItems.filter(({ type }) => !TRANSFORM_TYPES.has(type)), ...getTransforms(stdioItems, optionName, direction, options)];
		getTransforms = (stdioItems, optionName, direction, { encoding }) => {
			const transforms = stdioItems.filter(({ type }) => TRANSFORM_TYPES.has(type));
			const newTransforms = Array.from({ length: transforms.length });
			for (const [index, stdioItem] of Object.entries(transforms)) newTransforms[index] = normalizeTransform({
				stdioItem,
				index: Number(index),
				newTransforms,
				optionName,
				direction,
				encoding
			});
			return sortTransforms(newTransforms, direction);
		};
		normalizeTransform = ({ stdioItem, stdioItem: { type }, index, newTransforms, optionName, direction, encoding }) => {
			if (type === "duplex") return normalizeDuplex({
				stdioItem,
				optionName
			});
			if (type === "webTransform") return normalizeTransformStream({
				stdioItem,
				index,
				newTransforms,
				direction
			});
			return normalizeGenerator({
				stdioItem,
				index,
				newTransforms,
				direction,
				encoding
			});
		};
		normalizeDuplex = ({ stdioItem, optionName }) => {
			const { value } = stdioItem;
			const { transform } = value;
			const { writableObjectMode, readableObjectMode } = transform;
			const { objectMode = readableObjectMode } = value;
			if (objectMode && !readableObjectMode) throw new TypeError(`The \`${optionName}.objectMode\` option can only be \`true\` if \`new Duplex({objectMode: true})\` is used.`);
			if (!objectMode && readableObjectMode) throw new TypeError(`The \`${optionName}.objectMode\` option cannot be \`false\` if \`new Duplex({objectMode: true})\` is used.`);
			return {
				...stdioItem,
				value: {
					transform,
					writableObjectMode,
					readableObjectMode
				}
			};
		};
		normalizeTransformStream = ({ stdioItem, stdioItem: { value }, index, newTransforms, direction }) => {
			const { transform, objectMode } = isPlainObject(value) ? value : { transform: value };
			const { writableObjectMode, readableObjectMode } = getTransformObjectModes(objectMode, index, newTransforms, direction);
			return {
				...stdioItem,
				value: {
					transform,
					writableObjectMode,
					readableObjectMode
				}
			};
		};
		normalizeGenerator = ({ stdioItem, stdioItem: { value }, index, newTransforms, direction, encoding }) => {
			const { transform, final, binary: binaryOption = false, preserveNewlines = false, objectMode } = isPlainObject(value) ? value : { transform: value };
			const binary = binaryOption || BINARY_ENCODINGS.has(encoding);
			const { writableObjectMode, readableObjectMode } = getTransformObjectModes(objectMode, index, newTransforms, direction);
			return {
				...stdioItem,
				value: {
					transform,
					final,
					binary,
					preserveNewlines,
					writableObjectMode,
					readableObjectMode
				}
			};
		};
		sortTransforms = (newTransforms, direction) => direction === "input" ? newTransforms.reverse() : newTransforms;
	})))();
}

// node_modules/execa/lib/stdio/direction.js
var getStreamDirection, getStdioItemDirection, getRequestedDirection, validateKnownDirection, STREAM_TYPES, KNOWN_DIRECTIONS, anyDirection, alwaysInput, guessStreamDirection, getStandardStreamDirection, DEFAULT_DIRECTION;
function init_direction() {
	return (init_direction = __esmMin((() => {
		/* @__PURE__ */ init_is_stream();
		init_type();
		getStreamDirection = ({ stdioItems, isStdioArray, fdNumber, optionName }) => {
			const directions = stdioItems.map((stdioItem) => getStdioItemDirection(stdioItem, fdNumber, isStdioArray));
			if (directions.includes("input") && directions.includes("output")) throw new TypeError(`The \`${optionName}\` option must not be an array of both readable and writable values.`);
			return directions.find(Boolean) ?? DEFAULT_DIRECTION;
		};
		getStdioItemDirection = (stdioItem, fdNumber, isStdioArray) => {
			const knownDirection = KNOWN_DIRECTIONS[fdNumber];
			const direction = getRequestedDirection(stdioItem);
			if (knownDirection === void 0) return direction;
			validateKnownDirection(stdioItem, knownDirection, isStdioArray);
			return knownDirection;
		};
		getRequestedDirection = ({ type, value, direction, optionName }) => {
			const guessedDirection = guessStreamDirection[type](value);
			if (direction === "input" && guessedDirection === "output") throw new TypeError(`The \`${optionName}\` option is invalid: \`input: true\` cannot be used with a writable value, which is always an output.`);
			return direction ?? guessedDirection;
		};
		validateKnownDirection = ({ type, value, optionName }, knownDirection, isStdioArray) => {
			if (!STREAM_TYPES.has(type) || !isStdioArray && getStandardStreamDirection(value) !== void 0) return;
			const guessedDirection = guessStreamDirection[type](value);
			if (guessedDirection === void 0 || guessedDirection === knownDirection) return;
			throw new TypeError(`The \`${optionName}\` option is invalid: a ${guessedDirection === "input" ? "readable" : "writable"} value is always an ${guessedDirection}, but \`${optionName}\` is an ${knownDirection}.`);
		};
		STREAM_TYPES = /* @__PURE__ */ new Set([
			"native",
			"nodeStream",
			"webStream"
		]);
		KNOWN_DIRECTIONS = [
			"input",
			"output",
			"output"
		];
		anyDirection = () => void 0;
		alwaysInput = () => "input";
		guessStreamDirection = {
			generator: anyDirection,
			asyncGenerator: anyDirection,
			fileUrl: anyDirection,
			filePath: anyDirection,
			iterable: alwaysInput,
			asyncIterable: alwaysInput,
			uint8Array: alwaysInput,
			string: alwaysInput,
			webStream: (value) => isWritableStream(value) ? "output" : "input",
			nodeStream(value) {
				if (!isReadableStream$1(value, { checkOpen: false })) return "output";
				return isWritableStream$1(value, { checkOpen: false }) ? void 0 : "input";
			},
			webTransform: anyDirection,
			duplex: anyDirection,
			native(value) {
				const standardStreamDirection = getStandardStreamDirection(value);
				if (standardStreamDirection !== void 0) return standardStreamDirection;
				if (isStream(value, { checkOpen: false })) return guessStreamDirection.nodeStream(value);
			}
		};
		getStandardStreamDirection = (value) => {
			if ([0, process$2.stdin].includes(value)) return "input";
			if ([
				1,
				2,
				process$2.stdout,
				process$2.stderr
			].includes(value)) return "output";
		};
		DEFAULT_DIRECTION = "output";
	})))();
}

// node_modules/execa/lib/ipc/array.js
var normalizeIpcStdioArray;
function init_array$1() {
	return (init_array$1 = __esmMin((() => {
		normalizeIpcStdioArray = (stdioArray, ipc) => ipc ? [...stdioArray, "ipc"] : stdioArray;
	})))();
}

// node_modules/execa/lib/stdio/stdio-option.js
var normalizeStdioOption, validateIpcStdioOption, hasIpcStdioOption, hasIpcStdioItem, getStdioArray, hasAlias, addDefaultValue, normalizeStdioSync, isOutputPipeOnly, isOutputPipe, isOutputPipeObject, isFixedOutputPipe, isStandardOutputFd;
function init_stdio_option() {
	return (init_stdio_option = __esmMin((() => {
		init_standard_stream();
		init_array$1();
		init_values();
		init_type_name();
		init_type();
		normalizeStdioOption = (options, verboseInfo, isSync) => {
			const { stdio, ipc, buffer } = options;
			const stdioArray = getStdioArray(stdio, options).map((stdioOption, fdNumber) => addDefaultValue(stdioOption, fdNumber));
			validateIpcStdioOption(stdioArray);
			return isSync ? normalizeStdioSync(stdioArray, buffer, verboseInfo) : normalizeIpcStdioArray(stdioArray, ipc);
		};
		validateIpcStdioOption = (stdioArray) => {
			if (stdioArray.some((stdioOption) => hasIpcStdioOption(stdioOption))) throw new Error("The `ipc: true` option must be used instead of `stdio: 'ipc'`.");
		};
		hasIpcStdioOption = (stdioOption) => Array.isArray(stdioOption) ? stdioOption.some((item) => hasIpcStdioItem(item)) : hasIpcStdioItem(stdioOption);
		hasIpcStdioItem = (stdioOption) => isStdioValueObject(stdioOption) ? stdioOption.value === "ipc" : stdioOption === "ipc";
		getStdioArray = (stdio, options) => {
			if (stdio === void 0) return STANDARD_STREAMS_ALIASES.map((alias) => options[alias]);
			if (hasAlias(options)) throw new Error(`It's not possible to provide \`stdio\` in combination with one of ${STANDARD_STREAMS_ALIASES.map((alias) => `\`${alias}\``).join(", ")}`);
			if (typeof stdio === "string") return [
				stdio,
				stdio,
				stdio
			];
			if (!Array.isArray(stdio)) throw new TypeError(`Expected \`stdio\` to be of type \`string\` or \`Array\`, got \`${getTypeName(stdio)}\``);
			const length = Math.max(stdio.length, STANDARD_STREAMS_ALIASES.length);
			return Array.from({ length }, (_, fdNumber) => stdio[fdNumber]);
		};
		hasAlias = (options) => STANDARD_STREAMS_ALIASES.some((alias) => options[alias] !== void 0);
		addDefaultValue = (stdioOption, fdNumber) => {
			if (Array.isArray(stdioOption)) return stdioOption.map((item) => addDefaultValue(item, fdNumber));
			if (stdioOption === null || stdioOption === void 0) return fdNumber >= STANDARD_STREAMS_ALIASES.length ? "ignore" : "pipe";
			return stdioOption;
		};
		normalizeStdioSync = (stdioArray, buffer, verboseInfo) => stdioArray.map((stdioOption, fdNumber) => !buffer[fdNumber] && isStandardOutputFd(fdNumber) && !isFullVerbose(verboseInfo, fdNumber) && isOutputPipeOnly(stdioOption, fdNumber) ? "ignore" : stdioOption);
		isOutputPipeOnly = (stdioOption, fdNumber) => isOutputPipe(stdioOption, fdNumber) || Array.isArray(stdioOption) && stdioOption.length > 0 && stdioOption.every((item) => isOutputPipe(item, fdNumber));
		isOutputPipe = (stdioOption, fdNumber) => stdioOption === "pipe" || isOutputPipeObject(stdioOption, fdNumber);
		isOutputPipeObject = (stdioOption, fdNumber) => isStdioValueObject(stdioOption) && stdioOption.value === "pipe" && (stdioOption.input === void 0 || stdioOption.input === false || isFixedOutputPipe(fdNumber, stdioOption.input));
		isFixedOutputPipe = (fdNumber, input) => input === true && isStandardOutputFd(fdNumber);
		isStandardOutputFd = (fdNumber) => fdNumber === 1 || fdNumber === 2;
	})))();
}

// node_modules/execa/lib/arguments/fd-options.js
var getToStream, getFromStream, SUBPROCESS_OPTIONS, getFdNumber, parseFdNumber, validateFdNumber, getInvalidStdioOptionMessage, getInvalidStdioOption, getUsedDescriptor, getOptionName, serializeOptionValue;
function init_fd_options() {
	return (init_fd_options = __esmMin((() => {
		init_specific();
		getToStream = (destination, to = "stdin") => {
			const isWritable = true;
			const { options, fileDescriptors } = SUBPROCESS_OPTIONS.get(destination);
			const fdNumber = getFdNumber(fileDescriptors, to, isWritable);
			const destinationStream = destination.stdio[fdNumber];
			if (destinationStream === null) throw new TypeError(getInvalidStdioOptionMessage(fdNumber, to, options, isWritable));
			return destinationStream;
		};
		getFromStream = (source, from = "stdout") => {
			const isWritable = false;
			const { options, fileDescriptors } = SUBPROCESS_OPTIONS.get(source);
			const fdNumber = getFdNumber(fileDescriptors, from, isWritable);
			const sourceStream = fdNumber === "all" ? source.all : source.stdio[fdNumber];
			if (sourceStream === null || sourceStream === void 0) throw new TypeError(getInvalidStdioOptionMessage(fdNumber, from, options, isWritable));
			return sourceStream;
		};
		SUBPROCESS_OPTIONS = /* @__PURE__ */ new WeakMap();
		getFdNumber = (fileDescriptors, fdName, isWritable) => {
			const fdNumber = parseFdNumber(fdName, isWritable);
			validateFdNumber(fdNumber, fdName, isWritable, fileDescriptors);
			return fdNumber;
		};
		parseFdNumber = (fdName, isWritable) => {
			const fdNumber = parseFd(fdName);
			if (fdNumber !== void 0) return fdNumber;
			const { validOptions, defaultValue } = isWritable ? {
				validOptions: "\"stdin\"",
				defaultValue: "stdin"
			} : {
				validOptions: "\"stdout\", \"stderr\", \"all\"",
				defaultValue: "stdout"
			};
			throw new TypeError(`"${getOptionName(isWritable)}" must not be "${fdName}".
It must be ${validOptions} or "fd3", "fd4" (and so on).
It is optional and defaults to "${defaultValue}".`);
		};
		validateFdNumber = (fdNumber, fdName, isWritable, fileDescriptors) => {
			const fileDescriptor = fileDescriptors[getUsedDescriptor(fdNumber)];
			if (fileDescriptor === void 0) throw new TypeError(`"${getOptionName(isWritable)}" must not be ${fdName}. That file descriptor does not exist.
Please set the "stdio" option to ensure that file descriptor exists.`);
			if (!isWritable && fileDescriptor.direction === "input") throw new TypeError(`"${getOptionName(isWritable)}" must not be ${fdName}. It must be a readable stream, not writable.`);
			if (isWritable && fileDescriptor.direction !== "input") throw new TypeError(`"${getOptionName(isWritable)}" must not be ${fdName}. It must be a writable stream, not readable.
If you meant to use it as input, please set its "stdio" option to \`{value: 'pipe', input: true}\`.`);
		};
		getInvalidStdioOptionMessage = (fdNumber, fdName, options, isWritable) => {
			if (fdNumber === "all" && !options.all) return "The \"all\" option must be true to use \"from: 'all'\".";
			const { optionName, optionValue } = getInvalidStdioOption(fdNumber, options);
			return `The "${optionName}: ${serializeOptionValue(optionValue)}" option is incompatible with using "${getOptionName(isWritable)}: ${serializeOptionValue(fdName)}".
Please set this option with "pipe" instead.`;
		};
		getInvalidStdioOption = (fdNumber, { stdin, stdout, stderr, stdio }) => {
			const usedDescriptor = getUsedDescriptor(fdNumber);
			if (usedDescriptor === 0 && stdin !== void 0) return {
				optionName: "stdin",
				optionValue: stdin
			};
			if (usedDescriptor === 1 && stdout !== void 0) return {
				optionName: "stdout",
				optionValue: stdout
			};
			return usedDescriptor === 2 && stderr !== void 0 ? {
				optionName: "stderr",
				optionValue: stderr
			} : {
				optionName: `stdio[${usedDescriptor}]`,
				optionValue: stdio[usedDescriptor]
			};
		};
		getUsedDescriptor = (fdNumber) => fdNumber === "all" ? 1 : fdNumber;
		getOptionName = (isWritable) => isWritable ? "to" : "from";
		serializeOptionValue = (value) => {
			if (typeof value === "string") return `'${value}'`;
			return typeof value === "number" ? `${value}` : "Stream";
		};
	})))();
}

// node_modules/execa/lib/stdio/native.js
var handleNativeStream, handleNativeStreamSync, getTargetFd, getTargetFdNumber, handleNativeStreamAsync, getStandardStream;
function init_native() {
	return (init_native = __esmMin((() => {
		/* @__PURE__ */ init_is_stream();
		init_standard_stream();
		init_uint_array();
		init_fd_options();
		handleNativeStream = ({ stdioItem, stdioItem: { type }, isStdioArray, fdNumber, direction, isSync }) => {
			if (!isStdioArray || type !== "native") return stdioItem;
			return isSync ? handleNativeStreamSync({
				stdioItem,
				fdNumber,
				direction
			}) : handleNativeStreamAsync({
				stdioItem,
				fdNumber
			});
		};
		handleNativeStreamSync = ({ stdioItem, stdioItem: { value, optionName }, fdNumber, direction }) => {
			const targetFd = getTargetFd({
				value,
				optionName,
				fdNumber,
				direction
			});
			if (targetFd !== void 0) return targetFd;
			if (isStream(value, { checkOpen: false })) throw new TypeError(`The \`${optionName}: Stream\` option cannot both be an array and include a stream with synchronous methods.`);
			return stdioItem;
		};
		getTargetFd = ({ value, optionName, fdNumber, direction }) => {
			const targetFdNumber = getTargetFdNumber(value, fdNumber);
			if (targetFdNumber === void 0) return;
			if (direction === "output") return {
				type: "fileNumber",
				value: targetFdNumber,
				optionName
			};
			if (tty.isatty(targetFdNumber)) throw new TypeError(`The \`${optionName}: ${serializeOptionValue(value)}\` option is invalid: it cannot be a TTY with synchronous methods.`);
			return {
				type: "uint8Array",
				contents: () => [bufferToUint8Array(readFileSync(targetFdNumber))],
				optionName
			};
		};
		getTargetFdNumber = (value, fdNumber) => {
			if (value === "inherit") return fdNumber;
			if (typeof value === "number") return value;
			const standardStreamIndex = STANDARD_STREAMS.indexOf(value);
			if (standardStreamIndex !== -1) return standardStreamIndex;
		};
		handleNativeStreamAsync = ({ stdioItem, stdioItem: { value, optionName }, fdNumber }) => {
			if (value === "inherit") return {
				type: "nodeStream",
				value: getStandardStream(fdNumber, value, optionName),
				optionName
			};
			if (typeof value === "number") return {
				type: "nodeStream",
				value: getStandardStream(value, value, optionName),
				optionName
			};
			return isStream(value, { checkOpen: false }) ? {
				type: "nodeStream",
				value,
				optionName
			} : stdioItem;
		};
		getStandardStream = (fdNumber, value, optionName) => {
			const standardStream = STANDARD_STREAMS[fdNumber];
			if (standardStream === void 0) throw new TypeError(`The \`${optionName}: ${value}\` option is invalid: no such standard stream.`);
			return standardStream;
		};
	})))();
}

// node_modules/execa/lib/stdio/input-option.js
var handleInputOptions, handleInputOption, getInputType, handleInputFileOption, getInputFileType;
function init_input_option() {
	return (init_input_option = __esmMin((() => {
		/* @__PURE__ */ init_is_stream();
		init_uint_array();
		init_type();
		handleInputOptions = ({ input, inputFile }, fdNumber) => fdNumber === 0 ? [...handleInputOption(input), ...handleInputFileOption(inputFile)] : [];
		handleInputOption = (input) => input === void 0 ? [] : [{
			type: getInputType(input),
			value: input,
			optionName: "input"
		}];
		getInputType = (input) => {
			if (isReadableStream$1(input, { checkOpen: false })) return "nodeStream";
			if (typeof input === "string") return "string";
			if (isUint8Array(input)) return "uint8Array";
			throw new Error("The `input` option must be a string, a Uint8Array or a Node.js Readable stream.");
		};
		handleInputFileOption = (inputFile) => inputFile === void 0 ? [] : [{
			...getInputFileType(inputFile),
			optionName: "inputFile"
		}];
		getInputFileType = (inputFile) => {
			if (isUrl(inputFile)) return {
				type: "fileUrl",
				value: inputFile
			};
			if (isFilePathString(inputFile)) return {
				type: "filePath",
				value: { file: inputFile }
			};
			throw new Error("The `inputFile` option must be a file path string or a file URL.");
		};
	})))();
}

// node_modules/execa/lib/stdio/duplicate.js
var isFileType, getFileTarget, filterDuplicates, hasSameValueAndDirection, getDuplicateStream, getOtherStdioItems, isSameDuplicateType, validateDuplicateStreamSync, getDuplicateStreamInstance, hasSameValue, validateDuplicateTransform, throwOnDuplicateStream;
function init_duplicate() {
	return (init_duplicate = __esmMin((() => {
		init_type();
		isFileType = (type) => SPECIAL_DUPLICATE_TYPES_SYNC.has(type);
		getFileTarget = ({ type, value }) => type === "filePath" ? path.resolve(value.file) : fileURLToPath(value);
		filterDuplicates = (stdioItems) => stdioItems.filter((stdioItemOne, indexOne) => stdioItems.every((stdioItemTwo, indexTwo) => !hasSameValueAndDirection(stdioItemOne, stdioItemTwo) || indexOne >= indexTwo || stdioItemOne.type === "generator" || stdioItemOne.type === "asyncGenerator"));
		hasSameValueAndDirection = (stdioItemOne, stdioItemTwo) => stdioItemOne.value === stdioItemTwo.value && stdioItemOne.direction === stdioItemTwo.direction;
		getDuplicateStream = ({ stdioItem: { type, value, optionName }, direction, fileDescriptors, isSync }) => {
			const otherStdioItems = getOtherStdioItems(fileDescriptors, type);
			if (otherStdioItems.length === 0) return;
			if (isSync) {
				validateDuplicateStreamSync({
					otherStdioItems,
					type,
					value,
					optionName,
					direction
				});
				return;
			}
			if (SPECIAL_DUPLICATE_TYPES.has(type)) return getDuplicateStreamInstance({
				otherStdioItems,
				type,
				value,
				optionName,
				direction
			});
			if (FORBID_DUPLICATE_TYPES.has(type)) validateDuplicateTransform({
				otherStdioItems,
				type,
				value,
				optionName
			});
		};
		getOtherStdioItems = (fileDescriptors, type) => fileDescriptors.flatMap(({ direction, stdioItems }) => stdioItems.map((stdioItem) => ({
			...stdioItem,
			direction
		}))).filter((stdioItem) => isSameDuplicateType(stdioItem.type, type));
		isSameDuplicateType = (otherType, type) => otherType === type || isFileType(otherType) && isFileType(type);
		validateDuplicateStreamSync = ({ otherStdioItems, type, value, optionName, direction }) => {
			if (SPECIAL_DUPLICATE_TYPES_SYNC.has(type)) getDuplicateStreamInstance({
				otherStdioItems,
				type,
				value,
				optionName,
				direction
			});
		};
		getDuplicateStreamInstance = ({ otherStdioItems, type, value, optionName, direction }) => {
			const duplicateStdioItems = otherStdioItems.filter((stdioItem) => hasSameValue(stdioItem, type, value));
			if (duplicateStdioItems.length === 0) return;
			const differentStdioItem = duplicateStdioItems.find((stdioItem) => stdioItem.direction !== direction);
			throwOnDuplicateStream(differentStdioItem, optionName, type);
			return direction === "output" || type === "webStream" ? duplicateStdioItems[0].stream : void 0;
		};
		hasSameValue = (otherStdioItem, type, value) => isFileType(otherStdioItem.type) ? getFileTarget(otherStdioItem) === getFileTarget({
			type,
			value
		}) : otherStdioItem.value === value;
		validateDuplicateTransform = ({ otherStdioItems, type, value, optionName }) => {
			const duplicateStdioItem = otherStdioItems.find(({ value: { transform } }) => transform === value.transform);
			throwOnDuplicateStream(duplicateStdioItem, optionName, type);
		};
		throwOnDuplicateStream = (stdioItem, optionName, type) => {
			if (stdioItem !== void 0) throw new TypeError(`The \`${stdioItem.optionName}\` and \`${optionName}\` options must not target ${TYPE_TO_MESSAGE[type]} that is the same.`);
		};
	})))();
}

// node_modules/execa/lib/stdio/handle.js
var handleStdio, getFileDescriptor, initializeStdioItems, omitInheritedStdin, isInheritedStdinOnly, initializeStdioItem, initializeStdioValueObject, validateStdioArray, INVALID_STDIO_ARRAY_OPTIONS, validateStreams, validateFileDescriptorStdio, MAX_FILE_DESCRIPTOR, validateNativeStdio, isFileHandle, validateFileStdio, validateFileObjectMode, getFinalFileDescriptors, addFinalFileDescriptor, addStreamProperties, cleanupCustomStreams, forwardStdio;
function init_handle() {
	return (init_handle = __esmMin((() => {
		/* @__PURE__ */ init_is_stream();
		init_standard_stream();
		init_options();
		init_normalize();
		init_object_mode();
		init_type();
		init_direction();
		init_stdio_option();
		init_native();
		init_input_option();
		init_duplicate();
		handleStdio = (addProperties, options, verboseInfo, isSync) => {
			const initialFileDescriptors = normalizeStdioOption(options, verboseInfo, isSync).map((stdioOption, fdNumber) => getFileDescriptor({
				stdioOption,
				fdNumber,
				options,
				isSync
			}));
			const fileDescriptors = getFinalFileDescriptors({
				initialFileDescriptors,
				addProperties,
				options,
				isSync
			});
			options.stdio = fileDescriptors.map(({ stdioItems }) => forwardStdio(stdioItems));
			return fileDescriptors;
		};
		getFileDescriptor = ({ stdioOption, fdNumber, options, isSync }) => {
			const optionName = getStreamName(fdNumber);
			const { stdioItems: initialStdioItems, isStdioArray } = initializeStdioItems({
				stdioOption,
				fdNumber,
				options,
				optionName
			});
			const direction = getStreamDirection({
				stdioItems: initialStdioItems,
				isStdioArray,
				fdNumber,
				optionName
			});
			const stdioItems = initialStdioItems.map((stdioItem) => handleNativeStream({
				stdioItem,
				isStdioArray,
				fdNumber,
				direction,
				isSync
			}));
			const normalizedStdioItems = normalizeTransforms(stdioItems, optionName, direction, options);
			const objectMode = getFdObjectMode(normalizedStdioItems, direction);
			validateFileObjectMode(normalizedStdioItems, objectMode);
			return {
				direction,
				objectMode,
				stdioItems: normalizedStdioItems
			};
		};
		initializeStdioItems = ({ stdioOption, fdNumber, options, optionName }) => {
			const values = Array.isArray(stdioOption) ? stdioOption : [stdioOption];
			const inputStdioItems = handleInputOptions(options, fdNumber);
			const initialStdioItems = [...omitInheritedStdin(values.map((value) => initializeStdioItem(value, optionName)), inputStdioItems), ...inputStdioItems];
			const stdioItems = filterDuplicates(initialStdioItems);
			const isStdioArray = stdioItems.length > 1;
			validateStdioArray(stdioItems, isStdioArray, optionName);
			validateStreams(stdioItems, isStdioArray);
			return {
				stdioItems,
				isStdioArray
			};
		};
		omitInheritedStdin = (stdioItems, inputStdioItems) => inputStdioItems.length > 0 && isInheritedStdinOnly(stdioItems) ? [] : stdioItems;
		isInheritedStdinOnly = (stdioItems) => stdioItems.length === 1 && stdioItems[0].type === "native" && stdioItems[0].value === "inherit";
		initializeStdioItem = (value, optionName) => {
			if (isStdioValueObject(value)) return initializeStdioValueObject(value, optionName);
			return {
				type: getStdioItemType(value, optionName),
				value,
				optionName
			};
		};
		initializeStdioValueObject = ({ value, input }, optionName) => {
			checkBooleanOption(input, `${optionName}.input`);
			return {
				type: getStdioItemType(value, optionName),
				value,
				direction: input ? "input" : void 0,
				optionName
			};
		};
		validateStdioArray = (stdioItems, isStdioArray, optionName) => {
			if (stdioItems.length === 0) throw new TypeError(`The \`${optionName}\` option must not be an empty array.`);
			if (!isStdioArray) return;
			for (const { value, optionName } of stdioItems) if (INVALID_STDIO_ARRAY_OPTIONS.has(value)) throw new Error(`The \`${optionName}\` option must not include \`${value}\`.`);
		};
		INVALID_STDIO_ARRAY_OPTIONS = /* @__PURE__ */ new Set(["ignore"]);
		validateStreams = (stdioItems, isStdioArray) => {
			for (const stdioItem of stdioItems) {
				validateFileStdio(stdioItem);
				validateFileDescriptorStdio(stdioItem);
				validateNativeStdio(stdioItem, isStdioArray);
			}
		};
		validateFileDescriptorStdio = ({ type, value, optionName }) => {
			if (type !== "native") return;
			const fileDescriptor = typeof value === "number" ? value : value?.fd;
			if (typeof fileDescriptor === "number" && (!Number.isInteger(fileDescriptor) || fileDescriptor < 0 || fileDescriptor > MAX_FILE_DESCRIPTOR)) throw new TypeError(`The \`${optionName}\` option must be a non-negative 32-bit integer: got ${fileDescriptor}.`);
		};
		MAX_FILE_DESCRIPTOR = 2 ** 31 - 1;
		validateNativeStdio = ({ type, value, optionName }, isStdioArray) => {
			if (type !== "native") return;
			if (isFileHandle(value)) {
				if (isStdioArray) throw new TypeError(`The \`${optionName}\` option cannot combine file handles with other values.`);
				return;
			}
			if (typeof value !== "string" && typeof value !== "number" && !isStream(value, { checkOpen: false })) throw new TypeError(`The \`${optionName}\` option is invalid: ${String(value)} (${typeof value}).`);
		};
		isFileHandle = (value) => typeof value?.fd === "number" && !isStream(value, { checkOpen: false });
		validateFileStdio = ({ type, value, optionName }) => {
			if (isRegularUrl(value)) throw new TypeError(`The \`${optionName}: URL\` option must use the \`file:\` scheme.
For example, you can use the \`pathToFileURL()\` method of the \`url\` core module.`);
			if (isUnknownStdioString(type, value)) throw new TypeError(`The \`${optionName}: { file: '...' }\` option must be used instead of \`${optionName}: '...'\`.`);
		};
		validateFileObjectMode = (stdioItems, objectMode) => {
			if (!objectMode) return;
			const fileStdioItem = stdioItems.find(({ type }) => FILE_TYPES.has(type));
			if (fileStdioItem !== void 0) throw new TypeError(`The \`${fileStdioItem.optionName}\` option cannot use both files and transforms in objectMode.`);
		};
		getFinalFileDescriptors = ({ initialFileDescriptors, addProperties, options, isSync }) => {
			const fileDescriptors = [];
			try {
				for (const fileDescriptor of initialFileDescriptors) addFinalFileDescriptor({
					fileDescriptor,
					fileDescriptors,
					addProperties,
					options,
					isSync
				});
				return fileDescriptors;
			} catch (error) {
				cleanupCustomStreams(fileDescriptors);
				throw error;
			}
		};
		addFinalFileDescriptor = ({ fileDescriptor, fileDescriptors, addProperties, options, isSync }) => {
			const { direction, objectMode, stdioItems } = fileDescriptor;
			const finalFileDescriptor = {
				direction,
				objectMode,
				stdioItems: []
			};
			fileDescriptors.push(finalFileDescriptor);
			for (const stdioItem of stdioItems) finalFileDescriptor.stdioItems.push(addStreamProperties({
				stdioItem,
				addProperties,
				direction,
				objectMode,
				options,
				fileDescriptors,
				isSync
			}));
		};
		addStreamProperties = ({ stdioItem, addProperties, direction, objectMode, options, fileDescriptors, isSync }) => {
			const duplicateStream = getDuplicateStream({
				stdioItem,
				direction,
				fileDescriptors,
				isSync
			});
			if (duplicateStream !== void 0) return {
				...stdioItem,
				stream: duplicateStream
			};
			return {
				...stdioItem,
				...addProperties[direction][stdioItem.type](stdioItem, options, objectMode)
			};
		};
		cleanupCustomStreams = (fileDescriptors) => {
			for (const { stream } of fileDescriptors.flatMap(({ stdioItems }) => stdioItems)) {
				if (stream === void 0 || isStandardStream(stream)) continue;
				stream.on("error", () => {});
				stream.destroy();
			}
		};
		forwardStdio = (stdioItems) => {
			if (stdioItems.length > 1) return stdioItems.some(({ value }) => value === "overlapped") ? "overlapped" : "pipe";
			const [{ type, value }] = stdioItems;
			return type === "native" ? value : "pipe";
		};
	})))();
}

// node_modules/execa/lib/stdio/handle-sync.js
var handleStdioSync, forbiddenIfSync, forbiddenNativeIfSync, forbiddenNativeInputIfSync, forbiddenInputTransformIfSync, throwInvalidSyncValue, addProperties$1, addPropertiesSync;
function init_handle_sync() {
	return (init_handle_sync = __esmMin((() => {
		init_uint_array();
		init_handle();
		init_type();
		handleStdioSync = (options, verboseInfo) => handleStdio(addPropertiesSync, options, verboseInfo, true);
		forbiddenIfSync = ({ type, optionName }) => {
			throwInvalidSyncValue(optionName, TYPE_TO_MESSAGE[type]);
		};
		forbiddenNativeIfSync = ({ optionName, value }) => {
			if (value === "overlapped") throwInvalidSyncValue(optionName, `"${value}"`);
			return {};
		};
		forbiddenNativeInputIfSync = (stdioItem) => {
			const { optionName, value } = stdioItem;
			if (value === "pipe" && optionName !== "stdin") throw new TypeError(`Only the \`stdin\` option, not \`${optionName}\`, can be an input pipe with synchronous methods.`);
			return forbiddenNativeIfSync(stdioItem);
		};
		forbiddenInputTransformIfSync = ({ optionName }) => {
			if (optionName !== "stdin") throw new TypeError(`Only the \`stdin\` option, not \`${optionName}\`, can be an input transform with synchronous methods.`);
		};
		throwInvalidSyncValue = (optionName, value) => {
			throw new TypeError(`The \`${optionName}\` option cannot be ${value} with synchronous methods.`);
		};
		addProperties$1 = {
			generator() {},
			asyncGenerator: forbiddenIfSync,
			webStream: forbiddenIfSync,
			nodeStream: forbiddenIfSync,
			webTransform: forbiddenIfSync,
			duplex: forbiddenIfSync,
			asyncIterable: forbiddenIfSync,
			native: forbiddenNativeIfSync
		};
		addPropertiesSync = {
			input: {
				...addProperties$1,
				generator: forbiddenInputTransformIfSync,
				native: forbiddenNativeInputIfSync,
				fileUrl: ({ value }) => ({ contents: () => [bufferToUint8Array(readFileSync(value))] }),
				filePath: ({ value: { file } }) => ({ contents: () => [bufferToUint8Array(readFileSync(file))] }),
				fileNumber: forbiddenIfSync,
				iterable: ({ value }) => ({ contents: () => [...value] }),
				string: ({ value }) => ({ contents: [value] }),
				uint8Array: ({ value, contents = [value] }) => ({ contents })
			},
			output: {
				...addProperties$1,
				fileUrl: ({ value }) => ({ path: value }),
				filePath: ({ value: { file, append } }) => ({
					path: file,
					append
				}),
				fileNumber: ({ value }) => ({ path: value }),
				iterable: forbiddenIfSync,
				string: forbiddenIfSync,
				uint8Array: forbiddenIfSync
			}
		};
	})))();
}

// node_modules/execa/lib/transform/validate.js
var getValidateTransformInput, validateStringTransformInput, getValidateTransformReturn, validateObjectTransformReturn, validateStringTransformReturn, validateEmptyReturn;
function init_validate() {
	return (init_validate = __esmMin((() => {
		init_uint_array();
		getValidateTransformInput = (writableObjectMode, optionName) => writableObjectMode ? void 0 : validateStringTransformInput.bind(void 0, optionName);
		validateStringTransformInput = function* (optionName, chunk) {
			if (typeof chunk !== "string" && !isUint8Array(chunk) && !Buffer.isBuffer(chunk)) throw new TypeError(`The \`${optionName}\` option's transform must use "objectMode: true" to receive as input: ${typeof chunk}.`);
			yield chunk;
		};
		getValidateTransformReturn = (readableObjectMode, optionName) => readableObjectMode ? validateObjectTransformReturn.bind(void 0, optionName) : validateStringTransformReturn.bind(void 0, optionName);
		validateObjectTransformReturn = function* (optionName, chunk) {
			validateEmptyReturn(optionName, chunk);
			yield chunk;
		};
		validateStringTransformReturn = function* (optionName, chunk) {
			validateEmptyReturn(optionName, chunk);
			if (typeof chunk !== "string" && !isUint8Array(chunk)) throw new TypeError(`The \`${optionName}\` option's function must yield a string or an Uint8Array, not ${typeof chunk}.`);
			yield chunk;
		};
		validateEmptyReturn = (optionName, chunk) => {
			if (chunk === null || chunk === void 0) throw new TypeError(`The \`${optionName}\` option's function must not call \`yield ${chunk}\`.
Instead, \`yield\` should either be called with a value, or not be called at all. For example:
  if (condition) { yield value; }`);
		};
	})))();
}

// node_modules/execa/lib/transform/encoding-transform.js
var getEncodingTransformGenerator, encodingUint8ArrayGenerator, encodingStringGenerator, encodingStringFinal, getStringToBytesGenerator, stringToBytesGenerator;
function init_encoding_transform() {
	return (init_encoding_transform = __esmMin((() => {
		init_encoding_option();
		init_uint_array();
		getEncodingTransformGenerator = (binary, encoding, skipped) => {
			if (skipped) return;
			if (binary) return { transform: encodingUint8ArrayGenerator.bind(void 0, new TextEncoder()) };
			const stringDecoder = new StringDecoder(encoding);
			return {
				transform: encodingStringGenerator.bind(void 0, stringDecoder),
				final: encodingStringFinal.bind(void 0, stringDecoder)
			};
		};
		encodingUint8ArrayGenerator = function* (textEncoder, chunk) {
			if (Buffer.isBuffer(chunk)) yield bufferToUint8Array(chunk);
			else if (typeof chunk === "string") yield textEncoder.encode(chunk);
			else yield chunk;
		};
		encodingStringGenerator = function* (stringDecoder, chunk) {
			yield isUint8Array(chunk) ? stringDecoder.write(chunk) : chunk;
		};
		encodingStringFinal = function* (stringDecoder) {
			const lastChunk = stringDecoder.end();
			if (lastChunk !== "") yield lastChunk;
		};
		getStringToBytesGenerator = (binary, encoding, skipped) => skipped || encoding === "utf8" ? void 0 : { transform: stringToBytesGenerator.bind(void 0, getStringEncoding(binary, encoding)) };
		stringToBytesGenerator = function* (stringEncoding, chunk) {
			yield typeof chunk === "string" ? bufferToUint8Array(Buffer.from(chunk, stringEncoding)) : chunk;
		};
	})))();
}

// node_modules/execa/lib/transform/run-async.js
var pushChunks, transformChunk, finalChunks, generatorFinalChunks, destroyTransform, identityGenerator$1;
function init_run_async() {
	return (init_run_async = __esmMin((() => {
		pushChunks = callbackify(async (getChunks, state, getChunksArguments, transformStream) => {
			state.currentIterable = getChunks(...getChunksArguments);
			try {
				for await (const chunk of state.currentIterable) transformStream.push(chunk);
			} finally {
				delete state.currentIterable;
			}
		});
		transformChunk = async function* (chunk, generators, index) {
			if (index === generators.length) {
				yield chunk;
				return;
			}
			const { transform = identityGenerator$1 } = generators[index];
			for await (const transformedChunk of transform(chunk)) yield* transformChunk(transformedChunk, generators, index + 1);
		};
		finalChunks = async function* (generators) {
			for (const [index, { final }] of Object.entries(generators)) yield* generatorFinalChunks(final, Number(index), generators);
		};
		generatorFinalChunks = async function* (final, index, generators) {
			if (final === void 0) return;
			for await (const finalChunk of final()) yield* transformChunk(finalChunk, generators, index + 1);
		};
		destroyTransform = callbackify(async ({ currentIterable }, error) => {
			if (currentIterable !== void 0) {
				await (error ? currentIterable.throw(error) : currentIterable.return());
				return;
			}
			if (error) throw error;
		});
		identityGenerator$1 = function* (chunk) {
			yield chunk;
		};
	})))();
}

// node_modules/execa/lib/transform/run-sync.js
var pushChunksSync, normalizeTransformError, runTransformSync, transformChunkSync, finalChunksSync, generatorFinalChunksSync, identityGenerator;
function init_run_sync() {
	return (init_run_sync = __esmMin((() => {
		pushChunksSync = (getChunksSync, getChunksArguments, transformStream, done) => {
			try {
				for (const chunk of getChunksSync(...getChunksArguments)) transformStream.push(chunk);
				done();
			} catch (error) {
				done(normalizeTransformError(error));
			}
		};
		normalizeTransformError = (error) => error || Object.assign(/* @__PURE__ */ new Error("Promise was rejected with falsy value"), {
			code: "ERR_FALSY_VALUE_REJECTION",
			reason: error
		});
		runTransformSync = (generators, chunks) => {
			try {
				return [...chunks.flatMap((chunk) => [...transformChunkSync(chunk, generators, 0)]), ...finalChunksSync(generators)];
			} catch (error) {
				throw normalizeTransformError(error);
			}
		};
		transformChunkSync = function* (chunk, generators, index) {
			if (index === generators.length) {
				yield chunk;
				return;
			}
			const { transform = identityGenerator } = generators[index];
			for (const transformedChunk of transform(chunk)) yield* transformChunkSync(transformedChunk, generators, index + 1);
		};
		finalChunksSync = function* (generators) {
			for (const [index, { final }] of Object.entries(generators)) yield* generatorFinalChunksSync(final, Number(index), generators);
		};
		generatorFinalChunksSync = function* (final, index, generators) {
			if (final === void 0) return;
			for (const finalChunk of final()) yield* transformChunkSync(finalChunk, generators, index + 1);
		};
		identityGenerator = function* (chunk) {
			yield chunk;
		};
	})))();
}

// node_modules/execa/lib/transform/generator.js
var generatorToStream, runGeneratorsSync, addInternalGenerators;
function init_generator() {
	return (init_generator = __esmMin((() => {
		init_encoding_option();
		init_type();
		init_split();
		init_validate();
		init_encoding_transform();
		init_run_async();
		init_run_sync();
		generatorToStream = ({ value, value: { transform, final, binary, writableObjectMode, readableObjectMode }, optionName }, { encoding }) => {
			const state = {};
			const generators = addInternalGenerators(value, encoding, optionName);
			const transformAsync = isAsyncGenerator(transform);
			const finalAsync = isAsyncGenerator(final);
			const transformMethod = transformAsync ? pushChunks.bind(void 0, transformChunk, state) : pushChunksSync.bind(void 0, transformChunkSync);
			const finalMethod = transformAsync || finalAsync ? pushChunks.bind(void 0, finalChunks, state) : pushChunksSync.bind(void 0, finalChunksSync);
			const destroyMethod = transformAsync || finalAsync ? destroyTransform.bind(void 0, state) : void 0;
			return { stream: new Transform({
				writableObjectMode,
				writableHighWaterMark: getDefaultHighWaterMark(writableObjectMode),
				readableObjectMode,
				readableHighWaterMark: getDefaultHighWaterMark(readableObjectMode),
				defaultEncoding: getStringEncoding(binary, encoding),
				transform(chunk, encoding, done) {
					transformMethod([
						chunk,
						generators,
						0
					], this, done);
				},
				flush(done) {
					finalMethod([generators], this, done);
				},
				destroy: destroyMethod
			}) };
		};
		runGeneratorsSync = (chunks, stdioItems, encoding, isInput) => {
			const generators = stdioItems.filter(({ type }) => type === "generator");
			const reversedGenerators = isInput ? generators.reverse() : generators;
			for (const { value, optionName } of reversedGenerators) {
				if (!value.writableObjectMode) {
					const stringEncoding = getStringEncoding(value.binary, encoding);
					chunks = chunks.map((chunk) => typeof chunk === "string" ? Buffer.from(chunk, stringEncoding) : chunk);
				}
				const generators = addInternalGenerators(value, encoding, optionName);
				chunks = runTransformSync(generators, chunks);
			}
			return chunks;
		};
		addInternalGenerators = ({ transform, final, binary, writableObjectMode, readableObjectMode, preserveNewlines }, encoding, optionName) => {
			const state = {};
			return [
				{ transform: getValidateTransformInput(writableObjectMode, optionName) },
				getEncodingTransformGenerator(binary, encoding, writableObjectMode),
				getSplitLinesGenerator(binary, preserveNewlines, writableObjectMode, state),
				{
					transform,
					final
				},
				{ transform: getValidateTransformReturn(readableObjectMode, optionName) },
				getAppendNewlineGenerator({
					binary,
					preserveNewlines,
					readableObjectMode,
					state,
					encoding
				}),
				getStringToBytesGenerator(binary, encoding, readableObjectMode)
			].filter(Boolean);
		};
	})))();
}

// node_modules/execa/lib/io/input-sync.js
var addInputOptionsSync, getInputFdNumbers, addInputOptionSync, getChunks, applyInputGeneratorsSync, validateSerializable, isSerializableInput, throwOnSerializableInput;
function init_input_sync() {
	return (init_input_sync = __esmMin((() => {
		init_generator();
		init_uint_array();
		init_type();
		init_encoding_option();
		addInputOptionsSync = (fileDescriptors, options) => {
			for (const fdNumber of getInputFdNumbers(fileDescriptors)) addInputOptionSync(fileDescriptors, fdNumber, options);
		};
		getInputFdNumbers = (fileDescriptors) => new Set(Object.entries(fileDescriptors).filter(([, { direction }]) => direction === "input").map(([fdNumber]) => Number(fdNumber)));
		addInputOptionSync = (fileDescriptors, fdNumber, options) => {
			const { stdioItems } = fileDescriptors[fdNumber];
			const allStdioItems = stdioItems.filter(({ contents }) => contents !== void 0);
			if (allStdioItems.length === 0 && stdioItems.every(({ type }) => type !== "generator")) return;
			if (fdNumber !== 0) {
				const [{ type, optionName }] = allStdioItems;
				throw new TypeError(`Only the \`stdin\` option, not \`${optionName}\`, can be ${TYPE_TO_MESSAGE[type]} with synchronous methods.`);
			}
			const chunks = allStdioItems.flatMap(({ type, contents }) => getChunks(type, typeof contents === "function" ? contents() : contents));
			options.input = applyInputGeneratorsSync(chunks, stdioItems, options.encoding);
		};
		getChunks = (type, chunks) => type === "iterable" ? chunks : chunks.filter((chunk) => chunk.length > 0);
		applyInputGeneratorsSync = (chunks, stdioItems, encoding) => {
			const newContents = runGeneratorsSync(chunks, stdioItems, getInputEncoding(encoding), true);
			validateSerializable(newContents);
			return joinToUint8Array(newContents);
		};
		validateSerializable = (newContents) => {
			const invalidItem = newContents.find((item) => !isSerializableInput(item));
			if (invalidItem !== void 0) throwOnSerializableInput("stdin", invalidItem);
		};
		isSerializableInput = (item) => typeof item === "string" || isUint8Array(item);
		throwOnSerializableInput = (optionName, invalidItem) => {
			throw new TypeError(`The \`${optionName}\` option is invalid: when passing objects as input, a transform must be used to serialize them to strings or Uint8Arrays: ${invalidItem}.`);
		};
	})))();
}

// node_modules/execa/lib/verbose/output.js
var shouldLogOutput, isFdVerbose, PIPED_STDIO_VALUES, logLines, logLinesSync, isPipingStream, logLine;
function init_output() {
	return (init_output = __esmMin((() => {
		init_encoding_option();
		init_type();
		init_standard_stream();
		init_log();
		init_values();
		shouldLogOutput = ({ stdioItems, encoding, verboseInfo, fdNumber }) => fdNumber !== "all" && isFullVerbose(verboseInfo, fdNumber) && !BINARY_ENCODINGS.has(encoding) && isFdVerbose(fdNumber) && (stdioItems.some(({ type, value }) => type === "native" && PIPED_STDIO_VALUES.has(value)) || stdioItems.every(({ type }) => TRANSFORM_TYPES.has(type)));
		isFdVerbose = (fdNumber) => fdNumber === 1 || fdNumber === 2;
		PIPED_STDIO_VALUES = /* @__PURE__ */ new Set(["pipe", "overlapped"]);
		logLines = async (linesIterable, stream, fdNumber, verboseInfo) => {
			for await (const line of linesIterable) if (!isPipingStream(stream)) logLine(line, fdNumber, verboseInfo);
		};
		logLinesSync = (linesArray, fdNumber, verboseInfo) => {
			for (const line of linesArray) logLine(line, fdNumber, verboseInfo);
		};
		isPipingStream = (stream) => stream._readableState.pipes.some((pipe) => !isAllStream(pipe) || isPipingStream(pipe));
		logLine = (line, fdNumber, verboseInfo) => {
			const verboseMessage = serializeVerboseMessage(line);
			verboseLog({
				type: "output",
				verboseMessage,
				fdNumber,
				verboseInfo
			});
		};
	})))();
}

// node_modules/execa/lib/io/output-sync.js
var transformOutputSync, getSpawnFailureOutput, transformOutputResultSync, runOutputGeneratorsSync, serializeChunks, logOutputSync, writeToFiles;
function init_output_sync() {
	return (init_output_sync = __esmMin((() => {
		init_output();
		init_generator();
		init_split();
		init_uint_array();
		init_type();
		init_duplicate();
		init_max_buffer();
		transformOutputSync = ({ fileDescriptors, syncResult, options, verboseInfo }) => {
			const output = syncResult.output ?? getSpawnFailureOutput(options);
			const outputFiles = /* @__PURE__ */ new Set();
			const errors = [];
			return {
				output: output.map((result, fdNumber) => transformOutputResultSync({
					result,
					fileDescriptors,
					fdNumber,
					errors,
					outputFiles,
					verboseInfo
				}, options)),
				error: errors.find((error) => error !== void 0)
			};
		};
		getSpawnFailureOutput = ({ stdio }) => stdio.map((stdioOption, fdNumber) => fdNumber !== 0 && stdioOption === "pipe" ? /* @__PURE__ */ new Uint8Array() : null);
		transformOutputResultSync = ({ result, fileDescriptors, fdNumber, errors, outputFiles, verboseInfo }, { buffer, encoding, lines, stripFinalNewline, maxBuffer }) => {
			if (result === null) return;
			const truncatedResult = truncateMaxBufferSync(result, fdNumber, {
				maxBuffer,
				buffer
			});
			const uint8ArrayResult = bufferToUint8Array(truncatedResult);
			const { stdioItems, objectMode } = fileDescriptors[fdNumber];
			const { chunks, error: transformError } = runOutputGeneratorsSync(uint8ArrayResult.length === 0 ? [] : [uint8ArrayResult], stdioItems, encoding);
			const { serializedResult, finalResult } = serializeChunks({
				chunks,
				objectMode,
				encoding,
				lines,
				stripFinalNewline,
				fdNumber
			});
			const logError = logOutputSync({
				serializedResult,
				fdNumber,
				verboseInfo,
				encoding,
				stdioItems,
				objectMode
			});
			const error = transformError ?? logError;
			errors.push(error);
			const returnedResult = buffer[fdNumber] ? finalResult : void 0;
			try {
				if (error === void 0) writeToFiles(chunks, stdioItems, outputFiles);
				return returnedResult;
			} catch (writeError) {
				errors.push(writeError);
				return returnedResult;
			}
		};
		runOutputGeneratorsSync = (chunks, stdioItems, encoding) => {
			try {
				return {
					chunks: runGeneratorsSync(chunks, stdioItems, encoding, false),
					error: void 0
				};
			} catch (error) {
				return {
					chunks: [],
					error
				};
			}
		};
		serializeChunks = ({ chunks, objectMode, encoding, lines, stripFinalNewline, fdNumber }) => {
			if (objectMode) return {
				serializedResult: chunks,
				finalResult: chunks
			};
			if (encoding === "buffer") {
				const serializedResult = joinToUint8Array(chunks);
				return {
					serializedResult,
					finalResult: serializedResult
				};
			}
			const serializedResult = joinToString(chunks, encoding);
			return {
				serializedResult,
				finalResult: lines[fdNumber] ? splitLinesSync(serializedResult, !stripFinalNewline[fdNumber], objectMode) : serializedResult
			};
		};
		logOutputSync = ({ serializedResult, fdNumber, verboseInfo, encoding, stdioItems, objectMode }) => {
			if (!shouldLogOutput({
				stdioItems,
				encoding,
				verboseInfo,
				fdNumber
			})) return;
			const linesArray = splitLinesSync(serializedResult, false, objectMode);
			try {
				logLinesSync(linesArray, fdNumber, verboseInfo);
			} catch (error) {
				return error;
			}
		};
		writeToFiles = (chunks, stdioItems, outputFiles) => {
			const fileItems = stdioItems.filter(({ type }) => FILE_TYPES.has(type));
			if (fileItems.length === 0) return;
			const contents = joinToUint8Array(chunks);
			const writtenPaths = /* @__PURE__ */ new Set();
			for (const stdioItem of fileItems) {
				const { type, append } = stdioItem;
				const path = type === "fileNumber" ? stdioItem.path : getFileTarget(stdioItem);
				if (writtenPaths.has(path)) continue;
				writtenPaths.add(path);
				if (append || outputFiles.has(path)) appendFileSync(path, contents);
				else writeFileSync(path, contents);
				outputFiles.add(path);
			}
		};
	})))();
}

// node_modules/execa/lib/resolve/exit-async.js
var waitForExit, waitForExitOrError, waitForSubprocessExit, waitForSuccessfulExit, isSubprocessErrorExit, isFailedExit;
function init_exit_async() {
	return (init_exit_async = __esmMin((() => {
		init_final_error();
		waitForExit = async (subprocess, context) => {
			const [exitCode, signal] = await waitForExitOrError(subprocess);
			context.isForcefullyTerminated ??= false;
			return [exitCode, signal];
		};
		waitForExitOrError = async (subprocess) => {
			const [spawnPayload, exitPayload] = await Promise.allSettled([once(subprocess, "spawn"), once(subprocess, "exit")]);
			if (spawnPayload.status === "rejected") return [];
			return exitPayload.status === "rejected" ? waitForSubprocessExit(subprocess) : exitPayload.value;
		};
		waitForSubprocessExit = async (subprocess) => {
			try {
				return await once(subprocess, "exit");
			} catch {
				return waitForSubprocessExit(subprocess);
			}
		};
		waitForSuccessfulExit = async (exitPromise) => {
			const [exitCode, signal] = await exitPromise;
			if (!isSubprocessErrorExit(exitCode, signal) && isFailedExit(exitCode, signal)) throw new DiscardedError();
			return [exitCode, signal];
		};
		isSubprocessErrorExit = (exitCode, signal) => exitCode === void 0 && signal === void 0;
		isFailedExit = (exitCode, signal) => exitCode !== 0 || signal !== null;
	})))();
}

// node_modules/execa/lib/resolve/exit-sync.js
var getExitResultSync, getResultError;
function init_exit_sync() {
	return (init_exit_sync = __esmMin((() => {
		init_final_error();
		init_max_buffer();
		init_exit_async();
		getExitResultSync = ({ error, status: exitCode, signal, output }, { maxBuffer, buffer }) => {
			const initialError = getResultError(error, exitCode, signal);
			const isTimedOut = initialError?.code === "ETIMEDOUT";
			const { resultError, isMaxBuffer } = isTimedOut ? {
				resultError: initialError,
				isMaxBuffer: false
			} : handleMaxBufferSync({
				resultError: initialError,
				output,
				maxBuffer,
				buffer
			});
			return {
				resultError,
				exitCode,
				signal,
				timedOut: isTimedOut,
				isMaxBuffer
			};
		};
		getResultError = (error, exitCode, signal) => {
			if (error !== void 0) return error;
			return isFailedExit(exitCode, signal) ? new DiscardedError() : void 0;
		};
	})))();
}

// node_modules/execa/lib/methods/main-sync.js
var execaCoreSync, handleSyncArguments, normalizeSyncOptions, validateSyncOptions, throwInvalidSyncOption, spawnSubprocessSync, runSubprocessSync, normalizeSpawnSyncOptions, getSyncResult;
function init_main_sync() {
	return (init_main_sync = __esmMin((() => {
		init_command();
		init_options$1();
		init_shell();
		init_result();
		init_reject();
		init_handle_sync();
		init_strip_newline();
		init_input_sync();
		init_output_sync();
		init_max_buffer();
		init_all_sync();
		init_exit_sync();
		execaCoreSync = (rawFile, rawArguments, rawOptions) => {
			const { file, commandArguments, command, escapedCommand, startTime, verboseInfo, options, fileDescriptors } = handleSyncArguments(rawFile, rawArguments, rawOptions);
			const result = spawnSubprocessSync({
				file,
				commandArguments,
				options,
				command,
				escapedCommand,
				verboseInfo,
				fileDescriptors,
				startTime
			});
			return handleResult(result, verboseInfo, options);
		};
		handleSyncArguments = (rawFile, rawArguments, rawOptions) => {
			const { command, escapedCommand, startTime, verboseInfo } = handleCommand(rawFile, rawArguments, rawOptions);
			const syncOptions = normalizeSyncOptions(rawOptions);
			const { file, commandArguments, options } = normalizeOptions(rawFile, rawArguments, syncOptions);
			validateSyncOptions(options);
			return {
				file,
				commandArguments,
				command,
				escapedCommand,
				startTime,
				verboseInfo,
				options,
				fileDescriptors: handleStdioSync(options, verboseInfo)
			};
		};
		normalizeSyncOptions = (options) => options.node && !options.ipc ? {
			...options,
			ipc: false
		} : options;
		validateSyncOptions = ({ ipc, ipcInput, detached, cancelSignal, killDescendants }) => {
			if (ipcInput !== void 0) throwInvalidSyncOption("ipcInput");
			if (ipc) throwInvalidSyncOption("ipc: true");
			if (detached) throwInvalidSyncOption("detached: true");
			if (killDescendants) throwInvalidSyncOption("killDescendants: true");
			if (cancelSignal) throwInvalidSyncOption("cancelSignal");
		};
		throwInvalidSyncOption = (value) => {
			throw new TypeError(`The "${value}" option cannot be used with synchronous methods.`);
		};
		spawnSubprocessSync = ({ file, commandArguments, options, command, escapedCommand, verboseInfo, fileDescriptors, startTime }) => {
			const syncResult = runSubprocessSync({
				file,
				commandArguments,
				options,
				command,
				escapedCommand,
				fileDescriptors,
				startTime
			});
			if (syncResult.failed) return syncResult;
			const { resultError, exitCode, signal, timedOut, isMaxBuffer } = getExitResultSync(syncResult, options);
			const { output, error = resultError } = transformOutputSync({
				fileDescriptors,
				syncResult,
				options,
				verboseInfo
			});
			const stdio = output.map((stdioOutput, fdNumber) => stripNewline(stdioOutput, options, fdNumber));
			const allFds = getAllSyncFds(output);
			const all = stripNewline(getAllSync(output, allFds, options), options, "all", allFds);
			return getSyncResult({
				error,
				exitCode,
				signal,
				timedOut,
				isMaxBuffer,
				stdio,
				all,
				options,
				command,
				escapedCommand,
				startTime
			});
		};
		runSubprocessSync = ({ file, commandArguments, options, command, escapedCommand, fileDescriptors, startTime }) => {
			try {
				addInputOptionsSync(fileDescriptors, options);
				const normalizedOptions = normalizeSpawnSyncOptions(options);
				return {
					__proto__: null,
					...spawnSync(...concatenateShell(file, commandArguments, normalizedOptions))
				};
			} catch (error) {
				return makeEarlyError({
					error,
					command,
					escapedCommand,
					fileDescriptors,
					options,
					startTime,
					isSync: true,
					...getEarlyErrorOutput(fileDescriptors, options)
				});
			}
		};
		normalizeSpawnSyncOptions = ({ encoding, maxBuffer, ...options }) => ({
			...options,
			encoding: "buffer",
			maxBuffer: getMaxBufferSync(maxBuffer)
		});
		getSyncResult = ({ error, exitCode, signal, timedOut, isMaxBuffer, stdio, all, options, command, escapedCommand, startTime }) => error === void 0 ? makeSuccessResult({
			command,
			escapedCommand,
			stdio,
			all,
			ipcOutput: [],
			options,
			startTime
		}) : makeError({
			error,
			command,
			escapedCommand,
			timedOut,
			isCanceled: false,
			isGracefullyCanceled: false,
			isMaxBuffer,
			isForcefullyTerminated: false,
			exitCode,
			signal,
			stdio,
			all,
			ipcOutput: [],
			options,
			startTime,
			isSync: true
		});
	})))();
}

// node_modules/execa/lib/ipc/get-one.js
var internalGetOneMessageOptions, getOneMessage$1, getOneMessageAsync, stopOnAbort$1, getMessage, throwOnDisconnect, throwOnStrictError;
function init_get_one() {
	return (init_get_one = __esmMin((() => {
		init_options();
		init_validation();
		init_forward();
		init_reference();
		internalGetOneMessageOptions = Symbol("internalGetOneMessageOptions");
		getOneMessage$1 = ({ anyProcess, channel, isSubprocess, ipc }, rawOptions) => {
			const options = copyOptions(rawOptions);
			const { reference = true, filter } = options;
			const { signal } = options[internalGetOneMessageOptions] ?? {};
			validateIpcMethod({
				methodName: "getOneMessage",
				isSubprocess,
				ipc,
				isConnected: isConnected(anyProcess)
			});
			return getOneMessageAsync({
				anyProcess,
				channel,
				isSubprocess,
				filter,
				reference,
				signal
			});
		};
		getOneMessageAsync = async ({ anyProcess, channel, isSubprocess, filter, reference, signal }) => {
			addReference(channel, reference);
			const ipcEmitter = getIpcEmitter(anyProcess, channel, isSubprocess);
			const controller = new AbortController();
			stopOnAbort$1(signal, controller);
			try {
				return await Promise.race([
					getMessage(ipcEmitter, filter, controller),
					throwOnDisconnect(ipcEmitter, isSubprocess, controller),
					throwOnStrictError(ipcEmitter, isSubprocess, controller)
				]);
			} catch (error) {
				if (!signal?.aborted) disconnect(anyProcess);
				throw error;
			} finally {
				controller.abort();
				removeReference(channel, reference);
			}
		};
		stopOnAbort$1 = (signal, controller) => {
			if (signal === void 0) return;
			if (signal.aborted) {
				controller.abort();
				return;
			}
			signal.addEventListener("abort", () => {
				controller.abort();
			}, {
				once: true,
				signal: controller.signal
			});
		};
		getMessage = async (ipcEmitter, filter, { signal }) => {
			if (filter === void 0) {
				const [message] = await once(ipcEmitter, "message", { signal });
				return message;
			}
			for await (const [message] of on(ipcEmitter, "message", { signal })) if (filter(message)) return message;
		};
		throwOnDisconnect = async (ipcEmitter, isSubprocess, { signal }) => {
			await once(ipcEmitter, "disconnect", { signal });
			throwOnEarlyDisconnect(isSubprocess);
		};
		throwOnStrictError = async (ipcEmitter, isSubprocess, { signal }) => {
			const [error] = await once(ipcEmitter, "strict:error", { signal });
			throw getStrictResponseError(error, isSubprocess);
		};
	})))();
}

// node_modules/execa/lib/ipc/get-each.js
var internalGetEachMessageOptions, getEachMessage$1, loopOnMessages, stopOnAbort, stopOnDisconnect, abortOnStrictError, iterateOnMessages, throwIfStrictError;
function init_get_each() {
	return (init_get_each = __esmMin((() => {
		init_options();
		init_validation();
		init_forward();
		init_reference();
		internalGetEachMessageOptions = Symbol("internalGetEachMessageOptions");
		getEachMessage$1 = (subprocessInfo, rawOptions) => {
			const options = copyOptions(rawOptions);
			const { reference = true } = options;
			const { signal, shouldAwait = !subprocessInfo.isSubprocess } = options[internalGetEachMessageOptions] ?? {};
			return loopOnMessages({
				...subprocessInfo,
				shouldAwait,
				reference,
				signal
			});
		};
		loopOnMessages = ({ anyProcess, waitProcess = anyProcess, channel, isSubprocess, ipc, shouldAwait, reference, signal }) => {
			validateIpcMethod({
				methodName: "getEachMessage",
				isSubprocess,
				ipc,
				isConnected: isConnected(anyProcess)
			});
			addReference(channel, reference);
			const ipcEmitter = getIpcEmitter(anyProcess, channel, isSubprocess);
			const controller = new AbortController();
			const state = {};
			stopOnAbort(signal, controller);
			stopOnDisconnect(anyProcess, ipcEmitter, controller);
			abortOnStrictError({
				ipcEmitter,
				isSubprocess,
				controller,
				state
			});
			return iterateOnMessages({
				anyProcess,
				waitProcess,
				channel,
				ipcEmitter,
				isSubprocess,
				shouldAwait,
				controller,
				state,
				reference,
				signal
			});
		};
		stopOnAbort = (signal, controller) => {
			if (signal === void 0) return;
			if (signal.aborted) {
				controller.abort();
				return;
			}
			signal.addEventListener("abort", () => {
				controller.abort();
			}, {
				once: true,
				signal: controller.signal
			});
		};
		stopOnDisconnect = async (anyProcess, ipcEmitter, controller) => {
			try {
				await once(ipcEmitter, "disconnect", { signal: controller.signal });
				controller.abort();
			} catch {}
		};
		abortOnStrictError = async ({ ipcEmitter, isSubprocess, controller, state }) => {
			try {
				const [error] = await once(ipcEmitter, "strict:error", { signal: controller.signal });
				state.error = getStrictResponseError(error, isSubprocess);
				controller.abort();
			} catch {}
		};
		iterateOnMessages = async function* ({ anyProcess, waitProcess, channel, ipcEmitter, isSubprocess, shouldAwait, controller, state, reference, signal }) {
			try {
				for await (const [message] of on(ipcEmitter, "message", { signal: controller.signal })) {
					throwIfStrictError(state);
					yield message;
				}
			} catch {
				throwIfStrictError(state);
			} finally {
				controller.abort();
				removeReference(channel, reference);
				if (!isSubprocess && !signal?.aborted) disconnect(anyProcess);
				if (shouldAwait) await waitProcess;
			}
		};
		throwIfStrictError = ({ error }) => {
			if (error) throw error;
		};
	})))();
}

// node_modules/execa/lib/ipc/methods.js
var addIpcMethods, getIpcExport, getIpcMethods;
function init_methods() {
	return (init_methods = __esmMin((() => {
		init_send();
		init_get_one();
		init_get_each();
		init_graceful();
		addIpcMethods = (target, subprocess, { ipc }) => {
			Object.assign(target, getIpcMethods(subprocess, false, ipc, target));
		};
		getIpcExport = () => {
			const anyProcess = process$2;
			const isSubprocess = true;
			const isIpc = process$2.channel !== void 0;
			return {
				...getIpcMethods(anyProcess, isSubprocess, isIpc),
				getCancelSignal: getCancelSignal$1.bind(void 0, {
					anyProcess,
					channel: anyProcess.channel,
					isSubprocess,
					ipc: isIpc
				})
			};
		};
		getIpcMethods = (anyProcess, isSubprocess, ipc, waitProcess = anyProcess) => ({
			sendMessage: sendMessage$1.bind(void 0, {
				anyProcess,
				channel: anyProcess.channel,
				isSubprocess,
				ipc
			}),
			getOneMessage: getOneMessage$1.bind(void 0, {
				anyProcess,
				channel: anyProcess.channel,
				isSubprocess,
				ipc
			}),
			getEachMessage: getEachMessage$1.bind(void 0, {
				anyProcess,
				channel: anyProcess.channel,
				isSubprocess,
				ipc,
				waitProcess
			})
		});
	})))();
}

// node_modules/execa/lib/return/early-error.js
var handleEarlyError, createDummyStreams, createDummyStream, getConvertedStreams, handleDummyPromise;
function init_early_error() {
	return (init_early_error = __esmMin((() => {
		init_handle();
		init_result();
		init_reject();
		handleEarlyError = ({ error, command, escapedCommand, fileDescriptors, options, startTime, verboseInfo }) => {
			cleanupCustomStreams(fileDescriptors);
			const subprocess = new ChildProcess();
			subprocess.kill = () => false;
			const all = createDummyStreams(subprocess, fileDescriptors);
			const promise = handleDummyPromise({
				error,
				command,
				escapedCommand,
				fileDescriptors,
				options,
				startTime,
				verboseInfo
			});
			return {
				subprocess,
				promise,
				all: options.all ? all : void 0,
				convertedStreams: getConvertedStreams(promise)
			};
		};
		createDummyStreams = (subprocess, fileDescriptors) => {
			const stdin = createDummyStream();
			const stdout = createDummyStream();
			const stderr = createDummyStream();
			const extraStdio = Array.from({ length: fileDescriptors.length - 3 }, createDummyStream);
			const all = createDummyStream();
			const stdio = [
				stdin,
				stdout,
				stderr,
				...extraStdio
			];
			Object.assign(subprocess, {
				stdin,
				stdout,
				stderr,
				stdio
			});
			return all;
		};
		createDummyStream = () => {
			const stream = new PassThrough();
			stream.on("error", () => {});
			stream.end();
			return stream;
		};
		getConvertedStreams = (promise) => {
			const waitForPromise = async () => {
				await promise;
			};
			const endReadable = function() {
				callbackify(waitForPromise)((error) => {
					if (error) this.destroy(error);
					else this.push(null);
				});
			};
			const endWritable = callbackify(waitForPromise);
			const writeWritable = (chunk, encoding, done) => {
				endWritable(done);
			};
			const readable = () => new Readable({ read: endReadable });
			const writable = () => new Writable({
				write: writeWritable,
				final: endWritable
			});
			const duplex = () => new Duplex({
				read: endReadable,
				write: writeWritable,
				final: endWritable
			});
			const iterable = () => readable()[Symbol.asyncIterator]();
			return {
				readable,
				writable,
				duplex,
				readableStream: () => Readable.toWeb(readable()),
				writableStream: () => Writable.toWeb(writable()),
				transformStream: () => Duplex.toWeb(duplex()),
				iterable,
				[Symbol.asyncIterator]: iterable
			};
		};
		handleDummyPromise = async ({ error, command, escapedCommand, fileDescriptors, options, startTime, verboseInfo }) => {
			const earlyError = makeEarlyError({
				error: await error,
				command,
				escapedCommand,
				fileDescriptors,
				options,
				startTime,
				isSync: false,
				...getEarlyErrorOutput(fileDescriptors, options)
			});
			return handleResult(earlyError, verboseInfo, options);
		};
	})))();
}

// node_modules/execa/lib/stdio/handle-async.js
var handleStdioAsync, forbiddenIfAsync, addProperties, validateIterable, validateAsyncIterable, validateIterableValue, readableFromChunk, generatorToInputStream, addPropertiesAsync;
function init_handle_async() {
	return (init_handle_async = __esmMin((() => {
		init_generator();
		init_encoding_option();
		init_input_sync();
		init_handle();
		init_type();
		handleStdioAsync = (options, verboseInfo) => handleStdio(addPropertiesAsync, options, verboseInfo, false);
		forbiddenIfAsync = ({ type, optionName }) => {
			throw new TypeError(`The \`${optionName}\` option cannot be ${TYPE_TO_MESSAGE[type]}.`);
		};
		addProperties = {
			fileNumber: forbiddenIfAsync,
			generator: generatorToStream,
			asyncGenerator: generatorToStream,
			nodeStream: ({ value }) => ({ stream: value }),
			webTransform: ({ value: { transform, writableObjectMode, readableObjectMode } }) => ({ stream: Duplex.from({
				writable: Writable.fromWeb(transform.writable, { objectMode: writableObjectMode }),
				readable: Readable.fromWeb(transform.readable, { objectMode: readableObjectMode })
			}) }),
			duplex: ({ value: { transform } }) => ({ stream: transform }),
			native() {}
		};
		validateIterable = function* (iterable, optionName) {
			for (const value of iterable) {
				validateIterableValue(value, optionName);
				yield value;
			}
		};
		validateAsyncIterable = async function* (iterable, optionName) {
			for await (const value of iterable) {
				validateIterableValue(value, optionName);
				yield value;
			}
		};
		validateIterableValue = (value, optionName) => {
			if (!isSerializableInput(value)) throwOnSerializableInput(optionName, value);
		};
		readableFromChunk = (chunk) => Readable.from(chunk.length === 0 ? [] : [chunk]);
		generatorToInputStream = (stdioItem, { encoding }) => generatorToStream(stdioItem, { encoding: getInputEncoding(encoding) });
		addPropertiesAsync = {
			input: {
				...addProperties,
				generator: generatorToInputStream,
				asyncGenerator: generatorToInputStream,
				fileUrl: ({ value }) => ({ stream: createReadStream(value) }),
				filePath: ({ value: { file } }) => ({ stream: createReadStream(file) }),
				webStream: ({ value }, options, objectMode) => ({ stream: Readable.fromWeb(value, { objectMode }) }),
				iterable: ({ value, optionName }, options, objectMode) => ({ stream: Readable.from(objectMode ? value : validateIterable(value, optionName)) }),
				asyncIterable: ({ value, optionName }, options, objectMode) => ({ stream: Readable.from(objectMode ? value : validateAsyncIterable(value, optionName)) }),
				string: ({ value }) => ({ stream: readableFromChunk(value) }),
				uint8Array: ({ value }) => ({ stream: readableFromChunk(Buffer.from(value)) })
			},
			output: {
				...addProperties,
				fileUrl: ({ value }) => ({ stream: createWriteStream(value) }),
				filePath: ({ value: { file, append } }) => ({ stream: createWriteStream(file, append ? { flags: "a" } : {}) }),
				webStream: ({ value }) => ({ stream: Writable.fromWeb(value, { objectMode: true }) }),
				iterable: forbiddenIfAsync,
				asyncIterable: forbiddenIfAsync,
				string: forbiddenIfAsync,
				uint8Array: forbiddenIfAsync
			}
		};
	})))();
}

// node_modules/@sindresorhus/merge-streams/index.js
function mergeStreams(streams) {
	if (!Array.isArray(streams)) throw new TypeError(`Expected an array, got \`${typeof streams}\`.`);
	for (const stream of streams) validateStream(stream);
	const objectMode = streams.some(({ readableObjectMode }) => readableObjectMode);
	const highWaterMark = getHighWaterMark(streams, objectMode);
	const passThroughStream = new MergedStream({
		objectMode,
		writableHighWaterMark: highWaterMark,
		readableHighWaterMark: highWaterMark
	});
	for (const stream of streams) passThroughStream.add(stream);
	return passThroughStream;
}
var getHighWaterMark, MergedStream, onMergedStreamFinished, onMergedStreamEnd, onInputStreamsUnpipe, validateStream, endWhenStreamsDone, afterMergedStreamFinished, onInputStreamEnd, onInputStreamUnpipe, endStream, errorOrAbortStream, isAbortError, abortStream, errorStream, noop, updateMaxListeners, PASSTHROUGH_LISTENERS_COUNT, PASSTHROUGH_LISTENERS_PER_STREAM;
function init_merge_streams() {
	return (init_merge_streams = __esmMin((() => {
		getHighWaterMark = (streams, objectMode) => {
			if (streams.length === 0) return getDefaultHighWaterMark(objectMode);
			const highWaterMarks = streams.filter(({ readableObjectMode }) => readableObjectMode === objectMode).map(({ readableHighWaterMark }) => readableHighWaterMark);
			return Math.max(...highWaterMarks);
		};
		MergedStream = class extends PassThrough {
			#streams = /* @__PURE__ */ new Set([]);
			#ended = /* @__PURE__ */ new Set([]);
			#aborted = /* @__PURE__ */ new Set([]);
			#onFinished;
			#unpipeEvent = Symbol("unpipe");
			#streamPromises = /* @__PURE__ */ new WeakMap();
			add(stream) {
				validateStream(stream);
				if (this.#streams.has(stream)) return;
				this.#streams.add(stream);
				this.#onFinished ??= onMergedStreamFinished(this, this.#streams, this.#unpipeEvent);
				const streamPromise = endWhenStreamsDone({
					passThroughStream: this,
					stream,
					streams: this.#streams,
					ended: this.#ended,
					aborted: this.#aborted,
					onFinished: this.#onFinished,
					unpipeEvent: this.#unpipeEvent
				});
				this.#streamPromises.set(stream, streamPromise);
				stream.pipe(this, { end: false });
			}
			async remove(stream) {
				validateStream(stream);
				if (!this.#streams.has(stream)) return false;
				const streamPromise = this.#streamPromises.get(stream);
				if (streamPromise === void 0) return false;
				this.#streamPromises.delete(stream);
				stream.unpipe(this);
				await streamPromise;
				return true;
			}
		};
		onMergedStreamFinished = async (passThroughStream, streams, unpipeEvent) => {
			updateMaxListeners(passThroughStream, PASSTHROUGH_LISTENERS_COUNT);
			const controller = new AbortController();
			try {
				await Promise.race([onMergedStreamEnd(passThroughStream, controller), onInputStreamsUnpipe(passThroughStream, streams, unpipeEvent, controller)]);
			} finally {
				controller.abort();
				updateMaxListeners(passThroughStream, -PASSTHROUGH_LISTENERS_COUNT);
			}
		};
		onMergedStreamEnd = async (passThroughStream, { signal }) => {
			try {
				await finished(passThroughStream, {
					signal,
					cleanup: true
				});
			} catch (error) {
				errorOrAbortStream(passThroughStream, error);
				throw error;
			}
		};
		onInputStreamsUnpipe = async (passThroughStream, streams, unpipeEvent, { signal }) => {
			for await (const [unpipedStream] of on(passThroughStream, "unpipe", { signal })) if (streams.has(unpipedStream)) unpipedStream.emit(unpipeEvent);
		};
		validateStream = (stream) => {
			if (typeof stream?.pipe !== "function") throw new TypeError(`Expected a readable stream, got: \`${typeof stream}\`.`);
		};
		endWhenStreamsDone = async ({ passThroughStream, stream, streams, ended, aborted, onFinished, unpipeEvent }) => {
			updateMaxListeners(passThroughStream, PASSTHROUGH_LISTENERS_PER_STREAM);
			const controller = new AbortController();
			try {
				await Promise.race([
					afterMergedStreamFinished(onFinished, stream, controller),
					onInputStreamEnd({
						passThroughStream,
						stream,
						streams,
						ended,
						aborted,
						controller
					}),
					onInputStreamUnpipe({
						stream,
						streams,
						ended,
						aborted,
						unpipeEvent,
						controller
					})
				]);
			} finally {
				controller.abort();
				updateMaxListeners(passThroughStream, -PASSTHROUGH_LISTENERS_PER_STREAM);
			}
			if (streams.size > 0 && streams.size === ended.size + aborted.size) {
				if (ended.size === 0 && aborted.size > 0) abortStream(passThroughStream);
				else endStream(passThroughStream);
			}
		};
		afterMergedStreamFinished = async (onFinished, stream, { signal }) => {
			try {
				await onFinished;
				if (!signal.aborted) abortStream(stream);
			} catch (error) {
				if (!signal.aborted) errorOrAbortStream(stream, error);
			}
		};
		onInputStreamEnd = async ({ passThroughStream, stream, streams, ended, aborted, controller: { signal } }) => {
			try {
				await finished(stream, {
					signal,
					cleanup: true,
					readable: true,
					writable: false
				});
				if (streams.has(stream)) ended.add(stream);
			} catch (error) {
				if (signal.aborted || !streams.has(stream)) return;
				if (isAbortError(error)) aborted.add(stream);
				else errorStream(passThroughStream, error);
			}
		};
		onInputStreamUnpipe = async ({ stream, streams, ended, aborted, unpipeEvent, controller: { signal } }) => {
			await once(stream, unpipeEvent, { signal });
			if (!stream.readable) return once(signal, "abort", { signal });
			streams.delete(stream);
			ended.delete(stream);
			aborted.delete(stream);
		};
		endStream = (stream) => {
			if (stream.writable) stream.end();
		};
		errorOrAbortStream = (stream, error) => {
			if (isAbortError(error)) abortStream(stream);
			else errorStream(stream, error);
		};
		isAbortError = (error) => error?.code === "ERR_STREAM_PREMATURE_CLOSE";
		abortStream = (stream) => {
			if (stream.readable || stream.writable) stream.destroy();
		};
		errorStream = (stream, error) => {
			if (!stream.destroyed) {
				stream.once("error", noop);
				stream.destroy(error);
			}
		};
		noop = () => {};
		updateMaxListeners = (passThroughStream, increment) => {
			const maxListeners = passThroughStream.getMaxListeners();
			if (maxListeners !== 0 && maxListeners !== Number.POSITIVE_INFINITY) passThroughStream.setMaxListeners(maxListeners + increment);
		};
		PASSTHROUGH_LISTENERS_COUNT = 2;
		PASSTHROUGH_LISTENERS_PER_STREAM = 1;
	})))();
}

// node_modules/execa/lib/io/pipeline.js
var pipeStreams, onSourceFinish, endDestinationStream, onDestinationFinish, abortSourceStream;
function init_pipeline() {
	return (init_pipeline = __esmMin((() => {
		init_standard_stream();
		pipeStreams = (source, destination, onDestinationEnd) => {
			source.pipe(destination);
			onSourceFinish(source, destination);
			onDestinationFinish(source, destination, onDestinationEnd);
		};
		onSourceFinish = async (source, destination) => {
			if (isStandardStream(source) || isStandardStream(destination)) return;
			try {
				await finished(source, {
					cleanup: true,
					readable: true,
					writable: false
				});
			} catch {}
			endDestinationStream(destination);
		};
		endDestinationStream = (destination) => {
			if (destination.writable) destination.end();
		};
		onDestinationFinish = async (source, destination, onDestinationEnd) => {
			if (isStandardStream(source) || isStandardStream(destination)) return;
			try {
				await finished(destination, {
					cleanup: true,
					readable: false,
					writable: true
				});
			} catch {}
			if (onDestinationEnd !== void 0) await onDestinationEnd();
			abortSourceStream(source);
		};
		abortSourceStream = (source) => {
			if (source.readable) source.destroy();
		};
	})))();
}

// node_modules/execa/lib/io/output-async.js
var pipeOutputAsync, pipeTransform, SUBPROCESS_STREAM_PROPERTIES, pipeStdioItem, setStandardStreamMaxListeners, MAX_LISTENERS_INCREMENT;
function init_output_async() {
	return (init_output_async = __esmMin((() => {
		init_merge_streams();
		init_standard_stream();
		init_max_listeners();
		init_type();
		init_pipeline();
		pipeOutputAsync = (subprocess, fileDescriptors, controller) => {
			const pipeGroups = /* @__PURE__ */ new Map();
			for (const [fdNumber, { stdioItems, direction }] of Object.entries(fileDescriptors)) {
				const transformItems = stdioItems.filter(({ type }) => TRANSFORM_TYPES.has(type));
				for (const { stream } of transformItems) pipeTransform(subprocess, stream, direction, fdNumber);
				const nonTransformItems = stdioItems.filter(({ type }) => !TRANSFORM_TYPES.has(type));
				for (const { stream } of nonTransformItems) pipeStdioItem({
					subprocess,
					stream,
					direction,
					fdNumber,
					pipeGroups,
					controller
				});
			}
			for (const [outputStream, inputStreams] of pipeGroups) {
				const inputStream = inputStreams.length === 1 ? inputStreams[0] : mergeStreams(inputStreams);
				pipeStreams(inputStream, outputStream);
			}
		};
		pipeTransform = (subprocess, stream, direction, fdNumber) => {
			if (direction === "output") pipeStreams(subprocess.stdio[fdNumber], stream);
			else pipeStreams(stream, subprocess.stdio[fdNumber]);
			const streamProperty = SUBPROCESS_STREAM_PROPERTIES[fdNumber];
			if (streamProperty !== void 0) subprocess[streamProperty] = stream;
			subprocess.stdio[fdNumber] = stream;
		};
		SUBPROCESS_STREAM_PROPERTIES = [
			"stdin",
			"stdout",
			"stderr"
		];
		pipeStdioItem = ({ subprocess, stream, direction, fdNumber, pipeGroups, controller }) => {
			if (stream === void 0) return;
			setStandardStreamMaxListeners(stream, controller);
			const [inputStream, outputStream] = direction === "output" ? [stream, subprocess.stdio[fdNumber]] : [subprocess.stdio[fdNumber], stream];
			const outputStreams = pipeGroups.get(inputStream) ?? [];
			pipeGroups.set(inputStream, [...outputStreams, outputStream]);
		};
		setStandardStreamMaxListeners = (stream, { signal }) => {
			if (isStandardStream(stream)) incrementMaxListeners(stream, MAX_LISTENERS_INCREMENT, signal);
		};
		MAX_LISTENERS_INCREMENT = 2;
	})))();
}

// node_modules/execa/lib/terminate/kill-descendants.js
var isWindows, getSpawnOptions, getKillFunction, isAbandoned, hasExited, killDescendantsUnix, killDescendantsWindows, getTaskkillFile, isWindowsDriveAbsolutePath;
function init_kill_descendants() {
	return (init_kill_descendants = __esmMin((() => {
		isWindows = process$2.platform === "win32";
		getSpawnOptions = (options) => !isWindows && options.killDescendants ? {
			...options,
			detached: true
		} : options;
		getKillFunction = (subprocess, { killDescendants }) => {
			if (!killDescendants) {
				const killSubprocess = subprocess.kill.bind(subprocess);
				return (...arguments_) => subprocess.pid === void 0 ? false : killSubprocess(...arguments_);
			}
			return (isWindows ? killDescendantsWindows : killDescendantsUnix).bind(void 0, subprocess);
		};
		isAbandoned = (subprocess) => subprocess.pid === void 0 || isWindows && hasExited(subprocess);
		hasExited = ({ exitCode, signalCode }) => exitCode !== null || signalCode !== null;
		killDescendantsUnix = (subprocess, signal) => {
			if (isAbandoned(subprocess)) return false;
			try {
				return process$2.kill(-subprocess.pid, signal);
			} catch {
				return subprocess.kill(signal);
			}
		};
		killDescendantsWindows = (subprocess, signal) => {
			if (isAbandoned(subprocess)) return false;
			const taskkillFile = getTaskkillFile();
			if (taskkillFile === void 0) return subprocess.kill(signal);
			execFile(taskkillFile, [
				"/pid",
				`${subprocess.pid}`,
				"/T",
				"/F"
			], (error) => {
				if (error) subprocess.kill(signal);
			});
			return true;
		};
		getTaskkillFile = () => {
			const windowsDirectory = [process$2.env.SystemRoot, process$2.env.windir].find((directory) => directory && isWindowsDriveAbsolutePath(directory));
			return windowsDirectory === void 0 ? void 0 : path$1.join(windowsDirectory, "System32", "taskkill.exe");
		};
		isWindowsDriveAbsolutePath = (directory) => {
			const { root } = path$1.parse(directory);
			return /^[a-z]:[/\\]/i.test(root);
		};
	})))();
}

// node_modules/signal-exit/dist/mjs/signals.js
var signals;
function init_signals$1() {
	return (init_signals$1 = __esmMin((() => {
		signals = [];
		signals.push("SIGHUP", "SIGINT", "SIGTERM");
		if (process.platform !== "win32") signals.push("SIGALRM", "SIGABRT", "SIGVTALRM", "SIGXCPU", "SIGXFSZ", "SIGUSR2", "SIGTRAP", "SIGSYS", "SIGQUIT", "SIGIOT");
		if (process.platform === "linux") signals.push("SIGIO", "SIGPOLL", "SIGPWR", "SIGSTKFLT");
	})))();
}

// node_modules/signal-exit/dist/mjs/index.js
var processOk, kExitEmitter, global, ObjectDefineProperty, Emitter, SignalExitBase, signalExitWrap, SignalExitFallback, SignalExit, process$1, onExit, load, unload;
function init_mjs() {
	return (init_mjs = __esmMin((() => {
		init_signals$1();
		processOk = (process) => !!process && typeof process === "object" && typeof process.removeListener === "function" && typeof process.emit === "function" && typeof process.reallyExit === "function" && typeof process.listeners === "function" && typeof process.kill === "function" && typeof process.pid === "number" && typeof process.on === "function";
		kExitEmitter = Symbol.for("signal-exit emitter");
		global = globalThis;
		ObjectDefineProperty = Object.defineProperty.bind(Object);
		Emitter = class {
			emitted = {
				afterExit: false,
				exit: false
			};
			listeners = {
				afterExit: [],
				exit: []
			};
			count = 0;
			id = Math.random();
			constructor() {
				if (global[kExitEmitter]) return global[kExitEmitter];
				ObjectDefineProperty(global, kExitEmitter, {
					value: this,
					writable: false,
					enumerable: false,
					configurable: false
				});
			}
			on(ev, fn) {
				this.listeners[ev].push(fn);
			}
			removeListener(ev, fn) {
				const list = this.listeners[ev];
				const i = list.indexOf(fn);
				/* c8 ignore start */
				if (i === -1) return;
				/* c8 ignore stop */
				if (i === 0 && list.length === 1) list.length = 0;
				else list.splice(i, 1);
			}
			emit(ev, code, signal) {
				if (this.emitted[ev]) return false;
				this.emitted[ev] = true;
				let ret = false;
				for (const fn of this.listeners[ev]) ret = fn(code, signal) === true || ret;
				if (ev === "exit") ret = this.emit("afterExit", code, signal) || ret;
				return ret;
			}
		};
		SignalExitBase = class {};
		signalExitWrap = (handler) => {
			return {
				onExit(cb, opts) {
					return handler.onExit(cb, opts);
				},
				load() {
					return handler.load();
				},
				unload() {
					return handler.unload();
				}
			};
		};
		SignalExitFallback = class extends SignalExitBase {
			onExit() {
				return () => {};
			}
			load() {}
			unload() {}
		};
		SignalExit = class extends SignalExitBase {
			/* c8 ignore start */
			#hupSig = process$1.platform === "win32" ? "SIGINT" : "SIGHUP";
			/* c8 ignore stop */
			#emitter = new Emitter();
			#process;
			#originalProcessEmit;
			#originalProcessReallyExit;
			#sigListeners = {};
			#loaded = false;
			constructor(process) {
				super();
				this.#process = process;
				this.#sigListeners = {};
				for (const sig of signals) this.#sigListeners[sig] = () => {
					const listeners = this.#process.listeners(sig);
					let { count } = this.#emitter;
					/* c8 ignore start */
					const p = process;
					if (typeof p.__signal_exit_emitter__ === "object" && typeof p.__signal_exit_emitter__.count === "number") count += p.__signal_exit_emitter__.count;
					/* c8 ignore stop */
					if (listeners.length === count) {
						this.unload();
						const ret = this.#emitter.emit("exit", null, sig);
						/* c8 ignore start */
						const s = sig === "SIGHUP" ? this.#hupSig : sig;
						if (!ret) process.kill(process.pid, s);
					}
				};
				this.#originalProcessReallyExit = process.reallyExit;
				this.#originalProcessEmit = process.emit;
			}
			onExit(cb, opts) {
				/* c8 ignore start */
				if (!processOk(this.#process)) return () => {};
				/* c8 ignore stop */
				if (this.#loaded === false) this.load();
				const ev = opts?.alwaysLast ? "afterExit" : "exit";
				this.#emitter.on(ev, cb);
				return () => {
					this.#emitter.removeListener(ev, cb);
					if (this.#emitter.listeners["exit"].length === 0 && this.#emitter.listeners["afterExit"].length === 0) this.unload();
				};
			}
			load() {
				if (this.#loaded) return;
				this.#loaded = true;
				this.#emitter.count += 1;
				for (const sig of signals) try {
					const fn = this.#sigListeners[sig];
					if (fn) this.#process.on(sig, fn);
				} catch (_) {}
				this.#process.emit = (ev, ...a) => {
					return this.#processEmit(ev, ...a);
				};
				this.#process.reallyExit = (code) => {
					return this.#processReallyExit(code);
				};
			}
			unload() {
				if (!this.#loaded) return;
				this.#loaded = false;
				signals.forEach((sig) => {
					const listener = this.#sigListeners[sig];
					/* c8 ignore start */
					if (!listener) throw new Error("Listener not defined for signal: " + sig);
					/* c8 ignore stop */
					try {
						this.#process.removeListener(sig, listener);
					} catch (_) {}
					/* c8 ignore stop */
				});
				this.#process.emit = this.#originalProcessEmit;
				this.#process.reallyExit = this.#originalProcessReallyExit;
				this.#emitter.count -= 1;
			}
			#processReallyExit(code) {
				/* c8 ignore start */
				if (!processOk(this.#process)) return 0;
				this.#process.exitCode = code || 0;
				/* c8 ignore stop */
				this.#emitter.emit("exit", this.#process.exitCode, null);
				return this.#originalProcessReallyExit.call(this.#process, this.#process.exitCode);
			}
			#processEmit(ev, ...args) {
				const og = this.#originalProcessEmit;
				if (ev === "exit" && processOk(this.#process)) {
					if (typeof args[0] === "number") this.#process.exitCode = args[0];
					/* c8 ignore start */
					const ret = og.call(this.#process, ev, ...args);
					/* c8 ignore start */
					this.#emitter.emit("exit", this.#process.exitCode, null);
					/* c8 ignore stop */
					return ret;
				} else return og.call(this.#process, ev, ...args);
			}
		};
		process$1 = globalThis.process;
		({onExit, load, unload} = signalExitWrap(processOk(process$1) ? new SignalExit(process$1) : new SignalExitFallback()));
	})))();
}

// node_modules/execa/lib/terminate/cleanup.js
var cleanupOnExit;
function init_cleanup() {
	return (init_cleanup = __esmMin((() => {
		init_mjs();
		cleanupOnExit = (kill, { cleanup, detached }, { signal }) => {
			if (!cleanup || detached) return;
			const removeExitHandler = onExit(() => {
				kill();
			});
			addAbortListener(signal, () => {
				removeExitHandler();
			});
		};
	})))();
}

// node_modules/execa/lib/convert/concurrent.js
var initializeConcurrentStreams, addConcurrentStream, waitForConcurrentStreams;
function init_concurrent() {
	return (init_concurrent = __esmMin((() => {
		init_deferred();
		initializeConcurrentStreams = () => ({
			readableDestroy: /* @__PURE__ */ new WeakMap(),
			writableFinal: /* @__PURE__ */ new WeakMap(),
			writableDestroy: /* @__PURE__ */ new WeakMap()
		});
		addConcurrentStream = (concurrentStreams, stream, waitName) => {
			const weakMap = concurrentStreams[waitName];
			if (!weakMap.has(stream)) weakMap.set(stream, []);
			const promises = weakMap.get(stream);
			const promise = createDeferred();
			promises.push(promise);
			return {
				resolve: promise.resolve.bind(promise),
				promises
			};
		};
		waitForConcurrentStreams = async ({ resolve, promises }, subprocess) => {
			resolve();
			const [isSubprocessExit] = await Promise.race([Promise.allSettled([true, subprocess]), Promise.all([false, ...promises])]);
			return !isSubprocessExit;
		};
	})))();
}

// node_modules/execa/lib/io/iterate.js
var iterateOnSubprocessStream, stopReadingOnExit, iterateForResult, stopReadingOnStreamEnd, iterateOnStream, DEFAULT_OBJECT_HIGH_WATER_MARK, HIGH_WATER_MARK, iterateOnData, getGenerators;
function init_iterate() {
	return (init_iterate = __esmMin((() => {
		init_encoding_transform();
		init_split();
		init_run_sync();
		iterateOnSubprocessStream = ({ subprocessStdout, subprocess, binary, shouldEncode, encoding, preserveNewlines }) => {
			const controller = new AbortController();
			stopReadingOnExit(subprocess, controller);
			return iterateOnStream({
				stream: subprocessStdout,
				controller,
				binary,
				shouldEncode: !subprocessStdout.readableObjectMode && shouldEncode,
				encoding,
				shouldSplit: !subprocessStdout.readableObjectMode,
				preserveNewlines
			});
		};
		stopReadingOnExit = async (subprocess, controller) => {
			try {
				await subprocess;
			} catch {} finally {
				controller.abort();
			}
		};
		iterateForResult = ({ stream, onStreamEnd, lines, encoding, stripFinalNewline, allMixed }) => {
			const controller = new AbortController();
			stopReadingOnStreamEnd(onStreamEnd, controller, stream);
			const objectMode = stream.readableObjectMode && !allMixed;
			return iterateOnStream({
				stream,
				controller,
				binary: encoding === "buffer",
				shouldEncode: !objectMode,
				encoding,
				shouldSplit: !objectMode && lines,
				preserveNewlines: !stripFinalNewline
			});
		};
		stopReadingOnStreamEnd = async (onStreamEnd, controller, stream) => {
			try {
				await onStreamEnd;
			} catch {
				stream.destroy();
			} finally {
				controller.abort();
			}
		};
		iterateOnStream = ({ stream, controller, binary, shouldEncode, encoding, shouldSplit, preserveNewlines }) => {
			const onStdoutChunk = on(stream, "data", {
				signal: controller.signal,
				highWaterMark: HIGH_WATER_MARK,
				highWatermark: HIGH_WATER_MARK
			});
			return iterateOnData({
				onStdoutChunk,
				controller,
				binary,
				shouldEncode,
				encoding,
				shouldSplit,
				preserveNewlines
			});
		};
		DEFAULT_OBJECT_HIGH_WATER_MARK = getDefaultHighWaterMark(true);
		HIGH_WATER_MARK = DEFAULT_OBJECT_HIGH_WATER_MARK;
		iterateOnData = async function* ({ onStdoutChunk, controller, binary, shouldEncode, encoding, shouldSplit, preserveNewlines }) {
			const generators = getGenerators({
				binary,
				shouldEncode,
				encoding,
				shouldSplit,
				preserveNewlines
			});
			try {
				for await (const [chunk] of onStdoutChunk) yield* transformChunkSync(chunk, generators, 0);
			} catch (error) {
				if (!controller.signal.aborted) throw error;
			} finally {
				yield* finalChunksSync(generators);
			}
		};
		getGenerators = ({ binary, shouldEncode, encoding, shouldSplit, preserveNewlines }) => [getEncodingTransformGenerator(binary, encoding, !shouldEncode), getSplitLinesGenerator(binary, preserveNewlines, !shouldSplit, {})].filter(Boolean);
	})))();
}

// node_modules/execa/lib/convert/iterable.js
var createIterable, iterateOnStdoutData;
function init_iterable() {
	return (init_iterable = __esmMin((() => {
		init_encoding_option();
		init_fd_options();
		init_iterate();
		init_options();
		createIterable = (subprocess, encoding, options) => {
			const { from, binary: binaryOption = false, preserveNewlines = false } = copyOptions(options);
			checkBooleanOption(binaryOption, "binary");
			checkBooleanOption(preserveNewlines, "preserveNewlines");
			const binary = binaryOption || BINARY_ENCODINGS.has(encoding);
			const subprocessStdout = getFromStream(subprocess, from);
			const onStdoutData = iterateOnSubprocessStream({
				subprocessStdout,
				subprocess,
				binary,
				shouldEncode: true,
				encoding,
				preserveNewlines
			});
			return iterateOnStdoutData(onStdoutData, subprocessStdout, subprocess);
		};
		iterateOnStdoutData = async function* (onStdoutData, subprocessStdout, subprocess) {
			try {
				yield* onStdoutData;
			} finally {
				if (subprocessStdout.readable) subprocessStdout.destroy();
				await subprocess;
			}
		};
	})))();
}

// node_modules/execa/lib/resolve/wait-stream.js
var waitForStream, handleStdinDestroy, spyOnStdinDestroy, setStdinCleanedUp, isInputTransformAbort, handleStreamError, shouldIgnoreStreamError, isInputFileDescriptor, isStreamAbort, isStreamEpipe;
function init_wait_stream() {
	return (init_wait_stream = __esmMin((() => {
		waitForStream = async (stream, fdNumber, streamInfo, { isSameDirection, stopOnExit = false, readable = true, writable = true } = {}) => {
			const state = handleStdinDestroy(stream, streamInfo);
			const abortController = new AbortController();
			try {
				await Promise.race([...stopOnExit ? [streamInfo.exitPromise] : [], finished(stream, {
					cleanup: true,
					signal: abortController.signal,
					readable,
					writable
				})]);
			} catch (error) {
				if (!state.stdinCleanedUp && !isInputTransformAbort(stream, fdNumber, streamInfo, error)) handleStreamError(error, fdNumber, streamInfo, isSameDirection);
			} finally {
				abortController.abort();
			}
		};
		handleStdinDestroy = (stream, { originalStreams, subprocess }) => {
			const [originalStdin] = originalStreams;
			const state = { stdinCleanedUp: false };
			if (stream === originalStdin || stream === subprocess.stdin) spyOnStdinDestroy(stream, subprocess, state);
			return state;
		};
		spyOnStdinDestroy = (subprocessStdin, subprocess, state) => {
			const { _destroy } = subprocessStdin;
			subprocessStdin._destroy = (...destroyArguments) => {
				setStdinCleanedUp(subprocess, state);
				_destroy.call(subprocessStdin, ...destroyArguments);
			};
		};
		setStdinCleanedUp = ({ exitCode, signalCode }, state) => {
			if (exitCode !== null || signalCode !== null) state.stdinCleanedUp = true;
		};
		isInputTransformAbort = (stream, fdNumber, streamInfo, error) => {
			const originalStream = streamInfo.originalStreams[fdNumber];
			return stream !== originalStream && isInputFileDescriptor(streamInfo, fdNumber) && originalStream?.destroyed === true && (isStreamAbort(error) || error?.code === "ABORT_ERR");
		};
		handleStreamError = (error, fdNumber, streamInfo, isSameDirection) => {
			if (!shouldIgnoreStreamError(error, fdNumber, streamInfo, isSameDirection)) throw error;
		};
		shouldIgnoreStreamError = (error, fdNumber, streamInfo, isSameDirection = true) => {
			if (streamInfo.propagating) return isStreamEpipe(error) || isStreamAbort(error);
			streamInfo.propagating = true;
			return isInputFileDescriptor(streamInfo, fdNumber) === isSameDirection ? isStreamEpipe(error) : isStreamAbort(error);
		};
		isInputFileDescriptor = ({ fileDescriptors }, fdNumber) => fdNumber !== "all" && fileDescriptors[fdNumber].direction === "input";
		isStreamAbort = (error) => error?.code === "ERR_STREAM_PREMATURE_CLOSE";
		isStreamEpipe = (error) => error?.code === "EPIPE";
	})))();
}

// node_modules/execa/lib/convert/shared.js
var safeWaitForSubprocessStdin, safeWaitForSubprocessStdout, waitForSubprocessStdin, waitForSubprocessStdout, throwDestroyError, destroyOtherStream;
function init_shared() {
	return (init_shared = __esmMin((() => {
		init_wait_stream();
		safeWaitForSubprocessStdin = async (subprocessStdin) => {
			if (subprocessStdin === void 0) return;
			try {
				await waitForSubprocessStdin(subprocessStdin);
			} catch {}
		};
		safeWaitForSubprocessStdout = async (subprocessStdout) => {
			if (subprocessStdout === void 0) return;
			try {
				await waitForSubprocessStdout(subprocessStdout);
			} catch {}
		};
		waitForSubprocessStdin = async (subprocessStdin) => {
			await finished(subprocessStdin, {
				cleanup: true,
				readable: false,
				writable: true
			});
		};
		waitForSubprocessStdout = async (subprocessStdout) => {
			await finished(subprocessStdout, {
				cleanup: true,
				readable: true,
				writable: false
			});
		};
		throwDestroyError = (error) => {
			if (error) throw error;
		};
		destroyOtherStream = (stream, isOpen, error) => {
			if (error && !isStreamAbort(error)) stream.destroy(error);
			else if (isOpen) stream.destroy();
		};
	})))();
}

// node_modules/execa/lib/convert/readable.js
var createReadable, getReadableOptions, getReadableMethods, onRead, onStdoutFinished, getPrematureCloseError, onReadableDestroy, destroyOtherReadable;
function init_readable() {
	return (init_readable = __esmMin((() => {
		init_encoding_option();
		init_fd_options();
		init_iterate();
		init_deferred();
		init_options();
		init_concurrent();
		init_shared();
		createReadable = ({ subprocess, concurrentStreams, encoding }, options) => {
			const { from, binary: binaryOption = true, preserveNewlines = true } = copyOptions(options);
			checkBooleanOption(binaryOption, "binary");
			checkBooleanOption(preserveNewlines, "preserveNewlines");
			const binary = binaryOption || BINARY_ENCODINGS.has(encoding);
			const subprocessStdout = getFromStream(subprocess, from);
			const waitReadableDestroy = addConcurrentStream(concurrentStreams, subprocessStdout, "readableDestroy");
			const { readableEncoding, readableObjectMode, readableHighWaterMark } = getReadableOptions(subprocessStdout, binary);
			const { read, onStdoutDataDone } = getReadableMethods({
				subprocessStdout,
				subprocess,
				binary,
				encoding,
				preserveNewlines
			});
			const readable = new Readable({
				read,
				destroy: callbackify(onReadableDestroy.bind(void 0, {
					subprocessStdout,
					subprocess,
					waitReadableDestroy
				})),
				highWaterMark: readableHighWaterMark,
				objectMode: readableObjectMode,
				encoding: readableEncoding
			});
			onStdoutFinished({
				subprocessStdout,
				onStdoutDataDone,
				readable,
				subprocess
			});
			return readable;
		};
		getReadableOptions = ({ readableEncoding, readableObjectMode, readableHighWaterMark }, binary) => binary ? {
			readableEncoding,
			readableObjectMode,
			readableHighWaterMark
		} : {
			readableEncoding,
			readableObjectMode: true,
			readableHighWaterMark: DEFAULT_OBJECT_HIGH_WATER_MARK
		};
		getReadableMethods = ({ subprocessStdout, subprocess, binary, encoding, preserveNewlines }) => {
			const onStdoutDataDone = createDeferred();
			const onStdoutData = iterateOnSubprocessStream({
				subprocessStdout,
				subprocess,
				binary,
				shouldEncode: !binary,
				encoding,
				preserveNewlines
			});
			return {
				read() {
					onRead(this, onStdoutData, onStdoutDataDone);
				},
				onStdoutDataDone
			};
		};
		onRead = async (readable, onStdoutData, onStdoutDataDone) => {
			try {
				const { value, done } = await onStdoutData.next();
				if (done) onStdoutDataDone.resolve();
				else readable.push(value);
			} catch {}
		};
		onStdoutFinished = async ({ subprocessStdout, onStdoutDataDone, readable, subprocess, subprocessStdin }) => {
			try {
				await waitForSubprocessStdout(subprocessStdout);
				await subprocess;
				await safeWaitForSubprocessStdin(subprocessStdin);
				await onStdoutDataDone;
				if (readable.readable) readable.push(null);
			} catch (error) {
				await safeWaitForSubprocessStdin(subprocessStdin);
				destroyOtherReadable(readable, await getPrematureCloseError(subprocess, error));
			}
		};
		getPrematureCloseError = async (subprocess, error) => {
			if (error.code !== "ERR_STREAM_PREMATURE_CLOSE") return error;
			try {
				await subprocess;
			} catch (subprocessError) {
				return subprocessError;
			}
			return error;
		};
		onReadableDestroy = async ({ subprocessStdout, subprocess, waitReadableDestroy }, error) => {
			if (await waitForConcurrentStreams(waitReadableDestroy, subprocess)) {
				destroyOtherReadable(subprocessStdout, error?.code === "ABORT_ERR" ? void 0 : error);
				await subprocess;
			}
			throwDestroyError(error);
		};
		destroyOtherReadable = (stream, error) => {
			destroyOtherStream(stream, stream.readable, error);
		};
	})))();
}

// node_modules/execa/lib/convert/web.js
var createReadableStream, createWritableStream, createTransformStream;
function init_web() {
	return (init_web = __esmMin((() => {
		createReadableStream = (subprocess, readableOptions) => Readable.toWeb(subprocess.readable(readableOptions));
		createWritableStream = (subprocess, writableOptions) => Writable.toWeb(subprocess.writable(writableOptions));
		createTransformStream = (subprocess, duplexOptions) => Duplex.toWeb(subprocess.duplex(duplexOptions));
	})))();
}

// node_modules/execa/lib/pipe/pipe-arguments.js
var normalizePipeArguments, getDestinationStream, abortDestination, getDestination, mapDestinationArguments, getSourceStream;
function init_pipe_arguments() {
	return (init_pipe_arguments = __esmMin((() => {
		init_parameters();
		init_duration();
		init_fd_options();
		init_file_url();
		init_options();
		init_abort_signal();
		normalizePipeArguments = ({ source, sourcePromise, boundOptions, createNested }, ...pipeArguments) => {
			const startTime = getStartTime();
			const { destination, destinationStream, destinationError, from, unpipeSignal } = getDestinationStream(boundOptions, createNested, pipeArguments);
			const { sourceStream, sourceError } = getSourceStream(source, from);
			const { options: sourceOptions, fileDescriptors } = SUBPROCESS_OPTIONS.get(source);
			return {
				source,
				sourcePromise,
				sourceStream,
				sourceOptions,
				sourceError,
				destination,
				destinationStream,
				destinationError,
				unpipeSignal,
				fileDescriptors,
				startTime
			};
		};
		getDestinationStream = (boundOptions, createNested, pipeArguments) => {
			let destinationInfo;
			try {
				destinationInfo = getDestination(boundOptions, createNested, ...pipeArguments);
			} catch (error) {
				return { destinationError: error };
			}
			const { destination, pipeOptions } = destinationInfo;
			try {
				const { from, to, unpipeSignal } = copyOptions(pipeOptions);
				validateAbortSignal(unpipeSignal, "unpipeSignal");
				return {
					destination,
					destinationStream: getToStream(destination, to),
					from,
					unpipeSignal
				};
			} catch (error) {
				abortDestination(destination, pipeArguments[0]);
				return { destinationError: error };
			}
		};
		abortDestination = (destination, firstArgument) => {
			if (destination !== firstArgument) destination.kill();
			destination.catch(() => {});
		};
		getDestination = (boundOptions, createNested, firstArgument, ...pipeArguments) => {
			if (Array.isArray(firstArgument)) return {
				destination: createNested(mapDestinationArguments, boundOptions)(firstArgument, ...pipeArguments),
				pipeOptions: boundOptions
			};
			if (typeof firstArgument === "string" || firstArgument instanceof URL || isDenoExecPath(firstArgument)) {
				if (Object.keys(boundOptions).length > 0) throw new TypeError("Please use .pipe(\"file\", ..., options) or .pipe(execa(\"file\", ..., options)) instead of .pipe(options)(\"file\", ...).");
				const [rawFile, rawArguments, rawOptions] = normalizeParameters(firstArgument, ...pipeArguments);
				return {
					destination: createNested(mapDestinationArguments)(rawFile, rawArguments, rawOptions),
					pipeOptions: rawOptions
				};
			}
			if (SUBPROCESS_OPTIONS.has(firstArgument)) {
				if (Object.keys(boundOptions).length > 0) throw new TypeError("Please use .pipe(options)`command` or .pipe($(options)`command`) instead of .pipe(options)($`command`).");
				return {
					destination: firstArgument,
					pipeOptions: pipeArguments[0]
				};
			}
			throw new TypeError(`The first argument must be a template string, an options object, or an Execa subprocess: ${firstArgument}`);
		};
		mapDestinationArguments = ({ options }) => ({ options: {
			__proto__: null,
			...options,
			...options.stdio === void 0 && { stdin: "pipe" },
			piped: true
		} });
		getSourceStream = (source, from) => {
			try {
				return { sourceStream: getFromStream(source, from) };
			} catch (error) {
				return { sourceError: error };
			}
		};
	})))();
}

// node_modules/execa/lib/pipe/throw.js
var handlePipeArgumentsError, getPipeArgumentsError, createNonCommandError, PIPE_COMMAND_MESSAGE;
function init_throw() {
	return (init_throw = __esmMin((() => {
		init_result();
		init_pipeline();
		handlePipeArgumentsError = ({ sourceStream, sourceError, destinationStream, destinationError, fileDescriptors, sourceOptions, startTime }) => {
			const error = getPipeArgumentsError({
				sourceStream,
				sourceError,
				destinationStream,
				destinationError
			});
			if (error !== void 0) throw createNonCommandError({
				error,
				fileDescriptors,
				sourceOptions,
				startTime
			});
		};
		getPipeArgumentsError = ({ sourceStream, sourceError, destinationStream, destinationError }) => {
			if (sourceError !== void 0 && destinationError !== void 0) return destinationError;
			if (destinationError !== void 0) {
				abortSourceStream(sourceStream);
				return destinationError;
			}
			if (sourceError === void 0) return;
			endDestinationStream(destinationStream);
			return sourceError;
		};
		createNonCommandError = ({ error, fileDescriptors, sourceOptions, startTime }) => makeEarlyError({
			error,
			command: PIPE_COMMAND_MESSAGE,
			escapedCommand: PIPE_COMMAND_MESSAGE,
			fileDescriptors,
			options: sourceOptions,
			startTime,
			isSync: false
		});
		PIPE_COMMAND_MESSAGE = "source.pipe(destination)";
	})))();
}

// node_modules/execa/lib/pipe/sequence.js
var waitForBothSubprocesses;
function init_sequence() {
	return (init_sequence = __esmMin((() => {
		waitForBothSubprocesses = async (subprocessPromises) => {
			const [{ status: sourceStatus, reason: sourceReason, value: sourceResult = sourceReason }, { status: destinationStatus, reason: destinationReason, value: destinationResult = destinationReason }, { reason: pipedFromReason, value: pipedFromResult = pipedFromReason }] = await subprocessPromises;
			if (!destinationResult.pipedFrom.includes(pipedFromResult)) destinationResult.pipedFrom.push(pipedFromResult);
			if (destinationStatus === "rejected") throw destinationResult;
			if (sourceStatus === "rejected") throw sourceResult;
			return destinationResult;
		};
	})))();
}

// node_modules/execa/lib/pipe/streaming.js
var pipeSubprocessStream, pipeFirstSubprocessStream, pipeMoreSubprocessStream, MERGE_SOURCES, SOURCE_MERGES, addMergeSource, addToSetMap, unpipeSubprocessStream, unpipeSourcesOnDestinationEnd, cleanupMergedStreamsMap, MERGED_STREAMS, SOURCE_LISTENERS_PER_PIPE, DESTINATION_LISTENERS_PER_PIPE;
function init_streaming() {
	return (init_streaming = __esmMin((() => {
		init_merge_streams();
		init_max_listeners();
		init_pipeline();
		pipeSubprocessStream = (sourceStream, destinationStream, maxListenersController) => {
			const mergedStream = MERGED_STREAMS.has(destinationStream) ? pipeMoreSubprocessStream(sourceStream, destinationStream) : pipeFirstSubprocessStream(sourceStream, destinationStream);
			incrementMaxListeners(sourceStream, SOURCE_LISTENERS_PER_PIPE, maxListenersController.signal);
			incrementMaxListeners(destinationStream, DESTINATION_LISTENERS_PER_PIPE, maxListenersController.signal);
			cleanupMergedStreamsMap(destinationStream);
			return mergedStream;
		};
		pipeFirstSubprocessStream = (sourceStream, destinationStream) => {
			const mergedStream = mergeStreams([sourceStream]);
			addMergeSource(mergedStream, sourceStream);
			pipeStreams(mergedStream, destinationStream, () => unpipeSourcesOnDestinationEnd(mergedStream));
			MERGED_STREAMS.set(destinationStream, mergedStream);
			return mergedStream;
		};
		pipeMoreSubprocessStream = (sourceStream, destinationStream) => {
			const mergedStream = MERGED_STREAMS.get(destinationStream);
			mergedStream.add(sourceStream);
			addMergeSource(mergedStream, sourceStream);
			return mergedStream;
		};
		MERGE_SOURCES = /* @__PURE__ */ new WeakMap();
		SOURCE_MERGES = /* @__PURE__ */ new WeakMap();
		addMergeSource = (mergedStream, sourceStream) => {
			addToSetMap(MERGE_SOURCES, mergedStream, sourceStream);
			addToSetMap(SOURCE_MERGES, sourceStream, mergedStream);
		};
		addToSetMap = (map, key, value) => {
			if (!map.has(key)) map.set(key, /* @__PURE__ */ new Set());
			map.get(key).add(value);
		};
		unpipeSubprocessStream = async (mergedStream, sourceStream) => {
			MERGE_SOURCES.get(mergedStream)?.delete(sourceStream);
			SOURCE_MERGES.get(sourceStream)?.delete(mergedStream);
			await mergedStream.remove(sourceStream);
		};
		unpipeSourcesOnDestinationEnd = async (mergedStream) => {
			for (const sourceStream of MERGE_SOURCES.get(mergedStream)) {
				const mergedStreams = SOURCE_MERGES.get(sourceStream);
				mergedStreams.delete(mergedStream);
				if (mergedStreams.size > 0) await mergedStream.remove(sourceStream);
			}
		};
		cleanupMergedStreamsMap = async (destinationStream) => {
			try {
				await finished(destinationStream, {
					cleanup: true,
					readable: false,
					writable: true
				});
			} catch {}
			MERGED_STREAMS.delete(destinationStream);
		};
		MERGED_STREAMS = /* @__PURE__ */ new WeakMap();
		SOURCE_LISTENERS_PER_PIPE = 2;
		DESTINATION_LISTENERS_PER_PIPE = 1;
	})))();
}

// node_modules/execa/lib/pipe/abort.js
var unpipeOnAbort, unpipeOnSignalAbort;
function init_abort() {
	return (init_abort = __esmMin((() => {
		init_throw();
		init_streaming();
		unpipeOnAbort = (unpipeSignal, unpipeContext) => unpipeSignal === void 0 ? [] : [unpipeOnSignalAbort(unpipeSignal, unpipeContext)];
		unpipeOnSignalAbort = async (unpipeSignal, { sourceStream, mergedStream, fileDescriptors, sourceOptions, startTime }) => {
			await aborted(unpipeSignal, sourceStream);
			await unpipeSubprocessStream(mergedStream, sourceStream);
			throw createNonCommandError({
				error: /* @__PURE__ */ new Error("Pipe canceled by `unpipeSignal` option."),
				fileDescriptors,
				sourceOptions,
				startTime
			});
		};
	})))();
}

// node_modules/execa/lib/pipe/setup.js
var pipeToSubprocess, forwardDestinationMethods, forwardReadableMethods, forwardAll, setAllProperty, createPipeReadable, destroyOnPipeFailure, forwardIpcMethods, getOnePipeMessage, waitForOnePipeMessage, getSignalRejection, getEachPipeMessage, iterateOnPipeMessages, addPipeOptions, abortOnSignal, handlePipePromise, getSubprocessPromises;
function init_setup() {
	return (init_setup = __esmMin((() => {
		init_fd_options();
		init_concurrent();
		init_iterable();
		init_readable();
		init_web();
		init_get_one();
		init_get_each();
		init_pipe_arguments();
		init_throw();
		init_sequence();
		init_streaming();
		init_abort();
		pipeToSubprocess = (sourceInfo, ...pipeArguments) => {
			if (isPlainObject(pipeArguments[0])) return pipeToSubprocess.bind(void 0, {
				...sourceInfo,
				boundOptions: {
					...sourceInfo.boundOptions,
					...pipeArguments[0]
				}
			});
			if (sourceInfo.source === void 0) return sourceInfo.sourcePromise;
			const { destination, ...normalizedInfo } = normalizePipeArguments(sourceInfo, ...pipeArguments);
			const pipeFailureController = new AbortController();
			const promise = handlePipePromise({
				...normalizedInfo,
				destination,
				pipeFailureController
			});
			promise.pipe = pipeToSubprocess.bind(void 0, {
				...sourceInfo,
				source: destination,
				sourcePromise: promise,
				boundOptions: {}
			});
			forwardDestinationMethods(promise, destination, pipeFailureController.signal);
			return promise;
		};
		forwardDestinationMethods = (promise, destination, pipeFailureSignal) => {
			if (destination === void 0) return;
			forwardReadableMethods(promise, destination);
			forwardIpcMethods(promise, destination, pipeFailureSignal);
		};
		forwardReadableMethods = (promise, destination) => {
			const subprocessOptions = SUBPROCESS_OPTIONS.get(destination);
			SUBPROCESS_OPTIONS.set(promise, subprocessOptions);
			promise.stdio = destination.stdio;
			promise.all = destination.all;
			const { options: { encoding } } = subprocessOptions;
			const concurrentStreams = initializeConcurrentStreams();
			promise[Symbol.asyncIterator] = createIterable.bind(void 0, promise, encoding, {});
			promise.iterable = createIterable.bind(void 0, promise, encoding);
			promise.readable = createPipeReadable.bind(void 0, promise, {
				subprocess: promise,
				concurrentStreams,
				encoding
			});
			promise.readableStream = createReadableStream.bind(void 0, promise);
			forwardAll(promise, destination);
		};
		forwardAll = (promise, destination) => {
			if (destination.all === void 0) {
				promise.all = void 0;
				return;
			}
			Object.defineProperty(promise, "all", {
				get() {
					setAllProperty(promise, destination.all);
					const all = promise.readable({ from: "all" });
					all.on("error", () => {});
					setAllProperty(promise, all);
					return all;
				},
				enumerable: true,
				configurable: true
			});
		};
		setAllProperty = (promise, value) => {
			Object.defineProperty(promise, "all", {
				value,
				writable: true,
				enumerable: true,
				configurable: true
			});
		};
		createPipeReadable = (promise, readableOptions, ...arguments_) => {
			const readable = createReadable(readableOptions, ...arguments_);
			destroyOnPipeFailure(promise, readable);
			return readable;
		};
		destroyOnPipeFailure = async (promise, readable) => {
			try {
				await promise;
			} catch (error) {
				readable.destroy(error);
			}
		};
		forwardIpcMethods = (promise, destination, pipeFailureSignal) => {
			promise.sendMessage = destination.sendMessage;
			promise.getOneMessage = getOnePipeMessage.bind(void 0, destination, pipeFailureSignal);
			promise.getEachMessage = getEachPipeMessage.bind(void 0, promise, destination, pipeFailureSignal);
		};
		getOnePipeMessage = (destination, pipeFailureSignal, ...arguments_) => {
			const controller = new AbortController();
			const messagePromise = destination.getOneMessage(...addPipeOptions(arguments_, controller.signal, internalGetOneMessageOptions));
			return waitForOnePipeMessage(pipeFailureSignal, messagePromise, controller);
		};
		waitForOnePipeMessage = async (pipeFailureSignal, messagePromise, controller) => {
			try {
				return await Promise.race([messagePromise, getSignalRejection(pipeFailureSignal, controller.signal)]);
			} finally {
				controller.abort();
			}
		};
		getSignalRejection = (signal, listenerSignal) => new Promise((_, reject) => {
			if (signal.aborted) {
				reject(signal.reason);
				return;
			}
			signal.addEventListener("abort", () => {
				reject(signal.reason);
			}, {
				once: true,
				signal: listenerSignal
			});
		});
		getEachPipeMessage = (promise, destination, pipeFailureSignal, ...arguments_) => {
			const controller = new AbortController();
			const iterator = destination.getEachMessage(...addPipeOptions(arguments_, controller.signal, internalGetEachMessageOptions));
			abortOnSignal(pipeFailureSignal, controller);
			return iterateOnPipeMessages(promise, iterator, controller);
		};
		iterateOnPipeMessages = async function* (promise, iterator, controller) {
			try {
				yield* iterator;
			} finally {
				controller.abort();
				await promise;
			}
		};
		addPipeOptions = (arguments_, signal, internalOptionsSymbol) => {
			if (arguments_[0] === null) return arguments_;
			const [options] = arguments_;
			return [{
				...options,
				[internalOptionsSymbol]: {
					signal,
					shouldAwait: false
				}
			}];
		};
		abortOnSignal = (signal, controller) => {
			if (signal.aborted) {
				controller.abort();
				return;
			}
			signal.addEventListener("abort", () => {
				controller.abort();
			}, {
				once: true,
				signal: controller.signal
			});
		};
		handlePipePromise = async ({ source, sourcePromise, sourceStream, sourceOptions, sourceError, destination, destinationStream, destinationError, unpipeSignal, fileDescriptors, startTime, pipeFailureController }) => {
			const maxListenersController = new AbortController();
			try {
				const subprocessPromises = getSubprocessPromises(sourcePromise, destination, source);
				handlePipeArgumentsError({
					sourceStream,
					sourceError,
					destinationStream,
					destinationError,
					fileDescriptors,
					sourceOptions,
					startTime
				});
				const mergedStream = pipeSubprocessStream(sourceStream, destinationStream, maxListenersController);
				return await Promise.race([waitForBothSubprocesses(subprocessPromises), ...unpipeOnAbort(unpipeSignal, {
					sourceStream,
					mergedStream,
					sourceOptions,
					fileDescriptors,
					startTime
				})]);
			} catch (error) {
				pipeFailureController.abort(error);
				throw error;
			} finally {
				maxListenersController.abort();
			}
		};
		getSubprocessPromises = (sourcePromise, destination, source) => Promise.allSettled([
			sourcePromise,
			destination,
			source
		]);
	})))();
}

// node_modules/execa/lib/io/contents.js
var getStreamOutput, logOutputAsync, resumeStream, getStreamContents, getBufferedData, handleBufferedData;
function init_contents$1() {
	return (init_contents$1 = __esmMin((() => {
		init_source();
		init_uint_array();
		init_output();
		init_iterate();
		init_max_buffer();
		init_strip_newline();
		getStreamOutput = async ({ stream, onStreamEnd, fdNumber, encoding, buffer, maxBuffer, lines, allMixed, stripFinalNewline, allFds, verboseInfo, streamInfo }) => {
			const logPromise = logOutputAsync({
				stream,
				onStreamEnd,
				fdNumber,
				encoding,
				allMixed,
				verboseInfo,
				streamInfo
			});
			if (!buffer) {
				await Promise.all([resumeStream(stream), logPromise]);
				return;
			}
			const stripFinalNewlineValue = getStripFinalNewline(stripFinalNewline, fdNumber, allFds);
			const iterable = iterateForResult({
				stream,
				onStreamEnd,
				lines,
				encoding,
				stripFinalNewline: stripFinalNewlineValue,
				allMixed
			});
			const [output] = await Promise.all([getStreamContents({
				stream,
				iterable,
				fdNumber,
				encoding,
				maxBuffer,
				lines
			}), logPromise]);
			return output;
		};
		logOutputAsync = async ({ stream, onStreamEnd, fdNumber, encoding, allMixed, verboseInfo, streamInfo: { fileDescriptors } }) => {
			if (!shouldLogOutput({
				stdioItems: fileDescriptors[fdNumber]?.stdioItems,
				encoding,
				verboseInfo,
				fdNumber
			})) return;
			const linesIterable = iterateForResult({
				stream,
				onStreamEnd,
				lines: true,
				encoding,
				stripFinalNewline: true,
				allMixed
			});
			await logLines(linesIterable, stream, fdNumber, verboseInfo);
		};
		resumeStream = async (stream) => {
			await setImmediate();
			if (stream.readableFlowing === null) stream.resume();
		};
		getStreamContents = async ({ stream, stream: { readableObjectMode }, iterable, fdNumber, encoding, maxBuffer, lines }) => {
			try {
				if (readableObjectMode || lines) return await getStreamAsArray(iterable, { maxBuffer });
				return encoding === "buffer" ? new Uint8Array(await getStreamAsArrayBuffer(iterable, { maxBuffer })) : await getStreamAsString(iterable, { maxBuffer });
			} catch (error) {
				return handleBufferedData(handleMaxBuffer({
					error,
					stream,
					readableObjectMode,
					lines,
					encoding,
					fdNumber
				}));
			}
		};
		getBufferedData = async (streamPromise) => {
			try {
				return await streamPromise;
			} catch (error) {
				return handleBufferedData(error);
			}
		};
		handleBufferedData = (error) => isArrayBuffer(error?.bufferedData) ? new Uint8Array(error.bufferedData) : error?.bufferedData;
	})))();
}

// node_modules/execa/lib/resolve/stdio.js
var waitForStdioStreams, waitForSubprocessStream;
function init_stdio() {
	return (init_stdio = __esmMin((() => {
		init_contents$1();
		init_wait_stream();
		waitForStdioStreams = ({ subprocess, encoding, buffer, maxBuffer, lines, stripFinalNewline, verboseInfo, streamInfo }) => subprocess.stdio.map((stream, fdNumber) => waitForSubprocessStream({
			stream,
			fdNumber,
			encoding,
			buffer: buffer[fdNumber],
			maxBuffer: maxBuffer[fdNumber],
			lines: lines[fdNumber],
			allMixed: false,
			stripFinalNewline,
			verboseInfo,
			streamInfo
		}));
		waitForSubprocessStream = async ({ stream, fdNumber, encoding, buffer, maxBuffer, lines, allMixed, stripFinalNewline, allFds, verboseInfo, streamInfo }) => {
			if (!stream) return;
			const onStreamEnd = waitForStream(stream, fdNumber, streamInfo);
			if (isInputFileDescriptor(streamInfo, fdNumber)) {
				await onStreamEnd;
				return;
			}
			const [output] = await Promise.all([getStreamOutput({
				stream,
				onStreamEnd,
				fdNumber,
				encoding,
				buffer,
				maxBuffer,
				lines,
				allMixed,
				stripFinalNewline,
				allFds,
				verboseInfo,
				streamInfo
			}), onStreamEnd]);
			return output;
		};
	})))();
}

// node_modules/execa/lib/resolve/all-async.js
var makeAllStream, getAllFds, waitForAllStream, getAllStream, getAllMixed;
function init_all_async() {
	return (init_all_async = __esmMin((() => {
		init_merge_streams();
		init_standard_stream();
		init_contents$1();
		init_stdio();
		makeAllStream = ({ stdout, stderr }, { all }) => {
			if (!all) return;
			const fileDescriptors = [[stdout, 1], [stderr, 2]].filter(([stream]) => stream);
			return fileDescriptors.length === 0 ? void 0 : setAllStream(mergeStreams(fileDescriptors.map(([stream]) => stream)));
		};
		getAllFds = ({ stdout, stderr }, [, bufferStdout, bufferStderr]) => [...stdout !== null && bufferStdout ? [1] : [], ...stderr !== null && bufferStderr ? [2] : []];
		waitForAllStream = ({ subprocess, all, encoding, buffer, maxBuffer, lines, stripFinalNewline, verboseInfo, streamInfo }) => {
			const { stream, buffer: bufferAll, drainedStream } = getAllStream(subprocess, all, buffer);
			return Promise.all([waitForSubprocessStream({
				stream,
				buffer: bufferAll,
				fdNumber: "all",
				encoding,
				maxBuffer: maxBuffer[1] + maxBuffer[2],
				lines: lines[1] || lines[2],
				allFds: getAllFds(subprocess, buffer),
				allMixed: stream === all && getAllMixed(subprocess, all),
				stripFinalNewline,
				verboseInfo,
				streamInfo
			}), drainedStream === void 0 ? void 0 : resumeStream(drainedStream)]).then(([output]) => output);
		};
		getAllStream = ({ stdout, stderr }, all, [, bufferStdout, bufferStderr]) => {
			const buffer = bufferStdout || bufferStderr;
			if (!buffer) return {
				stream: all,
				buffer
			};
			if (!all) return {
				stream: void 0,
				buffer
			};
			if (!bufferStdout) return {
				stream: stderr,
				buffer,
				drainedStream: all
			};
			return bufferStderr ? {
				stream: all,
				buffer
			} : {
				stream: stdout,
				buffer,
				drainedStream: all
			};
		};
		getAllMixed = ({ stdout, stderr }, all) => all && stdout && stderr && stdout.readableObjectMode !== stderr.readableObjectMode;
	})))();
}

// node_modules/execa/lib/verbose/ipc.js
var shouldLogIpc, logIpcOutput;
function init_ipc() {
	return (init_ipc = __esmMin((() => {
		init_log();
		init_values();
		shouldLogIpc = (verboseInfo) => isFullVerbose(verboseInfo, "ipc");
		logIpcOutput = (message, verboseInfo) => {
			const verboseMessage = serializeVerboseMessage(message);
			verboseLog({
				type: "ipc",
				verboseMessage,
				fdNumber: "ipc",
				verboseInfo
			});
		};
	})))();
}

// node_modules/execa/lib/ipc/buffer-messages.js
var waitForIpcOutput, getBufferedIpcOutput;
function init_buffer_messages() {
	return (init_buffer_messages = __esmMin((() => {
		init_max_buffer();
		init_ipc();
		init_specific();
		init_get_each();
		waitForIpcOutput = async ({ subprocess, buffer: bufferArray, maxBuffer: maxBufferArray, ipc, ipcOutput, verboseInfo }) => {
			if (!ipc) return ipcOutput;
			const isVerbose = shouldLogIpc(verboseInfo);
			const buffer = getFdSpecificValue(bufferArray, "ipc");
			const maxBuffer = getFdSpecificValue(maxBufferArray, "ipc");
			const logErrors = [];
			for await (const message of loopOnMessages({
				anyProcess: subprocess,
				channel: subprocess.channel,
				isSubprocess: false,
				ipc,
				shouldAwait: false,
				reference: true
			})) {
				if (buffer) {
					checkIpcMaxBuffer(ipcOutput, maxBuffer);
					ipcOutput.push(message);
				}
				if (isVerbose) try {
					logIpcOutput(message, verboseInfo);
				} catch (error) {
					logErrors.push(error);
				}
			}
			if (logErrors.length > 0) throw logErrors[0];
			return ipcOutput;
		};
		getBufferedIpcOutput = async (ipcOutputPromise, ipcOutput) => {
			await Promise.allSettled([ipcOutputPromise]);
			return ipcOutput;
		};
	})))();
}

// node_modules/execa/lib/resolve/wait-subprocess.js
var waitForSubprocessResult, waitForOriginalStreams, waitForCustomStreamsEnd, throwOnSubprocessError;
function init_wait_subprocess() {
	return (init_wait_subprocess = __esmMin((() => {
		/* @__PURE__ */ init_is_stream();
		init_source();
		init_timeout();
		init_cancel();
		init_graceful$1();
		init_standard_stream();
		init_type();
		init_contents$1();
		init_buffer_messages();
		init_ipc_input();
		init_all_async();
		init_stdio();
		init_exit_async();
		init_wait_stream();
		waitForSubprocessResult = async ({ subprocess, kill, all, options: { encoding, buffer, maxBuffer, lines, timeoutDuration: timeout, cancelSignal, gracefulCancel, forceKillAfterDelay, stripFinalNewline, ipc, ipcInput }, context, verboseInfo, fileDescriptors, originalStreams, onInternalError, controller }) => {
			const exitPromise = waitForExit(subprocess, context);
			const streamInfo = {
				originalStreams,
				fileDescriptors,
				subprocess,
				exitPromise,
				propagating: false
			};
			const stdioPromises = waitForStdioStreams({
				subprocess,
				encoding,
				buffer,
				maxBuffer,
				lines,
				stripFinalNewline,
				verboseInfo,
				streamInfo
			});
			const allPromise = waitForAllStream({
				subprocess,
				all,
				encoding,
				buffer,
				maxBuffer,
				lines,
				stripFinalNewline,
				verboseInfo,
				streamInfo
			});
			const ipcOutput = [];
			const ipcOutputPromise = waitForIpcOutput({
				subprocess,
				buffer,
				maxBuffer,
				ipc,
				ipcOutput,
				verboseInfo
			});
			const originalPromises = waitForOriginalStreams(originalStreams, subprocess, streamInfo);
			const customStreamsEndPromises = waitForCustomStreamsEnd(fileDescriptors, streamInfo);
			try {
				return await Promise.race([
					Promise.all([
						{},
						waitForSuccessfulExit(exitPromise),
						Promise.all(stdioPromises),
						allPromise,
						ipcOutputPromise,
						sendIpcInput(subprocess, ipcInput, ipc),
						...originalPromises,
						...customStreamsEndPromises
					]),
					onInternalError,
					throwOnSubprocessError(subprocess, controller),
					...throwOnTimeout(kill, timeout, context, controller),
					...throwOnCancel({
						kill,
						cancelSignal,
						gracefulCancel,
						context,
						controller
					}),
					...throwOnGracefulCancel({
						subprocess,
						kill,
						cancelSignal,
						gracefulCancel,
						forceKillAfterDelay,
						context,
						controller
					})
				]);
			} catch (error) {
				context.terminationReason ??= "other";
				if (error instanceof MaxBufferError) kill();
				return Promise.all([
					{ error },
					exitPromise,
					Promise.all(stdioPromises.map((stdioPromise) => getBufferedData(stdioPromise))),
					getBufferedData(allPromise),
					getBufferedIpcOutput(ipcOutputPromise, ipcOutput),
					Promise.allSettled(originalPromises),
					Promise.allSettled(customStreamsEndPromises)
				]);
			}
		};
		waitForOriginalStreams = (originalStreams, subprocess, streamInfo) => originalStreams.map((stream, fdNumber) => stream === subprocess.stdio[fdNumber] ? void 0 : waitForStream(stream, fdNumber, streamInfo));
		waitForCustomStreamsEnd = (fileDescriptors, streamInfo) => fileDescriptors.flatMap(({ stdioItems, direction }, fdNumber) => stdioItems.filter(({ value, stream = value }) => isStream(stream, { checkOpen: false }) && !isStandardStream(stream)).map(({ type, value, stream = value }) => waitForStream(stream, fdNumber, streamInfo, {
			isSameDirection: TRANSFORM_TYPES.has(type),
			stopOnExit: type === "native",
			readable: direction !== "output" || TRANSFORM_TYPES.has(type)
		})));
		throwOnSubprocessError = async (subprocess, { signal }) => {
			const [error] = await once(subprocess, "error", { signal });
			throw error;
		};
	})))();
}

// node_modules/execa/lib/convert/writable.js
var createWritable, addWritableConcurrentStreams, getWritableMethods, onWrite, onWritableFinal, onStdinFinished, getSubprocessError, shouldUseSubprocessError, onWritableDestroy, destroyOtherWritable;
function init_writable() {
	return (init_writable = __esmMin((() => {
		init_fd_options();
		init_wait_stream();
		init_options();
		init_concurrent();
		init_shared();
		createWritable = ({ subprocess, concurrentStreams }, options) => {
			const { to } = copyOptions(options);
			const subprocessStdin = getToStream(subprocess, to);
			const { waitWritableFinal, waitWritableDestroy } = addWritableConcurrentStreams(concurrentStreams, subprocessStdin);
			const writable = new Writable({
				...getWritableMethods(subprocessStdin, subprocess, waitWritableFinal),
				destroy: callbackify(onWritableDestroy.bind(void 0, {
					subprocessStdin,
					subprocess,
					waitWritableFinal,
					waitWritableDestroy
				})),
				highWaterMark: subprocessStdin.writableHighWaterMark,
				objectMode: subprocessStdin.writableObjectMode
			});
			onStdinFinished(subprocessStdin, writable, void 0, subprocess);
			return writable;
		};
		addWritableConcurrentStreams = (concurrentStreams, subprocessStdin) => {
			return {
				waitWritableFinal: addConcurrentStream(concurrentStreams, subprocessStdin, "writableFinal"),
				waitWritableDestroy: addConcurrentStream(concurrentStreams, subprocessStdin, "writableDestroy")
			};
		};
		getWritableMethods = (subprocessStdin, subprocess, waitWritableFinal) => ({
			write: onWrite.bind(void 0, subprocessStdin),
			final: callbackify(onWritableFinal.bind(void 0, subprocessStdin, subprocess, waitWritableFinal))
		});
		onWrite = (subprocessStdin, chunk, encoding, done) => {
			if (subprocessStdin.write(chunk, encoding)) done();
			else subprocessStdin.once("drain", done);
		};
		onWritableFinal = async (subprocessStdin, subprocess, waitWritableFinal) => {
			if (!await waitForConcurrentStreams(waitWritableFinal, subprocess)) return;
			if (subprocessStdin.writable) subprocessStdin.end();
			await subprocess;
		};
		onStdinFinished = async (subprocessStdin, writable, subprocessStdout, subprocess) => {
			try {
				await waitForSubprocessStdin(subprocessStdin);
				await subprocess;
				if (writable.writable) writable.end();
			} catch (error) {
				await safeWaitForSubprocessStdout(subprocessStdout);
				destroyOtherStream(writable, !writable.writableFinished, await getSubprocessError(subprocess, error));
			}
		};
		getSubprocessError = async (subprocess, error) => {
			if (!shouldUseSubprocessError(error)) return error;
			try {
				await subprocess;
			} catch (subprocessError) {
				return subprocessError;
			}
			return error;
		};
		shouldUseSubprocessError = (error) => error === void 0 || isStreamAbort(error) || error.code === "EPIPE";
		onWritableDestroy = async ({ subprocessStdin, subprocess, waitWritableFinal, waitWritableDestroy }, error) => {
			await waitForConcurrentStreams(waitWritableFinal, subprocess);
			if (await waitForConcurrentStreams(waitWritableDestroy, subprocess)) {
				destroyOtherWritable(subprocessStdin, error);
				await subprocess;
			}
			throwDestroyError(error);
		};
		destroyOtherWritable = (stream, error) => {
			destroyOtherStream(stream, stream.writable, error);
		};
	})))();
}

// node_modules/execa/lib/convert/duplex.js
var createDuplex, onDuplexDestroy;
function init_duplex() {
	return (init_duplex = __esmMin((() => {
		init_encoding_option();
		init_fd_options();
		init_options();
		init_concurrent();
		init_readable();
		init_writable();
		createDuplex = ({ subprocess, concurrentStreams, encoding }, options) => {
			const { from, to, binary: binaryOption = true, preserveNewlines = true } = copyOptions(options);
			checkBooleanOption(binaryOption, "binary");
			checkBooleanOption(preserveNewlines, "preserveNewlines");
			const binary = binaryOption || BINARY_ENCODINGS.has(encoding);
			const subprocessStdout = getFromStream(subprocess, from);
			const subprocessStdin = getToStream(subprocess, to);
			const waitReadableDestroy = addConcurrentStream(concurrentStreams, subprocessStdout, "readableDestroy");
			const { waitWritableFinal, waitWritableDestroy } = addWritableConcurrentStreams(concurrentStreams, subprocessStdin);
			const { readableEncoding, readableObjectMode, readableHighWaterMark } = getReadableOptions(subprocessStdout, binary);
			const { read, onStdoutDataDone } = getReadableMethods({
				subprocessStdout,
				subprocess,
				binary,
				encoding,
				preserveNewlines
			});
			const duplex = new Duplex({
				read,
				...getWritableMethods(subprocessStdin, subprocess, waitWritableFinal),
				destroy: callbackify(onDuplexDestroy.bind(void 0, {
					subprocessStdout,
					subprocessStdin,
					subprocess,
					waitReadableDestroy,
					waitWritableFinal,
					waitWritableDestroy
				})),
				readableHighWaterMark,
				writableHighWaterMark: subprocessStdin.writableHighWaterMark,
				readableObjectMode,
				writableObjectMode: subprocessStdin.writableObjectMode,
				encoding: readableEncoding
			});
			onStdoutFinished({
				subprocessStdout,
				onStdoutDataDone,
				readable: duplex,
				subprocess,
				subprocessStdin
			});
			onStdinFinished(subprocessStdin, duplex, subprocessStdout, subprocess);
			return duplex;
		};
		onDuplexDestroy = async ({ subprocessStdout, subprocessStdin, subprocess, waitReadableDestroy, waitWritableFinal, waitWritableDestroy }, error) => {
			await Promise.all([onReadableDestroy({
				subprocessStdout,
				subprocess,
				waitReadableDestroy
			}, error), onWritableDestroy({
				subprocessStdin,
				subprocess,
				waitWritableFinal,
				waitWritableDestroy
			}, error)]);
		};
	})))();
}

// node_modules/execa/lib/convert/add.js
var addConvertedStreams;
function init_add() {
	return (init_add = __esmMin((() => {
		init_concurrent();
		init_readable();
		init_writable();
		init_duplex();
		init_web();
		init_iterable();
		addConvertedStreams = (subprocess, { encoding }) => {
			const concurrentStreams = initializeConcurrentStreams();
			subprocess.readable = createReadable.bind(void 0, {
				subprocess,
				concurrentStreams,
				encoding
			});
			subprocess.writable = createWritable.bind(void 0, {
				subprocess,
				concurrentStreams
			});
			subprocess.duplex = createDuplex.bind(void 0, {
				subprocess,
				concurrentStreams,
				encoding
			});
			subprocess.readableStream = createReadableStream.bind(void 0, subprocess);
			subprocess.writableStream = createWritableStream.bind(void 0, subprocess);
			subprocess.transformStream = createTransformStream.bind(void 0, subprocess);
			subprocess.iterable = createIterable.bind(void 0, subprocess, encoding);
			subprocess[Symbol.asyncIterator] = createIterable.bind(void 0, subprocess, encoding, {});
		};
	})))();
}

// node_modules/execa/lib/methods/promise.js
var mergePromise;
function init_promise() {
	return (init_promise = __esmMin((() => {
		mergePromise = (promise, properties) => Object.assign(promise, properties);
	})))();
}

// node_modules/execa/lib/methods/main-async.js
var execaCoreAsync, handleAsyncArguments, handleAsyncOptions, spawnSubprocessAsync, getSubprocessPromise, getSubprocessProperties, handlePromise, getAsyncResult;
function init_main_async() {
	return (init_main_async = __esmMin((() => {
		init_source();
		init_command();
		init_options$1();
		init_fd_options();
		init_shell();
		init_methods();
		init_outgoing();
		init_result();
		init_reject();
		init_early_error();
		init_handle_async();
		init_strip_newline();
		init_output_async();
		init_kill();
		init_kill_descendants();
		init_cleanup();
		init_setup();
		init_all_async();
		init_wait_subprocess();
		init_add();
		init_deferred();
		init_promise();
		execaCoreAsync = (rawFile, rawArguments, rawOptions, createNested) => {
			const { file, commandArguments, command, escapedCommand, startTime, verboseInfo, options, fileDescriptors } = handleAsyncArguments(rawFile, rawArguments, rawOptions);
			const { subprocess: nodeChildProcess, promise, kill, all, convertedStreams } = spawnSubprocessAsync({
				file,
				commandArguments,
				options,
				startTime,
				verboseInfo,
				command,
				escapedCommand,
				fileDescriptors
			});
			const subprocess = getSubprocessPromise({
				promise,
				nodeChildProcess,
				kill,
				all,
				convertedStreams,
				options
			});
			subprocess.pipe = pipeToSubprocess.bind(void 0, {
				source: subprocess,
				sourcePromise: promise,
				boundOptions: {},
				createNested
			});
			SUBPROCESS_OPTIONS.set(subprocess, {
				options,
				fileDescriptors
			});
			return subprocess;
		};
		handleAsyncArguments = (rawFile, rawArguments, rawOptions) => {
			const { command, escapedCommand, startTime, verboseInfo } = handleCommand(rawFile, rawArguments, rawOptions);
			const { file, commandArguments, options: normalizedOptions } = normalizeOptions(rawFile, rawArguments, rawOptions);
			const options = handleAsyncOptions(normalizedOptions);
			return {
				file,
				commandArguments,
				command,
				escapedCommand,
				startTime,
				verboseInfo,
				options,
				fileDescriptors: handleStdioAsync(options, verboseInfo)
			};
		};
		handleAsyncOptions = ({ timeout, signal, ...options }) => ({
			__proto__: null,
			...options,
			timeoutDuration: timeout
		});
		spawnSubprocessAsync = ({ file, commandArguments, options, startTime, verboseInfo, command, escapedCommand, fileDescriptors }) => {
			let subprocess;
			try {
				subprocess = spawn(...concatenateShell(file, commandArguments, getSpawnOptions(options)));
			} catch (error) {
				return handleEarlyError({
					error,
					command,
					escapedCommand,
					fileDescriptors,
					options,
					startTime,
					verboseInfo
				});
			}
			if (subprocess.stdio === void 0) return handleEarlyError({
				error: once(subprocess, "error").then(([error]) => error),
				command,
				escapedCommand,
				fileDescriptors,
				options,
				startTime,
				verboseInfo
			});
			const controller = new AbortController();
			setMaxListeners(1e400, controller.signal);
			const originalStreams = [...subprocess.stdio];
			pipeOutputAsync(subprocess, fileDescriptors, controller);
			setIpcSubprocessOptions(subprocess, options);
			const context = {};
			const onInternalError = createDeferred();
			const kill = subprocessKill.bind(void 0, {
				kill: getKillFunction(subprocess, options),
				options,
				onInternalError,
				context,
				controller
			});
			cleanupOnExit(kill, options, controller);
			const all = makeAllStream(subprocess, options);
			const promise = handlePromise({
				subprocess,
				kill,
				all,
				options,
				startTime,
				verboseInfo,
				fileDescriptors,
				originalStreams,
				command,
				escapedCommand,
				context,
				onInternalError,
				controller
			});
			return {
				subprocess,
				promise,
				kill,
				all
			};
		};
		getSubprocessPromise = ({ promise, nodeChildProcess, kill, all, convertedStreams, options }) => {
			const subprocess = mergePromise(promise, getSubprocessProperties(nodeChildProcess, all));
			subprocess.kill = kill ?? subprocess.kill;
			if (convertedStreams === void 0) addConvertedStreams(subprocess, options);
			else Object.assign(subprocess, convertedStreams);
			addIpcMethods(subprocess, nodeChildProcess, options);
			return subprocess;
		};
		getSubprocessProperties = (nodeChildProcess, all) => ({
			nodeChildProcess,
			pid: nodeChildProcess.pid,
			stdin: nodeChildProcess.stdin,
			stdout: nodeChildProcess.stdout,
			stderr: nodeChildProcess.stderr,
			stdio: nodeChildProcess.stdio,
			all,
			kill: nodeChildProcess.kill.bind(nodeChildProcess)
		});
		handlePromise = async ({ subprocess, kill, all: allStream, options, startTime, verboseInfo, fileDescriptors, originalStreams, command, escapedCommand, context, onInternalError, controller }) => {
			const [errorInfo, [exitCode, signal], stdioResults, allResult, ipcOutput] = await waitForSubprocessResult({
				subprocess,
				kill,
				all: allStream,
				options,
				context,
				verboseInfo,
				fileDescriptors,
				originalStreams,
				onInternalError,
				controller
			});
			controller.abort();
			onInternalError.resolve();
			const stdio = stdioResults.map((stdioResult, fdNumber) => stripNewline(stdioResult, options, fdNumber));
			const all = stripNewline(allResult, options, "all", getAllFds(subprocess, options.buffer));
			const result = getAsyncResult({
				errorInfo,
				exitCode,
				signal,
				stdio,
				all,
				ipcOutput,
				context,
				options,
				command,
				escapedCommand,
				startTime
			});
			return handleResult(result, verboseInfo, options);
		};
		getAsyncResult = ({ errorInfo, exitCode, signal, stdio, all, ipcOutput, context, options, command, escapedCommand, startTime }) => Object.hasOwn(errorInfo, "error") ? makeError({
			error: errorInfo.error,
			command,
			escapedCommand,
			timedOut: context.terminationReason === "timeout",
			isCanceled: context.terminationReason === "cancel" || context.terminationReason === "gracefulCancel",
			isGracefullyCanceled: context.terminationReason === "gracefulCancel",
			isMaxBuffer: errorInfo.error instanceof MaxBufferError,
			isForcefullyTerminated: context.isForcefullyTerminated,
			exitCode,
			signal,
			stdio,
			all,
			ipcOutput,
			options,
			startTime,
			isSync: false
		}) : makeSuccessResult({
			command,
			escapedCommand,
			stdio,
			all,
			ipcOutput,
			options,
			startTime
		});
	})))();
}

// node_modules/execa/lib/methods/bind.js
var mergeOptions, mergeOption, DEEP_OPTIONS;
function init_bind() {
	return (init_bind = __esmMin((() => {
		init_specific();
		mergeOptions = (boundOptions, options) => {
			const safeBoundOptions = {
				__proto__: null,
				...boundOptions
			};
			const mergedOptions = Object.fromEntries(Object.entries(options).map(([optionName, optionValue]) => [optionName, mergeOption(optionName, safeBoundOptions[optionName], optionValue)]));
			return {
				__proto__: null,
				...safeBoundOptions,
				...mergedOptions
			};
		};
		mergeOption = (optionName, boundOptionValue, optionValue) => DEEP_OPTIONS.has(optionName) && isPlainObject(boundOptionValue) && isPlainObject(optionValue) ? {
			...boundOptionValue,
			...optionValue
		} : optionValue;
		DEEP_OPTIONS = /* @__PURE__ */ new Set(["env", ...FD_SPECIFIC_OPTIONS]);
	})))();
}

// node_modules/execa/lib/methods/create.js
var createExeca, callBoundExeca, parseArguments;
function init_create() {
	return (init_create = __esmMin((() => {
		init_parameters();
		init_template();
		init_main_sync();
		init_main_async();
		init_bind();
		createExeca = (mapArguments, boundOptions, deepOptions, setBoundExeca) => {
			const createNested = (mapArguments, boundOptions, setBoundExeca) => createExeca(mapArguments, boundOptions, deepOptions, setBoundExeca);
			const boundExeca = (...execaArguments) => callBoundExeca({
				mapArguments,
				deepOptions,
				boundOptions,
				setBoundExeca,
				createNested
			}, ...execaArguments);
			if (setBoundExeca !== void 0) setBoundExeca(boundExeca, createNested, boundOptions);
			return boundExeca;
		};
		callBoundExeca = ({ mapArguments, deepOptions = {}, boundOptions = {}, setBoundExeca, createNested }, firstArgument, ...nextArguments) => {
			if (isPlainObject(firstArgument)) return createNested(mapArguments, mergeOptions(boundOptions, firstArgument), setBoundExeca);
			const { file, commandArguments, options, isSync } = parseArguments({
				mapArguments,
				firstArgument,
				nextArguments,
				deepOptions,
				boundOptions
			});
			return isSync ? execaCoreSync(file, commandArguments, options) : execaCoreAsync(file, commandArguments, options, createNested);
		};
		parseArguments = ({ mapArguments, firstArgument, nextArguments, deepOptions, boundOptions }) => {
			const callArguments = isTemplateString(firstArgument) ? parseTemplates(firstArgument, nextArguments) : [firstArgument, ...nextArguments];
			const [initialFile, initialArguments, initialOptions] = normalizeParameters(...callArguments);
			const mergedOptions = mergeOptions(mergeOptions(deepOptions, boundOptions), initialOptions);
			for (const [optionName, optionValue] of Object.entries(deepOptions)) if (mergedOptions[optionName] === void 0) mergedOptions[optionName] = optionValue;
			const { options = mergedOptions, isSync = false } = {
				__proto__: null,
				...mapArguments({ options: mergedOptions })
			};
			return {
				file: initialFile,
				commandArguments: initialArguments,
				options,
				isSync
			};
		};
	})))();
}

// node_modules/execa/lib/methods/script.js
var setScriptSync, mapScriptAsync, mapScriptSync, getScriptOptions, getScriptStdinOption, deepScriptOptions;
function init_script() {
	return (init_script = __esmMin((() => {
		setScriptSync = (boundExeca, createNested, boundOptions) => {
			boundExeca.sync = createNested(mapScriptSync, boundOptions);
			boundExeca.s = boundExeca.sync;
		};
		mapScriptAsync = ({ options }) => getScriptOptions(options);
		mapScriptSync = ({ options }) => ({
			...getScriptOptions(options),
			isSync: true
		});
		getScriptOptions = (options) => ({ options: {
			__proto__: null,
			...options,
			...getScriptStdinOption(options)
		} });
		getScriptStdinOption = ({ stdin = "inherit", input, inputFile, stdio }) => input === void 0 && inputFile === void 0 && stdio === void 0 ? { stdin } : {};
		deepScriptOptions = { preferLocal: true };
	})))();
}

// node_modules/execa/lib/methods/command.js
function init_command$1() {
	return (init_command$1 = __esmMin((() => {})))();
}

// node_modules/execa/index.js
var execa, execaSync, execaNode, $, sendMessage, getOneMessage, getEachMessage, getCancelSignal;
function init_execa() {
	return (init_execa = __esmMin((() => {
		init_create();
		init_node$1();
		init_script();
		init_methods();
		init_command$1();
		init_final_error();
		execa = createExeca(() => ({}));
		execaSync = createExeca(() => ({ isSync: true }));
		execaNode = createExeca(mapNode);
		$ = createExeca(mapScriptAsync, {}, deepScriptOptions, setScriptSync);
		({sendMessage, getOneMessage, getEachMessage, getCancelSignal} = getIpcExport());
	})))();
}

init_execa();
export { execa };
