import { expect, test } from "vitest";
import { withoutMark } from "../../src/fleet/decode.ts";
import { parseTemplateFile, plainTemplate } from "../../src/fleet/template-files.ts";
import { longestComment, planComment, type PlanCommentTemplate, planSummary } from "../../src/report/plan-comment.ts";
import type { PlannedStack, PlanReport } from "../../src/schemas/kinds.ts";

const oid = (letter: string) => letter.repeat(40);
const hash = (text: string) => `sha256:${Buffer.from(text).toString("hex").padEnd(64, "0").slice(0, 64)}`;
const hmac = `hmac:${"1".repeat(64)}`;

type Actions = PlannedStack["record"]["changes"][number]["actions"];

function aStack(
  id: number,
  stack: string,
  change: { readonly actions: Actions; readonly address?: string; readonly after?: string; readonly path?: string },
  rest: Partial<PlannedStack> = {},
): PlannedStack {
  const address = change.address ?? `module.stack.local_${stack}.main`;
  const path = change.path ?? "size";
  return {
    environment: "local",
    id: `src-${String(id).padStart(20, "0")}`,
    stack,
    record: {
      keyId: "k1",
      digest: hash(`${id} ${stack}`),
      mode: "planned",
      changes: [{ address, previous: null, actions: change.actions, attributes: { [path]: hmac } }],
      outputs: {},
    },
    shape: hash(`${stack} ${change.actions.join()} ${address} ${path}`),
    fingerprint: hash(`f ${id} ${stack}`),
    autoApply: false,
    error: null,
    display: [{ address, actions: [...change.actions], attributes: [{ path, before: "small", after: change.after ?? "large" }] }],
    downtime: null,
    protected: [],
    ...rest,
  };
}

const plain = plainTemplate("templates/plan-comment.md");

function reported(stacks: readonly PlannedStack[], rest: Partial<PlanReport> = {}, template: PlanCommentTemplate = plain) {
  return planComment(inputOf(stacks, rest, template));
}

function inputOf(stacks: readonly PlannedStack[], rest: Partial<PlanReport> = {}, template: PlanCommentTemplate = plain) {
  const report: PlanReport = {
    head: oid("a"),
    base: oid("b"),
    mergeTree: oid("c"),
    pullRequest: 12,
    run: "1",
    problems: [],
    stacks,
    ...rest,
  };
  return {
    report,
    template,
    accounts: new Map([["local/src-00000000000000000001", "https://github.com/example/accounts/issues/1"]]),
    runUrl: "https://github.com/example/fleet/actions/runs/1",
    notPlannedCode: "plan.architectures",
  };
}

const replaced = (id: number) =>
  aStack(
    id,
    "database",
    { actions: ["delete", "create"], path: "region" },
    { protected: ["module.stack.local_database.main"], downtime: "10m" },
  );
const deferred = (id: number) => {
  const stack = aStack(id, "app", { actions: ["create"] });
  return { ...stack, error: "Invalid for_each argument", display: [], record: { ...stack.record, mode: "deferred" as const, changes: [] } };
};
const failed = (id: number) => ({ ...aStack(id, "network", { actions: ["create"] }), error: "the region is full\n```\n@everyone" });

test("a comment groups by shape, outliers first, and keeps deferred and failed apart", async () => {
  const stacks = [
    ...Array.from({ length: 412 }, (_, at) => aStack(at + 1, "app", { actions: ["update"], after: at < 400 ? "large" : "medium" })),
    replaced(77),
    deferred(500),
    failed(501),
    aStack(502, "monitoring", { actions: ["create"] }, { autoApply: true }),
  ];
  const { title, conclusion, body } = reported(stacks);
  expect(title).toBe("1 stack could not be planned");
  expect(conclusion).toBe("failure");
  await expect(body).toMatchFileSnapshot("golden/plan-comment.md");
  const byInstance = Map.groupBy(stacks, ({ id }) => id);
  expect(reported([...byInstance.values()].reverse().flat()).body).toBe(body);
});

