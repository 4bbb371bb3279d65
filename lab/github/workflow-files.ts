import { load } from "js-yaml";
import { isObject, type Fields } from "./fields.ts";
import type { ForgeState } from "./state.ts";
import type { Workflow } from "./records.ts";

/** What the forge needs of a workflow file: its name, and whether and with which inputs it may be dispatched. */
interface WorkflowFile {
  readonly path: string;
  readonly name: string;
  /** `null` where the file has no `workflow_dispatch`. */
  readonly inputs: Readonly<Record<string, { readonly required: boolean }>> | null;
}

const folder = ".github/workflows/";

/** The workflow file at a commit or branch; `undefined` where it is missing or not valid YAML. */
export async function readWorkflowFile(forge: ForgeState, revision: string, path: string): Promise<WorkflowFile | undefined> {
  const ran = await forge.git.git(["cat-file", "blob", `${revision}:${path}`]);
  if (ran.code !== 0) return undefined;
  const parsed = parse(ran.stdout);
  if (parsed === undefined) return undefined;
  const name = parsed["name"];
  return { path, name: typeof name === "string" ? name : path, inputs: dispatchInputs(parsed["on"]) };
}

/** Paths of the workflow files at a commit or branch, sorted. */
export async function listWorkflowFiles(forge: ForgeState, revision: string): Promise<readonly string[]> {
  const ran = await forge.git.git(["ls-tree", "-z", "--name-only", "--full-tree", revision, "--", folder]);
  return ran.stdout.split("\0").filter((path) => /\.ya?ml$/.test(path));
}

/** The record of a workflow, created on first use. Its id is permanent, its name follows the file. */
export function workflowAt(forge: ForgeState, path: string, name: string): Workflow {
  const known = forge.workflows.get(path);
  if (known?.name === name) return known;
  const workflow: Workflow = { id: known?.id ?? forge.nextId(), name, path, createdAt: known?.createdAt ?? forge.now() };
  forge.workflows.set(path, workflow);
  return workflow;
}

/** The path of a workflow that a route names by id or file name. */
export function workflowPath(forge: ForgeState, idOrFile: string): string | undefined {
  if (!/^\d+$/.test(idOrFile)) return idOrFile.includes("/") ? undefined : `${folder}${idOrFile}`;
  return [...forge.workflows.values()].find((workflow) => workflow.id === Number(idOrFile))?.path;
}

/** Why a dispatch with these inputs is refused, with GitHub's message. */
export function refuseInputs(file: WorkflowFile, given: Fields): string | undefined {
  if (file.inputs === null) return "Workflow does not have 'workflow_dispatch' trigger";
  const known = file.inputs;
  const strangers = Object.keys(given).filter((name) => known[name] === undefined);
  if (strangers.length > 0) return `Unexpected inputs provided: ${JSON.stringify(strangers)}`;
  const missing = Object.entries(known).find(([name, { required }]) => required && given[name] === undefined);
  return missing === undefined ? undefined : `Required input '${missing[0]}' not provided`;
}

function parse(source: string): Fields | undefined {
  try {
    const value: unknown = load(source);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** `on:` is a string, a list of strings, or an object whose values may be empty. */
function dispatchInputs(on: unknown): WorkflowFile["inputs"] {
  const name = "workflow_dispatch";
  if (on === name || (Array.isArray(on) && on.includes(name))) return {};
  if (!isObject(on) || !(name in on)) return null;
  const trigger = on[name];
  const inputs = isObject(trigger) && isObject(trigger["inputs"]) ? trigger["inputs"] : {};
  return Object.fromEntries(
    Object.entries(inputs).map(([input, spec]) => [
      input,
      { required: isObject(spec) && spec["required"] === true && spec["default"] === undefined },
    ]),
  );
}
