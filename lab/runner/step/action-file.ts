import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import type { MappingToken, TemplateToken } from "@actions/workflow-parser/templates/tokens/index";
import type { GithubParser } from "../workflow/github-parser.ts";
import { scalarOf } from "../workflow/scalar.ts";
import { entries, isMapping, placeOf, plain, textOf } from "../workflow/tokens.ts";
import type { Scalar } from "../workflow/workflow.ts";

/** A JavaScript action of the checked out repository. */
export interface JavaScriptAction {
  readonly name: string;
  readonly folder: string;
  readonly inputs: readonly { readonly name: string; readonly default: Scalar | null }[];
  /** Paths relative to the folder. */
  readonly main: string;
  readonly pre: string | null;
  readonly post: string | null;
  readonly postIf: string;
}

/** A local action is missing or not supported; fails the step. */
export class ActionError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "ActionError";
  }
}

const knownRunsKeys: readonly string[] = ["using", "main", "pre", "post", "post-if"];
const knownUsing: readonly string[] = ["node20", "node24"];

/** Reads `action.yml` (or `action.yaml`) of a `./folder` with GitHub's schema; only JavaScript actions are known. */
export async function readAction(parser: GithubParser, workspace: string, uses: string): Promise<JavaScriptAction> {
  const folder = join(workspace, uses);
  if (relative(workspace, folder).startsWith("..")) throw new ActionError(`the action ${uses} is outside of the workspace`);
  const { path, text } = await read(folder, uses);
  const file = relative(workspace, path);
  const parsed = parser.parseAction({ name: file, content: text }, { error() {}, info() {}, verbose() {} });
  const errors = parsed.context.errors.getErrors();
  if (errors.length > 0) throw new ActionError(errors.map((error) => error.message).join("\n"));
  const root = parsed.value?.assertMapping("action");
  const runs = root?.find("runs");
  if (root === undefined || runs === undefined || !isMapping(runs)) throw new ActionError(`${file}: runs is missing`);
  checkRuns(runs, file);
  return {
    name: textOf(root.find("name")) ?? uses,
    folder,
    inputs: entries(root.find("inputs")).map(([name, definition]) => ({ name, default: defaultOf(definition, file) })),
    main: textOf(runs.find("main")) ?? "",
    pre: textOf(runs.find("pre")) ?? null,
    post: textOf(runs.find("post")) ?? null,
    postIf: textOf(runs.find("post-if")) ?? "always()",
  };
}

function checkRuns(runs: MappingToken, file: string): void {
  for (const { key } of runs) {
    const name = textOf(key) ?? "";
    if (!knownRunsKeys.includes(name)) throw new ActionError(unsupported(`runs.${name}`, file, key, knownRunsKeys));
  }
  const using = runs.find("using");
  const version = textOf(using) ?? "";
  if (!knownUsing.includes(version)) throw new ActionError(unsupported(`using: ${version}`, file, using, knownUsing));
}

function unsupported(what: string, file: string, token: TemplateToken | undefined, known: readonly string[]): string {
  return `the local runner does not support \`${what}\` (${file}:${token?.line ?? 1}); it supports ${known.join(", ")}`;
}

/** The default of an input, null where it has none. */
function defaultOf(definition: TemplateToken, file: string): Scalar | null {
  const token = isMapping(definition) ? definition.find("default") : undefined;
  if (token === undefined) return null;
  const value = scalarOf(token, placeOf(file, token));
  if (typeof value === "string") throw new ActionError(`${file}:${token.line ?? 1}: ${value} (${plain(token)})`);
  return value;
}

async function read(folder: string, uses: string): Promise<{ readonly path: string; readonly text: string }> {
  for (const name of ["action.yml", "action.yaml"]) {
    const path = join(folder, name);
    try {
      return { path, text: await readFile(path, "utf8") };
    } catch (error) {
      if (!(error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR"))) throw error;
    }
  }
  throw new ActionError(
    `Can't find 'action.yml' or 'action.yaml' under '${uses}'. Did you forget to run actions/checkout before running your local action?`,
  );
}
