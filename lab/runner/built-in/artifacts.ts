import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, resolve } from "node:path";
import { BuiltInError, type BuiltInResult, type BuiltInHost } from "./built-in-host.ts";

const nothing: BuiltInResult = { outputs: new Map(), post: null };

/** actions/upload-artifact v6 for one file or folder: hidden files are omitted, a name can be used once per run. */
export async function uploadArtifact(inputs: ReadonlyMap<string, string>, host: BuiltInHost): Promise<BuiltInResult> {
  const name = nameOf(inputs);
  const path = inputs.get("path")?.trim() ?? "";
  if (path === "") throw new BuiltInError("Input required and not supplied: path");
  if (/[*?[\]!\n]/.test(path)) throw new BuiltInError(`the local runner uploads one file or folder, not a pattern: ${path}`);
  const ifNone = inputs.get("if-no-files-found") ?? "warn";
  if (ifNone !== "warn" && ifNone !== "error" && ifNone !== "ignore")
    throw new BuiltInError(`Unrecognized if-no-files-found input: ${ifNone}`);
  const files = await collect(resolve(host.workspace, path));
  if (files.size === 0) {
    const message = `No files were found with the provided path: ${path}. No artifacts will be uploaded.`;
    if (ifNone === "error") throw new BuiltInError(message);
    if (ifNone === "warn") host.warn(message);
    else host.write(message);
    return nothing;
  }
  if (host.artifacts.has(name))
    throw new BuiltInError(`Failed to CreateArtifact: an artifact with the name ${name} already exists on the workflow run`);
  if (!host.isAlive()) throw new BuiltInError("The job's machine was killed");
  host.artifacts.add(name);
  host.forge.runs.saveArtifact(host.runId, name, files);
  host.write(`Artifact ${name} has been uploaded: ${files.size} files`);
  return nothing;
}

/**
 * actions/download-artifact v7 into `path` or the workspace: one by its name, or those whose names fit `pattern`, each in a folder of its name. "If no artifacts match, it is no
 * error" (https://github.com/actions/download-artifact#usage).
 */
export async function downloadArtifact(inputs: ReadonlyMap<string, string>, host: BuiltInHost): Promise<BuiltInResult> {
  const target = resolve(host.workspace, inputs.get("path")?.trim() ?? "");
  const pattern = inputs.get("pattern") ?? "";
  if (inputs.has("name")) await download(nameOf(inputs), target, host);
  else if (/^[\w.-]+\*$/.test(pattern)) {
    const names = [...host.artifacts].filter((name) => name.startsWith(pattern.slice(0, -1)));
    for (const name of names.sort()) await download(name, join(target, name), host);
  } else if (pattern === "") {
    // v3 and later: "If a name is not specified, all artifacts for that workflow run will be downloaded", each into a folder of its name.
    for (const name of [...host.artifacts].sort()) await download(name, join(target, name), host);
  } else throw new BuiltInError("the local runner downloads one artifact by its name, all, or those of a pattern like plan-*");
  return { outputs: new Map([["download-path", target]]), post: null };
}

async function download(name: string, target: string, host: BuiltInHost): Promise<void> {
  const files = host.artifacts.has(name) ? host.forge.runs.artifact(host.runId, name) : undefined;
  if (files === undefined) throw new BuiltInError(`Unable to download artifact(s): Artifact not found for name: ${name}`);
  for (const [path, content] of files) {
    if (isAbsolute(path) || path.split(/[\\/]/).includes(".."))
      throw new BuiltInError(`the artifact ${name} holds a path outside of itself: ${path}`);
    await mkdir(dirname(join(target, path)), { recursive: true });
    await writeFile(join(target, path), content);
  }
  host.write(`Artifact ${name} has been downloaded: ${files.size} files`);
}

function nameOf(inputs: ReadonlyMap<string, string>): string {
  const name = inputs.get("name") ?? "artifact";
  if (name === "" || /["':<>|*?\r\n\\/]/.test(name)) throw new BuiltInError(`The artifact name is not valid: ${name}`);
  return name;
}

/** Paths relative to the folder (a single file: its name), with `/`, sorted. */
async function collect(path: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const visit = async (at: string, name: string): Promise<void> => {
    const found = await stat(at).catch(() => null);
    if (found?.isFile() === true) files.set(name === "" ? basename(at) : name, await readFile(at));
    if (found?.isDirectory() !== true) return;
    for (const entry of (await readdir(at)).sort())
      if (!entry.startsWith(".")) await visit(join(at, entry), name === "" ? entry : `${name}/${entry}`);
  };
  await visit(path, "");
  return files;
}
