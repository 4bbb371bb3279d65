import { loadFleet } from "../../src/fleet/load.ts";
import { ledgerAlone, type StatusInput } from "../../src/ledger/status.ts";
import type { Applied, Attempt } from "../../src/schemas/kinds.ts";
import { stackDigests } from "../../src/stacks/digest.ts";
import { fleet } from "../apply/fleet-fixture.ts";
import { noon } from "./ledger-fixture.ts";

/** The stacks of the instance: network -> app -> monitoring. app consumes network's output `address`. */
export const stackNames = ["network", "app", "monitoring"] as const;
export type StackName = (typeof stackNames)[number];

export type OnMain = Omit<StatusInput, "ledger">;

export const appliedAt = "2026-11-20T10:00:00Z";
export const attemptedAt = "2026-11-20T11:00:00Z";
export const otherDigest = `sha256:${"9".repeat(64)}`;

export function hmac(digit: string): string {
  return `hmac:${digit.repeat(64)}`;
}

/** src-customer as main has it. The run `active` is at work, every other one is over. */
export async function onMain(): Promise<OnMain> {
  const place = await fleet();
  const { snapshot } = await loadFleet(place.repository, await place.head());
  const environment = snapshot?.environments.get("local");
  const instance = environment?.instances.get("src-customer");
  const architecture = snapshot?.architectures.get("test/1");
  if (environment === undefined || instance === undefined || architecture === undefined) throw new Error("no fleet");
  const digests = stackDigests(environment, instance, architecture);
  return { environment, instance, architecture, digests, now: noon, ...ledgerAlone, isActive: (run) => run === "active" };
}

/** The stack, applied as main has it. */
export function appliedOf({ digests }: OnMain, name: string): Applied {
  return {
    digest: digests.get(name) ?? "",
    commit: "c".repeat(40),
    fingerprint: otherDigest,
    reviewedFingerprint: null,
    run: "over",
    engine: "tofu 1.6.2",
    backend: "local:x",
    startedAt: appliedAt,
    at: appliedAt,
    version: "5.3.1",
    outputs: {},
    hashes: name === "network" ? { address: hmac("1") } : {},
    consumed: name === "app" ? { "network.address": hmac("1") } : {},
    pullRequest: null,
    author: null,
    approvers: [],
    confirmer: null,
    backup: null,
  };
}

/** An attempt at the stack as main has it, after it was applied. */
export function attemptOf({ architecture, digests, environment, instance }: OnMain, name: string): Attempt {
  return {
    id: `a-${name}`,
    digest: digests.get(name) ?? "",
    commit: "c".repeat(40),
    run: "over",
    at: attemptedAt,
    state: "clean",
    error: null,
    fingerprint: null,
    shape: null,
    why: [],
    reason: "changed",
    inputs: { config: instance.oid, environment: environment.oid, architecture: architecture.oid },
  };
}