test("what changes of the fleet's rules is a caution, and never no changes", () => {
  const rules: NonNullable<PlanReport["rules"]> = [
    {
      file: "environments/prod/environment.yaml",
      change: "changed",
      values: [
        { path: "spec.policy.confirmers.permission", before: '"maintain"', after: '"write"' },
        { path: "spec.policy.isolation", before: null, after: '"`best-effort` @octocat"' },
      ],
    },
    { file: "templates/tracker.md", change: "removed", values: [] },
  ];
  const { title, body } = reported([], { rules });
  expect(title).toBe("No stack changes, rules of the fleet do");
  expect(body).not.toMatch(/no changes/i);
  expect(body).toContain(
    [
      "> [!CAUTION]",
      "> This changes rules that the fleet is run by:",
      "> - `environments/prod/environment.yaml`:",
      '>   - `spec.policy.confirmers.permission`: `"maintain"` → `"write"`',
      ">   - `spec.policy.isolation`: (none) → `\"'best-effort' @octocat\"`",
      "> - `templates/tracker.md` (removed)",
    ].join("\n"),
  );
  const many = Array.from({ length: 5_000 }, (_, index) => ({ file: `templates/${index}.md`, change: "added" as const, values: [] }));
  const long = reported([replaced(1)], { rules: many });
  expect(long.body.length).toBeLessThan(60_000);
  expect(long.body).toContain("and 4940 more lines like these, in the pull request's diff");
  expect(long.body).toContain("takes the instance down");
});

test("the check succeeds with changes, is neutral where nothing is planned on purpose, fails with problems", () => {
  expect(reported([replaced(1)])).toMatchObject({ conclusion: "success", title: "1 stack would change, protected resources among them" });
  expect(reported([deferred(1)])).toMatchObject({ conclusion: "success", title: "0 stacks would change, 1 not planned yet" });
  expect(reported([])).toMatchObject({ conclusion: "success", title: "No changes" });
  expect(
    reported([], { problems: [{ code: "plan.architectures", severity: "warning", file: "a", line: 1, message: "m", hint: null }] })
      .conclusion,
  ).toBe("neutral");
  const bad = reported([], {
    problems: [{ code: "slug.duplicate", file: "environments/x.yaml", line: 4, message: "the slug *x* of @mona", hint: "Take another." }],
  });
  expect(bad).toMatchObject({ conclusion: "failure", title: "Not planned" });
  expect(bad.body).toContain("the slug \\*x\\* of @\u200Bmona");
});

test("whatever is in a value stays in its code block", () => {
  const { body } = reported([aStack(1, "app", { actions: ["update"], after: "```\n@octocat <!-- x --> </details>" })]);
  const fence = "````";
  const [, inside = ""] = body.split(`${fence}diff\n`);
  expect(inside.split(`\n${fence}`)[0]).toContain("@octocat");
  expect(body.split(fence)).toHaveLength(3);
});

test("no text in it is taken for a marker of the App, pings by an entity, or makes the comment too long for GitHub", () => {
  const marker = "<!-- flotilla:reply 7 -->";
  const long = `module.stack.local_dns.main["${"x".repeat(40_000)}"]`;
  const { body } = reported([
    aStack(1, "app", { actions: ["update"], after: marker }),
    { ...failed(2), error: marker },
    ...["a", "b"].map((stack) => aStack(3, stack, { actions: ["delete", "create"], address: long })),
  ]);
  expect(body).not.toContain(marker);
  expect(body.length).toBeLessThan(longestComment);
  const message = `&commat;mona ${"environments/local/a.yaml, ".repeat(5_000)}`;
  const bad = reported([], { problems: [{ code: "merge.conflict", severity: "error", file: "a", line: 1, message, hint: null }] });
  expect(bad.body).toContain(String.raw`\&commat;mona`);
  expect(bad.body.length).toBeLessThan(longestComment);
});

test("an effect names a resource as it may be shown, never by what the record has of it", () => {
  const stack = aStack(1, "app", { actions: ["delete", "create"], address: 'module.stack.local_dns.main["code.acme.example"]' });
  const display = stack.display.map((change) => ({ ...change, address: 'module.stack.local_dns.main["{domain}"]' }));
  const { body } = reported([{ ...stack, display }]);
  expect(body).toContain('replaces `local_dns.main["{domain}"]`');
  expect(body).not.toContain("acme");
});

