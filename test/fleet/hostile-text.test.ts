import { expect, test } from "vitest";
import { withoutMark } from "../../src/fleet/decode.ts";
import { parseTracker } from "../../src/fleet/tracker-template.ts";
import { validate } from "../../src/fleet/validate.ts";
import { lockHolder } from "../../src/stacks/engine/engine-message.ts";
import { literalText } from "../../src/stacks/render.ts";
import { sampleFleet, sourceOf } from "./sample-fleet.ts";

/** Milliseconds of processor time; each of these took seconds to minutes once. */
const deadline = 1_500;

function timed<T>(work: () => T): T {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1_000).toBeLessThan(deadline);
  return result;
}

function codesWith(path: string, change: (text: string) => string): readonly string[] {
  const files = sampleFleet();
  files.set(path, change(files.get(path) ?? ""));
  return timed(() => validate(sourceOf(files)).problems.map(({ code }) => code));
}

const environment = "environments/staging/environment.yaml";
const architecture = "architectures/gke/7/architecture.yaml";
const tracker = "templates/tracker.md";
const engine = (version: string) => (text: string) => text.replace(/version: .*?([,}])/, `version: ${JSON.stringify(version)} $1`);

test("validate is done at once with an engine version that is nearly a range", () => {
  expect(codesWith(environment, engine(`0 ${",0  0 ".repeat(28)}<`))).toEqual(["value.length"]);
  expect(codesWith(environment, engine(`0 ${",0  0 ".repeat(15)}<`))).toEqual(["engine.version"]);
  expect(codesWith(environment, engine(`>=1.6${" ".repeat(60_000)}~`))).toEqual(["value.length"]);
});

test("validate is done at once with a slot that is not closed", () => {
  const open = `{{${" ".repeat(4_000)}`;
  expect(codesWith(tracker, (text) => text.replace(/title: .*/, `title: "${open}"`))).toEqual(["template.unclosed", "value.length"]);
  expect(codesWith(tracker, (text) => `${text}${open}`)).toEqual(["template.unclosed"]);
  expect(codesWith(architecture, (text) => text.replace(/http: "[^"]*"/, `http: "https://${"{{ ".repeat(600)}"`))).toContain(
    "template.unclosed",
  );
  expect(codesWith(architecture, (text) => text.replace(/http: "[^"]*"/, `http: "${open}"`))).toContain("value.length");
});

test("what reads a template reads the largest one at once", () => {
  const text = `---\ntitle: Up\nlabels: [a]\n---\n${"{{ ".repeat(80_000)}`;
  expect(timed(() => parseTracker(tracker, withoutMark(text))).outcome).toBe("invalid");
});

test("texts go to and come from the engine at once", () => {
  const signs = "$".repeat(100_000);
  expect(timed(() => literalText(signs))).toBe('${"$"}'.repeat(100_000));
  expect(timed(() => literalText(`${signs}{`)).endsWith('${"$"}{')).toBe(true);
  const message = `Error acquiring the state lock\n${"|\n".repeat(100_000)}ID:${" ".repeat(100_000)}x`;
  expect(timed(() => lockHolder(message))?.lockId).toBe("x");
});
