import type { Problem } from "../../fleet/problem.ts";
import type { ModuleScan } from "./module-scan.ts";
import { normalized, providersHint } from "./module-providers.ts";
import { type EngineName, type ListedProvider, lockFault, lockFaultText, lockFile } from "./provider-lock.ts";

/** An environment as far as it decides whether a module can be planned in it. */
export interface ModuleEnvironment {
  readonly name: string;
  readonly engine: EngineName;
  readonly providers: readonly ListedProvider[];
}

const codes = { missing: "lock.missing", incomplete: "lock.incomplete", superfluous: "lock.superfluous" } as const;

/**
 * What a plan would refuse of the providers of a module, before anything is planned: providers that are on no list, locks that are missing or do not
 * fit.
 *
 * @param revision `<family>/<revision>`, for the command that writes locks
 * @param used environments with instances of this revision; where there are none, `all` of the fleet: one that it could be planned in is enough
 */
export function providerProblems(
  { folder, revision, files }: { readonly folder: string; readonly revision: string; readonly files: ReadonlyMap<string, string> },
  scan: Pick<ModuleScan, "providers" | "places">,
  { used, all }: { readonly used: readonly ModuleEnvironment[]; readonly all: readonly ModuleEnvironment[] },
): readonly Problem[] {
  const found = (used.length > 0 ? used : all).map((environment) => problemsIn(environment, { folder, revision, files }, scan));
  if (used.length === 0) return found.some((problems) => problems.length === 0) ? [] : (found[0] ?? []);
  return found.flat();
}

function problemsIn(
  { name, engine, providers: listed }: ModuleEnvironment,
  { folder, revision, files }: { readonly folder: string; readonly revision: string; readonly files: ReadonlyMap<string, string> },
  { providers: needed, places }: Pick<ModuleScan, "providers" | "places">,
): readonly Problem[] {
  const permitted = new Set(listed.map(({ source }) => normalized(source)));
  const at = (source: string) => places.get(source) ?? { file: folder, line: 1 };
  const foreign = needed.filter((source) => !permitted.has(source));
  if (foreign.length > 0) {
    const known = [...permitted].sort().join(", ");
    return foreign.map((source) => ({
      ...at(source),
      column: 1,
      severity: "error",
      code: "module.provider",
      message: `the provider ${source} is not on the list of the environment ${name}`,
      hint: providersHint(known, source),
    }));
  }
  const lock = files.get(lockFile(engine)) ?? null;
  const fault = lockFault(needed, lock, listed);
  if (fault === null) return [];
  const place = lock === null ? at(fault.providers[0] ?? "") : { file: `${folder}/${lockFile(engine)}`, line: 1 };
  return [
    {
      ...place,
      column: 1,
      severity: "error",
      code: codes[fault.kind],
      message: `${lockFaultText(fault, engine)} (environment ${name})`,
      hint: `write it with: npx @flotilla-dev/cli architecture lock ${revision}`,
    },
  ];
}
