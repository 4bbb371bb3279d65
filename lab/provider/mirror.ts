import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { StandIn } from "./plugin.ts";
import { readProviderSchema } from "./schema.ts";

export interface MirrorOptions {
  /** The folder that `policy.providers[].mirror` names. */
  readonly mirror: string;
  /** File with the output of `providers schema -json`. */
  readonly schema: string;
  /** `hashicorp/google` */
  readonly source: string;
  /** The version that it is taken for, for example `7.0.0`. */
  readonly version: string;
  /** Where its objects are, and `behavior.json`. */
  readonly objects: string;
}

/**
 * Writes a stand-in as a package of a filesystem mirror, for both engines' registries. The program in it leads back to this checkout and its Node.
 * https://developer.hashicorp.com/terraform/cli/config/config-file#filesystem_mirror
 *
 * @throws where the file has no schema of that provider
 */
export function writeMirror({ mirror, schema, source, version, objects }: MirrorOptions): void {
  readProviderSchema(readFileSync(schema, "utf8"), source);
  const type = source.split("/").at(-1) ?? source;
  const standIn: StandIn = { schema: resolve(schema), source, objects: resolve(objects) };
  const plugin = new URL("plugin.ts", import.meta.url).href;
  const program = `#!${process.execPath}\nimport(${JSON.stringify(plugin)}).then(({ servePlugin }) => servePlugin(${JSON.stringify(standIn)}));\n`;
  const folders =
    source.split("/").length === 3 ? [source] : ["registry.terraform.io", "registry.opentofu.org"].map((host) => `${host}/${source}`);
  for (const folder of folders) {
    const place = join(mirror, folder, version, platform());
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, `terraform-provider-${type}_v${version}`), program, { mode: 0o755 });
  }
}

/** This machine as the engines name it. */
function platform(): string {
  const system = { win32: "windows" }[process.platform as string] ?? process.platform;
  const architecture = { x64: "amd64", ia32: "386" }[process.arch as string] ?? process.arch;
  return `${system}_${architecture}`;
}
