import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { RecordedState } from "../../src/stacks/state/recorded-state.ts";
import type { StackTarget } from "../../src/stacks/stack-runner.ts";
import { engines, type SmallFleet, smallFleet } from "./small-fleet.ts";

const stacks = [
  { name: "network", inputs: ["spec.region"], outputs: { address: {} } },
  { name: "app", needs: ["network"], inputs: ["spec.size"] },
];
const modules = {
  "network/main.tf": `
    resource "terraform_data" "net" { input = var.instance.region }
    output "address" { value = "10.0.0.1/\${terraform_data.net.output}" }`,
  "app/main.tf": `resource "terraform_data" "app" { input = "\${var.upstream.network.address} \${var.instance.size}" }`,
};

describe.each(engines.map((engine) => ({ name: engine.name, engine })))("a state that the ledger knows, with $name", ({ engine }) => {
  let fleet: SmallFleet;
  let recorded: Map<string, RecordedState>;
  const file = (stack: string) => join(fleet.stateDir, "state/local/src-0a1b2c3d4e5f60718293", `${stack}.tfstate`);
  const target = (stack: string): StackTarget => ({ ...fleet.target(stack), recorded });

  beforeEach(async () => {
    fleet = await smallFleet(engine, stacks, modules);
    recorded = new Map();
    for (const stack of ["network", "app"]) {
      const applied = await fleet.runner.apply(target(stack), await fleet.plan(stack));
      if (applied.outcome !== "clean") throw new Error(JSON.stringify(applied));
      recorded.set(stack, { backend: fleet.runner.backend(target(stack)), stateVersion: applied.stateVersion });
    }
  });
  afterEach(() => fleet.close());

  /** The same words whether a plan is made to be reviewed or to be applied. */
  async function refusal(stack: string): Promise<string> {
    const [plan, review] = [await fleet.runner.plan(target(stack)), await fleet.runner.speculativePlan(target(stack), [])];
    expect(review).toEqual(plan);
    return plan.outcome === "failed" ? plan.error : plan.outcome;
  }

  test("is planned from as long as it is that one, or a newer one", async () => {
    expect(await fleet.runner.plan(target("app"))).toMatchObject({ outcome: "planned", empty: true });
    const { backend, stateVersion } = recorded.get("network") ?? { backend: "" };
    recorded.set("network", { backend, stateVersion: { lineage: stateVersion?.lineage ?? "", serial: (stateVersion?.serial ?? 0) - 1 } });
    expect(await fleet.runner.plan(target("network"))).toMatchObject({ outcome: "planned", empty: true });
  });

  test("is refused by name where it is gone, and so is what needs it", async () => {
    renameSync(file("network"), `${file("network")}.away`);
    const lost = "the ledger says that it is applied, but there is no state in local:local/src-0a1b2c3d4e5f60718293/network";
    expect(await refusal("network")).toContain(lost);
    expect(await refusal("app")).toMatch(/of the stack network, which it needs: its state is lost/);
    renameSync(`${file("network")}.away`, file("network"));
    expect(await refusal("network")).toBe("planned");
  });

  test("is refused where it is gone, by what an earlier version recorded too", async () => {
    recorded.set("network", { backend: recorded.get("network")?.backend ?? "" });
    writeFileSync(file("network"), "");
    expect(await refusal("network")).toContain("there is no state in");
  });

  test("is refused where it is of another history, or older", async () => {
    const before = readFileSync(file("network"), "utf8");
    const other = JSON.parse(before) as { lineage: string; serial: number };
    writeFileSync(file("network"), JSON.stringify({ ...other, lineage: "another" }));
    expect(await refusal("network")).toContain(`is another one (lineage another, recorded: ${other.lineage})`);
    writeFileSync(file("network"), JSON.stringify({ ...other, serial: other.serial - 1 }));
    expect(await refusal("network")).toContain(`is an older one (serial ${other.serial - 1}, recorded: ${other.serial})`);
    rmSync(file("network"));
    writeFileSync(file("network"), before);
    expect(await refusal("network")).toBe("planned");
  });

  test("is refused where environment.yaml names another place than the ledger", async () => {
    recorded.set("network", { ...recorded.get("network"), backend: "local:elsewhere/network" });
    expect(await refusal("network")).toContain("its state is in local:elsewhere/network, and environment.yaml now says local:local/");
  });
});
