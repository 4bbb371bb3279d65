import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { attentionBody, newsText } from "../../src/apply/attention-issue.ts";
import type { Failing } from "../../src/apply/failing-text.ts";
import type { Waiting } from "../../src/apply/waiting-text.ts";
import { parseTemplateFile, plainTemplate } from "../../src/fleet/template-files.ts";
import { keptPlan } from "../../src/report/kept-plan.ts";
import type { Attempt, KeptPlan, LedgerConfirmation } from "../../src/schemas/kinds.ts";
import { keptPlanLines } from "../../src/report/plan-text.ts";

type Change = KeptPlan["changes"][number];

const asItIs = (text: string): string => text;

function change(address: string, actions: readonly string[], ...values: readonly (readonly [string, string | null, string])[]): Change {
  return { address: `module.stack.${address}`, actions, attributes: values.map(([path, before, after]) => ({ path, before, after })) };
}

function planned(display: readonly Change[], rest: Partial<Parameters<typeof keptPlan>[0]> = {}): KeptPlan {
  return keptPlan({ display, protected: [], downtime: null, changedOutputs: [], ...rest });
}

function stopped(id: string, stack: string, shape: string, plan: KeptPlan | undefined, why: Attempt["why"] = notShown): Waiting {
  const fingerprint = `sha256:${Buffer.from(id).toString("hex").padEnd(64, "0").slice(0, 64)}`;
  const attempt = { fingerprint, shape, why, at: "2026-11-20T12:00:00Z", ...(plan === undefined ? {} : { plan }) };
  return {
    observed: { instance: { id, config: { metadata: {} } }, reviews: new Map() },
    stack,
    attempt,
    account: null,
  } as unknown as Waiting;
}

const notShown = [{ code: "not-reviewed", address: null, message: "nobody was shown a plan of this stack as it is now" }];

const replaced = planned([change("local_database.main", ["delete", "create"], ["region", "eu-1", "eu-2"])], {
  protected: ["module.stack.local_database.main"],
  downtime: "9m",
});
const resized = (size: string): KeptPlan =>
  planned([change("local_app.main", ["update"], ["size", "small", size])], { changedOutputs: ["url"] });

const waiting: readonly Waiting[] = [
  stopped("src-0001", "app", "a", resized("large")),
  stopped("src-0002", "app", "a", resized("large")),
  stopped("src-0003", "app", "a", resized("huge")),
  stopped("src-0003", "database", "b", replaced, [
    {
      code: "protected",
      address: "module.stack.local_database.main",
      message: "module.stack.local_database.main is of a protected type and would be deleted",
    },
  ]),
  stopped("src-0004", "dns", "c", undefined),
];

const runs = "https://github.com/example/fleet/actions/runs";

function fails(id: string, stack: string | null, reason: string, run: string | null = "4711"): Failing {
  const observed = { instance: { id, config: { metadata: {} } } } as unknown as Failing["observed"];
  return { observed, stack, at: "2026-11-20T12:00:00Z", run: stack === null ? null : run, reason };
}

const failing: readonly Failing[] = [
  fails("src-0005", "app", "Error: creating the app: the quota of src-0005 is used up"),
  fails("src-0006", "app", "Error: creating the app: the quota of src-0006 is used up", "4712"),
  fails("src-0007", null, "GET /healthz: 503"),
];

const confirmations: readonly LedgerConfirmation[] = ["2026-11-18T08:00:00Z", "2026-11-19T09:30:00Z"].map((at, index) => ({
  environment: "prod",
  id: `src-000${index + 5}`,
  stack: "app",
  fingerprint: `sha256:${String(index).repeat(64)}`,
  digest: `sha256:${"d".repeat(64)}`,
  by: index === 0 ? "octocat" : "monalisa",
  at,
  comment: null,
}));

test("each plan is shown as in a pull request, with what destroys or interrupts outside of the details, and the line to type", async () => {
  const text = await readFile(new URL("../../templates/needs-confirmation.md", import.meta.url), "utf8");
  const parsed = parseTemplateFile("templates/needs-confirmation.md", { text, mark: false });
  if (parsed.outcome === "invalid") throw new Error("the template is invalid");
  const body = attentionBody({
    environment: "prod",
    template: parsed.template,
    needed: { waiting, failing },
    runs,
    scrub: asItIs,
    confirmations,
  });
  await expect(body).toMatchFileSnapshot("golden/needs-confirmation.md");
});

test("the comment that mentions people holds the plans and the lines too", () => {
  const text = newsText({ fresh: { waiting: waiting.slice(3, 4), failing: [] }, scrub: asItIs, runs });
  expect(text).toContain("region: eu-1 → eu-2");
  expect(text).toContain("/approve src-0003 database ");
  expect(text).toContain("> [!CAUTION]");
});

