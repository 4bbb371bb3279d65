import { expect, test } from "vitest";
import { refusalOf } from "../../scripts/check/layer-rules.ts";

test("arrows run from entries over topics to the ground", () => {
  for (const [file, target] of [
    ["actions/plan/main.ts", "src/github/octokit.ts"],
    ["lab/scenarios/day.ts", "src/clock/clock.ts"],
    ["src/rollout/decide/decide.ts", "src/stacks/digest.ts"],
    ["src/ledger/store.ts", "src/github/port.ts"],
    ["src/fleet/model.ts", "src/git/object-id.ts"],
    ["src/stacks/a.ts", "src/stacks/b.ts"],
    ["lab/scenarios/world.ts", "lab/github/forge.ts"],
  ] as const)
    expect(refusalOf(file, target), `${file} -> ${target}`).toBeNull();
});

test("and never the other way", () => {
  for (const [file, target] of [
    ["src/fleet/load.ts", "src/stacks/digest.ts"],
    ["src/ledger/store.ts", "src/rollout/decide/decide.ts"],
    ["src/apply/find.ts", "src/review/report.ts"],
    ["src/rollout/reconcile.ts", "src/github/octokit.ts"],
    ["src/stacks/engine.ts", "lab/cloud/client.ts"],
    ["lab/github/forge.ts", "src/fleet/load.ts"],
    ["src/github/octokit.ts", "src/ledger/store.ts"],
    ["src/git/git-cli.ts", "src/fleet/load.ts"],
    ["src/fleet/load.ts", "src/cli/context.ts"],
    ["src/fleet/load.ts", "actions/entry.ts"],
    ["actions/plan/main.ts", "lab/cloud/client.ts"],
  ] as const)
    expect(refusalOf(file, target), `${file} -> ${target}`).not.toBeNull();
});
