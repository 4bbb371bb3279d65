import { afterEach, beforeEach, expect, test } from "vitest";
import { apply } from "../../src/cli/apply.ts";
import { type CliContext, UsageError } from "../../src/cli/context.ts";
import { plan } from "../../src/cli/plan.ts";
import { configPath, instance, sampleFleet } from "../fleet/sample-fleet.ts";
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
