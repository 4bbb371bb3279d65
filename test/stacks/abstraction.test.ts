import { expect, test } from "vitest";
import { abstraction } from "../../src/stacks/plan/shape.ts";

test("an instance's names become placeholders, the longest first, whole words only", () => {
  const hide = abstraction({
    id: "src-1",
    slug: "acme",
    domain: "acme.fleet.example",
    customDomains: ["code.acme.example", "fleet.example"],
  });
  expect(hide("https://ACME.fleet.example/healthz")).toBe("https://{domain}/healthz");
  expect(hide("code.acme.example, acme-db, acmedb, fleet.example")).toBe("{domain}, {slug}-db, acmedb, {domain}");
  expect(hide("src-1 src-12")).toBe("{id} src-12");
});
