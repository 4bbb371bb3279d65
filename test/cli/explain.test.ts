import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../../src/process/run.ts";
import { cliEntry, cliEnv } from "./cli-fixture.ts";

const codesOf = (file: string): ReadonlySet<string> =>
  new Set(Object.keys(JSON.parse(readFileSync(join("schemas", file), "utf8")) as Readonly<Record<string, string>>));
const known = codesOf("problem-codes.json");
const findings = codesOf("finding-codes.json");

/** Texts of the source that have the form of a code, by those that are known: the same first word. */
function codesInSource(): ReadonlySet<string> {
  const topics = new Set([...known].map((code) => code.split(".")[0]));
  const found = new Set<string>();
  for (const folder of ["src/fleet", "src/yaml", "src/stacks", "src/schemas", "src/report", "src/cli"])
    for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
      // What doctor finds has codes of its own, which stand with their why and their fix.
      if (!file.endsWith(".ts") || (folder === "src/cli" && !file.startsWith("validate"))) continue;
      for (const [, code = ""] of readFileSync(join(folder, file), "utf8").matchAll(/["`]([a-z]+(?:\.[a-z]+(?:-[a-z]+)*)+)["`]/g))
        if (topics.has(code.split(".")[0])) found.add(code);
      if (file === "version.ts") for (const reason of refusedVersions(join(folder, file))) found.add(`version.${reason}`);
    }
  return found;
}

/** What `version.${reason}` is made of: a version that no release has is reported as version.unknown. */
function refusedVersions(file: string): readonly string[] {
  const reasons = [...readFileSync(file, "utf8").matchAll(/refused\(\s*"([a-z-]+)"/g)].map(([, reason = ""]) => reason);
  expect(reasons.length).toBeGreaterThan(4);
  return reasons.filter((reason) => reason !== "unknown-version");
}

/** Names of files and hosts have the form of a code. */
const isName = (text: string): boolean => /\.(?:yaml|json|ts|md|mjs|tf|io|org|com|hcl|env)$|^module\.(?:stack|\w+\.\w+\.\w+)$/.test(text);

test("every code of a problem is explained", () => {
  const golden = readdirSync("test/fleet/golden").flatMap((file) =>
    [...readFileSync(join("test/fleet/golden", file), "utf8").matchAll(/^\S+:\d+:\d+ {2}(?:error|warning) {2}(\S+)$/gm)].map(
      ([, code = ""]) => code,
    ),
  );
  expect(golden.length).toBeGreaterThan(50);
  const wanted = [...codesInSource(), ...golden].filter((code) => !isName(code));
  expect([...new Set(wanted)].filter((code) => !known.has(code)).toSorted()).toEqual([]);
});

test("every code of doctor is explained, and no other", () => {
  const files = readdirSync("src/cli").filter((file) => /^doctor-.*\.ts$/.test(file));
  const texts = files.map((file) => readFileSync(join("src/cli", file), "utf8")).join("");
  const codes = [...texts.matchAll(/"([a-z]+\.[a-z]+(?:-[a-z]+)*)"/g)].map(([, code = ""]) => code);
  expect([...new Set(codes)].filter((code) => !code.endsWith(".yml")).toSorted()).toEqual([...findings]);
  expect(
    [...findings].filter((code) => known.has(code)),
    "explain has one text for each",
  ).toEqual([]);
});

test("no code is explained that is none", () => {
  const used = codesInSource();
  // Made of a topic and the rest: `${what}.duplicate`, `state.${state}.unsupported`.
  const made = /^(?:slug|domain)\.duplicate$|^state\.\w+\.unsupported$/;
  expect([...known].filter((code) => !made.test(code) && !used.has(code))).toEqual([]);
});

test("a code is explained, one that is none gets the nearest, and without one all are listed", async () => {
  const flotilla = (...words: readonly string[]) =>
    run(process.execPath, [cliEntry, "explain", ...words], { cwd: "/", env: cliEnv, timeout: 30_000 });
  expect(await flotilla("field.immutable")).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^field\.immutable\n {2}A value changed/),
  });
  expect(await flotilla("field.imutable")).toMatchObject({ code: 2, stderr: expect.stringContaining("Did you mean field.immutable?") });
  expect(await flotilla("rules.stale")).toMatchObject({ code: 0, stdout: expect.stringContaining("Approvals stay after a push") });
  expect((await flotilla("toString")).code).toBe(2);
  expect((await flotilla()).stdout.split("\n").filter((line) => line !== "")).toEqual([...known, ...findings]);
});
