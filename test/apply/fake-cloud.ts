import { createHash } from "node:crypto";
import type { Operations } from "../../src/apply/operations.ts";
import type { Probe } from "../../src/apply/probe.ts";
import type { PlanRecord } from "../../src/schemas/kinds.ts";
import { backendOf, stateLocation } from "../../src/fleet/backend.ts";
import { stackDigests } from "../../src/stacks/digest.ts";
import { fingerprintOf, isEmpty } from "../../src/stacks/plan/record.ts";
import { lostState } from "../../src/stacks/runner-outcomes.ts";
import type { State as EngineState, StateVersion } from "../../src/stacks/state/state.ts";
import { stackOf } from "../../src/stacks/render.ts";
import { shapeOf } from "../../src/stacks/plan/shape.ts";
import type { StackPlan, StackTarget, StackRunner } from "../../src/stacks/stack-runner.ts";

type Attributes = Readonly<Record<string, string>>;

interface State {
  readonly attributes: Attributes;
  readonly outputs: Readonly<Record<string, string>>;
  readonly tainted: boolean;
  /** Absent: as it is recorded. */
  readonly version?: StateVersion;
}

/** What a real engine and cloud would keep: plain data, so that it outlives a killed process. */
export interface CloudData {
  readonly states: Record<string, State>;
  readonly backups: { id: string; instance: string; target: string; since: string | null }[];
  /** `<operation> <id> <target>` of all other operations. */
  readonly hooks: string[];
  /** Applies that changed something: `<id> <stack>: <attributes>`. */
  readonly applies: string[];
  /** States that were copied: `<from> to <to>`. */
  readonly moves: string[];
}

export interface FakeCloud {
  readonly data: CloudData;
  readonly runner: StackRunner;
  readonly probe: Probe;
  readonly operations: Operations;
  /** `<id> <stack>` whose next plan or apply fails; `tainted`: after a half-done create. */
  readonly faults: Map<string, "plan" | "apply" | "tainted" | "locked">;
  /** Instances whose service answers 503. */
  readonly sick: Set<string>;
  /** Fails the next backups of an instance. */
  readonly backupless: Set<string>;
  /** `<operation> <id>` that fail. */
  readonly hookless: Set<string>;
  /** Stacks whose plan lies there with values in clear: made, and neither applied nor discarded. */
  readonly openPlans: Set<string>;
}

