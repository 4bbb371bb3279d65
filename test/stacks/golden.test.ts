// Ledgers hold digests, fingerprints and shapes: a change of one of these makes every instance pending and every confirmation worthless.
import { expect, test } from "vitest";
import { indentedJson } from "../../src/data/canonical-json.ts";
import { stackDigests } from "../../src/stacks/digest.ts";
import { readPlan } from "../../src/stacks/plan/plan-json.ts";
import { fingerprintOf, outputHash, planRecord } from "../../src/stacks/plan/record.ts";
import { shapeOf } from "../../src/stacks/plan/shape.ts";
import { anArchitecture, anEnvironment, anInstance } from "./small-fleet.ts";

const key = { id: "k1", secret: Buffer.alloc(32, 1) };
const id = "src-0a1b2c3d4e5f60718293";
const stacks = [
  { name: "network", inputs: ["spec.region"], outputs: { address: { type: "string" as const }, secret: { sensitive: true } } },
  { name: "app", needs: ["network"], inputs: ["spec.size", "spec.customDomains", "environment.dnsZone"], outputs: { url: {} } },
];
const modules = new Map([
  ["network", "1".repeat(40)],
  ["app", "2".repeat(40)],
]);
const plan = JSON.stringify({
  format_version: "1.2",
  resource_changes: [
    {
      address: `module.stack.local_app.main["${id}"]`,
      previous_address: "module.stack.local_app.old",
      mode: "managed",
      type: "local_app",
      name: "main",
      change: {
        actions: ["delete", "create"],
        before: { size: "small", ports: [{ n: 1 }] },
        after: { size: "large", ports: [{ n: 2 }, { n: 10 }], token: "t", tags: { 9: "nine", 10: "ten", "a.b": "ä" } },
        after_unknown: { address: true },
        before_sensitive: {},
        after_sensitive: { token: true },
      },
    },
  ],
  output_changes: {
    url: { actions: ["update"], before: "a", after: "b", after_unknown: false, before_sensitive: false, after_sensitive: false },
  },
});

test("digests of stacks", () => {
  const instance = anInstance(id, { customDomains: ["code.acme.example", "${acme}"] });
  expect(Object.fromEntries(stackDigests(anEnvironment({ name: "tofu" }), instance, anArchitecture(stacks, modules)))).toEqual({
    network: "sha256:218e96fa3e4228165941b36f8ad5897bcf7febcad1af43c08e0428a5b7d11f7f",
    app: "sha256:07b1551e2fc19602bb7caec7ff28b74ec8cb70f8997ff6caf48f3bb9d096a311",
  });
});

test("fingerprint and shape of a record", () => {
  const record = planRecord(readPlan(plan), { digest: `sha256:${"d".repeat(64)}`, mode: "planned", key, volatile: [] });
  expect(fingerprintOf(record)).toBe("sha256:f2f4cc9690938bd4820f28356c277bb3ed0fe686b90da9fe8acb52c7435dce93");
  expect(shapeOf(record, { stack: "app", id, slug: "acme", domain: "acme.fleet.example" })).toBe(
    "sha256:cd877c5e9d64017b9ba47520138bec119cfa9f61e65240849403ee554b9456f0",
  );
});

test("hash of an output", () => {
  expect(outputHash(key, { environment: "local", id, stack: "network" }, "address", { b: [1, null], a: "10.0.0.1" })).toBe(
    "hmac:58f72a1321c3587ecfdb6987cd3911862f05d8a247468bfa2101a7bddd62ee6a",
  );
});

test("a file of the ledger", () => {
  expect(indentedJson({ b: [{ d: 1, c: "ä" }], a: null, 10: undefined, 9: {} })).toBe(
    '{\n  "9": {},\n  "a": null,\n  "b": [\n    {\n      "c": "ä",\n      "d": 1\n    }\n  ]\n}\n',
  );
});
