import { join } from "node:path";
import { canonicalJson } from "../data/canonical-json.ts";
import { type Problem } from "../fleet/problem.ts";
import type { Validated } from "../fleet/validate.ts";
import { run } from "../process/run.ts";
import type { Environment } from "../schemas/kinds.ts";
import { isolationFor } from "../stacks/engine/isolation.ts";
import { type EngineLocation, type EngineRequirement, locateEngine } from "../stacks/engine/engine-location.ts";
import { validateModule } from "../stacks/engine/validate-module.ts";
import type { Diagnostic } from "../stacks/engine/engine-stream.ts";
import { textsBelow, stackFolders } from "../stacks/module/check-modules.ts";
import type { KnownModules } from "../stacks/module/known-modules.ts";
import { scanModule } from "../stacks/module/module-scan.ts";
import { pinnedProviders } from "../stacks/module/provider-lock.ts";
import type { CliContext } from "./context.ts";
import { stateFolder } from "./state-folder.ts";

interface EnvironmentOf {
  readonly name: string;
  readonly config: Environment;
}

/**
 * What the engines themselves say of the modules in which the check of the files found nothing: an argument that a provider does not have, a reference to
 * what is not declared. It installs providers, from where the environments get them, and hands on no variable: no credentials. What was valid before is not
 * asked again.
 *
 * @param wanted only modules of these files and folders; all where empty
 */
export async function engineProblems(
  context: CliContext,
  root: string,
  checked: Validated,
  { wanted, known }: { readonly wanted: readonly string[]; readonly known: KnownModules },
): Promise<readonly Problem[]> {
  const located = new Map<string, Promise<EngineLocation>>();
  const locate = async (wanted: EngineRequirement): Promise<EngineLocation> => {
    const key = `${wanted.name} ${wanted.version}`;
    const engine = located.get(key) ?? locateEngine(context.env, wanted);
    located.set(key, engine);
    return await engine;
  };
  const problems: Problem[] = [];
  for (const folder of stackFolders(root)) {
    if (wanted.length > 0 && !wanted.some((path) => isBelow(folder, path) || isBelow(path, folder))) continue;
    if (checked.problems.some(({ file, severity }) => severity === "error" && file.startsWith(`${folder}/`))) continue;
    for (const environments of environmentsFor(checked, folder))
      problems.push(...(await moduleProblems(context, { root, folder, environments, known, locate })));
  }
  return problems;
}

function isBelow(path: string, folder: string): boolean {
  return folder === "" || path === folder || path.startsWith(`${folder}/`);
}

/** The environments with instances of the folder's revision, else all, by their engine. */
function environmentsFor({ environments, used }: Validated, folder: string): readonly (readonly EnvironmentOf[])[] {
  const revision = folder.split("/").slice(1, 3).join("/");
  const all = [...environments].flatMap(([name, { config }]): readonly EnvironmentOf[] => (config === null ? [] : [{ name, config }]));
  const using = all.filter(({ name }) => used.get(name)?.has(revision) === true);
  return [...Map.groupBy(using.length > 0 ? using : all, ({ config }) => config.spec.engine.name).values()];
}

async function moduleProblems(
  context: CliContext,
  at: {
    readonly root: string;
    readonly folder: string;
    readonly environments: readonly EnvironmentOf[];
    readonly known: KnownModules;
    readonly locate: (wanted: EngineRequirement) => Promise<EngineLocation>;
  },
): Promise<readonly Problem[]> {
  const { folder, environments, known, locate } = at;
  const [first] = environments;
  if (first === undefined) return [];
  const files = textsBelow(at.root, folder);
  const listed = environments.flatMap(({ config }) => config.spec.policy.providers);
  const engine = await locate(first.config.spec.engine);
  const judged = canonicalJson(["engine", engine.name, engine.version, folder, listed, [...files]]);
  if (known.has(judged)) return [];
  const { providers: needed } = scanModule(folder, files, null);
  if (pinnedProviders(needed, listed).length < needed.length) {
    context.err(`${folder}: not given to an engine, because it uses a provider that runs already (reattach)`);
    return [];
  }
  const verdict = await validateModule({
    files,
    engine,
    listed,
    isolation: await isolationFor(first, context.env, run),
    cacheDir: join(stateFolder(context), "cache"),
    env: {},
    path: context.env["PATH"] ?? "",
    run,
  });
  if (verdict.outcome === "failed") return [problemAt(folder, null, { severity: "error", message: verdict.error, engine: engine.name })];
  if (verdict.diagnostics.length === 0) known.add(judged);
  return verdict.diagnostics.map((diagnostic) =>
    problemAt(folder, diagnostic, { severity: diagnostic.severity, message: wordsOf(diagnostic), engine: engine.name }),
  );
}

function problemAt(
  folder: string,
  diagnostic: Diagnostic | null,
  { severity, message, engine }: { readonly severity: Problem["severity"]; readonly message: string; readonly engine: string },
): Problem {
  const place = diagnostic?.place ?? { file: "main.tf", line: 1, column: 1 };
  return {
    file: `${folder}/${place.file}`,
    line: Math.max(1, place.line),
    column: Math.max(1, place.column),
    severity,
    code: "module.engine",
    message: `${engine}: ${message}`,
    hint: null,
  };
}

/** In one line: it is shown beside its place. */
function wordsOf({ address, detail, summary }: Diagnostic): string {
  const words = [summary, detail].map((text) => text.trim().replaceAll(/\s+/g, " ")).filter((text) => text !== "");
  return `${words.join(": ")}${address === null ? "" : ` (${address})`}`;
}
