import { expect, test } from "vitest";
import { fitsConstraint, parseVersionConstraint } from "../../src/fleet/version-constraint.ts";
import { validate } from "../../src/fleet/validate.ts";
import { sampleFleet, sourceOf } from "./sample-fleet.ts";

const versions = ["0.2.3", "0.2.9", "0.3.0", "1.5.7", "1.6.0-rc1", "1.6.0", "1.6.2", "1.7.0", "1.11.4", "2.0.0-beta.2", "2.0.0"];
const environment = "environments/staging/environment.yaml";

/** What validate says of an environment whose engine has this version. */
function codes(version: string): readonly string[] {
  const files = sampleFleet();
  files.set(environment, (files.get(environment) ?? "").replace(/version: .*?([,}])/, `version: ${JSON.stringify(version)} $1`));
  return validate(sourceOf(files))
    .problems.filter(({ file }) => file === environment)
    .map(({ code }) => code);
}

// One table for both sides: what validate accepts is what the engine is held to.
test.each<[string, readonly string[]]>([
  ["1.6.2", ["1.6.2"]],
  ["1.6", ["1.6.0"]],
  ["v1.6.2", ["1.6.2"]],
  ["=1.6.2", ["1.6.2"]],
  ["1.6.0-rc1", ["1.6.0-rc1"]],
  [">=1.6", ["1.6.0", "1.6.2", "1.7.0", "1.11.4", "2.0.0-beta.2", "2.0.0"]],
  [">=1.6.0-rc1, <1.7", ["1.6.0-rc1", "1.6.0", "1.6.2"]],
  [">= 1.6 < 2.0.0-beta.1", ["1.6.0", "1.6.2", "1.7.0", "1.11.4"]],
  [">1.6.2 <=1.11.4", ["1.7.0", "1.11.4"]],
  [">=1.5,!=1.6.2,<1.7.0", ["1.5.7", "1.6.0-rc1", "1.6.0"]],
  [">1.6.0 !=1.11.4 <=2.0.0", ["1.6.2", "1.7.0", "2.0.0-beta.2", "2.0.0"]],
  ["~> 1.6", ["1.6.0", "1.6.2", "1.7.0", "1.11.4"]],
  ["~> 1.6.0", ["1.6.0", "1.6.2"]],
  ["~>1", ["1.5.7", "1.6.0-rc1", "1.6.0", "1.6.2", "1.7.0", "1.11.4"]],
  ["~1.6", ["1.6.0", "1.6.2"]],
  ["~1.6.1", ["1.6.2"]],
  ["~1", ["1.5.7", "1.6.0-rc1", "1.6.0", "1.6.2", "1.7.0", "1.11.4"]],
  ["^1.6", ["1.6.0", "1.6.2", "1.7.0", "1.11.4"]],
  ["^0.2.3", ["0.2.3", "0.2.9"]],
  ["^0.2", ["0.2.3", "0.2.9"]],
  ["^0", ["0.2.3", "0.2.9", "0.3.0"]],
])("%s accepts %j", (text, expected) => {
  expect(versions.filter((version) => fitsConstraint(version, text))).toEqual(expected);
  expect(codes(text)).toEqual([]);
});

test.each([
  "latest",
  "",
  ",",
  ">=1.6,",
  ">=",
  "1.6 >=",
  ">= >= 1",
  "1.6.2.1",
  "1..2",
  "=>1",
  "1.x",
  "1.6.2-",
  "<1.6||>2",
  "1.6.2+build",
  "9999999999",
])("%j is refused by both", (text) => {
  expect(parseVersionConstraint(text)).toBeNull();
  expect(fitsConstraint("1.6.0", text)).toBe(false);
  expect(codes(text)).toEqual([text === "" ? "value.length" : "engine.version"]);
});

test("pre-releases are ordered as semantic versions are", () => {
  const sorted = ["1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-rc.1", "1.0.0"];
  for (const [at, version] of sorted.entries()) {
    expect(sorted.filter((other) => fitsConstraint(other, `>${version}`))).toEqual(sorted.slice(at + 1));
  }
});
