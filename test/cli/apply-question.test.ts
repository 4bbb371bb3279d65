import { afterEach, beforeEach, expect, test } from "vitest";
import { apply } from "../../src/cli/apply.ts";
import { type CliContext, UsageError } from "../../src/cli/context.ts";
import { plan } from "../../src/cli/plan.ts";
import { configPath, instance, sampleFleet } from "../fleet/sample-fleet.ts";
import { confirmShown } from "../../src/cli/apply-confirm.ts";
import { localFleet } from "../../src/cli/local-fleet.ts";
import { loadFleet } from "../../src/fleet/load.ts";
import { newInstance } from "../../src/ledger/new-instance.ts";
import { instancePath } from "../../src/ledger/paths.ts";
import { keptPlan } from "../../src/report/kept-plan.ts";
import type { Attempt } from "../../src/schemas/kinds.ts";
import { stackDigests } from "../../src/stacks/digest.ts";
import { type CliFixture, cliEnv, cliFixture } from "./cli-fixture.ts";

let fleet: CliFixture;
let printed: string;
beforeEach(async () => {
  const files = sampleFleet();
  files.set(configPath("staging", "src-staging-a"), instance("src-staging-a").replace(/slug: .*/, "slug: acme"));
  fleet = await cliFixture(files);
  printed = "";
});
afterEach(() => fleet.close());

function contextWith(answer: string | null, questions: string[] = []): CliContext {
  return {
    cwd: fleet.folder,
    program: "flotilla",
    env: { ...cliEnv, FLOTILLA_ENGINE: "/nowhere/tofu" },
    out: (text) => void (printed += text),
    err: (line) => void (printed += `${line}\n`),
    terminal: true,
    ask:
      answer === null
        ? null
        : (question) => {
            questions.push(question);
            return Promise.resolve(answer);
          },
    clock: Date.now,
    signal: new AbortController().signal,
    endCleanly: () => undefined,
  };
}

test("apply names what it is about to do, and does nothing without a yes", async () => {
  const questions: string[] = [];
  for (const answer of ["", "y", "no", "YES"])
    expect(await apply(contextWith(answer, questions), ["acme"], { format: "text" }), answer).toBe(1);
  expect(questions).toHaveLength(4);
  expect(printed).toContain("To be applied:\n  staging/src-staging-a (acme) network: never-applied\n");
  expect(printed).not.toContain("src-staging-b");
  expect(printed).toContain("Nothing was applied. To see what would change: flotilla plan\n");
  expect(await fleet.git("branch", "--list", "flotilla/ledger")).toBe("");
});

test("apply goes on after a yes, with --yes without a question, and where nobody could answer", async () => {
  // What it goes on to is the engine, which is not there.
  const questions: string[] = [];
  await expect(apply(contextWith("yes", questions), [], { format: "text" })).rejects.toThrow("/nowhere/tofu");
  expect(questions).toHaveLength(1);
  await expect(apply(contextWith("no", questions), [], { format: "text", yes: true })).rejects.toThrow("/nowhere/tofu");
  await expect(apply(contextWith(null), [], { format: "text" })).rejects.toThrow("/nowhere/tofu");
  expect(questions).toHaveLength(1);
});

test("a fleet without a local environment is no fleet with nothing to do", async () => {
  await fleet.git("rm", "-rq", "environments/staging");
  await fleet.commit("Leave what GitHub applies");
  for (const call of [() => apply(contextWith(null), [], { format: "text" }), () => plan(contextWith(null), [], { format: "text" })]) {
    await expect(call()).rejects.toThrow(UsageError);
    await expect(call()).rejects.toThrow("No environment of this fleet is local. On GitHub, production is");
  }
  await expect(plan(contextWith(null), [], { format: "text", environment: "production" })).rejects.toThrow("No environment");
});

test("plan names why an instance is not planned here, whatever it is called", async () => {
  await expect(plan(contextWith(null), ["production/src-production-a"], { format: "text" })).rejects.toThrow(
    "production/src-production-a is in no local environment: its stacks are planned for the pull request that changes them, or here with --remote and your own identity.",
  );
  await expect(plan(contextWith(null), ["src-nobody"], { format: "text" })).rejects.toThrow("There is no local instance src-nobody.");
  await expect(plan(contextWith(null), ["src-staging"], { format: "text" })).rejects.toThrow("stands for staging/src-staging-a");
});

/** Records of each instance of staging that a plan of its stack network waits for a confirmation. Returns their ids. */
async function plansThatWait(context: CliContext): Promise<readonly string[]> {
  const { repository, commit, ledger } = await localFleet(context);
  const { snapshot } = await loadFleet(repository, commit);
  const environment = snapshot?.environments.get("staging");
  if (environment === undefined) throw new Error("no staging");
  const files = [...environment.instances.values()].map((instance, index) => {
    const architecture = snapshot?.architectures.get(instance.config.spec.architecture);
    if (architecture === undefined) throw new Error(`no ${instance.config.spec.architecture}`);
    const change = { address: `net.${instance.id}`, actions: ["update" as const], attributes: [] };
    const attempt: Attempt = {
      id: "a-1",
      digest: stackDigests(environment, instance, architecture).get("network") ?? "",
      commit,
      run: "over",
      at: "2026-11-20T11:00:00Z",
      state: "needs-confirmation",
      error: null,
      fingerprint: `sha256:${String(index + 1).repeat(64)}`,
      shape: `sha256:${"9".repeat(64)}`,
      why: [{ code: "not-reviewed", address: null, message: "nobody reviewed it" }],
      reason: "never-applied",
      inputs: { config: instance.oid, environment: environment.oid, architecture: architecture.oid },
      plan: keptPlan({ display: [change], protected: [], downtime: null, changedOutputs: [] }),
    };
    const known = newInstance({ environment: "staging", id: instance.id });
    return [instancePath("staging", instance.id), { ...known, stacks: { network: { attempt, applied: null } } }] as const;
  });
  await ledger.write(() => Promise.resolve({ message: "Plans that wait", files }));
  return [...environment.instances.keys()];
}

test("one yes confirms all the plans that were shown, and nothing else confirms any", async () => {
  const questions: string[] = [];
  const no = contextWith("y", questions);
  const ids = await plansThatWait(no);
  expect(ids).toHaveLength(2);
  const all = () => true;
  expect(await confirmShown(no, await localFleet(no), all)).toBe(false);
  expect(await confirmShown(contextWith(null, questions), await localFleet(no), all), "with nobody to ask").toBe(false);
  const confirmations = () => fleet.git("ls-tree", "-r", "--name-only", "flotilla/ledger", "confirmations");
  expect(await confirmations()).toBe("");
  const yes = contextWith("yes", questions);
  expect(await confirmShown(yes, await localFleet(yes), ({ id }) => id === ids[0])).toBe(true);
  expect(questions.at(-1)).toContain("exactly this plan?");
  expect((await confirmations()).trim().split("\n")).toHaveLength(1);
  expect(await confirmShown(yes, await localFleet(yes), all)).toBe(true);
  expect(questions[0]).toBe("Confirm and apply exactly these 2 plans? Only yes does: ");
  expect((await confirmations()).trim().split("\n")).toHaveLength(2);
  expect(printed).toContain("staging/src-staging-a (acme) network needs confirmation, plan 11111111:");
  expect(printed).toContain("~ update net.src-staging-a");
});
