import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listInstances, loadFleet } from "../../src/fleet/load.ts";
import { fleetScrub, instancesOf } from "../../src/fleet/public-text.ts";
import { baseOf, validate } from "../../src/fleet/validate.ts";
import { workTreeSource } from "../../src/fleet/work-tree.ts";
import { openRepository } from "../../src/git/git-cli.ts";
import type { GitRepository } from "../../src/git/repository.ts";
import { run } from "../../src/process/run.ts";
import { configPath, instance, sampleFleet } from "./sample-fleet.ts";

const env = { PATH: process.env["PATH"] ?? "", HOME: tmpdir(), GIT_CONFIG_NOSYSTEM: "1", GIT_CONFIG_GLOBAL: "/dev/null" };
let folder: string;
let repository: GitRepository;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "flotilla-test-fleet-"));
  await run("git", ["init", "-q", folder], { cwd: folder, env, timeout: 30_000 });
  repository = await openRepository(folder, run, env);
});
afterAll(async () => await rm(folder, { recursive: true, force: true }));

async function commit(files: ReadonlyMap<string, string>, parents: readonly string[] = []): Promise<string> {
  const tree = await repository.writeTree(null, files);
  return repository.writeCommit(tree, parents, "A fleet", { name: "mona", email: "mona@example.com", at: 0 });
}

describe("a fleet from git objects", () => {
  test("holds what the tree holds, with the object ids of its parts", async () => {
    const oid = await commit(sampleFleet());
    const { snapshot, problems } = await loadFleet(repository, oid);
    expect(problems).toEqual([]);
    expect(snapshot?.commit).toBe(oid);
    expect([...(snapshot?.environments.keys() ?? [])]).toEqual(["production", "staging"]);
    const staging = snapshot?.environments.get("staging");
    expect([...(staging?.instances.keys() ?? [])]).toEqual(["src-staging-a", "src-staging-b"]);
    expect(staging?.strategies.get("fast")?.stages).toHaveLength(2);
    const path = configPath("staging", "src-staging-a");
    expect(staging?.instances.get("src-staging-a")).toMatchObject({ path, oid: await repository.resolve(`${oid}:${path}`) });
    expect(snapshot?.architectures.get("gke/7")?.modules.get("app")).toBe(
      await repository.resolve(`${oid}:architectures/gke/7/stacks/app`),
    );
    expect([...(snapshot?.releases.keys() ?? [])].at(-1)).toBe("6.1.0");
  });

  test("hides no slug that is one of its own words: what failed can be read", async () => {
    const files = sampleFleet();
    const path = configPath("staging", "src-staging-a");
    files.set(path, (files.get(path) ?? "").replace(/slug: .*/, "slug: gke"));
    const { snapshot, problems } = await loadFleet(repository, await commit(files));
    expect(problems).toMatchObject([{ code: "slug.word", severity: "warning", file: path }]);
    if (snapshot === null) throw new Error("no fleet");
    const text = "src-production-a: app of gke/7 failed: module.gke.google_container_cluster.main";
    for (const id of [undefined, "src-staging-a"]) expect(fleetScrub(instancesOf(snapshot), snapshot)(text, id)).toBe(text);
  });

  test("may lie in a folder of its repository", async () => {
    const nested = new Map([...sampleFleet()].map(([path, text]) => [`ops/fleet/${path}`, text]));
    const oid = await commit(nested);
    const { snapshot, problems } = await loadFleet(repository, oid, { root: "ops/fleet" });
    expect([problems, snapshot?.commit, snapshot?.environments.size]).toEqual([[], oid, 2]);
    expect((await listInstances(repository, oid, "ops/fleet")).map(({ path }) => path)[0]).toBe(
      configPath("production", "src-production-a"),
    );
  });

  test("leaves out what is broken and reports it", async () => {
    const files = sampleFleet();
    files.set(configPath("staging", "src-staging-a"), instance("src-staging-a").replace("size", "siz"));
    files.set(configPath("staging", "src-staging-b"), instance("src-staging-b").replace("slug: src-staging-b", "slug: src-production-a"));
    const { snapshot, problems } = await loadFleet(repository, await commit(files));
    expect(problems.map((problem) => problem.code)).toEqual(["slug.duplicate", "key.missing", "key.unknown", "slug.duplicate"]);
    expect(snapshot?.environments.get("staging")?.instances.size).toBe(0);
    expect([...(snapshot?.environments.get("production")?.instances.keys() ?? [])]).toEqual(["src-production-b"]);
    expect((await loadFleet(repository, await commit(new Map([["README.md", ""]])))).snapshot).toBeNull();
  });

  test("reads only the instances that are asked for", async () => {
    const files = sampleFleet();
    files.set(configPath("staging", "src-staging-a"), "broken: [");
    const oid = await commit(files);
    const { snapshot, problems } = await loadFleet(repository, oid, { only: [{ environment: "staging", id: "src-staging-b" }] });
    expect(problems).toEqual([]);
    expect([...(snapshot?.environments.values() ?? [])].flatMap((environment) => [...environment.instances.keys()])).toEqual([
      "src-staging-b",
    ]);
    expect(await listInstances(repository, oid)).toHaveLength(4);
  });

  test("refuses links and submodules wherever they lie", async () => {
    await put(sampleFleet());
    await symlink("../gke", join(folder, "architectures", "aws"));
    await symlink("config.yaml", join(folder, "environments", "staging", "deployments", "src-staging-a", "link"));
    const found = validate(workTreeSource(folder)).problems.map(({ file, code }) => `${code} ${file}`);
    expect(found).toEqual(["file.link architectures/aws", "file.link environments/staging/deployments/src-staging-a/link"]);
    const { problems } = await loadFleet(repository, await repository.treeOfWorkTree());
    expect(problems.map(({ file, code }) => `${code} ${file}`)).toEqual(found);
    await rm(join(folder, "architectures", "aws"));
    await rm(join(folder, "environments", "staging", "deployments", "src-staging-a", "link"));
  });
});

