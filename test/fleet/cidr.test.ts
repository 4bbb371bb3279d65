import { isIP } from "node:net";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { checkCidr } from "../../src/fleet/cidr.ts";

test("address ranges are kept apart from what only looks like one", () => {
  for (const range of ["0.0.0.0/0", "203.0.113.0/24", "10.0.0.1/32", "::/0", "2001:db8::/32", "2001:db8::1/128", "::ffff:10.0.0.0/104"]) {
    expect([range, checkCidr(range)]).toEqual([range, { outcome: "valid" }]);
  }
  for (const range of [
    "10.0.0.1",
    "10.0.0.0/33",
    "10.0.0/8",
    "10.0.0.0/08",
    "256.0.0.0/8",
    "2001:db8::/129",
    "fe80::1%eth0/64",
    "a/8",
    "",
  ]) {
    expect([range, checkCidr(range)]).toEqual([range, { outcome: "not-a-cidr" }]);
  }
  expect(checkCidr("203.0.113.7/24")).toEqual({ outcome: "host-bits", network: "203.0.113.0/24" });
  expect(checkCidr("::1.2.3.4/96")).toEqual({ outcome: "host-bits", network: "::/96" });
  expect(checkCidr("2001:db8:0:1::5/64")).toEqual({ outcome: "host-bits", network: "2001:db8:0:1::/64" });
});

test("the network suggested for a range with host bits is valid and holds the address", () => {
  const octet = fc.nat(255);
  fc.assert(
    fc.property(octet, octet, octet, octet, fc.nat(32), (a, b, c, d, prefix) => {
      const answer = checkCidr(`${a}.${b}.${c}.${d}/${prefix}`);
      if (answer.outcome === "valid") return;
      if (answer.outcome === "not-a-cidr") throw new Error("a range was not read");
      expect(checkCidr(answer.network)).toEqual({ outcome: "valid" });
      expect(answer.network.endsWith(`/${prefix}`)).toBe(true);
    }),
  );
});

test("what is an address is decided as by the system", () => {
  const part = fc.oneof(
    fc.constantFrom("", "0", "00", "1", "255", "256", "ffff", "1.2.3.4", "01", "0x1"),
    fc.stringMatching(/^[0-9a-f]{1,5}$/),
  );
  const address = fc.oneof(
    fc.tuple(fc.array(part, { minLength: 1, maxLength: 5 }), fc.constant(".")).map(([parts, mark]) => parts.join(mark)),
    fc.array(part, { minLength: 1, maxLength: 9 }).map((parts) => parts.join(":")),
    fc.ipV6(),
    fc.ipV4(),
  );
  fc.assert(
    fc.property(address, (text) => {
      expect(checkCidr(`${text}/${text.includes(":") ? 128 : 32}`).outcome).toBe(isIP(text) === 0 ? "not-a-cidr" : "valid");
    }),
    { numRuns: 2_000 },
  );
});
