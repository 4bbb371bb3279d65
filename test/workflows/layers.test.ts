import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { importsOf } from "../../scripts/check/imports.ts";
import { refusalOf } from "../../scripts/check/layer-rules.ts";
import { root } from "./workflow-files.ts";

test("arrows run from entries over topics to the ground", () => {
  for (const [file, target] of [
    ["actions/plan/main.ts", "src/github/octokit.ts"],
    ["lab/scenarios/day.ts", "src/clock/clock.ts"],
    ["src/rollout/decide/decide.ts", "src/stacks/digest.ts"],
    ["src/commands/answer.ts", "src/rollout/index.ts"],
    ["actions/rollout/main.ts", "src/rollout/index.ts"],
    ["src/rollout/reconcile.ts", "src/rollout/decide/decide.ts"],
    ["src/ledger/store.ts", "src/github/port.ts"],
    ["src/fleet/model.ts", "src/git/object-id.ts"],
    ["src/stacks/a.ts", "src/stacks/b.ts"],
    ["src/fleet/document.ts", "src/yaml/read.ts"],
    ["src/yaml/read.ts", "src/yaml/prescan.ts"],
    ["lab/scenarios/lab.ts", "lab/github/forge.ts"],
  ] as const)
    expect(refusalOf(file, target), `${file} -> ${target}`).toBeNull();
});

test("and never the other way", () => {
  for (const [file, target] of [
    ["src/fleet/load.ts", "src/stacks/digest.ts"],
    ["src/ledger/store.ts", "src/rollout/decide/decide.ts"],
    ["src/apply/find.ts", "src/review/report.ts"],
    ["src/rollout/reconcile.ts", "src/github/octokit.ts"],
    ["lab/github/forge.ts", "src/fleet/load.ts"],
    ["src/github/octokit.ts", "src/ledger/store.ts"],
    ["src/git/git-cli.ts", "src/fleet/load.ts"],
    ["src/fleet/load.ts", "src/cli/context.ts"],
    ["src/fleet/load.ts", "actions/entry.ts"],
    ["src/commands/answer.ts", "src/rollout/remote-branches.ts"],
    ["actions/rollout/main.ts", "src/rollout/reconcile.ts"],
    ["src/cli/rollout.ts", "src/rollout/decide/select.ts"],
    ["src/fleet/document.ts", "src/yaml/prescan.ts"],
    ["src/cli/apply.ts", "src/yaml/tree.ts"],
  ] as const)
    expect(refusalOf(file, target), `${file} -> ${target}`).not.toBeNull();
});

test("the product does not know the lab, and the lab of the product only how processes and clocks are used", () => {
  for (const product of ["actions/plan/main.ts", "src/cli/main.ts", "src/process/run.ts", "src/github/octokit.ts"])
    for (const target of ["lab/cloud/client.ts", "lab/cli/main.ts", "lab/scenarios/lab.ts"])
      expect(refusalOf(product, target), `${product} -> ${target}`).toContain("the product does not know the lab");
  for (const file of ["lab/cli/day.ts", "lab/cloud/login/main.ts"]) {
    for (const target of ["src/process/run.ts", "src/clock/clock.ts", "lab/cloud/client.ts"]) expect(refusalOf(file, target)).toBeNull();
    for (const target of ["src/cli/context.ts", "actions/entry.ts", "src/stacks/digest.ts", "src/schemas/kinds.ts", "src/git/object-id.ts"])
      expect(refusalOf(file, target), `${file} -> ${target}`).not.toBeNull();
  }
});

test("the lab's login runs from a plain checkout: all it loads is its own and Node's", async () => {
  const imports = await importsOf(root, ["lab", "src"]);
  const loaded = new Set<string>();
  const open = ["lab/cloud/login/main.ts"];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (loaded.has(file)) continue;
    loaded.add(file);
    open.push(...imports.filter((found) => found.file === file && !found.types).map((found) => found.target));
  }
  expect([...loaded].filter((file) => !file.startsWith("lab/cloud/"))).toEqual([]);
  for (const file of loaded) {
    const packages = [...(await readFile(join(root, file), "utf8")).matchAll(/^import (?!type )[^"]*"(?!\.|node:)([^"]+)"/gm)];
    expect(
      packages.map(([line]) => line),
      file,
    ).toEqual([]);
  }
});
