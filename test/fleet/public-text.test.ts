import * as fc from "fast-check";
import { expect, test } from "vitest";
import { scrubber } from "../../src/fleet/public-text.ts";
import { formsOf, lettersOf } from "../attacks/name-forms.ts";

const scrub = scrubber([
  { id: "src-a", slug: "acme", domain: "acme.fleet.example", customDomains: ["code.acme.example"], private: [] },
  { id: "src-b", slug: "big-corp-of-the-far-north-east", domain: "Big.fleet.example.", customDomains: [], private: [] },
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

test("the id of another instance stays whole where it holds the slug of the one that a text is about", () => {
  const named = (id: string, slug: string) => ({ id, slug, domain: `${slug}.x.example`, customDomains: [], private: [] });
  const scrub = scrubber([named("acme-1", "acme"), named("acme-2", "other")]);
  for (const id of ["acme-1", "acme-2", undefined])
    expect(scrub("acme-1 failed, and so did /acme-2/app of acme, acme-3", id)).toBe(
      "acme-1 failed, and so did /acme-2/app of (slug), (slug)-3",
    );
});

test("a long text of an engine or a person does not stop a rollout", () => {
  const times = 20_000;
  for (const text of ["a.", "-", "."]) expect(scrub(`x${text.repeat(times)}`)).toBe(`x${text.repeat(times)}`);
  for (const end of ["-", "."]) expect(scrub(`${`acme${end}`.repeat(times)}x`)).toBe(`${`(slug)${end}`.repeat(times)}x`);
});

test("a long text about one instance is done at once too", () => {
  const times = 20_000;
  for (const end of ["-", " "]) expect(scrub(`${`acme${end}`.repeat(times)}x`, "src-a")).toBe(`${`(slug)${end}`.repeat(times)}x`);
  expect(scrub("a".repeat(times), "src-a")).toBe("a".repeat(times));
});

test("text from elsewhere holds no slug and no domain of the fleet, however it is written", () => {
  const scrub = scrubber([
    { id: "src-0001", slug: "acme", domain: "acme.fleet.example", customDomains: ["code.acme.example"], private: [] },
    { id: "src-0002", slug: "north-wind", domain: "north-wind.fleet.example.", customDomains: [], private: [] },
    { id: "src-0003", slug: "ab", domain: "ab.fleet.example", customDomains: [], private: [] },
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

test("no form of an instance's own names is left of what its engine prints", () => {
  const names = {
    id: "src-0001",
    slug: "acme-corp",
    domain: "acme-corp.fleet.example",
    customDomains: ["code.wile-e.example"],
    private: ["Wile E. Coyote"],
  };
  const scrub = scrubber(
    [names, { ...names, id: "src-0002", slug: "other", domain: "o.example", customDomains: [], private: [] }],
    ["app"],
  );
  let tried = 0;
  for (const name of [names.slug, names.domain, ...names.customDomains, ...names.private]) {
    for (const form of formsOf(name)) {
      tried += 1;
      const shown = scrub(`Error: the thing ${form} of src-0001 is taken`, "src-0001");
      expect(lettersOf(shown), form).not.toContain(lettersOf(name));
      for (const encoding of ["base64", "hex"] as const)
        expect(shown, form).not.toContain(Buffer.from(name).toString(encoding).slice(0, 8));
      expect(shown).toContain("src-0001");
    }
  }
  expect(tried).toBeGreaterThan(200);
});

test("names of other instances go as words, however they are separated", () => {
  const none = { customDomains: [], private: [] };
  const scrub = scrubber([
    { id: "src-0001", slug: "one", domain: "one.example", ...none },
    { id: "src-0002", slug: "acme-corp", domain: "acme-corp.fleet.example", customDomains: [], private: ["Wile E. Coyote"] },
  ]);
  for (const text of ["acme_corp", "ACME CORP", "AcmeCorp", "x acme.corp y", "acmecorp", "wile_e_coyote", "Acme_Corp.fleet.example"])
    expect(lettersOf(scrub(text, "src-0001")), text).not.toMatch(/acmecorp|wileecoyote/);
});

test("an id stays whole, although it holds the slug", () => {
  const scrub = scrubber([{ id: "acme-1", slug: "acme", domain: "acme.example", customDomains: [], private: [] }]);
  expect(scrub("GET /acme-1/healthz of acme-1 and acme", "acme-1")).toBe("GET /acme-1/healthz of acme-1 and (slug)");
  expect(scrub("GET /acme-1/healthz of acme-1 and acme")).toBe("GET /acme-1/healthz of acme-1 and (slug)");
});

test("words of engines and of the fleet's own architectures are no names", () => {
  const none = { customDomains: [], private: [] };
  const scrub = scrubber(
    [
      { id: "src-0001", slug: "app", domain: "app.fleet.example", ...none },
      { id: "src-0002", slug: "ledger", domain: "ledger.fleet.example", ...none },
    ],
    ["ledger"],
  );
  for (const id of [undefined, "src-0001", "src-0002"] as const)
    expect(scrub('app failed: terraform_data.app["x"], ledger failed: https://app.fleet.example', id)).toBe(
      'app failed: terraform_data.app["x"], ledger failed: https://(domain)',
    );
});

test("a text about an instance that nobody knows is withheld", () => {
  expect(scrub("acme failed", "src-none")).toMatch(/^\(withheld: /);
});

test("texts without a name come back as they are", () => {
  const texts = fc.array(fc.constantFrom("error", "5.4.0", "10.0.0.1", "a.b", "-", ".", " ", "x", "\n", "src-a", "│", "(", '"'), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(texts, (parts) => {
      expect(scrub(parts.join(""), "src-a")).toBe(parts.join(""));
    }),
  );
});
