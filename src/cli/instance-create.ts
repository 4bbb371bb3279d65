import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { FleetInstance } from "../fleet/model.ts";
import { editYaml } from "../yaml/edit.ts";
import { writeYaml } from "../yaml/write.ts";
import { editsIn } from "./config-edits.ts";
import { type CliContext, type ExitCode, UsageError } from "./context.ts";
import { workTreeFleet } from "./fleet-folder.ts";
import { writeConfigs } from "./write-configs.ts";

export interface CreateFlags {
  readonly environment: string;
  readonly like?: string;
  readonly id?: string;
  readonly set?: readonly string[];
  readonly dryRun?: true;
  readonly yes?: true;
}

/** What belongs to one tenant alone, and to no other that is like it. */
const own = ["customDomains", "private", "hold", "lease", "trial", "hotpatch"] as const;

/**
 * Writes the config of a new instance: the values of another one without what is that one's own, or those that are given. Comments are not copied: they may
 * name a customer. Exit code 1 where nothing is written, because the fleet would not be valid or the answer is no.
 */
export async function create(context: CliContext, slug: string, flags: CreateFlags): Promise<ExitCode> {
  const { root, readable, named } = await workTreeFleet(context, flags.like === undefined ? [] : [flags.like]);
  const [like] = named;
  const model =
    like === undefined ? null : (readable.find(({ environment, id }) => environment === like.environment && id === like.id) ?? null);
  if (flags.like !== undefined && model === null) throw new UsageError(`There is no instance ${flags.like} to take values from.`);
  if (!existsSync(join(root, "environments", flags.environment, "environment.yaml")))
    throw new UsageError(`There is no environment ${flags.environment}: environments/${flags.environment}/environment.yaml is missing.`);
  const id = flags.id ?? `src-${randomBytes(10).toString("hex")}`;
  const path = `environments/${flags.environment}/deployments/${id}/config.yaml`;
  if (existsSync(join(root, path))) throw new UsageError(`${path} is there already: name another id.`);
  const first = `# yaml-language-server: $schema=../../../../schemas/instance.schema.json\n${writeYaml(configOf(model, id, slug))}`;
  const result = editYaml(first, editsIn(flags.set ?? [], []));
  if (result.outcome === "refused") throw new UsageError(`--set: ${result.faults[0]?.message ?? "cannot be done"}`);
  return await writeConfigs(context, root, [{ path, before: null, after: result.text }], flags);
}

function configOf(model: FleetInstance | null, id: string, slug: string): object {
  const head = { apiVersion: "flotilla.dev/v1", kind: "Instance" };
  if (model === null) return { ...head, metadata: { name: id, labels: {} }, spec: { slug, releaseChannel: "stable", state: "running" } };
  const { metadata, spec } = model.config;
  const { slug: was, domain, ...rest } = spec;
  // Only a domain that is named after the slug says what the new one's is.
  const ownDomain = domain.startsWith(`${was}.`) ? { domain: `${slug}${domain.slice(was.length)}` } : {};
  const shared = Object.fromEntries(Object.entries(rest).filter(([key]) => !own.some((name) => name === key)));
  return { ...head, metadata: { name: id, labels: metadata.labels }, spec: { slug, ...ownDomain, ...shared } };
}
