import { expect, test } from "vitest";
import { retryDispatched } from "../../src/commands/dispatched-retry.ts";
import { loadFleet } from "../../src/fleet/load.ts";
import { failuresOf } from "../../src/apply/notify.ts";
import { file, runOnce, states } from "../apply/apply-fixture.ts";
import { instance } from "../apply/fleet-fixture.ts";
import { hub, type Hub } from "../apply/hub-fixture.ts";

// `gh workflow run apply.yml --field retry=<id>` is a third door to /retry, beside a comment and a terminal.

async function dispatch(w: Hub, name: string, ...logins: readonly string[]): Promise<string> {
  const { repository } = w.fleet;
  const commit = await w.fleet.head();
  const { snapshot } = await loadFleet(repository, commit);
  if (snapshot === null) throw new Error("no fleet");
  const fleet = { repository, commit, root: "" };
  return await retryDispatched({ ledger: w.ledger, github: w.github, fleet, snapshot, instance: name, logins, now: w.clock() });
}

async function failed(): Promise<Hub> {
  const w = await hub();
  await w.fleet.commit(instance("src-customer", { alerting: false }));
  w.cloud.faults.set("src-customer monitoring", "plan");
  const { recorded } = await runOnce(w);
  if (recorded === null) throw new Error("nothing was recorded");
  expect(failuresOf(recorded, ["local"], String(w.runs))).toEqual(["local/src-customer monitoring"]);
  expect(failuresOf(recorded, ["local"], "another run")).toEqual([]);
  w.cloud.faults.clear();
  return w;
}

test.each(["src-customer", "local/src-customer"])("%s is tried again for somebody with the right", async (name) => {
  const w = await failed();
  expect((await runOnce(w)).found.claimed).toEqual([]);
  expect(await dispatch(w, name, "octocat", "octocat")).toBe("octocat retries src-customer");
  expect((await file(w, "src-customer")).retry).toMatchObject({ by: "octocat", comment: null });
  await runOnce(w);
  expect(await states(w, "src-customer")).toMatchObject({ monitoring: "clean" });
});

test.each([
  ["without the right", "src-customer", ["defunkt"], /defunkt/],
  ["where a run of somebody with the right is started again without it", "src-customer", ["octocat", "defunkt"], /defunkt/],
  ["where nobody is named", "src-customer", [""], /./],
  ["of an instance that is not there", "src-nobody", ["octocat"], /there is no instance "src-nobody" on main/],
  [
    "of a text that is no id",
    "src-customer; rm -rf /\n::warning::x",
    ["octocat"],
    /there is no instance "src-customer; rm -rf \/\\n::warning::x"/,
  ],
  ["where nothing failed", "src-internal", ["octocat"], /src-internal/],
] as const)("it is refused %s, and changes nothing", async (_, name, logins, message) => {
  const w = await failed();
  const before = (await w.ledger.open()).commit;
  await expect(dispatch(w, name, ...logins)).rejects.toThrow(message);
  expect((await w.ledger.open()).commit).toBe(before);
});
