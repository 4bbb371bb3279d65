import * as fc from "fast-check";
import { expect, test } from "vitest";
import { code, link, plain } from "../../src/report/plain-text.ts";

test("text from elsewhere pings nobody, is one line, holds no markup and no marker", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.constantFrom("@mona **x** <!-- flotilla:tracker a b -->", "a\r\n# b\n```", "[x](javascript:y)", "\u202egnp", "`@mona`"),
      ),
      (text) => {
        for (const shown of [plain(text), code(text)]) {
          expect(shown).not.toMatch(/[\r\n\u2028\u2029\u202a-\u202e]/);
          expect(shown).not.toContain("<!--");
        }
        expect(plain(text)).not.toMatch(/@[\p{L}\p{N}]/u);
        expect(plain(text).replaceAll(/\\[\\`*_{}[\]<>|~$&!]/g, "")).not.toMatch(/[`*_[\]<>|]/);
        expect(code(text).slice(1, -1)).not.toContain("`");
      },
    ),
  );
  expect(plain("x".repeat(1_000), 20)).toHaveLength(20);
  const hosts = ["github.com", "console.example"];
  for (const address of ["https://github.com/example/accounts/issues/101", "https://console.example/a-b/c"])
    expect(link(address, hosts)).toBe(address);
  for (const address of [
    "https://github.com/@mona",
    "https://evil.example/x",
    "http://github.com/x",
    "https://github.com.evil.example/x",
    "https://github.com@evil.example/x",
    "https://github.com:8443/x",
    "https://GITHUB.com/x",
    "javascript://github.com/x",
  ]) {
    expect(link(address, hosts)).not.toBe(address);
    expect(link(address, hosts)).not.toContain("://");
  }
});

test("text from elsewhere refers to nothing, closes nothing, links nowhere, heads nothing", () => {
  for (const [text, shown] of [
    ["fixes #3", "fixes #\u200b3"],
    ["Closes owner/repo#12, resolves GH-4", "Closes owner/repo#\u200b12, resolves GH-\u200b4"],
    ["see https://evil.example/x or www.evil.example", "see https:\u200b//evil.example/x or www.\u200bevil.example"],
    ["closes https://github.com/o/r/issues/3", "closes https:\u200b//github.com/o/r/issues/3"],
    ["# heading", "\\# heading"],
    ["- item", "\\- item"],
    ["+ item", "\\+ item"],
    ["=====", "\\====="],
    ["1. item", "1\\. item"],
    ["2) item", "2\\) item"],
    ["5.4.0 and C# stay", "5.4.0 and C# stay"],
    ["-1 of 3", "-1 of 3"],
  ] as const)
    expect(plain(text), text).toBe(shown);
});
