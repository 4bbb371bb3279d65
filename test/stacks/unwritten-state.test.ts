import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { recoverState } from "../../src/stacks/state/unwritten-state.ts";
import { engines, smallFleet } from "./small-fleet.ts";

const dir = mkdtempSync(join(tmpdir(), "flotilla-test-"));
afterAll(() => rmSync(dir, { recursive: true }));

describe.each(engines.map((engine) => ({ name: engine.name, engine })))("with $name", ({ engine }) => {
  test("a state that found no space is kept, and in its place before the next plan", async () => {
    const folder = mkdtempSync(join(dir, "engine-"));
    const path = join(folder, "engine");
    const full =
      '{"@message":"","type":"diagnostic","diagnostic":{"severity":"error","summary":"Failed to save state","detail":"write state/a.tfstate: no space left on device"}}';
    // Makes everything, then finds no space: the state is cut, and its whole text is where both engines leave it then.
    writeFileSync(
      path,
      `#!/bin/sh\nif [ "$1" = apply ]; then\n${engine.path} "$@" || exit 9\ncp state/a.tfstate errored.tfstate\nprintf '{"vers' > state/a.tfstate\necho '${full}'\nexit 1\nfi\nexec ${engine.path} "$@"\n`,
      { mode: 0o755 },
    );
    const files = { "a/main.tf": `resource "terraform_data" "x" {}` };
    const fleet = await smallFleet({ ...engine, path }, [{ name: "a", inputs: [] }], files);
    const outcome = await fleet.runner.apply(fleet.target("a"), await fleet.plan("a"));
    const state = join(fleet.stateDir, "state/local/src-0a1b2c3d4e5f60718293/a.tfstate");
    expect(outcome).toEqual({
      outcome: "own-file",
      error: `write state/a.tfstate: no space left on device. The state ${state} could not be written. It is kept in ${state}.errored, and put in its place by the next run.`,
    });
    const next = await fleet.plan("a");
    expect(next).toMatchObject({ empty: true, stateEmpty: false });
    expect(existsSync(`${state}.errored`)).toBe(false);
    await fleet.close();
  });
});

test("a newer state stays, another one's is refused", async () => {
  const state = join(dir, "a.tfstate");
  const put = (path: string, lineage: string, serial: number) => writeFileSync(path, JSON.stringify({ version: 4, lineage, serial }));
  await recoverState(state);
  put(state, "one", 5);
  put(`${state}.errored`, "one", 4);
  await recoverState(state);
  expect([existsSync(`${state}.errored`), readFileSync(state, "utf8")]).toEqual([false, expect.stringContaining("5")]);
  put(`${state}.errored`, "two", 9);
  await expect(recoverState(state)).rejects.toThrow(/not of the history of/);
});
