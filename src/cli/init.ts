import { existsSync } from "node:fs";
import { link, readFile, realpath, rm } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import manifest from "../../package.json" with { type: "json" };
import { isMapping } from "../data/mapping.ts";
import { fleetFile } from "../fleet/source.ts";
import { replaceFile, syncFolder, writeDurably } from "../process/durable.ts";
import { hasCode, namesIn, readIfThere } from "../process/optional-file.ts";
import { run } from "../process/run.ts";
import { EngineMissing, locateEngine } from "../stacks/engine/engine-location.ts";
import { readYaml } from "../yaml/read.ts";
import { type CliContext, type ExitCode, hint, UsageError } from "./context.ts";
import { branchIn, type FleetFile, fleetFiles, type InitAnswers, isForEnterpriseServer, productReference } from "./init-files.ts";
import { ownReference, productFiles, productFolder } from "./product-folder.ts";
import { makeFolders } from "../process/make-folders.ts";
import { many } from "../report/plan-diff.ts";

export interface InitFlags {
  readonly environment?: string;
  readonly team?: string;
  readonly releases?: string;
  readonly engine?: "tofu" | "terraform";
  readonly product?: string;
  readonly branch?: string;
  /** Workflows for a GitHub Enterprise Server; those that are there say it too. */
  readonly enterpriseServer?: true;
  /** Brings what the product owns of a fleet's repository to this version. */
  readonly update?: true;
}

/**
 * Makes the files of a fleet's repository in a folder. What is there is never changed: a second call writes what is missing of the product's files
 * and settings, and names what differs; with `--update` the product's files become those of this version. Asks for what no flag says, where a person is at the terminal.
 */
export async function init(context: CliContext, folder: string | undefined, flags: InitFlags): Promise<ExitCode> {
  const root = resolve(context.cwd, folder ?? ".");
  await requireOwnRepository(context, root);
  const isFleet = existsSync(join(root, fleetFile));
  if (flags.update === true && !isFleet)
    throw new UsageError(`There is no ${fleetFile} in ${root}, so no fleet to update. Make one without --update.`);
  const answers = await answersOf(context, root, flags);
  const product = productFolder();
  const files = fleetFiles(await productFiles(product), answers).filter(({ kind }) => !isFleet || kind !== "example");
  const results = new Map<string, Written>();
  const lost = new Map<string, readonly string[]>();
  for (const file of files) results.set(file.path, await writeIfMissing(root, file));
  if (flags.update === true) {
    const older = files.filter(({ path, kind }) => kind === "product" && results.get(path) === "differs");
    await requireCommitted(context, root, older);
    for (const file of older) {
      lost.set(file.path, lostLines(await readFile(join(root, file.path), "utf8"), file.text));
      results.set(file.path, await replace(root, file));
    }
  }
  context.out(report(results, lost));
  context.out(nextSteps(context, root, isFleet, answers.branch));
  return 0;
}

/** Workflows are read from the repository's root only, so a fleet has a repository of its own. */
async function requireOwnRepository({ env }: CliContext, root: string): Promise<void> {
  let near = root;
  while (!existsSync(near)) near = dirname(near);
  const top = await run("git", ["rev-parse", "--show-toplevel"], { cwd: near, env, timeout: 30_000 });
  if (top.code === 0 && resolve(top.stdout.trim()) !== (await realpath(near)) + root.slice(near.length))
    throw new UsageError(
      `${root} lies in the repository ${top.stdout.trim()}, and GitHub reads workflows from a repository's root only. ` +
        "Run this in the root of a repository of the fleet's own.",
    );
}

type Written = "written" | "there" | "differs" | "updated";

