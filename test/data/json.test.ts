import * as fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson, indentedJson } from "../../src/data/canonical-json.ts";
import { exactText, isExactly } from "../../src/data/decimal.ts";
import { exactNumber, parseJson, parseJsonAsWritten, scalarText } from "../../src/data/json.ts";
import { isMapping } from "../../src/data/mapping.ts";

const kept = [
  "0",
  "-0",
  "1",
  "1.0",
  "-1.50",
  "0.1",
  "1e3",
  "123456789012345",
  "9007199254740992",
  "12345678901234567000",
  "1e21",
  "1.7976931348623157e308",
  "5e-324",
];
const raw = [
  "9007199254740993",
  "-9007199254740993",
  "12345678901234567890",
  "0.1234567890123456789",
  "1.00000000000000001",
  "1e400",
  "-1e400",
  "1e-400",
];

test.each(kept)("%s is a number", (text) => {
  expect(parseJson(`{"n":${text}}`)).toStrictEqual({ n: Number(text) });
  expect(parseJson(text)).toBe(Number(text));
});

test.each(raw)("%s keeps its digits through reading, comparing and writing", (text) => {
  const value = parseJson(`{"list":[1,${text}],"n": ${text}}`);
  expect(canonicalJson(value)).toBe(`{"list":[1,${text}],"n":${text}}`);
  expect(JSON.stringify(value)).toBe(`{"list":[1,${text}],"n":${text}}`);
  expect(indentedJson({ n: parseJson(text) })).toBe(`{\n  "n": ${text}\n}\n`);
  const number = parseJson(text);
  expect(isMapping(number)).toBe(false);
  expect(exactNumber(number)).toBe(text);
  expect(scalarText(number)).toBe(text);
});

test("numbers that are equal are one text, those that are not are two", () => {
  const forms = ["12345678901234567890", "1234567890123456789e1", "1.2345678901234567890e19", "12345678901234567890.000"];
  expect(new Set(forms.map((text) => canonicalJson(parseJson(text))))).toEqual(new Set([forms[0]]));
  expect(canonicalJson(parseJson("9007199254740993"))).not.toBe(canonicalJson(parseJson("9007199254740992")));
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 60n), max: 10n ** 60n }), fc.integer({ min: -60, max: 60 }), (whole, exponent) => {
      const text = `${whole}e${exponent}`;
      const written = exactText(text);
      // The value again, without a point: |exponent| <= 60 on both sides.
      const scaled = (given: string): bigint => {
        const [mantissa = "", power = "0"] = given.split("e");
        const [before = "", after = ""] = mantissa.split(".");
        return BigInt(before + after) * 10n ** BigInt(200 + Number(power) - after.length);
      };
      expect(scaled(written)).toBe(scaled(text));
      expect(exactText(written)).toBe(written);
    }),
  );
});

test("a double that is printed and read is the same double", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(isExactly(value, String(value))).toBe(true);
      expect(parseJson(JSON.stringify(value))).toBe(Object.is(value, -0) ? 0 : value);
    }),
  );
});

test("texts that look like numbers stay texts, odd keys stay keys", () => {
  const text = '{"id":"x: 12345678901234567890","__proto__":{"n":12345678901234567890},"rawJSON":"12345678901234567890"}';
  const value = parseJson(text);
  expect(JSON.stringify(value)).toBe(text);
  expect(isMapping(value) && isMapping(value["__proto__"])).toBe(true);
  expect(exactNumber(value)).toBeNull();
  expect(() => parseJson('{"n": 12345678901234567890')).toThrow(SyntaxError);
});

test("as written: every number is its text", () => {
  expect(parseJsonAsWritten('{"version":1.10,"list":[1e2,null,true,"1.10"]}')).toEqual({
    version: "1.10",
    list: ["1e2", null, true, "1.10"],
  });
});
