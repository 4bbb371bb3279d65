import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { EngineLocation } from "../../src/stacks/engine/engine-location.ts";

/** What an attack leaves behind when it succeeds: a file that a command writes, and a text that only another's file holds. */
export interface Played {
  /** Names of the modules whose command ran. */
  readonly ran: readonly string[];
  /** Whether the other's secret is in the state. */
  readonly leaked: boolean;
  /** How many the engine took and applied. */
  readonly tried: number;
}

export const secretText = "another-tenants-password";

/**
 * Applies modules with an engine, all below one root, as an engine would be given them without the product's check. `MARKER` in a text is a folder in
 * which a command can write a file, `SECRET` is a file with another's secret. Modules that the engine refuses are left out.
 */
export async function play(engine: EngineLocation, modules: ReadonlyMap<string, string>): Promise<Played> {
  const folder = await mkdtemp(join(tmpdir(), "attack-"));
  try {
    const [markers, secret] = [join(folder, "markers"), join(folder, "secret")];
    await Promise.all([mkdir(markers), writeFile(secret, secretText), writeFile(join(folder, "cli.tfrc"), "")]);
    for (const [name, text] of modules) {
      await mkdir(join(folder, name));
      await writeFile(join(folder, name, "main.tf"), text.replaceAll("MARKER", markers).replaceAll("SECRET", secret));
    }
    let names: readonly string[] = [...modules.keys()];
    for (;;) {
      const root = { module: Object.fromEntries(names.map((name) => [name, { source: `./${name}` }])) };
      await writeFile(join(folder, "main.tf.json"), JSON.stringify(root));
      const said =
        (await call(engine, folder, ["init", "-input=false", "-no-color"])) ??
        (await call(engine, folder, ["apply", "-input=false", "-no-color", "-auto-approve"]));
      const broken = new Set(
        [...(said ?? "").matchAll(/\bon (m\d+)\/main\.tf|\b[Mm]odule\.(m\d+)\b|"(m\d+)"|\b(m\d+)\/main\.tf/g)].map((found) =>
          found.slice(1).find((name) => name !== undefined),
        ),
      );
      const rest = names.filter((name) => !broken.has(name));
      if (said === null) break;
      if (rest.length === 0) {
        names = [];
        break;
      }
      // What could not be tried is no proof.
      if (rest.length === names.length) throw new Error(`${engine.name} refuses the modules: ${said}`);
      names = rest;
    }
    const state = existsSync(join(folder, "terraform.tfstate")) ? await readFile(join(folder, "terraform.tfstate"), "utf8") : "";
    return {
      tried: names.length,
      ran: [...modules.keys()].filter((name) => existsSync(join(markers, name))),
      leaked: state.includes(secretText),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What the engine said where it failed; null where it did not. */
async function call(engine: EngineLocation, cwd: string, args: readonly string[]): Promise<string | null> {
  const env = { PATH: process.env["PATH"] ?? "", HOME: cwd, TF_CLI_CONFIG_FILE: join(cwd, "cli.tfrc"), CHECKPOINT_DISABLE: "1" };
  try {
    await promisify(execFile)(engine.path, args, { cwd, env, maxBuffer: 1 << 26 });
    return null;
  } catch (error) {
    return error instanceof Error && "stderr" in error ? String(error.stderr) : String(error);
  }
}