/** `tick` is called before and after everything that takes effect: a test may throw there, as a killed machine would. */
export function fakeCloud(
  data: CloudData = { states: {}, backups: [], hooks: [], applies: [], moves: [] },
  tick: (what: string) => void = () => undefined,
): FakeCloud {
  const faults: FakeCloud["faults"] = new Map();
  const sick = new Set<string>();
  const backupless = new Set<string>();
  const hookless = new Set<string>();
  const openPlans = new Set<string>();
  const key = ({ instance, stack }: StackTarget) => `${instance.environment}/${instance.id}/${stack}`;
  const placeOf = (target: StackTarget) => stateLocation(backendOf(target), { ...target.instance, stack: target.stack });
  const fault = ({ instance, stack }: StackTarget) => faults.get(`${instance.id} ${stack}`);

  const planOf = (target: StackTarget): StackPlan => {
    const state = data.states[key(target)];
    const wanted = desired(target, data);
    const [action, outputs] = [actionsOf(state, wanted, target), outputsOf(target, wanted)];
    const changed = Object.keys(wanted).filter((name) => state?.tainted === true || state?.attributes[name] !== wanted[name]);
    const digest = stackDigests(target.environment, target.instance, target.architecture).get(target.stack) ?? "";
    const changedOutputs = Object.keys(outputs).filter((name) => state?.outputs[name] !== outputs[name]);
    const record: PlanRecord = {
      keyId: "k1",
      digest,
      mode: "planned",
      changes:
        action === null
          ? []
          : [
              {
                address: `module.stack.fake_${target.stack}.main`,
                previous: null,
                actions: action,
                attributes: Object.fromEntries(changed.map((name) => [name, hmac(wanted[name])])),
              },
            ],
      outputs: Object.fromEntries(changedOutputs.map((name) => [name, hmac(outputs[name])])),
    };
    const { slug, domain } = target.instance.config.spec;
    return {
      outcome: "planned",
      record,
      fingerprint: fingerprintOf(record),
      shape: shapeOf(record, { stack: target.stack, id: target.instance.id, slug, domain }),
      empty: isEmpty(record),
      stateEmpty: state === undefined,
      tainted: state?.tainted === true ? [`module.stack.fake_${target.stack}.main`] : [],
      consumed: consumedBy(target, data),
      changedOutputs,
      display: record.changes.map(({ address, actions }) => ({
        address,
        actions: [...actions],
        attributes: changed.map((path) => ({ path, before: state?.attributes[path] ?? null, after: wanted[path] ?? null })),
      })),
      protected: record.changes
        .filter(({ actions }) => target.stack === "network" && actions.includes("delete"))
        .map(({ address }) => address),
      downtime: null,
      file: "plan.bin",
    };
  };

  const readState = (target: StackTarget): Promise<EngineState | null> => {
    const state = data.states[key(target)];
    const version = state?.version ?? target.recorded?.get(target.stack)?.stateVersion ?? { lineage: key(target), serial: 0 };
    return Promise.resolve(state === undefined ? null : { version, outputs: new Map(), empty: false });
  };

  const runner: StackRunner = {
    engine: "tofu 1.6.2",
    isolation: "none",
    backend: placeOf,
    speculativePlan: (target) => Promise.resolve(planOf(target)),
    plan: async (target) => {
      const lost = await lostState({ read: readState, location: placeOf }, target);
      if (lost !== null) return lost;
      const missing = (stackOf(target.architecture, target.stack).needs ?? []).find(
        (need) => data.states[key({ ...target, stack: need })] === undefined,
      );
      if (missing !== undefined) return { outcome: "upstream-missing", upstream: missing };
      if (fault(target) === "locked") return { outcome: "locked", lockId: "l0ck", who: "mona@laptop", since: "2026-11-20 11:00:00 UTC" };
      if (fault(target) === "plan") return { outcome: "failed", error: "no such region", hint: null };
      openPlans.add(key(target));
      return planOf(target);
    },
    discard: (target) => {
      openPlans.delete(key(target));
      return Promise.resolve();
    },
    apply: async (target, plan) => {
      await Promise.resolve();
      tick(`before apply ${target.stack}`);
      const attributes = desired(target, data);
      const outputs = outputsOf(target, attributes);
      if (fault(target) === "tainted") {
        data.states[key(target)] = { attributes: {}, outputs: {}, tainted: true };
        return { outcome: "failed", error: "the create timed out", hint: null };
      }
      if (fault(target) === "apply") return { outcome: "failed", error: "quota used up", hint: "Ask for more." };
      if (!plan.empty) data.applies.push(`${target.instance.id} ${target.stack}: ${JSON.stringify(attributes)}`);
      data.states[key(target)] = { attributes, outputs, tainted: false };
      tick(`after apply ${target.stack}`);
      const open = Object.fromEntries(Object.entries(outputs).filter(([name]) => name !== "token"));
      return {
        outcome: "clean",
        outputs: open,
        hashes: Object.fromEntries(Object.entries(outputs).map(([name, value]) => [name, hmac(value)])),
        stateVersion: { lineage: key(target), serial: data.applies.length },
      };
    },
    outputs: (target) => Promise.resolve(data.states[key(target)]?.outputs ?? null),
    moveState: async (target, from) => {
      await Promise.resolve();
      tick(`before move ${target.stack}`);
      data.moves.push(`${placeOf({ ...target, backend: from })} to ${placeOf(target)}`);
      tick(`after move ${target.stack}`);
      return { outcome: "moved", from: placeOf({ ...target, backend: from }) };
    },
    check: () => Promise.reject(new Error("not asked for")),
    placeState: () => Promise.reject(new Error("not asked for")),
    storedState: () => Promise.reject(new Error("not asked for")),
    unlock: (target, lock) => {
      const held = fault(target) === "locked" && lock === "l0ck";
      if (held) faults.delete(`${target.instance.id} ${target.stack}`);
      return Promise.resolve({ outcome: held ? "unlocked" : "gone" });
    },
    close: () => Promise.resolve(),
  };

  return {
    data,
    runner,
    faults,
    sick,
    backupless,
    hookless,
    openPlans,
    probe: {
      get: async (url) => {
        await Promise.resolve();
        tick("before probe");
        const id = new URL(url).hostname.split(".")[0] ?? "";
        if (sick.has(id)) return { outcome: "answered", status: 503, body: "" };
        const version = data.states[`local/${id}/app`]?.attributes["version"];
        return { outcome: "answered", status: 200, body: JSON.stringify({ status: "ok", version: version ?? null }) };
      },
    },
    operations: {
      run: async ({ name, instance, target, since }) => {
        await Promise.resolve();
        if (name !== "backup") {
          tick(`before ${name}`);
          const fails = hookless.has(`${name} ${instance.id}`);
          if (!fails) data.hooks.push(`${name} ${instance.id} ${target}`);
          tick(`after ${name}`);
          return fails ? { outcome: "failed", error: `${name}: exit code 1: no answer` } : { outcome: "ok", evidence: null };
        }
        tick("before backup");
        if (backupless.has(instance.id)) return { outcome: "failed", error: "backup: exit code 1: the disk is full" };
        // As a cloud does that is asked twice by one key.
        const made = data.backups.find((one) => one.instance === instance.id && one.target === target && one.since === since);
        const id = made?.id ?? `b${data.backups.length + 1}`;
        if (made === undefined) data.backups.push({ id, instance: instance.id, target, since });
        tick("after backup");
        return { outcome: "ok", evidence: { id, at: "2026-11-20T12:00:00Z", size: 1024 } };
      },
      close: () => Promise.resolve(),
    },
  };
}

