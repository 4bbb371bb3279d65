import { expect, test } from "vitest";
import type { FleetEnvironment, FleetSnapshot } from "../../src/fleet/model.ts";
import { affectedInstances } from "../../src/review/affected.ts";
import { tooManyAffected, tooManyUse } from "../../src/review/blast-radius.ts";
import { anArchitecture, anEnvironment, anInstance } from "../stacks/small-fleet.ts";

const architecture = anArchitecture([{ name: "app", inputs: ["spec.size", "environment.dnsZone"] }], new Map([["app", "0".repeat(40)]]));

/** Three instances; `sizes` by their number. */
function fleet(zone: string, blastRadius: number | null, sizes: readonly string[] = []): FleetSnapshot {
  const policy = blastRadius === null ? {} : { blastRadius };
  const environment: FleetEnvironment = {
    ...anEnvironment({ name: "tofu" }, policy, { inputs: { dnsZone: zone } }),
    oid: zone,
    instances: new Map(
      ["inst-0", "inst-1", "inst-2"].map((id, at) => [
        id,
        { ...anInstance(id, { size: sizes[at] ?? "small" }), oid: `${id} ${sizes[at] ?? ""}` },
      ]),
    ),
  };
  return {
    tree: "",
    commit: null,
    fleet: {
      apiVersion: "flotilla.dev/v1",
      kind: "Fleet",
      spec: { releases: { repository: "example/product", tag: "v{{version}}" }, ledger: "flotilla/ledger" },
    },
    environments: new Map([["local", environment]]),
    architectures: new Map([[architecture.name, architecture]]),
    releases: new Map(),
  };
}

const judged = (before: FleetSnapshot, after: FleetSnapshot) =>
  tooManyAffected(before, affectedInstances(before, after)).map(({ code, message }) => `${code}: ${message}`);

test("an edit of what instances share is refused where it reaches more of them than main's policy lets it", () => {
  expect(judged(fleet("old.example", 2), fleet("new.example", 2))).toEqual([
    "plan.blast-radius: The change makes 3 instances of local pending at once by what they share; policy.blastRadius on main lets it reach 2",
  ]);
  expect(judged(fleet("old.example", 3), fleet("new.example", 3))).toEqual([]);
  expect(judged(fleet("old.example", null), fleet("new.example", null))).toEqual([]);
  expect(judged(fleet("old.example", 2), fleet("new.example", 100)), "the pull request's own policy does not count").toHaveLength(1);
});

test("instances whose own config changes were chosen, whatever else the pull request does", () => {
  expect(judged(fleet("zone", 1), fleet("zone", 1, ["large", "large", "large"]))).toEqual([]);
  expect(judged(fleet("old.example", 2), fleet("new.example", 2, ["large"]))).toEqual([]);
});

test("a change of a revision reaches all that use it", () => {
  expect(tooManyUse(fleet("zone", 2), new Set(["small/1"]))).toHaveLength(1);
  expect(tooManyUse(fleet("zone", 3), new Set(["small/1"]))).toEqual([]);
  expect(tooManyUse(fleet("zone", 2), new Set(["small/2"]))).toEqual([]);
});
