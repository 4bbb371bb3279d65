import { expect, test } from "vitest";
import { fieldSamples, sampleSpec } from "../../src/stacks/field-samples.ts";
import { anArchitecture } from "./small-fleet.ts";

const values = {
  type: "object",
  required: ["replicas", "tier"],
  properties: {
    replicas: { type: "integer", minimum: 1, maximum: 9 },
    ports: { type: "array", items: { type: "integer", minimum: 1 } },
    public: { type: "boolean" },
    tier: { enum: ["free", "paid", "big"] },
    disk: { type: "integer", examples: [50, 100] },
    zone: { type: "string", pattern: "^[a-c]$" },
    always: { type: "string", "x-immutable": "never changes" },
  },
};

test("a field is sampled with each value that means something else, without the one that the sample has", () => {
  const inputs = ["spec.values", "spec.size", "spec.features", "spec.region"];
  const fields = { "spec.size": { enum: ["small", "large", "huge"] }, "spec.features": { enum: ["executors", "insights"] } };
  const architecture = anArchitecture([{ name: "app", inputs }], new Map(), { fields });
  const base = sampleSpec(architecture, values);
  expect(base.values).toEqual({ replicas: 1, tier: "free" });
  const samples = Map.groupBy(fieldSamples(architecture, values, base), ({ field }) => field);
  const afters = [...samples].map(([field, found]) => [field, found.map(({ after }) => after)] as const);
  expect(new Map(afters)).toEqual(
    new Map<string, readonly unknown[]>([
      ["spec.features", [[], ["executors"], ["insights"]]],
      ["spec.size", ["large", "huge"]],
      ["spec.values.disk", [50]],
      ["spec.values.ports", [[], [1]]],
      ["spec.values.public", [true, false]],
      ["spec.values.replicas", [9]],
      ["spec.values.tier", ["paid", "big"]],
      ["spec.values.zone", ["a"]],
    ]),
  );
  expect(samples.get("spec.values.replicas")?.[0]?.spec.values).toEqual({ replicas: 9, tier: "free" });
});
