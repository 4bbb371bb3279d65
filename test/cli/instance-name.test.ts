import { expect, test } from "vitest";
import { findInstance } from "../../src/cli/instance-name.ts";

const instance = (environment: string, id: string, slug: string | null = null) => ({ environment, id, slug });
const all = [
  instance("prod", "src-1a2b", "acme"),
  instance("prod", "src-1a3c", "acme-eu"),
  instance("prod", "acme-eu-old", "legacy"),
  instance("staging", "src-1a2b", "trial"),
  instance("staging", "broken-file"),
];
const found = (environment: string, id: string) => ({ outcome: "found", key: { environment, id } });

test.each([
  ["an id", "acme-eu-old", undefined, found("prod", "acme-eu-old")],
  ["an id in several environments", "src-1a2b", undefined, { outcome: "ambiguous" }],
  ["an id with its environment", "staging/src-1a2b", undefined, found("staging", "src-1a2b")],
  ["an id with the environment beside it", "src-1a2b", "staging", found("staging", "src-1a2b")],
  ["a slug", "acme", undefined, found("prod", "src-1a2b")],
  ["a slug with its environment", "staging/trial", undefined, found("staging", "src-1a2b")],
  ["a slug of another environment", "staging/acme", undefined, { outcome: "none" }],
  ["the beginning of one id", "src-1a3", undefined, found("prod", "src-1a3c")],
  ["the beginning of one slug", "leg", undefined, found("prod", "acme-eu-old")],
  ["the beginning of an id without a slug", "brok", undefined, found("staging", "broken-file")],
  ["the beginning of several", "src-1a", undefined, { outcome: "ambiguous" }],
  ["a slug that is also a beginning", "acme-eu", undefined, found("prod", "src-1a3c")],
  ["nothing", "nobody", undefined, { outcome: "none", near: [] }],
  ["nearly an id", "src-1a3c9", undefined, { outcome: "none" }],
] as const)("%s: %s", (_, name, environment, expected) => {
  expect(findInstance(name, all, environment)).toMatchObject(expected);
});
