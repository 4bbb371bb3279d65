import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import type { FleetInstance } from "../../src/fleet/model.ts";
import { upgradedConfig, upgradedInstance } from "../../src/rollout/upgrade-commit.ts";

const version = fc
  .tuple(fc.nat(20), fc.nat(20), fc.nat(20))
  .chain((parts) => fc.constantFrom(parts.join("."), `"${parts.join(".")}"`, `'${parts.join(".")}'`));
const hotpatch = fc.constantFrom(
  null,
  "  hotpatch: { image: registry.example/app@sha256:0, reason: a fix, issue: '#7' }\n",
  "  hotpatch:\n    image: registry.example/app\n    reason: a fix # of 5.3.1\n    issue: '#7'\n",
  "  # until the next upgrade\n  hotpatch: {\n    image: x, reason: y,\n    issue: z }\n",
);
const others = fc.constantFrom(
  "  slug: acme\n",
  "  features: [executors]\n",
  "  operations:\n    alerting: true\n",
  "  # version: 1.2.3\n",
  "\n",
);

/** A config with these lines of spec in any order, as people write them. */
const config = fc
  .tuple(version, fc.constantFrom("", " # set by rollouts"), hotpatch, fc.array(others, { maxLength: 3 }), fc.nat(5), fc.nat(5))
  .map(([set, comment, patch, rest, first, second]) => {
    const spec = [...new Set<string>(rest)];
    spec.splice(first, 0, `  version: ${set}${comment}\n`);
    if (patch !== null) spec.splice(second, 0, patch);
    return `kind: Instance\nmetadata: { name: src-acme }\nspec:\n${spec.join("")}`;
  });

test("the edited text of an upgraded config holds what the upgraded instance is, and a second upgrade changes nothing", () => {
  fc.assert(
    fc.property(config, version, (text, quoted) => {
      const target = quoted.replaceAll(/["']/g, "");
      const instance: FleetInstance = { environment: "prod", id: "src-acme", path: "", oid: "", config: parse(text) };
      const edited = upgradedConfig(text, target);
      if (edited === null) throw new Error(`cannot be edited:\n${text}`);
      expect(parse(edited)).toEqual(upgradedInstance(instance, target).config);
      expect(upgradedConfig(edited, target)).toBe(edited);
    }),
    { numRuns: 500 },
  );
});