/** The stack's declared inputs, and what it consumes of other stacks. */
function desired(target: StackTarget, data: CloudData): Attributes {
  const { inputs, needs } = stackOf(target.architecture, target.stack);
  const spec = target.instance.config.spec as unknown as Readonly<Record<string, unknown>>;
  const own = inputs.map((input) => [input.replace("spec.", ""), JSON.stringify(spec[input.replace("spec.", "")])] as const);
  const upstream = (needs ?? []).flatMap((need) =>
    Object.entries(data.states[`${target.instance.environment}/${target.instance.id}/${need}`]?.outputs ?? {}).map(
      ([name, value]) => [`${need}_${name}`, value] as const,
    ),
  );
  return Object.fromEntries([...own, ...upstream].map(([name, value]) => [name, name === "version" ? value.replaceAll('"', "") : value]));
}

function outputsOf({ instance, stack }: StackTarget, attributes: Attributes): Readonly<Record<string, string>> {
  if (stack === "network") return { address: `${instance.id} in ${attributes["region"] ?? attributes["size"] ?? ""}` };
  return stack === "app" ? { url: `http://${instance.id}.test`, token: "s3cret-token" } : {};
}

function actionsOf(state: State | undefined, wanted: Attributes, { stack }: StackTarget): PlanRecord["changes"][number]["actions"] | null {
  if (state === undefined) return ["create"];
  if (state.tainted) return ["delete", "create"];
  const changed = Object.keys(wanted).filter((name) => state.attributes[name] !== wanted[name]);
  if (changed.length === 0) return null;
  return stack === "network" && (changed.includes("region") || changed.includes("size")) ? ["delete", "create"] : ["update"];
}

function consumedBy(target: StackTarget, data: CloudData): Readonly<Record<string, string>> {
  return Object.fromEntries(
    (stackOf(target.architecture, target.stack).needs ?? []).flatMap((need) =>
      Object.entries(data.states[`${target.instance.environment}/${target.instance.id}/${need}`]?.outputs ?? {}).map(([name, value]) => [
        `${need}.${name}`,
        hmac(value),
      ]),
    ),
  );
}

function hmac(value: unknown): string {
  return `hmac:${createHash("sha256").update(String(value)).digest("hex")}`;
}
