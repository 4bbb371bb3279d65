import { createHash } from "node:crypto";
import { decode } from "../../src/fleet/decode.ts";
import type { GitTreeSource } from "../../src/fleet/git-tree.ts";

/** A small fleet that is valid: two environments, two instances in each, one architecture. */
export function sampleFleet(): Map<string, string> {
  const files = new Map<string, string>([
    [
      "flotilla.yaml",
      `apiVersion: flotilla.dev/v1
kind: Fleet
spec:
  releases: { repository: example/product, tag: "v{{version}}" }
  ledger: flotilla/ledger
`,
    ],
    [
      "architectures/gke/7/architecture.yaml",
      `apiVersion: flotilla.dev/v1
kind: Architecture
spec:
  stacks:
    - name: network
      inputs: [spec.region, spec.ingress]
      outputs: { address: {} }
    - name: app
      needs: [network]
      inputs: [spec.domain, spec.version, spec.size, environment.dnsZone]
  health:
    - { http: "https://{{spec.domain}}/healthz", status: 200, passes: 2, within: 10m }
  operations:
    backup: { run: [node, operations/backup.mjs], within: 30m }
`,
    ],
    ["architectures/gke/7/stacks/network/main.tf", ""],
    ["architectures/gke/7/stacks/app/main.tf", ""],
    ["architectures/gke/7/operations/backup.mjs", ""],
    [
      "architectures/gke/7/values.schema.json",
      `{ "type": "object", "properties": { "replicas": { "type": "integer" } }, "additionalProperties": false }`,
    ],
    ["templates/tracker.md", "---\ntitle: Upgrade to {{target}}\nlabels: [team/cloud]\n---\n\n{{progress}}\n"],
  ]);
  for (const version of ["5.3.0", "5.3.1", "5.4.0", "5.5.0", "6.0.0", "6.1.0"]) files.set(`releases/${version}.yaml`, release(version));
  for (const [name, kind] of [
    ["staging", "local"],
    ["production", "remote"],
  ] as const) {
    files.set(`environments/${name}/environment.yaml`, environment(kind));
    files.set(`environments/${name}/rollouts/fast.yaml`, strategy);
    for (const letter of ["a", "b"]) files.set(configPath(name, `src-${name}-${letter}`), instance(`src-${name}-${letter}`));
  }
  return files;
}

export function configPath(environment: string, id: string): string {
  return `environments/${environment}/deployments/${id}/config.yaml`;
}

export function instance(id: string): string {
  return `apiVersion: flotilla.dev/v1
kind: Instance
metadata:
  name: ${id}
  labels: { instance-type: production }
spec:
  slug: ${id}
  domain: ${id}.fleet.example
  architecture: gke/7
  version: 5.3.1 # as agreed
  releaseChannel: stable
  state: running
  region: us-central1
  size: small
`;
}

/** A source in memory, with the object ids that git would give. */
export function sourceOf(files: ReadonlyMap<string, string | Uint8Array>): GitTreeSource {
  const bytes = new Map([...files].map(([path, content]) => [path, Buffer.from(content)]));
  const at = (path: string): Buffer => {
    const content = bytes.get(path);
    if (content === undefined) throw new Error(`no file ${path}`);
    return content;
  };
  const blobs = new Map(
    [...bytes].map(([path, content]) => [path, createHash("sha1").update(`blob ${content.length}\0`).update(content).digest("hex")]),
  );
  return {
    entries: [...files.keys()].sort().map((path) => ({ path, kind: "file" })),
    read: (path) => decode(at(path)),
    oid: (path) => blobs.get(path) ?? "",
    blobs,
    trees: new Map(),
  };
}

function environment(kind: "local" | "remote"): string {
  return `apiVersion: flotilla.dev/v1
kind: Environment
spec:
  kind: ${kind}
  engine: { name: tofu, version: ">=1.6" }
  backend: { type: local }
  inputs: { dnsZone: fleet.example }
  apply: on
  policy:
    review: approved
    confirmers: { permission: maintain }
    protectedTypes: []
    failureBudget: 1
    providers: []
  calendar: { timezone: Europe/Berlin, workingDays: [mon, tue, wed, thu, fri] }
  rollouts: { patch: fast }
`;
}

const strategy = `apiVersion: flotilla.dev/v1
kind: RolloutStrategy
spec:
  batch: 1
  stages:
    - { name: internal, members: [{ labels: { instance-type: internal }, percent: 100 }] }
    - { name: rest, members: [{ percent: 100 }] }
`;

function release(version: string): string {
  return `apiVersion: flotilla.dev/v1
kind: Release
metadata: { name: ${version} }
spec: { date: 2026-05-01, kind: patch, urgency: normal${version === "5.4.0" ? ", compatibleBack: 5.3.1" : ""} }
`;
}
