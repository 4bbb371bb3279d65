/** What package.json says, as far as a release needs it. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly engines: Readonly<Record<string, string>>;
}

/** The facts that a release is decided by. */
export interface ReleaseSources {
  readonly manifest: Manifest;
  /** The version that package-lock.json gives the package. */
  readonly lockVersion: string;
  /** The text of CHANGELOG.md. */
  readonly changelog: string;
  /** The pushed tag and its commit; null in a dry run, which may happen at any commit. */
  readonly tagged: { readonly tag: string; readonly commitOnMain: boolean; readonly clean: boolean } | null;
}

/** One version of the package, and what is published of it. */
export interface Release {
  readonly name: string;
  readonly version: string;
  readonly tag: string;
  /** File name of the packed package, as `npm pack` gives it. */
  readonly tarball: string;
  /** The npm tag: `next` for a version with a suffix, which nobody gets without asking for it. */
  readonly channel: "latest" | "next";
  /** Markdown: the version's section of the changelog. */
  readonly notes: string;
}

/** File names beside the package; the workflow names them as well. */
export const sbomFile = "sbom.cdx.json";
export const sumsFile = "SHA256SUMS";

/** The release that these sources give, and everything that forbids it; it may be published only where `problems` is empty. */
export function planRelease(sources: ReleaseSources): { readonly release: Release; readonly problems: readonly string[] } {
  const { manifest, lockVersion, changelog, tagged } = sources;
  const { name, version } = manifest;
  const section = sectionOf(changelog, version);
  const tag = `v${version}`;
  const problems = [
    ...(/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/.test(version) ? [] : [`package.json: version ${version} is not major.minor.patch[-suffix]`]),
    ...(lockVersion === version ? [] : [`package-lock.json names version ${lockVersion}, package.json ${version}: run npm install`]),
    ...(section === null
      ? [`CHANGELOG.md has no section "## [${version}]"`]
      : section.text === ""
        ? [`CHANGELOG.md: [${version}] is empty`]
        : []),
    ...(tagged === null ? [] : tagProblems(tag, version, section?.date ?? null, tagged)),
  ];
  const release: Release = {
    name,
    version,
    tag,
    tarball: `${name.replace("@", "").replace("/", "-")}-${version}.tgz`,
    channel: version.includes("-") ? "next" : "latest",
    notes: section?.text ?? "",
  };
  return { release, problems };
}

function tagProblems(
  expected: string,
  version: string,
  date: string | null,
  { tag, commitOnMain, clean }: NonNullable<ReleaseSources["tagged"]>,
): readonly string[] {
  return [
    ...(tag === expected ? [] : [`the tag is ${tag}, package.json names ${version}: the tag must be ${expected}`]),
    ...(commitOnMain ? [] : [`the commit of ${tag} is not on main`]),
    ...(clean ? [] : ["the working tree holds changes that are not committed"]),
    ...(date === null ? [`CHANGELOG.md: [${version}] has no date; write "## [${version}] - <yyyy-mm-dd>"`] : []),
  ];
}

/** The section of one version: its date and its text without the heading. Null where the changelog has none. */
function sectionOf(changelog: string, version: string): { readonly date: string | null; readonly text: string } | null {
  const lines = changelog.split("\n");
  const start = lines.findIndex((line) => line.startsWith(`## [${version}]`));
  if (start === -1) return null;
  const end = lines.findIndex((line, index) => index > start && line.startsWith("## "));
  const date = /^## \[[^\]]+\] - (\d{4}-\d{2}-\d{2})$/.exec(lines[start]?.trimEnd() ?? "")?.[1] ?? null;
  return {
    date,
    text: lines
      .slice(start + 1, end === -1 ? undefined : end)
      .join("\n")
      .trim(),
  };
}

/** Folders of the checkout that the package holds beside `dist`: what `flotilla init` makes a fleet's repository of. */
export const packagedFolders: readonly string[] = ["schemas", "starter", "templates", ".github/workflows", ".github/rulesets"];

/**
 * The package.json of the published package. The bundle holds every dependency, so it names none: an install is this one package.
 *
 * @param repository `https://github.com/<owner>/<name>` of the repository that releases, and the commit of the release: the workflows of new fleets
 * take their actions from there
 */
export function publishedManifest(
  manifest: Manifest,
  repository: { readonly url: string; readonly commit: string } | null,
): Readonly<Record<string, unknown>> {
  const { name, version, description, license, engines } = manifest;
  return {
    name,
    version,
    description,
    license,
    // npm refuses a provenance whose repository is another one than the manifest's.
    ...(repository === null ? {} : { repository: { type: "git", url: `git+${repository.url}.git` }, gitHead: repository.commit }),
    type: "module",
    bin: { flotilla: "dist/flotilla.js" },
    files: ["dist", ...packagedFolders, "CHANGELOG.md"],
    engines,
  };
}

/** Files of a packed package that should not be in it, or are missing; empty where it is as it should be. Paths are relative to the package. */
export function contentProblems(paths: readonly string[]): readonly string[] {
  const expected =
    /^(?:dist|schemas|starter|templates|\.github\/(?:workflows|rulesets))\/|^(?:package\.json|LICENSE|README\.md|CHANGELOG\.md)$/;
  const needed = [
    "package.json",
    "LICENSE",
    "README.md",
    "CHANGELOG.md",
    "dist/flotilla.js",
    "dist/package.json",
    "schemas/instance.schema.json",
    "starter/gitignore",
    "starter/.github/CODEOWNERS",
    "templates/tracker.md",
    ".github/workflows/apply.yml",
    ".github/workflows/apply-shard.yml",
  ];
  return [
    ...paths.filter((path) => !expected.test(path)).map((path) => `the package holds ${path}`),
    ...needed.filter((path) => !paths.includes(path)).map((path) => `the package lacks ${path}`),
    ...(paths.some((path) => /^dist\/(?:.*\/)?LICENSES\.txt$/.test(path)) ? [] : ["the package lacks the licences of what it bundles"]),
  ];
}

/** The arguments that publish a release, without the programs' names: npm's, and gh's to create the release or to complete one that is there. */
export function publishingArguments(release: Release): {
  readonly npm: readonly string[];
  readonly create: readonly string[];
  readonly complete: readonly string[];
} {
  const assets = [release.tarball, sbomFile, sumsFile];
  return {
    npm: ["publish", `./${release.tarball}`, "--provenance", "--access", "public", "--tag", release.channel, "--ignore-scripts"],
    create: [
      "release",
      "create",
      release.tag,
      "--verify-tag",
      "--title",
      release.tag,
      "--notes",
      release.notes,
      ...(release.channel === "next" ? ["--prerelease"] : []),
      ...assets,
    ],
    complete: ["release", "upload", release.tag, "--clobber", ...assets],
  };
}
