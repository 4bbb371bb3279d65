import { rmSync } from "node:fs";
import { expect, test } from "vitest";
import { stackDigests } from "../../src/stacks/digest.ts";
import { anArchitecture, anEnvironment, anInstance, engines, smallFleet } from "./small-fleet.ts";

const stacks = [{ name: "network", inputs: [] }];
const digestOf = (inEnvironment: string, inRevision: string | null): string | undefined => {
  const environment = anEnvironment({ name: "tofu" }, {}, { engine: { name: "tofu", version: inEnvironment } });
  const architecture = anArchitecture(
    stacks,
    new Map([["network", "0".repeat(40)]]),
    inRevision === null ? {} : { engine: { version: inRevision } },
  );
  return stackDigests(environment, anInstance("src-0a1b2c3d4e5f60718293"), architecture).get("network");
};

test("where a revision says which versions of the engine it takes, an edit of the environment's range makes no stack pending", () => {
  expect(digestOf(">=1.6", null)).not.toBe(digestOf(">=1.10", null));
  expect(digestOf(">=1.6", "~> 1.10.0")).toBe(digestOf(">=1.10", "~> 1.10.0"));
  expect(digestOf(">=1.6", "~> 1.10.0")).not.toBe(digestOf(">=1.6", "~> 1.11.0"));
});

test("an engine that the revision does not take is refused by name, before it starts", async () => {
  const [engine] = engines;
  if (engine === undefined) throw new Error("no engine");
  const fleet = await smallFleet(engine, stacks, { "network/main.tf": "" }, { architecture: { engine: { version: ">=99" } } });
  try {
    expect(await fleet.runner.plan(fleet.target("network"))).toMatchObject({
      outcome: "failed",
      error: expect.stringContaining("architectures/small/1/architecture.yaml takes") as string,
    });
  } finally {
    await fleet.close();
    rmSync(fleet.dir, { recursive: true, force: true });
  }
});
