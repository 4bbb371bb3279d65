import { sha256 } from "../../src/data/fingerprint.ts";
import { withoutMark } from "../../src/fleet/decode.ts";
import { parseTemplateFile } from "../../src/fleet/template-files.ts";
import { driftBody } from "../../src/drift/issue.ts";
import { attentionBody } from "../../src/apply/attention-issue.ts";
import type { Failing } from "../../src/apply/failing-text.ts";
import type { Waiting } from "../../src/apply/waiting-text.ts";
import { keptPlan } from "../../src/report/kept-plan.ts";
import { planComment } from "../../src/report/plan-comment.ts";
import type { KeptPlan, LedgerDrift, PlannedStack, PlanReport } from "../../src/schemas/kinds.ts";
import { idOf, readTemplate } from "./sample-fleet.ts";

type Change = KeptPlan["changes"][number];

const runs = "https://github.com/example/fleet/actions/runs";
const asItIs = (text: string): string => text;

function change(
  address: string,
  actions: readonly string[],
  ...values: readonly (readonly [string, string | null, string | null])[]
): Change {
  return { address: `module.stack.${address}`, actions, attributes: values.map(([path, before, after]) => ({ path, before, after })) };
}

const resized = (after: string): readonly Change[] => [
  change("google_cloud_run_v2_service.app", ["update"], ["template[0].containers[0].resources.limits.cpu", '"2"', `"${after}"`]),
];
const moved: readonly Change[] = [
  change(
    "google_sql_database_instance.main",
    ["delete", "create"],
    ["region", '"europe-west1"', '"europe-west4"'],
    ["disk_size", "20", "40"],
  ),
];
const created: readonly Change[] = [
  change("google_compute_network.main", ["create"], ["name", null, '"(id)"'], ["auto_create_subnetworks", null, "false"]),
  change("google_compute_subnetwork.main", ["create"], ["ip_cidr_range", null, '"10.0.0.0/20"'], ["region", null, '"europe-west4"']),
];

/** A planned stack of the nth instance. */
function planned(index: number, stack: string, display: readonly Change[], rest: Partial<PlannedStack> = {}): PlannedStack {
  return {
    environment: "prod",
    id: idOf(index),
    stack,
    record: {
      keyId: "k1",
      digest: sha256(`${index} ${stack}`),
      mode: "planned",
      changes: display.map(({ address, actions, attributes }) => ({
        address,
        previous: null,
        actions: [...actions],
        attributes: Object.fromEntries(attributes.map(({ path }) => [path, `hmac:${"1".repeat(64)}`])),
      })) as PlannedStack["record"]["changes"],
      outputs: {},
    },
    shape: sha256(JSON.stringify([stack, display.map(({ address, actions }) => [address, actions])])),
    fingerprint: sha256(`f ${index} ${stack}`),
    autoApply: false,
    error: null,
    display,
    downtime: null,
    protected: [],
    ...rest,
  };
}

const replaced = (index: number): PlannedStack =>
  planned(index, "database", moved, { downtime: "12m", protected: ["module.stack.google_sql_database_instance.main"] });

/** What a pull request over that many instances changes: from some on also what nobody should overlook, and what went wrong. */
export async function planText(instances: number): Promise<string> {
  const stacks: PlannedStack[] = [];
  for (let index = 1; index <= instances; index += 1) {
    if (index === 2) stacks.push(planned(index, "network", created), replaced(index), planned(index, "app", resized("4")));
    else if (index % 250 === 3)
      stacks.push({ ...planned(index, "app", []), error: "Error: Error 429: Quota exceeded for quota metric 'Requests'" });
    else stacks.push(planned(index, "app", resized(index % 40 === 0 ? "8" : "4")));
  }
  const report: PlanReport = {
    head: "a3f1c9e2".padEnd(40, "0"),
    base: "77b0d4e1".padEnd(40, "0"),
    mergeTree: "c".repeat(40),
    pullRequest: 12,
    run: "4711",
    problems: [],
    stacks,
  };
  const template = parseTemplateFile("templates/plan-comment.md", withoutMark(await readTemplate("plan-comment.md")));
  if (template.outcome === "invalid") throw new Error("templates/plan-comment.md is not valid");
  return planComment({
    report,
    template: template.template,
    accounts: new Map(),
    runUrl: `${runs}/4711`,
    notPlannedCode: "plan.architectures",
  }).body;
}

