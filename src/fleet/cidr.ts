import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

export type CidrAnswer =
  | { readonly outcome: "valid" }
  | { readonly outcome: "not-a-cidr" }
  /** `network` is the same range without them. */
  | { readonly outcome: "host-bits"; readonly network: string };

/** Whether a text is an address range with no host bits set, IPv4 or IPv6. */
export function checkCidr(text: string): CidrAnswer {
  const [, address = "", written = ""] = /^([0-9a-fA-F.:]{2,45})\/(0|[1-9][0-9]{0,2})$/.exec(text) ?? [];
  const prefix = Number(written);
  // Node decides what an address is: ipaddr.js takes `10.1` for one too.
  const version = isIP(address);
  if (version === 0 || prefix > (version === 4 ? 32 : 128)) return { outcome: "not-a-cidr" };
  const family = version === 4 ? ipaddr.IPv4 : ipaddr.IPv6;
  // ipaddr.js reads `::1.2.3.4` as `::ffff:1.2.3.4`, which is another address.
  const plain = version === 6 && address.includes(".") ? new URL(`http://[${address}]`).hostname.slice(1, -1) : address;
  const bytes = family.parse(plain).toByteArray();
  const hasHostBits = bytes.some((byte, at) => (byte & (0xff >> Math.min(Math.max(prefix - at * 8, 0), 8))) !== 0);
  if (!hasHostBits) return { outcome: "valid" };
  return { outcome: "host-bits", network: `${family.networkAddressFromCIDR(`${plain}/${prefix}`).toString()}/${prefix}` };
}
