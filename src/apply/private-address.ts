import { BlockList, isIPv6 } from "node:net";

/** IANA's special-purpose address registries (RFC 6890): what is not reachable from everywhere. */
const special4 = new BlockList();
// A list of its own: Node takes every IPv4 address for one of ::ffff:0:0/96 and would find all of them below ::/3.
const special6 = new BlockList();
for (const [net, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  // Azure's host for its virtual machines, hosted runners among them; IANA's registries do not know it.
  ["168.63.129.16", 32],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 3],
] as const)
  special4.addSubnet(net, bits, "ipv4");
// Everything but global unicast, and what carries an IPv4 address inside it.
for (const [net, bits] of [
  ["::", 3],
  ["4000::", 2],
  ["8000::", 1],
  ["2002::", 16],
  ["2001::", 32],
] as const)
  special6.addSubnet(net, bits, "ipv6");

/** Where clouds hand out the identities of their machines, in networks that may be listed: of Alibaba Cloud, AWS, Google Cloud. */
const metadata = ["100.100.100.200", "fd00:ec2::254", "fd20:ce::254"];

/**
 * Whether a health check may ask an address.
 *
 * @param networks CIDRs of `policy.privateNetworks` that may be asked beside the internet
 */
export function mayBeAsked(address: string, networks: readonly string[]): boolean {
  if (!isPrivate(address)) return true;
  const family = isIPv6(address) ? "ipv6" : "ipv4";
  const [listed, never] = [new BlockList(), new BlockList()];
  for (const network of networks) {
    const [net = "", bits = ""] = network.split("/");
    if (isIPv6(net) === (family === "ipv6")) listed.addSubnet(net, Number(bits), family);
  }
  for (const host of metadata) if (isIPv6(host) === (family === "ipv6")) never.addAddress(host, family);
  return listed.check(address, family) && !never.check(address, family);
}

/** Loopback, private, link-local, shared, multicast or otherwise special. */
export function isPrivate(address: string): boolean {
  return isIPv6(address) ? special6.check(address, "ipv6") : special4.check(address, "ipv4");
}
