import { expect, test } from "vitest";
import { scrubber } from "../../src/rollout/names.ts";

const scrub = scrubber([
  { id: "src-a", slug: "acme", domain: "acme.fleet.example", customDomains: ["code.acme.example"] },
  { id: "src-b", slug: "big-corp-of-the-far-north-east", domain: "Big.fleet.example.", customDomains: [] },
]);

test("slugs and domains go, wherever they stand and however many there are; ids stay", () => {
  for (const [text, notified] of [
    ["db-acme-0 of src-a", "db-(slug)-0 of src-a"],
    ["https://code.acme.example/x and BIG.fleet.example", "https://(domain)/x and (domain)"],
    ["api.acme.fleet.example.big.fleet.example", "api.(domain).(domain)"],
    ["acme-x-big-corp-of-the-far-north-east-acme", "(slug)-x-(slug)-(slug)"],
    ["acme.internal", "(slug).internal"],
    ["nothing-to.see here, 5.3.1", "nothing-to.see here, 5.3.1"],
  ] as const)
    expect(scrub(text), text).toBe(notified);
  expect(scrub("vmacme1 and vmbig", "src-a")).toBe("vm(slug)1 and vmbig");
});

test("a long text of an engine or a person does not stop a rollout", () => {
  const times = 20_000;
  for (const text of ["a.", "-", "."]) expect(scrub(`x${text.repeat(times)}`)).toBe(`x${text.repeat(times)}`);
  for (const end of ["-", "."]) expect(scrub(`${`acme${end}`.repeat(times)}x`)).toBe(`${`(slug)${end}`.repeat(times)}x`);
});

test("text from elsewhere holds no slug and no domain of the fleet, however it is written", () => {
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
