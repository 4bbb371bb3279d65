import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";

/** What an action.yml declares, sorted as it stands there. */
export interface ActionFile {
  readonly inputs: readonly ActionInput[];
  readonly outputs: readonly { readonly name: string; readonly description: string }[];
  readonly using: string;
  /** Files that run, by key: `main`, `pre`, `post`; relative to the action's folder. */
  readonly files: Readonly<Record<string, string>>;
}

export interface ActionInput {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  readonly default: string | null;
}

/** Reads the action.yml of a folder. Throws where it is not one of a JavaScript action. */
export async function readAction(folder: string): Promise<ActionFile> {
  const file = parse(await readFile(join(folder, "action.yml"), "utf8")) as {
    readonly inputs?: Readonly<Record<string, { readonly description: string; readonly required?: boolean; readonly default?: string }>>;
    readonly outputs?: Readonly<Record<string, { readonly description: string }>>;
    readonly runs: Readonly<Record<string, string>>;
  };
  const { using, ...files } = file.runs;
  if (using === undefined) throw new Error(`${folder}/action.yml does not say what it runs with`);
  return {
    inputs: Object.entries(file.inputs ?? {}).map(([name, input]) => ({
      name,
      description: input.description,
      required: input.required ?? false,
      default: input.default ?? null,
    })),
    outputs: Object.entries(file.outputs ?? {}).map(([name, { description }]) => ({ name, description })),
    using,
    files,
  };
}
