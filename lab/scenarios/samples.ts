import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { assert, assertPresent, ScenarioFailed } from "./assert.ts";
import type { SceneContext } from "./scene.ts";

export interface Sample {
  readonly id: string;
  readonly path: string;
  readonly text: string;
  readonly type: "internal" | "trial" | "production";
  readonly paused: boolean;
}

/** The instances that the repository comes with; others in the checkout are ignored. */
const ids = [
  "src-159fbd61737878e3fa36",
  "src-1729e490cb4337f30968",
  "src-1de1fc131b3f024d1646",
  "src-2d6b0aa446419d3455c8",
  "src-617fc4b02846713a8b81",
  "src-772ecd337180183e1f49",
  "src-cf4273c1c993b808f52e",
  "src-eac0dd4f2a2fb3f4bfe5",
] as const;

/** The sample instances, sorted by id. Read as text: the scenes need only a few lines of each. */
export async function samples(context: SceneContext): Promise<readonly Sample[]> {
  return await Promise.all(
    ids.map(async (id) => {
      const text = await readFile(join(context.samples, id, "config.yaml"), "utf8").catch((error: unknown) => {
        if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
        throw new ScenarioFailed(`the sample ${configPath(id)} is missing; restore it: git checkout -- environments`);
      });
      const type = assertPresent(/instance-type:\s*(internal|trial|production)/.exec(text)?.[1], `${id} has an instance type`);
      return {
        id,
        path: configPath(id),
        text,
        type: type as Sample["type"],
        paused: /releaseChannel:\s*pause/.test(text),
      };
    }),
  );
}

export function configPath(id: string): string {
  return `environments/local/deployments/${id}/config.yaml`;
}

/** The config with another value for a key, which must occur exactly once. */
export function withValue(config: string, key: string, value: string): string {
  return oneLine(config, key, (line) => `${line.slice(0, line.indexOf(":"))}: ${value}`);
}

/** The config with a key misspelled. */
export function withKey(config: string, key: string, spelled: string): string {
  return oneLine(config, key, (line) => line.replace(`${key}:`, `${spelled}:`));
}

function oneLine(config: string, key: string, change: (line: string) => string): string {
  const lines = config.split("\n");
  const at = lines.flatMap((line, index) => (line.trimStart().startsWith(`${key}:`) ? [index] : []));
  assert(at.length === 1, `${key} occurs once in the config`, config);
  return lines.map((line, index) => (index === at[0] ? change(line) : line)).join("\n");
}

/** A value of a config: `small` of `  size: small # why`. */
export function valueOf(config: string, key: string): string {
  const line = config.split("\n").find((line) => line.trimStart().startsWith(`${key}:`));
  return assertPresent(/^"?([^\s"#]+)/.exec(line?.slice(line.indexOf(":") + 1).trimStart() ?? "")?.[1], `the config has a ${key}`);
}
