import ipaddr from "ipaddr.js";

export type CidrAnswer =
  | { readonly outcome: "valid" }
  | { readonly outcome: "not-a-cidr" }
  /** `network` is the same range without them. */
  | { readonly outcome: "host-bits"; readonly network: string };

/** Ranges that were found valid: most instances of a fleet allow the same few. */
const valid = new Set<string>();
/** So many of them are kept; ranges beyond are read each time. */
const most = 1_000;

/** Whether a text is an address range with no host bits set, IPv4 or IPv6. */
export function checkCidr(text: string): CidrAnswer {
  if (valid.has(text)) return { outcome: "valid" };
  const answer = read(text);
  if (answer.outcome === "valid" && valid.size < most) valid.add(text);
  return answer;
}

function read(text: string): CidrAnswer {
  const [, address = "", written = ""] = /^([0-9a-fA-F.:]{2,45})\/(0|[1-9][0-9]{0,2})$/.exec(text) ?? [];
  const prefix = Number(written);
  const isIPv6 = address.includes(":");
  // Not just `isValid`, which takes `10.1` and octal numbers too.
  if (isIPv6 ? !ipaddr.IPv6.isValid(address) : !ipaddr.IPv4.isValidFourPartDecimal(address)) return { outcome: "not-a-cidr" };
  if (prefix > (isIPv6 ? 128 : 32)) return { outcome: "not-a-cidr" };
  const family = isIPv6 ? ipaddr.IPv6 : ipaddr.IPv4;
  // ipaddr.js reads `::1.2.3.4` as `::ffff:1.2.3.4`, which is another address.
  const plain = isIPv6 && address.includes(".") ? new URL(`http://[${address}]`).hostname.slice(1, -1) : address;
  const bytes = family.parse(plain).toByteArray();
  const hasHostBits = bytes.some((byte, at) => (byte & (0xff >> Math.min(Math.max(prefix - at * 8, 0), 8))) !== 0);
  if (!hasHostBits) return { outcome: "valid" };
  return { outcome: "host-bits", network: `${family.networkAddressFromCIDR(`${plain}/${prefix}`).toString()}/${prefix}` };
}

/** Whether a range is another one or a part of it. Both are valid. */
export function isWithin(range: string, outer: string): boolean {
  const [[address, bits], [outerAddress, outerBits]] = [ipaddr.parseCIDR(range), ipaddr.parseCIDR(outer)];
  return address.kind() === outerAddress.kind() && bits >= outerBits && address.match(outerAddress, outerBits);
}
