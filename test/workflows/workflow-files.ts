import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";

export const root = join(import.meta.dirname, "..", "..");

export interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly if?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string | number | boolean>>;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Job {
  /** `apply.yml: engine` */
  readonly title: string;
  readonly file: string;
  readonly name: string;
  readonly permissions: Readonly<Record<string, string>> | null;
  readonly environment: string | null;
  /** The workflow file that it calls; null where it has steps of its own. */
  readonly calls: string | null;
  /** What it hands over to that: name -> expression. */
  readonly secrets: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
  /** Everything of the job as text, expressions included. */
  readonly text: string;
}

export interface Workflow {
  readonly file: string;
  readonly text: string;
  readonly triggers: readonly string[];
  readonly permissions: unknown;
  readonly jobs: readonly Job[];
}

/** Every workflow of the repository, by file name. */
export async function readWorkflows(): Promise<readonly Workflow[]> {
  const folder = join(root, ".github", "workflows");
  const files = (await readdir(folder)).filter((name) => name.endsWith(".yml")).sort();
  return Promise.all(files.map(async (file) => workflowOf(file, await readFile(join(folder, file), "utf8"))));
}

/** The words of a `permissions:` input or block, as `contents:write`, sorted. */
export function permissionsOfText(text: string): readonly string[] {
  return text
    .split(/\s+/)
    .filter((word) => word !== "")
    .sort();
}

/** Without doubles, and without `x:read` where there is `x:write`. */
export function strongest(permissions: readonly string[]): readonly string[] {
  const all = new Set(permissions);
  return [...all].filter((permission) => !all.has(permission.replace(/:read$/, ":write")) || permission.endsWith(":write")).sort();
}

/** The action that logs the sample fleet in to the lab's cloud; it is the lab's, not the product's. */
export const labLogin = "./lab/cloud/login";

/** `./actions/find` -> `find`; null for what is not ours. */
export function ownAction(step: Step): string | null {
  return /^\.\/actions\/([a-z-]+)$/.exec(step.uses ?? "")?.[1] ?? null;
}

function nameOf(environment: string | { readonly name: string } | null = null): string | null {
  return typeof environment === "object" ? (environment?.name ?? null) : environment;
}

function workflowOf(file: string, text: string): Workflow {
  const parsed = parse(text) as {
    readonly on: Readonly<Record<string, unknown>>;
    readonly permissions?: unknown;
    readonly jobs: Readonly<
      Record<
        string,
        Partial<Omit<Job, "environment">> & { readonly uses?: string; readonly environment?: string | { readonly name: string } }
      >
    >;
  };
  return {
    file,
    text,
    triggers: Object.keys(parsed.on),
    permissions: parsed.permissions,
    jobs: Object.entries(parsed.jobs).map(([name, job]) => ({
      title: `${file}: ${name}`,
      file,
      name,
      permissions: job.permissions ?? null,
      environment: nameOf(job.environment),
      calls: /^\.\/\.github\/workflows\/(\S+)$/.exec(job.uses ?? "")?.[1] ?? null,
      secrets: job.secrets ?? {},
      steps: job.steps ?? [],
      text: JSON.stringify(job),
    })),
  };
}
