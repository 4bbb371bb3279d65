import { readFile } from "node:fs/promises";
import { join } from "node:path";

export interface FixtureInstance {
  readonly id: string;
  readonly type: "internal" | "trial" | "production";
  readonly version?: string;
  /** More lines of spec. */
  readonly spec?: string;
  readonly channel?: "stable" | "insiders" | "pause";
}

export const sampleStrategy = `apiVersion: flotilla.dev/v1
kind: RolloutStrategy
spec:
  batch: 1
  stages:
    - { name: internal, members: [{ labels: { instance-type: internal }, percent: 100 }], concurrency: 1, failures: 0, leastSuccesses: 1, gates: [health] }
    - { name: rest, members: [{ percent: 100 }], concurrency: 2, failures: 0, gates: [health] }
`;

/** The files of a fleet with one environment, prod, and one architecture, by path. */
export async function fleetFiles(instances: readonly FixtureInstance[], strategy: string): Promise<Readonly<Record<string, string>>> {
  const template = async (name: string): Promise<string> =>
    await readFile(join(import.meta.dirname, "..", "..", "templates", name), "utf8");
  return {
    "flotilla.yaml": `apiVersion: flotilla.dev/v1
kind: Fleet
spec:
  releases: { repository: example/product, tag: "v{{version}}" }
  ledger: flotilla/ledger
  notify: { mention: "@example/cloud" }
`,
    "environments/prod/environment.yaml": `apiVersion: flotilla.dev/v1
kind: Environment
spec:
  kind: local
  engine: { name: tofu, version: ">=1.6" }
  backend: { type: local }
  inputs: {}
  apply: on
  policy:
    review: approved
    confirmers: { permission: maintain }
    protectedTypes: [local_database]
    failureBudget: 1
    providers: []
  rollouts: { patch: fast, minor: fast }
`,
    "architectures/plain/1/architecture.yaml": `apiVersion: flotilla.dev/v1
kind: Architecture
spec:
  stacks:
    - { name: database, inputs: [spec.size], outputs: { url: {} } }
    - { name: app, needs: [database], inputs: [spec.domain, spec.version], outputs: { url: {} } }
  health:
    - { http: "https://{{spec.domain}}/healthz", status: 200, version: "/version", passes: 1, within: 10s }
`,
    "architectures/plain/1/stacks/database/main.tf":
      'variable "instance" { type = any }\nvariable "environment" { type = any }\nvariable "upstream" { type = any }\noutput "url" { value = "x" }\n',
    "architectures/plain/1/stacks/app/main.tf":
      'variable "instance" { type = any }\nvariable "environment" { type = any }\nvariable "upstream" { type = any }\noutput "url" { value = "x" }\n',
    "releases/5.3.0.yaml":
      "apiVersion: flotilla.dev/v1\nkind: Release\nmetadata: { name: 5.3.0 }\nspec: { date: 2026-10-01, kind: minor, urgency: normal }\n",
    "releases/5.3.1.yaml":
      "apiVersion: flotilla.dev/v1\nkind: Release\nmetadata: { name: 5.3.1 }\nspec: { date: 2026-10-15, kind: patch, urgency: normal }\n",
    "templates/tracker.md": await template("tracker.md"),
    "templates/upgrade-pull-request.md": await template("upgrade-pull-request.md"),
    "templates/release-pull-request.md": await template("release-pull-request.md"),
    "templates/command-reply.md": await template("command-reply.md"),
    "environments/prod/rollouts/fast.yaml": strategy,
    ...Object.fromEntries(instances.map((instance) => [`environments/prod/deployments/${instance.id}/config.yaml`, config(instance)])),
  };
}

function config({ id, type, version = "5.3.1", spec = "", channel = "stable" }: FixtureInstance): string {
  const slug = `${id.slice(4)}-slug`;
  return `# ${id}
apiVersion: flotilla.dev/v1
kind: Instance
metadata:
  name: ${id}
  labels: { instance-type: ${type} }
  annotations: { account: https://github.com/example/accounts/issues/${id.length} }
spec:
  slug: ${slug}
  domain: ${slug}.fleet.example
  architecture: plain/1
  version: ${version} # set by rollouts
  releaseChannel: ${channel}
  state: running
  region: us-central1
  size: small
${spec}`;
}
