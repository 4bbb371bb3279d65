import { createHash } from "node:crypto";
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { bundle, writeBundle } from "../../scripts/build/bundle.ts";
import { packRelease } from "../../scripts/release/pack.ts";
import { planRelease, type Release, sbomFile, sumsFile } from "../../scripts/release/plan.ts";
import { publishOnGitHub, publishPackage } from "../../scripts/release/publish.ts";
import { readSources } from "../../scripts/release/sources.ts";
import { tryPackage } from "../../scripts/release/try-package.ts";
import { readWorkflows, root } from "./workflow-files.ts";

describe("product-release.yml", async () => {
  const workflow = (await readWorkflows()).find(({ file }) => file === "product-release.yml");
  const jobs = workflow?.jobs ?? [];

  test("runs on a pushed tag only, and knows no secret", () => {
    expect(workflow?.triggers).toEqual(["push"]);
    expect(workflow?.text).toMatch(/^ {2}push:\n {4}tags: \["v\*"\]$/m);
    expect(workflow?.text).not.toMatch(/\b(secrets|vars)\./);
  });

  test("publishes to npm from an environment that people guard, after the checks", () => {
    expect(jobs.map(({ name, environment }) => [name, environment])).toEqual([
      ["check", null],
      ["pack", null],
      ["attest", null],
      ["npm", "product-release"],
      ["github", null],
    ]);
    const needs = Object.fromEntries(jobs.map(({ name, text }) => [name, (JSON.parse(text) as { readonly needs?: unknown }).needs]));
    expect(needs).toEqual({ check: undefined, pack: undefined, attest: ["check", "pack"], npm: "attest", github: "npm" });
  });

  test("a job that can publish installs nothing and builds nothing", () => {
    const able = jobs.filter(({ permissions }) => Object.values(permissions ?? {}).includes("write"));
    expect(able.map(({ name }) => name)).toEqual(["attest", "npm", "github"]);
    for (const step of able.flatMap(({ steps }) => steps))
      expect(step.run ?? "node scripts/release.ts").toMatch(/^node scripts\/release\.ts/);
  });
});

test("the package of this checkout installs alone and starts", async () => {
  const folder = await temporary();
  const dist = join(folder, "dist");
  await writeBundle((await bundle(root)).files, dist);
  const sources = await readSources(root, null);
  const { release } = planRelease(sources);
  const to = join(folder, "release");
  await packRelease({ root, dist, to, release, manifest: sources.manifest, repository: null });
  await tryPackage(join(to, release.tarball), release, root);
  const sbom = JSON.parse(await readFile(join(to, sbomFile), "utf8")) as { readonly components: readonly { readonly name: string }[] };
  const names = sbom.components.map(({ name }) => name);
  expect(names).toContain("@octokit/auth-app");
  expect(names).not.toContain("vitest");
});

const release: Release = {
  name: "@acme/cli",
  version: "1.2.0",
  tag: "v1.2.0",
  tarball: "acme-cli-1.2.0.tgz",
  channel: "latest",
  notes: "n",
};
const integrity = `sha512-${createHash("sha512").update("bytes").digest("base64")}`;
let folder: string;

