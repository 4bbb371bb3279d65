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
  expect(link("https://github.com/example/accounts/issues/101")).toBe("https://github.com/example/accounts/issues/101");
  expect(link("https://x.example/@mona")).not.toContain("@mona");
});
