import { cp, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { run } from "../../src/process/run.ts";
import { ScenarioFailed } from "./assert.ts";
import { applyEdits, type Edits } from "./edits.ts";
import { gitEnvironment } from "./git-environment.ts";

/** Parts of each checkout that the fleet's repository starts with. */
const fleetParts = [".github/workflows", "architectures", "environments", "releases", "templates", "flotilla.yaml"];
const productParts = ["actions", "dist", "schemas", "lab/package.json", "lab/cloud"];

/** Workflows of the checkout that develop the product itself and are not part of a fleet's repository. */
export const productWorkflows: readonly string[] = ["ci.yml", "product-release.yml"];

export interface FleetRepositoryOptions {
  /** Where the first commit is prepared; must not exist. */
  readonly workTree: string;
  /** A checkout of the fleet's repository: workflows, environments, architectures, releases, templates, flotilla.yaml. */
  readonly fleet: string;
  /** A checkout of Flotilla: actions, dist, schemas, and the lab's own login. May be the same folder. */
  readonly product: string;
  /** Files that differ from those of the checkouts. */
  readonly overrides: Edits;
  /** PATH where git is found. */
  readonly path: string;
}

/** Pushes the repository's first commit straight into the forge's bare repository. It has no instance: those come by pull request. */
export async function seedFleetRepository(options: FleetRepositoryOptions, gitDir: string): Promise<void> {
  const { workTree } = options;
  await mkdir(workTree, { recursive: true });
  const parts = [
    ...fleetParts.map((part) => [options.fleet, part] as const),
    ...productParts.map((part) => [options.product, part] as const),
  ];
  for (const [checkout, part] of parts) {
    await cp(join(checkout, part), join(workTree, part), { recursive: true, filter: belongsToFleet });
  }
  await applyEdits(workTree, options.overrides);
  const env = gitEnvironment("octocat", options.path);
  const git = async (...args: string[]): Promise<void> => {
    const ran = await run("git", args, { cwd: workTree, env, timeout: 60_000 });
    if (ran.code !== 0) throw new ScenarioFailed(`git ${args.join(" ")}: ${ran.stderr}`);
  };
  await git("init", "--quiet", "--initial-branch=main", ".");
  await git("add", "--all");
  await git("commit", "--quiet", "-m", "Set up the fleet's repository");
  await git("push", "--quiet", gitDir, "HEAD:refs/heads/main");
}

function belongsToFleet(source: string): boolean {
  if (source.includes("/environments/local/deployments")) return false;
  return !productWorkflows.some((file) => source.endsWith(`/.github/workflows/${file}`));
}