describe("a folder against a revision", () => {
  test("is compared by object ids, so that an unchanged fleet has nothing to report", async () => {
    const files = sampleFleet();
    files.set("README.md", "outside the fleet");
    const base = await commit(files);
    await put(sampleFleet());
    const source = workTreeSource(folder);
    expect(validate(source, { base: await baseOf(source, repository, base) }).problems).toEqual([]);
  });

  test("reports a removed instance and a skipped minor", async () => {
    const base = await commit(sampleFleet());
    await put(sampleFleet());
    await rm(join(folder, dirname(configPath("staging", "src-staging-a"))), { recursive: true });
    await writeFile(join(folder, configPath("staging", "src-staging-b")), instance("src-staging-b").replace("5.3.1", "5.5.0"));
    const source = workTreeSource(folder);
    const found = validate(source, { base: await baseOf(source, repository, base) });
    expect(found.problems.map(({ code, line, column }) => `${code} ${line}:${column}`)).toEqual([
      "instance.removed 1:1",
      "version.skips-minor 10:12",
    ]);
    expect(validate(source, { base: await baseOf(source, repository, base), paths: ["environments/production"] })).toMatchObject({
      checked: 4,
      problems: [],
    });
  });
});

test("a thousand instances are read in one go", async () => {
  const files = sampleFleet();
  for (let index = 0; index < 1_000; index++)
    files.set(configPath("staging", `src-${index}`), instance(`src-${index}`).replace("slug: src", "slug: many"));
  const oid = await commit(files);
  const { snapshot, problems } = await loadFleet(repository, oid);
  expect(problems).toEqual([]);
  expect(snapshot?.environments.get("staging")?.instances.size).toBe(1_002);
});

async function put(files: ReadonlyMap<string, string>): Promise<void> {
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