describe("publishing", () => {
  beforeEach(async () => {
    folder = await temporary();
    await writeFile(join(folder, release.tarball), "bytes");
    await writeFile(join(folder, sumsFile), `${createHash("sha256").update("bytes").digest("hex")}  ${release.tarball}\n`);
  });

  test("a package that npm does not have is published with provenance", async () => {
    const npm = await program("npm", { view: [1, '{"error":{"code":"E404"}}'], publish: [0, ""] });
    expect(await publishPackage(folder, release, npm.env)).toBe("published");
    expect(await npm.calls()).toEqual([
      "view @acme/cli@1.2.0 dist.integrity --json",
      "publish ./acme-cli-1.2.0.tgz --provenance --access public --tag latest --ignore-scripts",
    ]);
  });

  test("so is a new version of one that it has", async () => {
    const npm = await program("npm", { view: [0, ""], publish: [0, ""] });
    expect(await publishPackage(folder, release, npm.env)).toBe("published");
  });

  test("doing it again does nothing", async () => {
    const npm = await program("npm", { view: [0, JSON.stringify(integrity)] });
    expect(await publishPackage(folder, release, npm.env)).toBe("present");
    expect(await npm.calls()).toHaveLength(1);
  });

  test("a version with other bytes is refused", async () => {
    const npm = await program("npm", { view: [0, '"sha512-other"'] });
    await expect(publishPackage(folder, release, npm.env)).rejects.toThrow("is on npm with other bytes (sha512-other)");
  });

  test("an npm that cannot be asked is no package that is missing", async () => {
    const npm = await program("npm", { view: [1, '{"error":{"code":"ECONNREFUSED"}}'] });
    await expect(publishPackage(folder, release, npm.env)).rejects.toThrow("ECONNREFUSED");
  });

  test("a file that is not the packed one is never published", async () => {
    await writeFile(join(folder, release.tarball), "other bytes");
    const npm = await program("npm", {});
    await expect(publishPackage(folder, release, npm.env)).rejects.toThrow("acme-cli-1.2.0.tgz is not the file that was packed");
    expect(await npm.calls()).toEqual([]);
  });

  test("the release is created for the tag that is there, with every file", async () => {
    const gh = await program("gh", { view: [1, "", "release not found"], create: [0, ""] }, 1);
    expect(await publishOnGitHub(folder, release, gh.env)).toBe("published");
    expect((await gh.calls())[1]).toBe(
      "release create v1.2.0 --verify-tag --title v1.2.0 --notes n acme-cli-1.2.0.tgz sbom.cdx.json SHA256SUMS",
    );
  });

  test("one that an earlier run left without its files is completed", async () => {
    const gh = await program("gh", { view: [0, "{}"], upload: [0, ""] }, 1);
    expect(await publishOnGitHub(folder, release, gh.env)).toBe("present");
    expect((await gh.calls())[1]).toBe("release upload v1.2.0 --clobber acme-cli-1.2.0.tgz sbom.cdx.json SHA256SUMS");
  });

  test("a GitHub that cannot be asked is no release that is missing", async () => {
    const gh = await program("gh", { view: [1, "", "HTTP 503"] }, 1);
    await expect(publishOnGitHub(folder, release, gh.env)).rejects.toThrow("HTTP 503");
  });
});

/** A program on PATH that answers by one of its arguments (exit code, standard output, standard error) and writes down what it was called with. */
async function program(
  name: string,
  answers: Readonly<Record<string, readonly [number, string, string?]>>,
  at = 0,
): Promise<{ readonly env: NodeJS.ProcessEnv; readonly calls: () => Promise<readonly string[]> }> {
  const bin = join(folder, "bin");
  const log = join(bin, "calls");
  // It stands for itself: a package.json in a folder above must not make an ES module of it.
  await mkdir(bin, { recursive: true });
  await writeFile(join(bin, "package.json"), "{}");
  const script = `#!/usr/bin/env node
const args = process.argv.slice(2);
require("node:fs").appendFileSync(${JSON.stringify(log)}, args.join(" ") + "\\n");
const [code, out, err = ""] = ${JSON.stringify(answers)}[args[${at}]];
process.stdout.write(out);
process.stderr.write(err);
process.exitCode = code;
`;
  await writeFile(log, "");
  await writeFile(join(bin, name), script);
  await chmod(join(bin, name), 0o755);
  return {
    env: { PATH: [bin, dirname(process.execPath), "/usr/bin", "/bin"].join(delimiter) },
    calls: async () => (await readFile(log, "utf8")).split("\n").filter((line) => line !== ""),
  };
}

async function temporary(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "release-"));
  onTestFinished(() => rm(path, { recursive: true }));
  return path;
}
