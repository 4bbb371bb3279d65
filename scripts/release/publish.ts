import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { execute, outputOf } from "./execute.ts";
import { publishingArguments, type Release, sumsFile } from "./plan.ts";

/** What publishing did: `published`, or `present` where an earlier run had done it with the same bytes. */
export type Published = "published" | "present";

/**
 * Publishes the package to npm with provenance. The identity is the workflow's (trusted publishing): there is no token.
 * Doing it again does nothing. Throws where the version is there with other bytes, and where npm fails.
 * @param folder holds what `packRelease` wrote
 */
export async function publishPackage(folder: string, release: Release, env = process.env): Promise<Published> {
  await verifySums(folder);
  const bytes = await readFile(join(folder, release.tarball));
  const integrity = `sha512-${createHash("sha512").update(bytes).digest("base64")}`;
  const present = await integrityOnNpm(folder, release, env);
  if (present === integrity) return "present";
  if (present !== null)
    throw new Error(`${release.name}@${release.version} is on npm with other bytes (${present}): release another version`);
  await outputOf("npm", publishingArguments(release).npm, folder, env);
  return "published";
}

/** Creates the release on GitHub with its files, or completes one that an earlier run left without them. Throws where gh fails. */
export async function publishOnGitHub(folder: string, release: Release, env = process.env): Promise<Published> {
  await verifySums(folder);
  const { create, complete } = publishingArguments(release);
  const view = await execute("gh", ["release", "view", release.tag, "--json", "tagName"], folder, env);
  if (view.code !== 0 && !view.stderr.includes("release not found"))
    throw new Error(`gh release view ${release.tag}: ${view.stderr.trim()}`);
  await outputOf("gh", view.code === 0 ? complete : create, folder, env);
  return view.code === 0 ? "present" : "published";
}

async function integrityOnNpm(folder: string, { name, version }: Release, env: NodeJS.ProcessEnv): Promise<string | null> {
  const { code, stdout, stderr } = await execute("npm", ["view", `${name}@${version}`, "dist.integrity", "--json"], folder, env);
  // A version that is not there is an empty answer; a package that is not there, and a version of newer npm, is an E404.
  if (code !== 0 && /\bE404\b/.test(stdout + stderr)) return null;
  if (code !== 0) throw new Error(`npm view ${name}@${version}: ${(stderr + stdout).trim()}`);
  return stdout.trim() === "" ? null : (JSON.parse(stdout) as string);
}

/** What was handed from job to job is what was packed. */
async function verifySums(folder: string): Promise<void> {
  const lines = (await readFile(join(folder, sumsFile), "utf8")).trim().split("\n");
  for (const line of lines) {
    const [sum, name = ""] = line.split("  ");
    const found = createHash("sha256")
      .update(await readFile(join(folder, name)))
      .digest("hex");
    if (found !== sum) throw new Error(`${name} is not the file that was packed: SHA-256 ${found}, expected ${sum ?? "none"}`);
  }
}
