import { describe, expect, test } from "vitest";
import { declaredAddresses, takeState } from "../../src/stacks/state/taken-state.ts";

const object = (address: string, more: object = {}, instance: object = {}): object => {
  const parts = /^(?:(module\..*)\.)?([a-z_]+)\.([a-z_]+)$/.exec(address) ?? [];
  const [, module, type, name] = parts;
  const provider = 'provider["registry.opentofu.org/acme/cloud"]';
  return {
    ...(module === undefined ? {} : { module }),
    mode: "managed",
    type,
    name,
    provider,
    instances: [{ schema_version: 0, attributes: { id: name }, ...instance }],
    ...more,
  };
};
const state = (...resources: readonly object[]): string =>
  JSON.stringify({
    version: 4,
    terraform_version: "1.6.2",
    serial: 7,
    lineage: "of-the-source",
    outputs: { url: { value: "x", type: "string" } },
    resources,
  });
const at = { environment: "prod", id: "src-1" };
const declared = new Map([
  ["network", new Set(["cloud_net.main", "module.dns"])],
  ["app", new Set(["cloud_app.main"])],
]);
type Written = { readonly serial: number; readonly lineage: string; readonly outputs: object; readonly resources: readonly object[] };
const taken = (text: string) => {
  const found = takeState(text, { ...at, declared });
  if (found.outcome === "refused") throw new Error(found.why.join("\n"));
  return new Map([...found.states].map(([stack, written]) => [stack, JSON.parse(written) as Written]));
};

describe("a state of a plain root", () => {
  test("is divided by what the stacks' modules declare, below their addresses", () => {
    const states = taken(
      state(
        object("cloud_net.main"),
        object('module.dns["a.b"].module.zone.cloud_zone.main', { provider: 'module.dns.provider["registry.opentofu.org/acme/cloud"]' }),
        object("cloud_app.main", {}, { index_key: 0, dependencies: ["cloud_net.main", "cloud_app.main"] }),
        object("cloud_image.main", { mode: "data" }),
      ),
    );
    expect(states.get("network")?.resources).toMatchObject([
      { module: "module.stack", type: "cloud_net" },
      {
        module: 'module.stack.module.dns["a.b"].module.zone',
        provider: 'module.stack.module.dns.provider["registry.opentofu.org/acme/cloud"]',
      },
    ]);
    expect(states.get("app")?.resources).toMatchObject([
      { module: "module.stack", instances: [{ index_key: 0, dependencies: ["module.stack.cloud_app.main"], attributes: { id: "main" } }] },
    ]);
    expect(states.get("app")).toMatchObject({ serial: 7, outputs: {} });
    expect(states.get("app")?.lineage).not.toBe(states.get("network")?.lineage);
    expect(taken(state(object("cloud_net.main"))).get("network")?.lineage, "taken again").toBe(states.get("network")?.lineage);
  });

  test("is taken from another fleet as well", () => {
    expect(taken(state(object("module.stack.cloud_net.main"))).get("network")?.resources).toMatchObject([
      { module: "module.stack", name: "main" },
    ]);
  });

  test.each([
    ["what nobody declares", state(object("cloud_disk.main")), /declares cloud_disk\.main: it would be destroyed/],
    ["nothing", state(), /holds no resource/],
    ["what is no state", "{}", /not a state that can be read/],
    ["an encrypted state", JSON.stringify({ serial: 1, lineage: "x", meta: {}, encrypted_data: "eA==" }), /not encrypted/],
  ])("is refused: %s", (_, text, why) => {
    const found = takeState(text, { ...at, declared });
    expect(found).toMatchObject({ outcome: "refused", why: [expect.stringMatching(why)] });
  });

  test("is refused where two stacks declare the same", () => {
    const both = new Map([
      ["a", new Set(["cloud_net.main"])],
      ["b", new Set(["cloud_net.main"])],
    ]);
    expect(takeState(state(object("cloud_net.main")), { ...at, declared: both })).toMatchObject({
      why: [expect.stringContaining("--from <stack>=<folder>")],
    });
  });
});

test("a module declares its resources, its modules, and what its moved blocks say was there", () => {
  const main = `resource "cloud_net" "main" {}
module "dns" { source = "./dns" }
data "cloud_image" "main" {}
moved {
  from = cloud_old.main[0]
  to   = cloud_net.main
}`;
  const files = new Map([
    ["main.tf", main],
    ["dns/main.tf", 'resource "cloud_zone" "main" {}'],
    ["broken.tf", "resource {"],
  ]);
  expect([...declaredAddresses(files)].sort()).toEqual(["cloud_net.main", "cloud_old.main", "module.dns"]);
});
