import { createHash } from "node:crypto";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { outputOf } from "./execute.ts";
import { contentProblems, type Manifest, packagedFolders, publishedManifest, type Release, sbomFile, sumsFile } from "./plan.ts";
import { bundledPackages, type Sbom, sbomOfBundle } from "./sbom.ts";

export interface PackOptions {
  readonly root: string;
  /** The built bundle. */
  readonly dist: string;
  /** Where the package, its bill of materials and the checksums are written; made where it is missing. */
  readonly to: string;
  readonly release: Release;
  readonly manifest: Manifest;
  /** `https://github.com/<owner>/<name>` of the repository that releases; null outside of a workflow. */
  readonly repository: string | null;
}

/** Writes what is published of a release: the package, the bill of materials and their checksums. Throws with every fault of the package's content. */
export async function packRelease(options: PackOptions): Promise<void> {
  const { to, release } = options;
  await mkdir(to, { recursive: true });
  await packPackage(options);
  await writeFile(join(to, sbomFile), await sbomText(options));
  const sums = await Promise.all([release.tarball, sbomFile].map(async (name) => `${await sha256(join(to, name))}  ${name}\n`));
  await writeFile(join(to, sumsFile), sums.join(""));
}

/** Of a folder that holds just what the package holds: `npm pack` in the checkout would take the checkout's own package.json. */
async function packPackage({ root, dist, to, release, manifest, repository }: PackOptions): Promise<void> {
  const stage = await mkdtemp(join(tmpdir(), "flotilla-package-"));
  try {
    await cp(dist, join(stage, "dist"), { recursive: true });
    for (const name of [...packagedFolders, "LICENSE", "README.md", "CHANGELOG.md"])
      await cp(join(root, name), join(stage, name), { recursive: true });
    const commit = (await outputOf("git", ["rev-parse", "HEAD"], root)).trim();
    const published = publishedManifest(manifest, repository === null ? null : { url: repository, commit });
    await writeFile(join(stage, "package.json"), `${JSON.stringify(published, null, 2)}\n`);
    const packed = await outputOf("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", to], stage);
    const [result] = JSON.parse(packed) as readonly { readonly filename: string; readonly files: readonly { readonly path: string }[] }[];
    const problems = [...contentProblems((result?.files ?? []).map(({ path }) => path))];
    if (result?.filename !== release.tarball) problems.push(`npm pack wrote ${result?.filename ?? "nothing"}, not ${release.tarball}`);
    if (problems.length > 0) throw new Error(problems.join("\n"));
  } finally {
    await rm(stage, { recursive: true });
  }
}

async function sbomText({ root, dist, release: { name, version } }: PackOptions): Promise<string> {
  const all = await outputOf("npm", ["sbom", "--sbom-format", "cyclonedx", "--package-lock-only"], root);
  const licenses = (await readdir(dist, { recursive: true })).find((path) => path.endsWith("LICENSES.txt"));
  if (licenses === undefined) throw new Error("dist holds no LICENSES.txt");
  const bundled = bundledPackages(await readFile(join(dist, licenses), "utf8"));
  const at = (await outputOf("git", ["log", "-1", "--format=%cI"], root)).trim();
  const subject = { type: "application", name, version, properties: [] };
  return `${JSON.stringify(sbomOfBundle(JSON.parse(all) as Sbom, bundled, subject, at), null, 2)}\n`;
}

async function sha256(path: string): Promise<string> {
  return createHash("sha256")
    .update(await readFile(path))
    .digest("hex");
}
