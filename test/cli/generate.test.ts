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
    const written = await made.flotilla("generate", "--commit");
    expect(written).toMatchObject({
      code: 0,
      stdout: "4 roots in hcp/roots, 10 files written. Commit them with what they come from.\n",
    });
    // A hand in one root, and an instance that goes.
    await writeFile(at(stack("network", "main.tf.json")), "{}");
    await rm(at("environments/production/deployments/src-production-b"), { recursive: true });
    const differing = await made.flotilla("validate");
    expect(differing).toMatchObject({ code: 1, stdout: expect.stringContaining("roots.outdated") as string });
    expect(differing.stdout).toContain(`edited by hand: ${stack("network", "main.tf.json")}`);
    const again = await made.flotilla("generate", "--commit");
    expect(again.stderr).toContain(`Edited by hand, and written again: ${stack("network", "main.tf.json")}`);
    expect(again.stdout).toBe("2 roots in hcp/roots, 1 file written, 5 without a stack removed. Commit them with what they come from.\n");
    await expect(readdir(at("hcp/roots/production"))).resolves.toEqual(["src-production-a"]);
    expect((await made.flotilla("generate", "--check")).stdout).toBe("2 roots in hcp/roots as generated.\n");

    await made.write(".gitignore", "*.tfvars.json\n");
    await rm(at("hcp"), { recursive: true });
    const ignored = await made.flotilla("generate", "--commit");
    expect(ignored).toMatchObject({ code: 1, stdout: "" });
    expect(ignored.stderr).toContain(`left out of commits by a .gitignore: ${stack("app", "flotilla.auto.tfvars.json")}`);

    // Cut off between writing a file and putting it in its place.
    await rm(at(".gitignore"));
    const half = stack("app", "main.tf.json.new");
    await writeFile(at(half), "{");
    expect((await made.flotilla("generate", "--commit")).stdout).toContain(
      ", 0 files written, 1 without a stack removed. Commit it with what it comes from.",
    );
    await expect(readFile(at(half))).rejects.toThrow("ENOENT");
    // Cut off between removing a root and what is beside it.
    const [gone, beside] = ["main.tf.json", "flotilla.auto.tfvars.json"].map((file) => at(stack("app", file).replace("/app/", "/gone/")));
    await mkdir(dirname(beside ?? ""));
    await writeFile(beside ?? "", "{}");
    expect((await made.flotilla("generate", "--commit")).stdout).toContain(", 1 without a stack removed.");
    // A root that a hand wrote is nobody's to remove.
    await mkdir(dirname(beside ?? ""));
    for (const file of [gone, beside]) await writeFile(file ?? "", "{}");
    expect(await made.flotilla("generate", "--commit")).toMatchObject({ code: 1, stdout: "" });
    await rm(dirname(beside ?? ""), { recursive: true });

    // HCP Terraform would take it with the root.
    await writeFile(at(stack("app", "more.tf")), "");
    const foreign = await made.flotilla("generate", "--commit");
    expect(foreign).toMatchObject({ code: 1, stdout: "" });
    expect(foreign.stderr).toContain(`not written by Flotilla: ${stack("app", "more.tf")}`);
    expect(await readFile(at(stack("app", "more.tf")), "utf8")).toBe("");
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