test("an old template with no place for failures says nothing of plans where none waits", () => {
  const template = { texts: ["", "\n\nWhat is listed here was planned.\n\n", "\n"], slots: ["summary", "waiting"] } as const;
  const body = attentionBody({ environment: "prod", template, needed: { waiting: [], failing }, runs, scrub: asItIs, confirmations: [] });
  expect(body).not.toContain("was planned");
  expect(body).toContain("/retry src-0007");
});

test.each([1, 3_000])("%i failures with long reasons of their own fit beside as many plans", (count) => {
  const all = Array.from({ length: count }, (_, index) => fails(`src-${index}`, "app", `${"x".repeat(60 + (index % 40))}\n`.repeat(400)));
  const plans = Array.from({ length: count }, (_, index) => stopped(`src-${index}`, "app", `shape ${index}`, replaced));
  const template = plainTemplate("templates/needs-confirmation.md");
  const needed = { waiting: plans, failing: all };
  const body = attentionBody({ environment: "prod", template, needed, runs, scrub: asItIs, confirmations: [] });
  expect(body.length).toBeLessThan(60_000);
  expect(body).toMatch(/The first \d+ of \d+ characters|The reasons of these do not fit here/);
  const lines = body.match(/^\/retry /gm)?.length ?? 0;
  const rest = [...body.matchAll(/and (\d+) more, which are listed/g)].at(-1)?.[1] ?? "0";
  expect(lines + Number(rest)).toBe(count);
});

test("a template without a place for the history or the plans loses neither", () => {
  const template = { texts: ["", "\n"], slots: ["summary"] } as const;
  const body = attentionBody({ environment: "prod", template, needed: { waiting, failing }, runs, scrub: asItIs, confirmations });
  expect(body).toContain("/approve src-0001 app ");
  expect(body).toContain("Confirmed so far: 2 plans");
});

test("a closed issue keeps its history: the newest 50, and how many there are", () => {
  const many = Array.from({ length: 60 }, (_, index) => ({ ...confirmations[0], id: `src-${index}` }) as LedgerConfirmation);
  const template = plainTemplate("templates/needs-confirmation.md");
  const body = attentionBody({
    environment: "prod",
    template,
    needed: { waiting: [], failing: [] },
    runs,
    scrub: asItIs,
    confirmations: many,
  });
  expect(body.match(/^\| 2026/gm)).toHaveLength(50);
  expect(body).toContain("The newest 50 of 60; all are below `confirmations/prod` on the branch `flotilla/ledger`.");
});

test.each([2, 40, 3_000])(
  "%i large plans fit GitHub's limit: what is not shown is a line or a number, and the command shows it",
  (count) => {
    const large = planned(
      Array.from({ length: 40 }, (_, index) => change(`local_app.a${index}`, ["update"], ["size", "x".repeat(100), "y".repeat(100)])),
    );
    const all = Array.from({ length: count }, (_, index) => stopped(`src-${index}`, "app", `shape ${index}`, large));
    const template = plainTemplate("templates/needs-confirmation.md");
    const body = attentionBody({
      environment: "prod",
      template,
      needed: { waiting: all, failing: [] },
      runs,
      scrub: asItIs,
      confirmations: [],
    });
    expect(body.length).toBeLessThan(60_000);
    const lines = body.match(/^\/approve /gm)?.length ?? 0;
    const rest = Number(/and (\d+) more, which are listed/.exec(body)?.[1] ?? 0);
    expect(lines + rest).toBe(count);
    const shown = body.match(/<details>/g)?.length ?? 0;
    expect(shown).toBeGreaterThan(0);
    if (shown < count) expect(body).toContain("`npx @flotilla-dev/cli why <id>` shows each");
  },
);

test("a plan is kept within bounds: what destroys first, and the number of what is left out", () => {
  const display = [
    ...Array.from({ length: 2_000 }, (_, index) => change(`local_app.a${index}`, ["update"], ["size", "small", "large"])),
    change("local_database.main", ["delete"], ["region", "eu-1", "eu-2"]),
  ];
  const plan = planned(display);
  expect(JSON.stringify(plan).length).toBeLessThan(100_000);
  expect(plan.changes[0]?.address).toBe("module.stack.local_database.main");
  expect(plan.counts).toEqual({ add: 0, change: 2_000, destroy: 1 });
  expect(plan.changes.length + plan.omitted.changes).toBe(2_001);
  expect(plan.changes.flatMap(({ attributes }) => attributes).length + plan.omitted.attributes).toBe(plan.changes.length);
  expect(keptPlanLines(plan).at(-1)).toMatch(/^The plan is too long to be kept whole: it has \d+ more changes, \d+ more values\.$/);
});
