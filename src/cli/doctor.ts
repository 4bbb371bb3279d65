import { branchIn } from "./init-files.ts";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { styleText } from "node:util";
import { loadFleet } from "../fleet/load.ts";
import { readTracker } from "../fleet/tracker-template.ts";
import type { FleetEnvironment } from "../fleet/model.ts";
import { serverKind, tokenIssuerOf } from "../github/server.ts";
import { readSetup } from "../github/setup.ts";
import type { SetupFacts } from "../github/setup-facts.ts";
import { statusOf } from "../github/client.ts";
import { openRepository } from "../git/git-cli.ts";
import { run } from "../process/run.ts";
import { hasCode } from "../process/optional-file.ts";
import { UserError } from "../process/user-error.ts";
import { EngineMissing, locateEngine } from "../stacks/engine/engine-location.ts";
import { isolationFor, IsolationMissing } from "../stacks/engine/isolation.ts";
import { type CliContext, type ExitCode, UsageError } from "./context.ts";
import { appBranches, type Finding, type LocalFacts } from "./doctor-finding.ts";
import { findingsOf } from "./doctor-findings.ts";
import { repositoryOf } from "./origin.ts";
import { fleetRoot } from "./state-folder.ts";
import { many } from "../report/plan-diff.ts";

export interface DoctorFlags {
  readonly repo?: string;
  readonly appKey?: string;
  readonly json?: true;
}

/** Reports what of the fleet's setup on GitHub and on this machine is not as Flotilla needs it. Only reads. Exit code 1 where something is wrong. */
export async function doctor(context: CliContext, flags: DoctorFlags): Promise<ExitCode> {
  const { env } = context;
  const root = fleetRoot(context);
  const token = [env["GH_TOKEN"], env["GITHUB_TOKEN"]].find((value) => value !== undefined && value !== "");
  if (token === undefined)
    throw new UsageError(
      "GH_TOKEN is not set: the settings are read with a token of somebody who administers the repository. With gh: GH_TOKEN=$(gh auth token)",
    );
  const { owner, name, server, apiUrl } = await repositoryOf(context, root, flags.repo);
  const repository = `${owner}/${name}`;
  const github = await setupOf(context, { apiUrl, owner, repository: name, token, keyFile: flags.appKey });
  const findings = findingsOf({ github, local: await localFacts(context, root) });
  context.out(
    flags.json === true ? `${JSON.stringify({ repository, findings }, null, 2)}\n` : asText(repository, findings, colours(context)),
  );
  if (flags.json !== true && serverKind(server) !== "cloud")
    context.out(`${server}: identity tokens of its jobs are issued by ${tokenIssuerOf(server)}; that is what the clouds have to trust.\n`);
  return findings.some(({ severity }) => severity === "error" || severity === "warning") ? 1 : 0;
}

async function setupOf(
  context: CliContext,
  {
    apiUrl,
    owner,
    repository,
    token,
    keyFile,
  }: {
    readonly apiUrl: string;
    readonly owner: string;
    readonly repository: string;
    readonly token: string;
    readonly keyFile: string | undefined;
  },
): Promise<SetupFacts> {
  const { clock, err: notice } = context;
  const question = { apiUrl, owner, repository, token, clock, notice };
  try {
    const setup = await readSetup({ ...question, branches: appBranches, app: null });
    const appId = "value" in setup.variables ? (setup.variables.value["FLOTILLA_APP_ID"] ?? "") : "";
    if (keyFile === undefined || appId === "") return setup;
    const privateKey = await readKey(resolve(context.cwd, keyFile));
    return await readSetup({ ...question, branches: appBranches, app: { id: appId, privateKey } });
  } catch (error) {
    const status = statusOf(error);
    if (status === 401) throw new UsageError("GitHub does not accept the token in GH_TOKEN. With gh: GH_TOKEN=$(gh auth token)", error);
    if (status === 404)
      throw new UsageError(`There is no ${owner}/${repository} that this token may see. Name it: --repo <owner>/<name>`, error);
    if (status !== null)
      throw new UserError(`GitHub did not answer: ${error instanceof Error ? error.message : String(error)}. Try again.`, error);
    throw error;
  }
}

async function readKey(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (hasCode(error, "ENOENT")) throw new UsageError(`There is no ${path}: --app-key names the .pem file that GitHub made for the App.`);
    throw error;
  }
}

async function localFacts({ env }: CliContext, root: string): Promise<LocalFacts> {
  const workflows = ".github/workflows";
  try {
    const repository = await openRepository(root, run, env);
    const entries = (await repository.resolve("HEAD")) === null ? [] : await repository.tree("HEAD", { below: workflows });
    const names = entries.map(({ path }) => path.slice(workflows.length + 1));
    const texts = await Promise.all(names.map((name) => readFile(join(root, workflows, name), "utf8").catch(() => "")));
    const { snapshot } = await loadFleet(repository, await repository.treeOfWorkTree(), { only: [] });
    const applied = [...(snapshot?.environments.values() ?? [])].filter(({ config }) => config.spec.apply === "on");
    const engines = await Promise.all(
      applied.map(async (environment) => ({
        environment: environment.name,
        missing: await engineMissing(env, environment.config.spec.engine),
        unisolated: await isolationMissing(env, environment),
      })),
    );
    const tracker = names.length === 0 ? null : await readTracker(repository, "HEAD");
    const startLabel = tracker?.outcome === "parsed" ? (tracker.template.labels[0] ?? null) : null;
    return {
      git: null,
      engines,
      workflows: names,
      startLabel,
      branch: branchIn(texts[names.indexOf("apply.yml")] ?? ""),
      usesLab: texts.some((text) => text.includes("/cloud/login")),
    };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { git: error.message, engines: [], workflows: [], startLabel: null, branch: null, usesLab: false };
  }
}

async function engineMissing(env: CliContext["env"], wanted: Parameters<typeof locateEngine>[1]): Promise<string | null> {
  try {
    await locateEngine(env, wanted);
    return null;
  } catch (error) {
    if (error instanceof EngineMissing) return error.message;
    throw error;
  }
}

async function isolationMissing(env: CliContext["env"], environment: FleetEnvironment): Promise<string | null> {
  try {
    await isolationFor(environment, env, run);
    return null;
  } catch (error) {
    if (error instanceof IsolationMissing) return error.message;
    throw error;
  }
}

function colours({ env }: CliContext): boolean {
  return process.stdout.isTTY && env["NO_COLOR"] === undefined;
}

/** A block of lines for each finding: what, why, and what to do. */
function asText(repository: string, findings: readonly Finding[], colour: boolean): string {
  const paint = (style: "red" | "yellow" | "dim", text: string): string =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const style = { error: "red", warning: "yellow", unknown: "dim" } as const;
  const count = (severity: Finding["severity"]): number => findings.filter((one) => one.severity === severity).length;
  const blocks = findings.map(
    ({ severity, code, what, why, fix }) =>
      `${paint(style[severity], severity.padEnd(7))}  ${what} (${code})\n         ${why}\n         -> ${fix}\n`,
  );
  const [errors, warnings, unknown] = [count("error"), count("warning"), count("unknown")];
  const found = errors + warnings === 0 ? "nothing wrong" : `${many(errors, "error")}, ${many(warnings, "warning")}`;
  return [...blocks, `${repository}: ${found}${unknown === 0 ? "" : `; ${unknown} not seen`}.\n`].join("\n");
}
