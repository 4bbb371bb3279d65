import { expect, test } from "vitest";
import { immutableChanges } from "../../src/fleet/immutable.ts";

const effect = "it would be created anew";
const schema = {
  type: "object",
  properties: {
    name: { type: "string", "x-immutable": effect },
    size: { type: "integer" },
    nested: { allOf: [{ properties: { id: { "x-immutable": effect } } }, { $ref: "#/$defs/zoned" }] },
    list: { items: { $ref: "#/$defs/zoned" } },
  },
  additionalProperties: { "x-immutable": effect },
  $defs: { zoned: { properties: { zone: { "x-immutable": effect } } }, "a/b": { "x-immutable": effect } },
};

test.each<[string, unknown, unknown, readonly string[]]>([
  ["nothing", { name: "a", size: 1 }, { size: 2, name: "a" }, []],
  ["a value", { name: "a" }, { name: "b" }, ["name"]],
  ["a value that goes", { name: "a" }, {}, ["name"]],
  ["a value that comes", {}, { name: "a" }, []],
  ["the form of a number", { name: 1.1 }, { name: 1.1 }, []],
  ["below alternatives and references", { nested: { id: 1, zone: "a" } }, { nested: { id: 2, zone: "b" } }, ["nested.id", "nested.zone"]],
  ["items", { list: [{ zone: "a" }, { zone: "b" }] }, { list: [{ zone: "a" }] }, ["list.1.zone"]],
  ["any other member", { more: { a: 1 } }, { more: { a: 2 } }, ["more"]],
  ["everything above", { nested: { id: 1 } }, null, ["nested.id"]],
])("%s", (_what, before, after, paths) => {
  expect(immutableChanges(schema, before, after).map(({ path }) => path.join("."))).toEqual(paths);
});

test("references that lead back or multiply end at once", () => {
  const two = (name: string) => ({ allOf: [{ $ref: `#/$defs/${name}` }, { $ref: `#/$defs/${name}` }] });
  const many = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`d${index}`, two(`d${index + 1}`)]));
  const looping = {
    $ref: "#",
    $defs: { ...many, d60: { properties: { a: { $ref: "#/$defs/d0" }, x: { "x-immutable": effect } } } },
    ...two("d0"),
  };
  const changes = immutableChanges(looping, { a: { a: { x: 1 } }, x: 1 }, { a: { a: { x: 2 } }, x: 2 });
  expect(changes.map(({ path }) => path.join("."))).toEqual(["a.a.x", "x"]);
});
