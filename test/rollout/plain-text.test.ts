import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scrubber } from "../../src/rollout/names.ts";
import { code, link, plain } from "../../src/rollout/plain-text.ts";

describe("text from elsewhere", () => {
  test("pings nobody, is one line, holds no markup and no marker", () => {
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

  test("holds no slug and no domain of the fleet, however it is written", () => {
    const scrub = scrubber([
      { id: "src-0001", slug: "acme", domain: "acme.fleet.example", customDomains: ["code.acme.example"] },
      { id: "src-0002", slug: "north-wind", domain: "north-wind.fleet.example.", customDomains: [] },
      { id: "src-0003", slug: "ab", domain: "ab.fleet.example", customDomains: [] },
    ]);
    for (const text of [
      "https://ACME.fleet.example/healthz answered 503",
      "CODE.acme.example.",
      "acme-database is gone",
      "x_acme_y",
      "www.north-wind.fleet.example",
      "db-north-wind-1",
      "North-Wind",
      "ab",
      "ab-db",
      "app.acme",
    ])
      expect(scrub(text).toLowerCase(), text).not.toMatch(/acme|north-wind|\bab\b/);
    expect(scrub("acmedb failed", "src-0001")).toBe("(slug)db failed");
    expect(scrub("src-0001 absolute 5.4.0 10.0.0.1")).toBe("src-0001 absolute 5.4.0 10.0.0.1");
    expect(scrub("https://acme.fleet.example/healthz answered 503")).toBe("https://(domain)/healthz answered 503");
  });
});