test("the first line says what changes, the last one what is next and who may", () => {
  const one = reported([aStack(1, "app", { actions: ["update"] })])
    .body.trimEnd()
    .split("\n");
  expect(one[1]).toBe("### Plan: app `size` `small → large`: src-00000000000000000001 (0 to add, 1 to change, 0 to destroy)");
  expect(one.at(-1)).toContain("**Next:** somebody with write who neither wrote nor pushed this approves it");
  const many = reported(
    Array.from({ length: 30 }, (_, at) => aStack(at + 1, "app", { actions: ["update"], after: at === 0 ? "tiny" : "large" })),
  ).body;
  expect(many).toContain(
    "### Plan: app `size` `small → large (29×), small → tiny (1×)`: 30 instances (0 to add, 30 to change, 0 to destroy)\n",
  );
  expect(many.match(/small → tiny/g), "in the line and in the diff").toHaveLength(3);
  const mixed = reported([aStack(1, "app", { actions: ["update"] }), replaced(2)]).body;
  expect(mixed).toContain("### Plan: ⚠️ 2 kinds of change in 2 instances (1 to add, 1 to change, 1 to destroy)\n");
  expect(reported([failed(1)]).body, "not that nothing changes").toContain("### Plan: ❌ 1 stack could not be planned in 1 instance\n");
  expect(reported([failed(1)]).body.trimEnd()).toMatch(/\*\*Next:\*\* fix what could not be planned, and push\.$/);
});

test("stacks stand in the order they are applied, and what the caution says stands there alone", () => {
  const network = aStack(1, "network", { actions: ["create"] });
  const { body } = reported([aStack(2, "app", { actions: ["update"] }), network, replaced(1), aStack(1, "app", { actions: ["create"] })]);
  const stacks = [...body.matchAll(/<summary>(⚠️ )?<b>([a-z]+)<\/b>/g)].map(([, sign = "", stack]) => `${sign}${stack ?? ""}`);
  expect(stacks).toEqual(["network", "⚠️ database", "app", "app"]);
  expect(body.match(/protected/g)).toHaveLength(2);
  expect(body.match(/about 10m/g)).toHaveLength(1);
});

test("a template's words stand around the slots", () => {
  const parsed = parseTemplateFile("templates/plan-comment.md", withoutMark("Hello\n\n{{ summary }}\n\n$& {{footer}}"));
  if (parsed.outcome === "invalid") throw new Error(parsed.problems[0]?.message);
  const { body } = reported([replaced(1)], {}, parsed.template);
  expect(body).toMatch(
    /^<!-- flotilla:plan -->\nHello\n\n### Plan: ⚠️ database replaces `local_database\.main`: src-00000000000000000001 \(1 to add/,
  );
  expect(body).toContain("$& <sub>Planned for");
});

test.each([
  { what: "one shape", stackOf: (id: number) => aStack(id, "app", { actions: ["update"], after: `v${id}` }) },
  {
    what: "10,000 shapes",
    stackOf: (id: number) => aStack(id, "app", { actions: ["update"], address: `module.stack.local_service.s${id}` }),
  },
  { what: "10,000 replacements", stackOf: (id: number) => ({ ...replaced(id), shape: hash(`r${id}`) }) },
  { what: "10,000 errors", stackOf: (id: number) => ({ ...failed(id), error: `${"x".repeat(2_000)} ${id}` }) },
  { what: "10,000 deferred", stackOf: (id: number) => ({ ...deferred(id), error: `reason ${id}` }) },
])("10,000 instances with $what fit into one comment, complete to the end", ({ stackOf }) => {
  const { body } = reported(Array.from({ length: 10_000 }, (_, at) => stackOf(at + 1)));
  expect(body.length).toBeLessThan(longestComment);
  expect(body).toContain("10000 instances");
  expect(body.trimEnd()).toMatch(/Sensitive values are never shown\.<\/sub>\n\n\*\*Next:\*\* .*\.$/);
  expect(body).toMatch(/and [\d]+ (more|other)/);
});

test.each([1_000, 3_000])(
  "the summary of the job shows each of %i shapes, in less than GitHub takes, and the comment says where",
  (count) => {
    const stacks = Array.from({ length: count }, (_, at) => ({
      ...aStack(at + 1, "app", { actions: ["update"], address: `module.stack.local_service.s${at}` }),
      shape: `sha256:${String(at).padStart(8, "0").padEnd(64, "a")}`,
    }));
    const summary = planSummary(inputOf(stacks));
    expect(Buffer.byteLength(summary)).toBeLessThan(1_048_576);
    const shown = new Set([...summary.matchAll(/· shape `?([0-9a-f]{8})/g)].map(([, shape]) => shape));
    expect(shown.size).toBe(count);
    expect(reported(stacks).body).toContain("The [summary of the run](https://github.com/example/fleet/actions/runs/1) shows them.");
  },
);
