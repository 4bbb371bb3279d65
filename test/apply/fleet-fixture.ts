import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { GitRepository } from "../../src/git/repository.ts";
import { git, repository } from "../ledger/ledger-fixture.ts";

export interface TestFleet {
  readonly repository: GitRepository & { readonly dir: string };
  /** Writes files (null removes) and commits them; answers the commit. */
  commit(files: Readonly<Record<string, string | null>>, message?: string): Promise<string>;
  head(): Promise<string>;
}

export interface InstanceOptions {
  readonly type?: "internal" | "trial" | "production";
  readonly version?: string;
  readonly size?: string;
  readonly region?: string;
  readonly hold?: string;
  readonly alerting?: boolean;
}

/** A fleet in a real repository: two instances and an architecture of three stacks, network -> app -> monitoring (applied by itself). */
export async function fleet(files: Readonly<Record<string, string | null>> = {}): Promise<TestFleet> {
  const self = fleetIn(await repository());
  await self.commit({ ...shared, ...files });
  return self;
}

export function fleetIn(repo: GitRepository & { readonly dir: string }): TestFleet {
  const self: TestFleet = {
    repository: repo,
    head: async () => (await git(repo.dir, "rev-parse", "HEAD")).trim(),
    commit: async (files, message = "Change the fleet") => {
      for (const [path, content] of Object.entries(files)) {
        if (content === null) await rm(join(repo.dir, path), { recursive: true });
        else {
          await mkdir(dirname(join(repo.dir, path)), { recursive: true });
          await writeFile(join(repo.dir, path), content);
        }
      }
      await git(repo.dir, "add", "--all");
      await git(repo.dir, "commit", "--quiet", "--message", message);
      return await self.head();
    },
  };
  return self;
}

const module = 'variable "instance" { type = any }\nvariable "environment" { type = any }\nvariable "upstream" { type = any }\n';

export const architectureFile = `apiVersion: flotilla.dev/v1
kind: Architecture
spec:
  stacks:
    - { name: network, inputs: [spec.region], outputs: { address: { type: string } } }
    - { name: app, needs: [network], inputs: [spec.version, spec.size], outputs: { url: { type: string }, token: { type: string, sensitive: true } } }
    - { name: monitoring, needs: [app], autoApply: true, inputs: [spec.operations] }
  health: [{ http: "{{outputs.app.url}}/healthz", status: 200, version: /version, passes: 1, within: 1s }]
  operations:
    backup: { run: [node, operations/backup.mjs], within: 10s }
`;

export function environmentFile(
  change: { readonly apply?: "on" | "off"; readonly failureBudget?: number; readonly kind?: string; readonly policy?: string } = {},
): string {
  return `apiVersion: flotilla.dev/v1
kind: Environment
spec:
  kind: ${change.kind ?? "local"}
  engine: { name: tofu, version: ">=1.6" }
  backend: { type: local }
  apply: ${change.apply ?? "on"}
  policy:
    review: approved
    confirmers: { permission: maintain }
    protectedTypes: [fake_network]
    failureBudget: ${change.failureBudget ?? 1}
    providers: []
    ${change.policy ?? "parallel: 1"}
`;
}

export function instance(id: string, options: InstanceOptions = {}): Readonly<Record<string, string>> {
  return { [`environments/local/deployments/${id}/config.yaml`]: configFile(id, options) };
}

export function configFile(id: string, options: InstanceOptions = {}): string {
  const slug = id.replace("src-", "acme-");
  return `apiVersion: flotilla.dev/v1
kind: Instance
metadata:
  name: ${id}
  labels: { instance-type: ${options.type ?? "production"} }
spec:
  slug: ${slug}
  domain: ${slug}.fleet.example
  architecture: test/1
  version: ${options.version ?? "5.3.1"}
  releaseChannel: stable
  state: running
  region: ${options.region ?? "us-central1"}
  size: ${options.size ?? "small"}
  operations: { alerting: ${options.alerting ?? true} }
${options.hold === undefined ? "" : `  hold: { scope: ${options.hold}, reason: migration, owner: octocat, until: "2026-12-24T18:00:00+01:00" }\n`}`;
}

export function release(version: string): Readonly<Record<string, string>> {
  return {
    [`releases/${version}.yaml`]: `apiVersion: flotilla.dev/v1
kind: Release
metadata: { name: ${version} }
spec:
  date: 2026-11-01
  kind: patch
  urgency: normal
  manualSteps: []
  artifacts: {}
  notes: https://example.com/notes
  compatibleBack: 5.3.0
`,
  };
}

const shared: Readonly<Record<string, string>> = {
  "flotilla.yaml": `apiVersion: flotilla.dev/v1
kind: Fleet
spec:
  releases: { repository: example/product, tag: "v{{version}}" }
  ledger: flotilla/ledger
  notify: { mention: "@example/cloud" }
`,
  "environments/local/environment.yaml": environmentFile(),
  "architectures/test/1/architecture.yaml": architectureFile,
  "architectures/test/1/stacks/network/main.tf": module,
  "architectures/test/1/stacks/app/main.tf": module,
  "architectures/test/1/stacks/monitoring/main.tf": module,
  "architectures/test/1/operations/backup.mjs": "",
  ...release("5.3.0"),
  ...release("5.3.1"),
  ...release("5.4.0"),
  ...instance("src-internal", { type: "internal" }),
  ...instance("src-customer"),
};
