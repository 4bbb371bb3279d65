import { createHash } from "node:crypto";
import { configPath } from "../samples.ts";

/** The version that all instances are created with, and the one that they are upgraded to. */
export const oldVersion = "5.3.1";
export const newVersion = "5.4.0";

/** An instance of the storm's fleet. */
export interface Member {
  readonly id: string;
  readonly path: string;
  readonly text: string;
}

const types = ["internal", "trial", "production"] as const;

/** So many instances of the sample architecture: as many internal as trial as production ones, which have executors. */
export function stormFleet(size: number, version: string = oldVersion): readonly Member[] {
  return Array.from({ length: size }, (_, index) => {
    const id = `src-${createHash("sha256").update(`storm ${index}`).digest("hex").slice(0, 20)}`;
    return { id, path: configPath(id), text: configOf(id, `tenant-${index + 1}`, types[index % types.length] ?? "internal", version) };
  });
}

/** Few and wide stages without a time to wait: many instances are under way at once, and all pass through a gate. */
export const stormStrategy = `apiVersion: flotilla.dev/v1
kind: RolloutStrategy
spec:
  batch: 1
  stages:
    - name: internal
      members: [{ labels: { instance-type: internal }, percent: 100 }]
      concurrency: 4
      failures: 1
      leastSuccesses: 1
      gates: [health]
    - name: rest
      members: [{ percent: 100 }]
      concurrency: 8
      failures: 2
      gates: [health]
`;

function configOf(id: string, slug: string, type: (typeof types)[number], version: string): string {
  return `apiVersion: flotilla.dev/v1
kind: Instance
metadata:
  name: ${id}
  labels: { instance-type: ${type} }
spec:
  slug: ${slug}
  domain: ${slug}.fleet.example
  architecture: local/1
  version: ${version}
  releaseChannel: stable
  state: running
  region: us-central1
  size: small
  features: [${type === "production" ? "executors" : ""}]
  ingress:
    public: true
  operations:
    alerting: true
    deletionProtection: true
`;
}