/** Lines of a file that is replaced which its new text has not, without those that only name another commit of Flotilla: what a person may have put in. */
function lostLines(old: string, text: string): readonly string[] {
  const plain = (line: string): string => line.trim().replace(/@[0-9a-f]{40} # .*$/, "");
  const kept = new Set(text.split("\n").map(plain));
  return old.split("\n").filter((line) => plain(line) !== "" && !kept.has(plain(line)));
}

/** So many are shown of each file. */
const mostLostLines = 12;

/** What is replaced has to be in git as it stands, so that nothing of a person's is lost and the difference can be reviewed. */
async function requireCommitted({ env }: CliContext, root: string, files: readonly FleetFile[]): Promise<void> {
  if (files.length === 0) return;
  const paths = files.map(({ path }) => path);
  const asked = await run("git", ["status", "--porcelain", "--untracked-files=all", "--", ...paths], { cwd: root, env, timeout: 30_000 });
  if (asked.code !== 0)
    throw new UsageError(`${root} is not in a git repository, so what is replaced could not be brought back. Commit it first.`);
  const changed = asked.stdout.split("\n").filter((line) => line !== "");
  if (changed.length > 0) throw new UsageError(["Not committed, so not replaced. Commit these first:", ...changed].join("\n  "));
}

async function replace(root: string, { path, text }: FleetFile): Promise<"updated"> {
  await replaceFile(join(root, path), text);
  return "updated";
}

/** A file appears whole or not at all, and takes nobody's place: a call that was interrupted is repeated. */
async function writeIfMissing(root: string, { path, text }: FleetFile): Promise<Written> {
  const full = join(root, path);
  const there = await readIfThere(full);
  if (there !== null) return there === text ? "there" : "differs";
  makeFolders(dirname(full));
  const aside = `${full}.flotilla-new`;
  await rm(aside, { force: true });
  try {
    await writeDurably(aside, text);
    await link(aside, full);
    await syncFolder(dirname(full));
    return "written";
  } catch (error) {
    if (!hasCode(error, "EEXIST")) throw error;
    return (await readFile(full, "utf8")) === text ? "there" : "differs";
  } finally {
    await rm(aside, { force: true });
  }
}

/** A file that was replaced, with what is in git alone now. */
function replaced(path: string, lost: readonly string[]): readonly string[] {
  const more = lost.length - mostLostLines;
  return [
    `  ${path}`,
    ...lost.slice(0, mostLostLines).map((line) => `    - ${line.trim()}`),
    ...(more > 0 ? [`    ${more} more: git diff HEAD -- ${path}`] : []),
  ];
}

function report(results: ReadonlyMap<string, Written>, lost: ReadonlyMap<string, readonly string[]>): string {
  const of = (wanted: Written): readonly string[] => [...results].flatMap(([path, written]) => (written === wanted ? [path] : []));
  const [written, differs, updated] = [of("written"), of("differs"), of("updated")];
  const head =
    written.length === 0
      ? updated.length === 0
        ? "Nothing to write: every file is there."
        : "Every file is there."
      : `Wrote ${many(written.length, "file")}; ${results.size - written.length} were there.`;
  return [
    head,
    ...written.map((path) => `  ${path}`),
    ...(updated.length === 0
      ? []
      : [
          "Brought to this version. Lines that it has no more stand below each file: what people had put in, such as a login, has to be put in again. " +
            "Review all of it: git diff HEAD",
          ...updated.flatMap((path) => replaced(path, lost.get(path) ?? [])),
        ]),
    ...(differs.length === 0
      ? []
      : ["Left as they are, though this version would write them otherwise:", ...differs.map((path) => `  ${path}`)]),
    "",
  ].join("\n");
}

function nextSteps(context: CliContext, root: string, isFleet: boolean, branch: string): string {
  if (isFleet) return "";
  const place = relative(context.cwd, root);
  return [
    "Next:",
    ...(place === "" ? [] : [`  cd ${place}`]),
    ...(existsSync(join(root, ".git")) ? [] : [`  git init --initial-branch ${branch}`]),
    '  git add --all && git commit -m "Set up the fleet"',
    `  ${hint(context, "validate")}`,
    `  ${hint(context, "plan")}`,
    `  ${hint(context, "apply")}`,
    "Then push it to GitHub and set up its App, environments and branch rules: docs/users/on-github.md of Flotilla. The same as an issue with a box per step: " +
      'Issues, New issue, "Set up the fleet". What is missing is listed by:',
    `  ${hint(context, "doctor")}`,
    "",
  ].join("\n");
}

const patterns = {
  // What a filter of events takes for a pattern, and YAML for something else than text, is none.
  branch: {
    allowed: /^(?!(?:true|false|yes|no|on|off|null|y|n)$)[A-Za-z][A-Za-z0-9_./-]{0,99}$/i,
    hint: "the default branch: a letter, then letters, digits, and _ . / -",
  },
  environment: { allowed: /^[a-z][a-z0-9-]{0,30}$/, hint: "a lower-case letter, then up to 30 lower-case letters, digits or -" },
  team: { allowed: /^@[A-Za-z0-9_-]+(?:\/[A-Za-z0-9_.-]+)?$/, hint: "@<login> or @<organization>/<team>" },
  releases: { allowed: /^[A-Za-z0-9_.-]+\/[A-Za-z0-9_.-]+$/, hint: "<owner>/<repository>" },
} as const;

type Question = keyof typeof patterns;

/** What the flags, the fleet that is there, or a person at the terminal say. Throws {@link UsageError} with every flag that is missing or wrong. */
async function answersOf(context: CliContext, root: string, flags: InitFlags): Promise<InitAnswers> {
  const known = await knownAnswers(root);
  const wrong: string[] = [];
  const answer = async (name: Question, question: string | null, fallback: string | undefined): Promise<string> => {
    const given = flags[name] ?? known[name] ?? (question === null ? undefined : await asked(context, question, fallback)) ?? fallback;
    const { allowed, hint: what } = patterns[name];
    if (given === undefined) wrong.push(`--${name} is missing: ${what}.`);
    else if (!allowed.test(given)) wrong.push(`--${name} is ${JSON.stringify(given)}; allowed is ${what}.`);
    return given ?? "";
  };
  const environment = await answer("environment", "Name of the first environment", "dev");
  const team = await answer("team", "Who is mentioned when something needs a person (@organization/team)", undefined);
  const releases = await answer("releases", "Repository whose releases the fleet runs (owner/repository)", undefined);
  const branch = await answer("branch", null, "main");
  if (wrong.length > 0) throw new UsageError(wrong.join("\n"));
  const engine = flags.engine ?? (await engineHere(context));
  const workflow = (await readIfThere(join(root, ".github", "workflows", "apply.yml"))) ?? "";
  const enterpriseServer = flags.enterpriseServer === true || isForEnterpriseServer(workflow);
  return { environment, team, releases, engine, branch, product: await productOf(context, flags), enterpriseServer };
}

async function asked({ ask }: CliContext, question: string, fallback: string | undefined): Promise<string | undefined> {
  if (ask === null) return undefined;
  const given = (await ask(`${question}${fallback === undefined ? "" : ` [${fallback}]`}: `)).trim();
  return given === "" ? undefined : given;
}

/** What the folder says already: its flotilla.yaml, its one environment, the branch of its workflows. */
async function knownAnswers(root: string): Promise<Partial<Record<Question, string>>> {
  const { value } = readYaml((await readIfThere(join(root, fleetFile))) ?? "");
  const spec = isMapping(value) && isMapping(value["spec"]) ? value["spec"] : {};
  const text = (from: unknown, key: string): string | undefined =>
    isMapping(from) && typeof from[key] === "string" ? from[key] : undefined;
  const [environment] = await namesIn(join(root, "environments"));
  const [team, releases] = [text(spec["notify"], "mention"), text(spec["releases"], "repository")];
  const branch = branchIn((await readIfThere(join(root, ".github", "workflows", "apply.yml"))) ?? "");
  return {
    ...(branch === null ? {} : { branch }),
    ...(environment === undefined ? {} : { environment }),
    ...(team === undefined ? {} : { team }),
    ...(releases === undefined ? {} : { releases }),
  };
}

/** The engine of this machine; OpenTofu where it has none yet. */
async function engineHere({ env }: CliContext): Promise<"tofu" | "terraform"> {
  try {
    return (await locateEngine(env)).name;
  } catch (error) {
    if (error instanceof EngineMissing) return "tofu";
    throw error;
  }
}

async function productOf({ env }: CliContext, { product }: InitFlags): Promise<InitAnswers["product"]> {
  if (product !== undefined) return productReference(product, `v${manifest.version}`);
  const own = await ownReference(productFolder(), env);
  if (own === null)
    throw new UsageError(
      "This is a checkout of Flotilla whose origin is not on GitHub, so where workflows find its actions is not known. " +
        "Name the place: --product <owner>/<repository>@<commit>",
    );
  return own;
}