function waitingPlan(index: number, stack: string, plan: KeptPlan, why: Waiting["attempt"]["why"]): Waiting {
  const attempt = { fingerprint: sha256(`${index} ${stack}`), shape: sha256(stack), why, at: "2026-11-20T12:00:00Z", plan };
  return { observed: observedOf(index), stack, attempt, account: null } as unknown as Waiting;
}

function observedOf(index: number): Failing["observed"] {
  return { instance: { id: idOf(index), config: { metadata: {} } }, reviews: new Map() } as unknown as Failing["observed"];
}

function kept(display: readonly Change[], rest: Partial<Parameters<typeof keptPlan>[0]> = {}): KeptPlan {
  return keptPlan({ display, protected: [], downtime: null, changedOutputs: [], ...rest });
}

/** The issue of an environment in which so many plans wait, and a quarter as many failed. */
export async function attentionText(count: number): Promise<string> {
  const notShown = [{ code: "not-reviewed", address: null, message: "nobody was shown a plan of this stack as it is now" }] as const;
  const guarded = [
    { code: "protected", address: "module.stack.google_sql_database_instance.main", message: "is replaced, and its type is protected" },
  ] as const;
  const danger = { protected: ["module.stack.google_sql_database_instance.main"], downtime: "12m" };
  const waiting = Array.from({ length: count }, (_, index) =>
    index === 0 ? waitingPlan(1, "database", kept(moved, danger), guarded) : waitingPlan(index + 1, "app", kept(resized("4")), notShown),
  );
  const failing = Array.from({ length: Math.floor(count / 4) }, (_, index): Failing => ({
    observed: observedOf(index + 2_000),
    stack: index % 5 === 0 ? null : "app",
    at: "2026-11-20T11:40:00Z",
    run: index % 5 === 0 ? null : "4711",
    reason:
      index % 5 === 0
        ? "https://(domain)/healthz answered 503"
        : "Error: Error waiting for instance to create: quota exceeded\n\n  with google_cloud_run_v2_service.app,\n  on app.tf line 12",
  }));
  const template = parseTemplateFile("templates/needs-confirmation.md", withoutMark(await readTemplate("needs-confirmation.md")));
  if (template.outcome === "invalid") throw new Error("templates/needs-confirmation.md is not valid");
  const confirmations =
    count === 1
      ? []
      : [{ environment: "prod", id: idOf(9), stack: "database", fingerprint: sha256("old"), by: "octocat", at: "2026-11-19T08:00:00Z" }];
  return attentionBody({
    environment: "prod",
    template: template.template,
    needed: { waiting, failing },
    scrub: asItIs,
    runs,
    confirmations: confirmations as unknown as Parameters<typeof attentionBody>[0]["confirmations"],
  });
}

/** The issue of an environment of ten times as many instances, of which that many drifted. */
export function driftText(count: number): string {
  const drifted = Array.from({ length: count }, (_, index): LedgerDrift["drifted"][number] => {
    const [stack, plan] =
      index === 3
        ? (["database", kept(moved, { protected: ["module.stack.google_sql_database_instance.main"] })] as const)
        : (["app", kept(index % 7 === 6 ? created : resized("4"))] as const);
    const shape = sha256(JSON.stringify([stack, index % 7 === 6]));
    return {
      id: idOf(index + 1),
      stack,
      shape,
      fingerprint: sha256(`${index}`),
      at: "2026-11-20T06:12:00Z",
      since: "2026-11-20T06:12:00Z",
      plan,
    };
  });
  const checked = Object.fromEntries(Array.from({ length: count * 10 }, (_, index) => [idOf(index + 1), "2026-11-20T06:00:00Z"]));
  const failed = count === 1 ? [] : [{ id: idOf(4_000), stack: "network", error: "Error: 403: The caller does not have permission" }];
  return driftBody({ drift: { environment: "prod", checked, drifted, failed } as unknown as LedgerDrift, scrub: asItIs, every: "1d" });
}
