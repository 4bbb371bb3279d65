import { posix } from "node:path";
import { conflictsIn, conflictText } from "../../data/conflict-markers.ts";
import { shown } from "../../data/quoted.ts";
import { byText } from "../../data/order.ts";
import { inOrder, type Problem } from "../../fleet/problem.ts";
import { HclError, type HclBlock, lineAt, parseHcl, textsIn } from "./hcl.ts";
import { isChangingKey, mentionOf, refusedCalls } from "./module-functions.ts";
import { type BlockFinding, blockFindings } from "./module-blocks.ts";
import { normalized, providersHint, providersOf } from "./module-providers.ts";

/** What a module would make the engine load, before the engine has been started. */
export interface ModuleScan {
  /** Problems that forbid `init`. Files are relative to `folder`'s parent root, as given. */
  readonly problems: readonly Problem[];
  /** Providers it uses, with their namespace (`flotilla/local`); the built-in one left out. Sorted. */
  readonly providers: readonly string[];
  /** Where each of them is named first. */
  readonly places: ReadonlyMap<string, { readonly file: string; readonly line: number }>;
  /** Folders that were judged, below the module's: its own (`.`) and those it calls. */
  readonly folders: ReadonlySet<string>;
}

/** A block and the file it is in. */
export interface PlacedBlock extends HclBlock {
  readonly file: string;
  readonly text: string;
}

/** Whether the engines read a file as configuration. */
export function isEngineFile(path: string): boolean {
  return /\.(?:tf|tofu)(?:\.json)?$/.test(path);
}

/**
 * Judges a stack's module and the local modules it calls, by what the engines' own parser reads of them: providers on the list only; nothing that
 * runs a command, loads an address, reads another state or a file outside of the module; no modules from elsewhere; no backend of its own. A file
 * that can't be read with certainty is a problem. Folders that nothing calls are not judged: the engine does not read them.
 *
 * @param folder the module's folder, for the problems' file names
 * @param files path below that folder -> text
 * @param providers `policy.providers`; null where no environment is asked
 * @param allowed `policy.modules`: names of what is refused elsewhere, `data.http` for example
 */
export function scanModule(
  folder: string,
  files: ReadonlyMap<string, string>,
  providers: readonly { readonly source: string }[] | null,
  allowed: readonly string[] = [],
): ModuleScan {
  const problems: Problem[] = [];
  const used = new Map<string, { readonly file: string; readonly line: number }>();
  const folders = new Set([...files.keys()].filter(isEngineFile).map((path) => posix.dirname(path)));
  const open = ["."];
  const judged = new Set<string>();
  for (let parent = open.pop(); parent !== undefined; parent = open.pop()) {
    if (judged.has(parent)) continue;
    judged.add(parent);
    const read = readFolder(folder, parent, files);
    problems.push(...read.problems);
    for (const [source, place] of providersOf(read.blocks)) used.set(source, used.get(source) ?? place);
    for (const block of read.blocks) {
      const { findings, calls } = blockFindings(block, parent, folders);
      problems.push(
        ...findings.filter(({ name }) => name === null || !allowed.includes(name)).map((finding) => problemOf(block.file, finding)),
      );
      open.push(...calls);
      problems.push(...functionProblems(block, parent, folder, files, allowed));
    }
  }
  problems.push(...refusedProviders(used, providers));
  return { problems: inOrder(distinct(problems)), providers: [...used.keys()].sort(byText), places: used, folders: judged };
}

function readFolder(
  folder: string,
  parent: string,
  files: ReadonlyMap<string, string>,
): { readonly blocks: readonly PlacedBlock[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const blocks: PlacedBlock[] = [];
  for (const [path, text] of [...files].sort(([a], [b]) => byText(a, b))) {
    if (posix.dirname(path) !== parent || !isEngineFile(path)) continue;
    const file = posix.join(folder, path);
    const name = posix.basename(path);
    if (!name.endsWith(".tf") || /(?:^|_)override\.tf$/.test(name)) {
      problems.push(
        problemOf(file, {
          line: 1,
          code: "module.file",
          message: `${name} is a form of configuration that modules of a fleet do not use`,
          hint: "Write it as a *.tf file that does not override another.",
          name: null,
        }),
      );
      continue;
    }
    try {
      blocks.push(...parseHcl(text).map((block) => ({ ...block, file, text })));
    } catch (error) {
      if (!(error instanceof HclError)) throw error;
      problems.push(conflictOf(file, text) ?? unreadable(file, error));
    }
  }
  return { blocks, problems };
}

/** What the templates of a block read, and the templates that they read in turn. */
function functionProblems(
  block: PlacedBlock,
  parent: string,
  folder: string,
  files: ReadonlyMap<string, string>,
  allowed: readonly string[],
): readonly Problem[] {
  const problems: Problem[] = [];
  const open = [...textsIn(block.body)].map(({ text, key }) => ({ text, key, file: block.file, source: block.text, from: block.line }));
  const seen = new Set<string>();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { text, key, file, source, from } = next;
    try {
      if (key && isChangingKey(text))
        throw new HclError(`the key ${text} changes with each evaluation: another member could hide behind it`, from);
      const { refused, templates } = refusedCalls(text, parent);
      for (const { name, why } of refused) {
        if (!allowed.includes(`function.${name}`)) problems.push(problemOf(file, functionFinding(name, why, source)));
      }
      for (const path of templates) {
        const template = files.get(path);
        if (template === undefined || seen.has(path)) continue;
        seen.add(path);
        open.push({ text: template, key: false, file: posix.join(folder, path), source: template, from: 1 });
      }
    } catch (error) {
      if (!(error instanceof HclError)) throw error;
      problems.push(unreadable(file, error));
    }
  }
  return problems;
}

function functionFinding(name: string, why: string, source: string): BlockFinding {
  return {
    line: lineAt(source, mentionOf(name, source)),
    code: "module.function",
    message: `${name} ${why}`,
    hint: `Hand the value in as an input, or let the environment allow it: policy.modules with allow: function.${name} and a reason.`,
    name: `function.${name}`,
  };
}

function refusedProviders(
  used: ReadonlyMap<string, { readonly file: string; readonly line: number }>,
  allowed: readonly { readonly source: string }[] | null,
): readonly Problem[] {
  if (allowed === null) return [];
  const permitted = new Set(allowed.map(({ source }) => normalized(source)));
  const known = [...permitted].sort(byText).join(", ");
  return [...used]
    .filter(([source]) => !permitted.has(source))
    .map(([source, { file, line }]) =>
      problemOf(file, {
        line,
        code: "module.provider",
        message: `the provider ${source} is not on the environment's list`,
        hint: providersHint(known, source),
        name: null,
      }),
    );
}

/** Characters of a message: a module's own names and sources stand in it, which can be as long as a file. */
const longest = 400;

function unreadable(file: string, { line, column, message }: HclError): Problem {
  const hint = "Only files that can be read with certainty are given to the engine.";
  return { file, line, column, severity: "error", code: "module.unreadable", message: shown(message, longest), hint };
}

/** Why a file cannot be read, where it is a merge that was left as it is; null where it is not. */
function conflictOf(file: string, text: string): Problem | null {
  const [at] = conflictsIn(text, "markers");
  return at === undefined ? null : problemOf(file, { line: lineAt(text, at), code: "module.conflict", ...conflictText, name: null });
}

function problemOf(file: string, { line, code, message, hint }: BlockFinding): Problem {
  return { file, line, column: 1, severity: "error", code, message: shown(message, longest), hint: shown(hint, longest) };
}

function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
