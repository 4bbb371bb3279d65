import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import type { FleetInstance } from "../../src/fleet/model.ts";
import { loadFleet } from "../../src/fleet/load.ts";
import { branchStatus, upgradeCommit, upgradedConfig, upgradedInstance } from "../../src/rollout/upgrade-commit.ts";
import { committedRoots, rootDifferences } from "../../src/stacks/committed-roots.ts";
import { sampleFleet } from "../fleet/sample-fleet.ts";
import { noon, repository as aRepository } from "../ledger/ledger-fixture.ts";

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

test("an upgrade has the committed roots of its instances with it, and a branch without them is not what the App built", async () => {
  const repository = await aRepository();
  const file = "environments/production/environment.yaml";
  const files = sampleFleet();
  const backend = 'backend: { type: cloud, organization: acme, workspace: "{{environment}}_{{instance.id}}_{{stack}}", roots: hcp }';
  files.set(file, (files.get(file) ?? "").replace("backend: { type: local }", backend).replace("name: tofu", "name: terraform"));
  const bare = await repository.writeTree(null, files);
  const { snapshot } = await loadFleet(repository, bare);
  if (snapshot === null) throw new Error("no fleet");
  const by = { name: "flotilla", email: "flotilla@example.com" };
  const main = await repository.writeCommit(await repository.writeTree(bare, await committedRoots(repository, snapshot)), [], "Import", {
    ...by,
    at: noon,
  });
  const upgrade = { environment: "production", target: "5.4.0", ids: ["src-production-a"] };
  const commit = await upgradeCommit(repository, main, { ...upgrade, stage: "all", tracker: 1, retries: 0 }, by);
  const upgraded = await loadFleet(repository, commit);
  if (upgraded.snapshot === null) throw new Error("no fleet");
  expect((await rootDifferences(repository, upgraded.snapshot)).differences).toEqual([]);
  const changed = (await repository.difference(main, commit)).map(({ path }) => path);
  expect(changed).toEqual([
    "environments/production/deployments/src-production-a/config.yaml",
    "hcp/production/src-production-a/app/main.tf.json",
  ]);
  expect(await branchStatus(repository, main, commit, upgrade)).toMatchObject({ ours: true, asBuilt: true });
  const [, root = ""] = changed;
  const edited = await repository.writeCommit(await repository.writeTree(commit, new Map([[root, "{}"]])), [main], "Edit", {
    ...by,
    at: noon,
  });
  expect(await branchStatus(repository, main, edited, upgrade)).toMatchObject({ ours: false });
});
