import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hint } from "../../src/cli/context.ts";
import { programName } from "../../src/cli/program-name.ts";
import { configPath, instance } from "../fleet/sample-fleet.ts";
import { type CliFixture, cliFixture } from "./cli-fixture.ts";

const source = join(import.meta.dirname, "..", "..", "src");
let fleet: CliFixture;
beforeAll(async () => {
  fleet = await cliFixture();
});
afterAll(() => fleet.close());

test("the program is named as it was called", () => {
  const cwd = "/home/mona/fleet";
  const named = (script: string, real: string, command?: string) =>
    programName({ script, real }, command === undefined ? {} : { npm_command: command }, cwd);
  const [cached, inFleet] = ["/home/mona/.npm/_npx/0123/node_modules", "/home/mona/fleet/node_modules"];
  const [linked, own] = [".bin/flotilla", "@flotilla-dev/cli/dist/flotilla.js"];
  expect(named("/usr/local/bin/flotilla", `/usr/local/lib/node_modules/${own}`)).toBe("flotilla");
  expect(named(`${cached}/${linked}`, `${cached}/${own}`, "exec")).toBe("npx @flotilla-dev/cli");
  expect(named(`${inFleet}/${linked}`, `${inFleet}/${own}`, "exec")).toBe("npx @flotilla-dev/cli");
  expect(named(`${cached}/${linked}`, "/home/mona/flotilla/scripts/flotilla.mjs", "exec")).toBe("npx flotilla");
  const built = "/home/mona/fleet/dist/flotilla.js";
  expect(named(built, built, "run-script")).toBe("node dist/flotilla.js");
  expect(named("/opt/f/dist/flotilla.js", "/opt/f/dist/flotilla.js")).toBe("node /opt/f/dist/flotilla.js");
  expect(hint({ program: "npx flotilla" }, "why src-1")).toBe("npx flotilla why src-1");
});

test("what a user wrote is printed as written, whatever it says, and hints name the program", async () => {
  const id = "src-staging-a";
  const annotated = instance(id).replace("metadata:\n", "metadata:\n  annotations: { note: run flotilla apply nightly }\n");
  await fleet.write(configPath("staging", id), annotated);
  await fleet.commit("Note");
  const npx = { env: { npm_command: "exec" } };
  const got = await fleet.flotillaIn(npx, "instance", "get", id);
  expect(got).toMatchObject({ code: 0, stderr: "" });
  expect(got.stdout).toContain("run flotilla apply nightly");
  expect((await fleet.flotillaIn(npx, "why", "src-nobody")).stderr).toContain("See: npx flotilla instance list");
});

test("no text of the source names the program itself", async () => {
  // Not `completion`: a shell completes the program by the one name under which it is installed.
  const verbs = "app|apply|architecture|doctor|drift|explain|generate|init|instance|pending|plan|rollout|stack|status|validate|why";
  // Texts on GitHub name what runs in any folder: the npm package.
  const called = new RegExp(`flotilla (?:${verbs})\\b`);
  const found: string[] = [];
  for (const file of await readdir(source, { recursive: true })) {
    if (!file.endsWith(".ts")) continue;
    for (const line of (await readFile(join(source, file), "utf8")).split("\n"))
      if (called.test(line.replace(/^\s*(?:\/\/|\/?\*).*/, ""))) found.push(`${file}: ${line.trim()}`);
  }
  expect(found).toEqual([]);
});
