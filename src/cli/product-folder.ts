import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import manifest from "../../package.json" with { type: "json" };
import { isMapping } from "../data/mapping.ts";
import { run } from "../process/run.ts";
import { type ProductFiles, productFolders, type ProductReference } from "./init-files.ts";

/** The folder of this Flotilla: the npm package, or the checkout. Throws where it lacks the files of a new fleet. */
export function productFolder(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "starter", "flotilla.yaml"))) return folder;
    if (dirname(folder) === folder) throw new Error("the files of a new fleet are not beside this program: install it again");
  }
}

/** What of this Flotilla goes into a fleet's repository, in order of path. */
export async function productFiles(folder: string): Promise<ProductFiles> {
  const files = new Map<string, string>();
  for (const top of productFolders) {
    const entries = await readdir(join(folder, top), { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
    for (const path of paths.toSorted()) files.set(path, await readFile(join(folder, path), "utf8"));
  }
  return files;
}

/**
 * The commit of Flotilla that is called here: of the package, what it was built from; of a checkout, what is checked out of a repository on GitHub.
 * Null where that is not known.
 */
export async function ownReference(folder: string, env: Readonly<Record<string, string>>): Promise<ProductReference | null> {
  const own: unknown = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const { gitHead, repository } = isMapping(own) ? own : {};
  if (typeof gitHead === "string" && isMapping(repository) && typeof repository["url"] === "string") {
    const name = onGitHub(repository["url"]);
    return name === null ? null : { repository: name, commit: gitHead, version: `v${manifest.version}` };
  }
  const git = async (...args: readonly string[]): Promise<string> => {
    const { code, stdout } = await run("git", args, { cwd: folder, env: { PATH: env["PATH"] ?? "", LC_ALL: "C" }, timeout: 30_000 });
    return code === 0 ? stdout.trim() : "";
  };
  const name = onGitHub(await git("remote", "get-url", "origin"));
  const commit = await git("rev-parse", "HEAD");
  if (name === null || commit === "") return null;
  const released = (await git("tag", "--points-at", "HEAD")).split("\n").includes(`v${manifest.version}`);
  return { repository: name, commit, version: released ? `v${manifest.version}` : "main" };
}

/** `<owner>/<name>` of an address of a repository on github.com, or on another GitHub by its host; null for every other. */
export function onGitHub(url: string, host = "github.com"): string | null {
  const [, at, name] =
    /^(?:git\+)?(?:https:\/\/(?:[^/@\s]{1,100}@)?|ssh:\/\/git@|git@)([a-z0-9.-]{1,200})(?::\d{1,5})?[/:]([^/]+\/[^/]+?)(?:\.git)?\/?$/.exec(
      url,
    ) ?? [];
  return at === host ? (name ?? null) : null;
}
