import { isIPv4, isIPv6 } from "node:net";

// src/fleet/cidr.ts
/** Whether a text is an address range with no host bits set, IPv4 or IPv6. */
function checkCidr(text) {
	const parts = /^([0-9a-fA-F.:]+)\/(0|[1-9][0-9]{0,2})$/.exec(text);
	if (parts === null) return { outcome: "not-a-cidr" };
	const [, address = "", written = ""] = parts;
	const prefix = Number(written);
	if (isIPv4(address) && prefix <= 32) return answer(fromIpv4(address), 32, prefix, toIpv4);
	if (isIPv6(address) && prefix <= 128) return answer(fromIpv6(address), 128, prefix, toIpv6);
	return { outcome: "not-a-cidr" };
}
function answer(bits, width, prefix, format) {
	const host = BigInt(width - prefix);
	const network = bits >> host << host;
	return network === bits ? { outcome: "valid" } : {
		outcome: "host-bits",
		network: `${format(network)}/${prefix}`
	};
}
function fromIpv4(address) {
	return address.split(".").reduce((bits, octet) => bits << 8n | BigInt(octet), 0n);
}
function toIpv4(bits) {
	return [
		24n,
		16n,
		8n,
		0n
	].map((shift) => String(bits >> shift & 255n)).join(".");
}
function fromIpv6(address) {
	const tail = /^(.*:)([0-9.]*\.[0-9.]*)$/.exec(address);
	const [before = "", after] = (tail === null ? address : `${tail[1] ?? ""}${hexGroups(fromIpv4(tail[2] ?? ""), 2)}`).split("::");
	const left = before === "" ? [] : before.split(":");
	const right = after === void 0 || after === "" ? [] : after.split(":");
	const zeros = after === void 0 ? [] : Array.from({ length: 8 - left.length - right.length }, () => "0");
	return [
		...left,
		...zeros,
		...right
	].reduce((bits, group) => bits << 16n | BigInt(`0x${group}`), 0n);
}
function hexGroups(bits, count) {
	return Array.from({ length: count }, (_, index) => BigInt(16 * (count - 1 - index))).map((shift) => (bits >> shift & 65535n).toString(16)).join(":");
}
/** The URL standard's serializer shortens the longest run of zeros. */
function toIpv6(bits) {
	return new URL(`http://[${hexGroups(bits, 8)}]`).hostname.slice(1, -1);
}

export { checkCidr };
