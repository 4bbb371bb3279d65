import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { outputOf } from "./execute.ts";
import type { Release } from "./plan.ts";

/**
 * Installs a packed package into an empty folder, without the network, and runs it as a user would.
 * Throws where the install brings anything else, or the command line does not start, does not know its version, does not read a fleet, or makes none.
 * @param tarball absolute path
 * @param fleet a folder that holds a fleet without problems
 */
export async function tryPackage(tarball: string, { name, version }: Release, fleet: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "flotilla-install-"));
  try {
    // Nothing of this process's npm settings, and nothing on PATH but Node and the system.
    const path = [dirname(process.execPath), "/usr/local/bin", "/usr/bin", "/bin"].join(delimiter);
    const env = { PATH: path, HOME: folder, npm_config_cache: join(folder, "cache"), npm_config_update_notifier: "false" };
    await writeFile(join(folder, "package.json"), "{}\n");
    await outputOf("npm", ["install", "--offline", "--no-audit", "--no-fund", "--ignore-scripts", tarball], folder, env);
    const modules = join(folder, "node_modules");
    const brought = (await readdir(modules, { recursive: true })).filter((entry) => /(?:^|\/)package\.json$/.test(entry));
    const others = brought.filter((entry) => !entry.startsWith(`${name}/`));
    if (others.length > 0) throw new Error(`the package brings others: ${others.join(", ")}`);
    const flotilla = (...args: readonly string[]) => outputOf(join(modules, ".bin", "flotilla"), args, fleet, env);
    const said = (await flotilla("--version")).trim();
    if (said !== version) throw new Error(`flotilla --version prints ${said}, not ${version}`);
    const help = await flotilla("--help");
    for (const command of ["validate", "plan", "apply", "pending", "why"])
      if (!help.includes(`\n  ${command} `)) throw new Error(`flotilla --help does not list ${command}`);
    await flotilla("validate");
    const made = join(folder, "fleet");
    const product = `example/flotilla@${"0".repeat(40)}`;
    await flotilla("init", made, "--team", "@example/platform", "--releases", "example/product", "--product", product);
    await outputOf(join(modules, ".bin", "flotilla"), ["validate"], made, env);
  } finally {
    await rm(folder, { recursive: true });
  }
}
