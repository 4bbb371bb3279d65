import { expect, test } from "vitest";
import { compileForeign } from "../../src/schemas/foreign-schema.ts";

test("somebody else's schema is compiled where it is one", () => {
  const values = { type: "object", properties: { replicas: { type: "integer", minimum: 1 } }, additionalProperties: false };
  for (const schema of [values, { $schema: "https://json-schema.org/draft/2020-12/schema", ...values }]) {
    const { errorsOf } = compileForeign(schema);
    expect(errorsOf({ replicas: 2 })).toEqual([]);
    expect(
      errorsOf({ replicas: 0, more: true })
        .map(({ keyword }) => keyword)
        .sort(),
    ).toEqual(["additionalProperties", "minimum"]);
  }
});

test.each<[string, object, RegExp]>([
  ["a keyword's value is wrong", { type: "strin" }, /schema is invalid.*type/],
  ["properties are a list", { properties: [] }, /schema is invalid.*properties/],
  ["something deep inside is wrong", { properties: { a: { items: { minLength: -1 } } } }, /schema is invalid.*minLength/],
  ["a keyword is not known", { type: "object", propertys: {} }, /unknown keyword/],
  ["it is of another draft", { $schema: "http://json-schema.org/draft-07/schema#", type: "object" }, /draft-07/],
  ["it refers to another file", { $ref: "other.json#/x" }, /resolve/],
])("it is refused where %s", (_why, schema, reason) => {
  expect(() => compileForeign(schema)).toThrow(reason);
});
