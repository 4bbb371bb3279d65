import { expect, test } from "vitest";
import { contentProblems, planRelease, publishedManifest, publishingArguments, type ReleaseSources } from "../../scripts/release/plan.ts";
import { bundledPackages, type Sbom, sbomOfBundle } from "../../scripts/release/sbom.ts";

const manifest = { name: "@acme/cli", version: "1.2.0", description: "A fleet", license: "MIT", engines: { node: ">=20" } };
const changelog = "# Changelog\n\n## [Unreleased]\n\n## [1.2.0] - 2026-03-01\n\n- Faster.\n\n## [1.1.0] - 2026-01-01\n\n- First.\n";
const tagged = { tag: "v1.2.0", commitOnMain: true, clean: true };
const sources: ReleaseSources = { manifest, lockVersion: "1.2.0", changelog, tagged };

test("a release takes its tag, its file and its notes from package.json and the changelog", () => {
  expect(planRelease(sources)).toEqual({
    release: { name: "@acme/cli", version: "1.2.0", tag: "v1.2.0", tarball: "acme-cli-1.2.0.tgz", channel: "latest", notes: "- Faster." },
    problems: [],
  });
});

test.for<[string, Partial<ReleaseSources>, readonly string[]]>([
  ["another tag", { tagged: { ...tagged, tag: "v1.3.0" } }, ["the tag is v1.3.0, package.json names 1.2.0: the tag must be v1.2.0"]],
  ["a commit beside main", { tagged: { ...tagged, commitOnMain: false } }, ["the commit of v1.2.0 is not on main"]],
  ["local changes", { tagged: { ...tagged, clean: false } }, ["the working tree holds changes that are not committed"]],
  ["an old lock file", { lockVersion: "1.1.0" }, ["package-lock.json names version 1.1.0, package.json 1.2.0: run npm install"]],
  [
    "no section and so no date",
    { changelog: "# Changelog\n\n## [1.1.0] - 2026-01-01\n\n- First.\n" },
    ['CHANGELOG.md has no section "## [1.2.0]"', 'CHANGELOG.md: [1.2.0] has no date; write "## [1.2.0] - <yyyy-mm-dd>"'],
  ],
  [
    "a section without a date",
    { changelog: changelog.replace(" - 2026-03-01", "") },
    ['CHANGELOG.md: [1.2.0] has no date; write "## [1.2.0] - <yyyy-mm-dd>"'],
  ],
  ["a section without text", { changelog: changelog.replace("- Faster.\n\n", "") }, ["CHANGELOG.md: [1.2.0] is empty"]],
  [
    "all at once",
    { lockVersion: "1.1.0", tagged: { tag: "1.2.0", commitOnMain: false, clean: false } },
    [
      "package-lock.json names version 1.1.0, package.json 1.2.0: run npm install",
      "the tag is 1.2.0, package.json names 1.2.0: the tag must be v1.2.0",
      "the commit of 1.2.0 is not on main",
      "the working tree holds changes that are not committed",
    ],
  ],
])("%s forbids it", ([, change, problems]) => {
  expect(planRelease({ ...sources, ...change }).problems).toEqual(problems);
});

test("a dry run needs no tag and no date", () => {
  expect(planRelease({ ...sources, changelog: changelog.replace(" - 2026-03-01", ""), tagged: null }).problems).toEqual([]);
});

test("a version with a suffix is a prerelease, and nobody's default", () => {
  const next = { ...sources, manifest: { ...manifest, version: "2.0.0-rc.1" }, lockVersion: "2.0.0-rc.1" };
  const { release } = planRelease({ ...next, changelog: "## [2.0.0-rc.1] - 2026-03-01\n\n- Try it.\n", tagged: null });
  expect(publishingArguments(release).npm).toEqual([
    "publish",
    "./acme-cli-2.0.0-rc.1.tgz",
    "--provenance",
    "--access",
    "public",
    "--tag",
    "next",
    "--ignore-scripts",
  ]);
  expect(publishingArguments(release).create).toContain("--prerelease");
  expect(publishingArguments(planRelease(sources).release).create).not.toContain("--prerelease");
});

