import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Ran } from "../../src/process/run.ts";
import { configPath, instance, sampleFleet } from "../fleet/sample-fleet.ts";
import { type CliFixture, cliFixture } from "./cli-fixture.ts";

let fleet: CliFixture;
let folder: string;
beforeAll(async () => {
  fleet = await cliFixture();
  ({ folder } = fleet);
});
afterAll(() => fleet.close());

const generate = (...args: readonly string[]): Promise<Ran> => fleet.flotilla("generate", ...args);

test("roots are written, and written again only where they differ", async () => {
  expect((await generate("--out", "roots")).stdout).toBe(`8 roots in ${join(folder, "roots")}, 8 of them changed\n`);
  const path = join(folder, "roots", "staging", "src-staging-a", "app", "main.tf.json");
  const text = await readFile(path, "utf8");
  expect(JSON.parse(text)).toMatchObject({
    module: { stack: { instance: { version: "5.3.1" }, environment: { dnsZone: "fleet.example" } } },
  });
  await writeFile(join(folder, configPath("staging", "src-staging-a")), instance("src-staging-a").replace("5.3.1", "5.4.0"));
  expect((await generate("--out", "roots", "src-staging-a")).stdout).toBe(`2 roots in ${join(folder, "roots")}, 1 of them changed\n`);
});

test("roots of stacks that are no more go, in our own folder only", async () => {
  const own = join(folder, ".flotilla", "generated");
  const gone = join(own, "staging", "src-gone", "app", "main.tf.json");
  const kept = join(own, "staging", "src-gone", "notes.txt");
  await generate();
  await mkdir(dirname(gone), { recursive: true });
  for (const path of [gone, kept]) await writeFile(path, "{}");
  expect((await generate("src-staging-a")).stdout).not.toContain("removed");
  expect((await generate()).stdout).toBe(`8 roots in ${own}, 0 of them changed, 1 without a stack removed\n`);
  await expect(readFile(gone)).rejects.toThrow("ENOENT");
  expect(await readFile(kept, "utf8")).toBe("{}");
  expect((await generate()).stdout).toBe(`8 roots in ${own}, 0 of them changed\n`);
});

test("roots for workspaces that take them from version control are committed, and whatever differs from them is refused", async () => {
  const production = "environments/production/environment.yaml";
  const files = sampleFleet();
  const backend = 'backend: { type: cloud, organization: acme, workspace: "{{environment}}_{{instance.id}}_{{stack}}", roots: hcp/roots }';
  const text = (files.get(production) ?? "").replace("backend: { type: local }", backend).replace("name: tofu", "name: terraform");
  const made = await cliFixture(
    new Map([...files, [production, text], ["architectures/gke/7/stacks/app/.terraform.lock.terraform.hcl", "# locked\n"]]),
  );
  try {
    const stack = (name: string, file: string) => `hcp/roots/production/src-production-a/${name}/${file}`;
    const at = (path: string) => join(made.folder, path);
    const missing = await made.flotilla("validate");
    expect(missing).toMatchObject({ code: 1, stdout: expect.stringContaining("roots.outdated") as string });
    const written = await made.flotilla("generate", "--commit");
    expect(written).toMatchObject({ code: 0, stdout: "4 roots in hcp/roots, 10 files written. Commit them with what they come from.\n" });
    expect((await made.flotilla("generate", "--commit")).stdout).toContain(", 0 files written.");
    expect((await made.flotilla("generate", "--check")).stdout).toBe("4 roots in hcp/roots as generated.\n");
    expect((await made.flotilla("validate")).code).toBe(0);
    const root = JSON.parse(await readFile(at(stack("app", "main.tf.json")), "utf8")) as { readonly module: { readonly stack: object } };
    expect(root.module.stack).toMatchObject({ source: "../../../../../architectures/gke/7/stacks/app" });
    expect(JSON.parse(await readFile(at(stack("app", "flotilla.auto.tfvars.json")), "utf8"))).toEqual({
      upstream_network: {
        hostname: "app.terraform.io",
        organization: "acme",
        workspaces: { name: "production_src-production-a_network" },
      },
    });
    expect(await readFile(at(stack("app", ".terraform.lock.hcl")), "utf8")).toBe("# locked\n");

    // A hand in one root, another region, and an instance that goes.
    await writeFile(at(stack("network", "main.tf.json")), "{}");
    await writeFile(at(configPath("production", "src-production-b")), instance("src-production-b").replace("5.3.1", "5.4.0"));
    const differing = await made.flotilla("generate", "--check");
    expect(differing.code).toBe(1);
    expect(differing.stderr).toContain(`edited by hand: ${stack("network", "main.tf.json")}\n`);
    expect(differing.stderr).toContain("out of date: hcp/roots/production/src-production-b/app/main.tf.json\n");
    await rm(at("environments/production/deployments/src-production-b"), { recursive: true });
    const again = await made.flotilla("generate", "--commit");
    expect(again.stderr).toContain(`Edited by hand, and written again: ${stack("network", "main.tf.json")}`);
    expect(again.stdout).toBe("2 roots in hcp/roots, 1 file written, 5 without a stack removed. Commit them with what they come from.\n");
    await expect(readdir(at("hcp/roots/production"))).resolves.toEqual(["src-production-a"]);

    // HCP Terraform would take it with the root.
    await writeFile(at(stack("app", "more.tf")), "");
    expect((await made.flotilla("validate")).stdout).toContain(`not written by Flotilla: ${stack("app", "more.tf")}`);
    expect(await made.flotilla("generate", "--commit")).toMatchObject({ code: 1, stdout: "" });
    expect(await readFile(at(stack("app", "more.tf")), "utf8")).toBe("");
    expect((await made.flotilla("generate", "--commit", "--out", "x")).code).toBe(2);
  } finally {
    await made.close();
  }
  expect((await generate("--check")).stderr).toContain("No environment commits its roots");
});

test("nothing is written of a fleet that is not valid", async () => {
  await writeFile(join(folder, configPath("staging", "src-staging-b")), "a: [");
  const refused = await generate("--out", "none");
  expect([refused.code, refused.stdout]).toEqual([1, ""]);
  expect(refused.stderr).toContain("yaml.syntax");
  await writeFile(join(folder, configPath("staging", "src-staging-b")), instance("src-staging-b"));
  expect((await generate("--environment", "nowhere")).code).toBe(2);
});
