import { expect, test } from "vitest";
import { matchesHint, parseHint } from "../../src/fleet/hint-pattern.ts";
import { validate } from "../../src/fleet/validate.ts";
import { sampleFleet, sourceOf } from "./sample-fleet.ts";

const architecture = "architectures/gke/7/architecture.yaml";

function matches(pattern: string, message: string): boolean {
  const parsed = parseHint(pattern);
  return parsed.outcome === "parsed" && matchesHint(parsed.pattern, message);
}

function codes(pattern: string): readonly string[] {
  const files = sampleFleet();
  files.set(architecture, `${files.get(architecture) ?? ""}  hints: [{ match: ${JSON.stringify(pattern)}, say: x }]\n`);
  return validate(sourceOf(files)).problems.map(({ code }) => code);
}

test.each([
  ["resource .* already being used", "Error: Resource\n│ x is ALREADY\n│ being used", true],
  ["a.*b.*c", "1a2b3c4", true],
  ["a.*b.*c", "1a2c3b4", false],
  ["a.*a", "a", false],
  ["refused \\(protected\\)", "refused (protected)", true],
  ["google.com", "see google.com", true],
  [".*", "", true],
])("%s in %j: %s", (pattern, message, expected) => {
  expect(matches(pattern, message)).toBe(expected);
  expect(codes(pattern)).toEqual([]);
});

test.each(["^(([a-z])+.)+[A-Z]([a-z])+$", "a+", "a|b", "(", "[a]", "a?", "a\\", "x{3}"])("%s is refused by validate", (pattern) => {
  expect(codes(pattern)).toEqual(["hint.pattern"]);
  expect(matches(pattern, pattern)).toBe(false);
});

test("a long pattern is refused, and the longest is matched at once", () => {
  expect(codes("a".repeat(201))).toEqual(["value.length"]);
  const start = performance.now();
  expect(matches("a.*".repeat(60), "a".repeat(1_000_000))).toBe(true);
  expect(matches(`${"a.*".repeat(60)}b`, "a".repeat(1_000_000))).toBe(false);
  expect(performance.now() - start).toBeLessThan(2_000);
});
