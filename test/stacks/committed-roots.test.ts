import { expect, test } from "vitest";
import { loadFleet } from "../../src/fleet/load.ts";
import { committedRoots, rootDifferences } from "../../src/stacks/committed-roots.ts";
import { sampleFleet } from "../fleet/sample-fleet.ts";
import { repository as aRepository } from "../ledger/ledger-fixture.ts";

const environment = "environments/production/environment.yaml";
const at = (id: string, stack: string, file: string) => `hcp/roots/production/src-production-${id}/${stack}/${file}`;

function connectedFleet(): Map<string, string> {
  const files = sampleFleet();
  const backend = 'backend: { type: cloud, organization: acme, workspace: "{{environment}}_{{instance.id}}_{{stack}}", roots: hcp/roots }';
  files.set(
    environment,
    (files.get(environment) ?? "").replace("backend: { type: local }", backend).replace("name: tofu", "name: terraform"),
  );
  return files.set("architectures/gke/7/stacks/app/.terraform.lock.terraform.hcl", "# locked\n");
}

test("a committed root points at its module, and says where the states of its upstreams are and which providers are locked", async () => {
  const repository = await aRepository();
  const { snapshot } = await loadFleet(repository, await repository.writeTree(null, connectedFleet()));
  if (snapshot === null) throw new Error("no fleet");
  const roots = await committedRoots(repository, snapshot);
  expect([...roots.keys()].filter((path) => path.includes("production-a"))).toEqual([
    at("a", "network", "main.tf.json"),
    at("a", "network", "flotilla.auto.tfvars.json"),
    at("a", "app", "main.tf.json"),
    at("a", "app", "flotilla.auto.tfvars.json"),
    at("a", "app", ".terraform.lock.hcl"),
  ]);
  const root = JSON.parse(roots.get(at("a", "app", "main.tf.json")) ?? "") as { readonly module: { readonly stack: object } };
  expect(root.module.stack).toMatchObject({ source: "../../../../../architectures/gke/7/stacks/app" });
  expect(root).not.toHaveProperty("terraform");
  expect(JSON.parse(roots.get(at("a", "app", "flotilla.auto.tfvars.json")) ?? "")).toEqual({
    upstream_network: { hostname: "app.terraform.io", organization: "acme", workspaces: { name: "production_src-production-a_network" } },
  });
  expect(roots.get(at("a", "app", ".terraform.lock.hcl"))).toBe("# locked\n");
  expect([...(await committedRoots(repository, snapshot))]).toEqual([...roots]);
});

test("what differs is called by what has become of it: a hand, another config, a stack that went, a file of somebody else", async () => {
  const repository = await aRepository();
  const fleet = connectedFleet();
  const first = await loadFleet(repository, await repository.writeTree(null, fleet));
  if (first.snapshot === null) throw new Error("no fleet");
  const roots = await committedRoots(repository, first.snapshot);
  const differing = async (changes: Readonly<Record<string, string | null>>) => {
    const base = await repository.writeTree(null, new Map([...fleet, ...roots]));
    const { snapshot } = await loadFleet(repository, await repository.writeTree(base, new Map(Object.entries(changes))));
    if (snapshot === null) throw new Error("no fleet");
    return (await rootDifferences(repository, snapshot)).differences.map(
      ({ kind, path }) => `${kind} ${path.slice("hcp/roots/production/src-production-".length)}`,
    );
  };
  const config = (id: string) => `environments/production/deployments/src-production-${id}/config.yaml`;
  expect(await differing({ "hcp/roots/README.md": "about these" })).toEqual([]);
  expect(await differing({ [config("a")]: (fleet.get(config("a")) ?? "").replace("5.3.1", "5.4.0") })).toEqual([
    "outdated a/app/main.tf.json",
  ]);
  const lock = "architectures/gke/7/stacks/app/.terraform.lock.terraform.hcl";
  expect(await differing({ [lock]: null })).toEqual([
    "left-over a/app/.terraform.lock.hcl",
    "outdated a/app/main.tf.json",
    "left-over b/app/.terraform.lock.hcl",
    "outdated b/app/main.tf.json",
  ]);
  expect(await differing({ [at("a", "app", ".terraform.lock.hcl")]: "# newer\n" })).toEqual(["edited a/app/.terraform.lock.hcl"]);
  expect(await differing({ [at("a", "app", "main.tf.json")]: null })).toEqual(["missing a/app/main.tf.json"]);
  expect(await differing({ [at("a", "app", "more.tf")]: "" })).toEqual(["foreign a/app/more.tf"]);
  expect(await differing({ [config("b")]: null, [at("b", "network", "main.tf.json")]: "{}" })).toEqual([
    "left-over b/app/.terraform.lock.hcl",
    "left-over b/app/flotilla.auto.tfvars.json",
    "left-over b/app/main.tf.json",
    "foreign b/network/flotilla.auto.tfvars.json",
    "foreign b/network/main.tf.json",
  ]);
});
