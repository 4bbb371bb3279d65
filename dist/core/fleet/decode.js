import { isUtf8 } from "node:buffer";

// src/fleet/decode.ts
/** The largest file that is read, in bytes. */
const largestFile = 262144;
function decode(bytes) {
	if (bytes.length > 262144) return {
		refused: "size",
		bytes: bytes.length
	};
	if (!isUtf8(bytes)) return {
		refused: "encoding",
		...firstInvalid(bytes)
	};
	return withoutMark(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8"));
}
function withoutMark(text) {
	return text.charCodeAt(0) === 65279 ? {
		text: text.slice(1),
		mark: true
	} : {
		text,
		mark: false
	};
}
function firstInvalid(bytes) {
	const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
	let read = 0;
	let offset = 0;
	for (let at = text.indexOf("�"); at >= 0; at = text.indexOf("�", at + 1)) {
		offset += Buffer.byteLength(text.slice(read, at));
		read = at;
		if (bytes[offset] !== 239 || bytes[offset + 1] !== 191 || bytes[offset + 2] !== 189) break;
	}
	const before = text.slice(0, read).split(/\r\n|\r|\n/);
	return {
		line: before.length,
		column: (before.at(-1)?.length ?? 0) + 1
	};
}

export { decode, largestFile, withoutMark };