test("the published package names no dependency, and its repository where one is known", () => {
  const published = publishedManifest(manifest, { url: "https://github.com/acme/flotilla", commit: "a".repeat(40) });
  expect(Object.keys(published)).toEqual([
    "name",
    "version",
    "description",
    "license",
    "repository",
    "gitHead",
    "type",
    "bin",
    "files",
    "engines",
  ]);
  expect(published["repository"]).toEqual({ type: "git", url: "git+https://github.com/acme/flotilla.git" });
  expect(publishedManifest(manifest, null)).not.toHaveProperty("repository");
});

test("the package holds what it should, and nothing else", () => {
  const good = ["package.json", "LICENSE", "README.md", "CHANGELOG.md", "dist/flotilla.js", "dist/package.json", "dist/LICENSES.txt"];
  const ofFleet = [
    "starter/gitignore",
    "starter/.github/CODEOWNERS",
    "templates/tracker.md",
    ".github/workflows/apply.yml",
    ".github/workflows/apply-shard.yml",
  ];
  const all = [...good, "schemas/instance.schema.json", ...ofFleet];
  expect(contentProblems(all)).toEqual([]);
  expect(contentProblems([...all, "lab/cloud/cloud.ts", ".npmrc"])).toEqual([
    "the package holds lab/cloud/cloud.ts",
    "the package holds .npmrc",
  ]);
  expect(contentProblems(all.filter((path) => !/LICEN/.test(path)))).toEqual([
    "the package lacks LICENSE",
    "the package lacks the licences of what it bundles",
  ]);
});

const sbom: Sbom = {
  metadata: { timestamp: "now", component: { "bom-ref": "@acme/cli@1.2.0" } },
  components: ["a@1.0.0", "types@1.0.0", "b@2.0.0", "test@3.0.0"].map((ref) => ({ "bom-ref": ref })),
  dependencies: [
    { ref: "@acme/cli@1.2.0", dependsOn: ["test@3.0.0", "a@1.0.0"] },
    { ref: "a@1.0.0", dependsOn: ["types@1.0.0"] },
    { ref: "types@1.0.0", dependsOn: ["b@2.0.0", "a@1.0.0"] },
    { ref: "b@2.0.0", dependsOn: [] },
    { ref: "test@3.0.0", dependsOn: [] },
  ],
};

test("the bill of materials lists what the bundle holds, and what that needs of it", () => {
  const made = sbomOfBundle(sbom, new Set(["a@1.0.0", "b@2.0.0"]), { version: "1.2.0" }, "2026-03-01T00:00:00Z");
  expect(made).toMatchObject({
    metadata: { timestamp: "2026-03-01T00:00:00Z", component: { "bom-ref": "@acme/cli@1.2.0", version: "1.2.0" } },
    components: [{ "bom-ref": "a@1.0.0" }, { "bom-ref": "b@2.0.0" }],
    dependencies: [
      { ref: "@acme/cli@1.2.0", dependsOn: ["a@1.0.0"] },
      { ref: "a@1.0.0", dependsOn: ["b@2.0.0"] },
      { ref: "b@2.0.0", dependsOn: [] },
    ],
    serialNumber: expect.stringMatching(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/),
  });
  expect(sbomOfBundle(sbom, new Set(["a@1.0.0", "b@2.0.0"]), { version: "1.2.0" }, "2026-03-01T00:00:00Z")).toEqual(made);
});

test("a bundled package that the lock file does not name is refused", () => {
  expect(() => sbomOfBundle(sbom, new Set(["c@1.0.0"]), {}, "")).toThrow("dist bundles c@1.0.0, which package-lock.json does not name");
});

test("what is bundled stands in LICENSES.txt", () => {
  const rule = "-".repeat(72);
  expect(bundledPackages(`@x/a 1.0.0 (MIT)\n\nText\n\n${rule}\n\nb 2.0.0 (ISC)\nc 3.0.0 (ISC)\n\nText\n`)).toEqual(
    new Set(["@x/a@1.0.0", "b@2.0.0", "c@3.0.0"]),
  );
  expect(() => bundledPackages("Some text\n")).toThrow("LICENSES.txt");
});
