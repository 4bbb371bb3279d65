import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  array,
  assert,
  constant,
  constantFrom,
  nat,
  property,
  record,
  stringMatching,
  uint8Array,
  uniqueArray,
  type Arbitrary,
} from "fast-check";
import { expect, it } from "vitest";
import type { Actor } from "../../../lab/github/contract.ts";
import { pktLine, readPushRequest, refusedPush } from "../../../lab/github/git/pkt-line.ts";
import { matchesBranchPattern } from "../../../lab/github/branch-pattern.ts";
import { rulesOf } from "../../../lab/github/rulesets.ts";
import { countApprovals, mergeViolations, refUpdateViolations } from "../../../lab/github/rules.ts";
import { newCheckRun, type CheckRun, type Review, type Status } from "../../../lab/github/records.ts";

const mona: Actor = { kind: "user", login: "mona" };
const app: Actor = { kind: "app", login: "flotilla[bot]" };

// "The * wildcard does not match directory separators (/). For example, qa/* will match all branches beginning with qa/ and containing a single slash, but
// will not match qa/foo/bar. You can include any number of slashes after qa with qa/**/*"; the answers are those of Ruby 3.1's
// File.fnmatch(pattern, name, File::FNM_PATHNAME).
it("matches a branch by fnmatch, in which ** crosses slashes before a slash only", () => {
  for (const [pattern, branch, matched] of [
    ["main", "main", true],
    ["main", "mainly", false],
    ["qa/*", "qa/foo", true],
    ["qa/*", "qa/foo/bar", false],
    ["qa/**/*", "qa/foo/bar/foobar", true],
    ["qa/**/*", "qa/foo", true],
    ["qa/**/*", "qa", false],
    ["rollout/**", "rollout/local/5.4.0/rest-abcd1234", false],
    ["rollout/**/*", "rollout/local/5.4.0/rest-abcd1234", true],
    ["flotilla/**", "flotilla/ledger", true],
    ["**/*", "main", true],
    ["*", "a.b", true],
    ["*", ".a", false],
    ["v?.[0-9]", "v1.5", true],
    ["v\\*", "v*", true],
    ["v\\*", "vx", false],
  ] as const)
    expect(matchesBranchPattern(pattern, branch), `${pattern} ${branch}`).toBe(matched);
});

it("binds everybody but the App on the App's branches, by the rulesets that are shipped", async () => {
  const folder = join(import.meta.dirname, "../../../.github/rulesets");
  const texts = await Promise.all((await readdir(folder)).sort().map((file) => readFile(join(folder, file), "utf8")));
  const rules = texts.flatMap((text) => rulesOf(JSON.parse(text), { app: app.login, defaultBranch: "main" }));
  for (const branch of ["flotilla/ledger", "release/5.4.0", "rollout/local/5.4.0/rest-abcd1234", "rollout", "release", "flotilla"]) {
    expect(refUpdateViolations(rules, branch, mona), branch).toMatchObject([
      { code: "restricted" },
      { code: "restricted" },
      { code: "restricted" },
    ]);
    expect(refUpdateViolations(rules, branch, app), branch).toEqual([]);
  }
  expect(refUpdateViolations(rules, "topic/a", mona)).toEqual([]);
  const unmet = { checks: [], statuses: [], approvals: 0, changesRequested: false, behind: false };
  expect(mergeViolations(rules, "main", mona, unmet).map(({ code }) => code)).toEqual(["checks-unmet", "approval-missing"]);
  expect(mergeViolations(rules, "main", app, unmet).map(({ code }) => code)).toEqual(["checks-unmet"]);
  expect(() => rulesOf({ rules: [{ type: "code_scanning" }] }, { app: app.login, defaultBranch: "main" })).toThrow("code_scanning");
});

it("binds everybody who is not on the bypass list", () => {
  const rules = [{ pattern: "main", requiredApprovals: 1, bypass: ["octocat"] }];
  expect(refUpdateViolations(rules, "main", mona)).toMatchObject([{ code: "pull-request-required" }]);
  expect(refUpdateViolations(rules, "main", { kind: "user", login: "octocat" })).toEqual([]);
  const restricted = [{ pattern: "flotilla/**", onlyActors: [app.login] }];
  expect(refUpdateViolations(restricted, "flotilla/ledger", mona)).toMatchObject([{ code: "restricted" }]);
  expect(refUpdateViolations(restricted, "flotilla/ledger", app)).toEqual([]);
});

const check = (name: string, app: CheckRun["app"], conclusion: CheckRun["conclusion"]): CheckRun => {
  const status = conclusion === null ? "in_progress" : "completed";
  return newCheckRun({ id: 1, name, headSha: "a", app, suite: 1, status, conclusion, startedAt: null });
};

const status = (context: string, state: Status["state"]): Status => ({
  id: 1,
  sha: "a",
  context,
  state,
  description: null,
  targetUrl: null,
  creator: mona,
  createdAt: "2026-11-02T10:00:00Z",
});

it("uses the last check of a name of each app, and requires all of them to succeed", () => {
  const rules = [{ pattern: "main", requiredChecks: ["validate"] }];
  const green = (...checks: readonly CheckRun[]): boolean =>
    mergeViolations(rules, "main", mona, { checks, statuses: [], approvals: 0, changesRequested: false, behind: false }).length === 0;
  expect(green()).toBe(false);
  expect(green(check("validate", "actions", null))).toBe(false);
  expect(green(check("other", "actions", "success"))).toBe(false);
  expect(green(check("validate", "actions", "failure"), check("validate", "actions", "success"))).toBe(true);
  expect(green(check("validate", "actions", "success"), check("validate", "actions", "failure"))).toBe(false);
  expect(green(check("validate", "actions", "success"), check("validate", "own", "failure"))).toBe(false);
  expect(green(check("validate", "actions", "skipped"))).toBe(true);
});

// "Require branches to be up to date before merging" (https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-protected-branches/about-protected-branches#require-status-checks-before-merging):
// what GitHub says then names the checks, "3 of 3 required status checks are expected" (seen in refusals of branches that were behind).
it("expects the checks anew of a head that is behind, where a rule wants it up to date", () => {
  const facts = { checks: [check("validate", "actions", "success")], statuses: [], approvals: 0, changesRequested: false };
  const say = (upToDate: boolean, behind: boolean) =>
    mergeViolations([{ pattern: "main", requiredChecks: ["validate"], upToDate }], "main", mona, { ...facts, behind }).map(
      ({ message }) => message,
    );
  expect([say(true, false), say(false, true)]).toEqual([[], []]);
  expect(say(true, true)).toEqual(['Required status check "validate" is expected.']);
});

it("describes the state of required checks in GitHub's words", () => {
  const say = (required: readonly string[], ...checks: readonly CheckRun[]): readonly string[] => {
    const facts = {
      checks,
      statuses: [status("ci/slow", "pending"), status("ci/broken", "error")],
      approvals: 0,
      changesRequested: false,
      behind: false,
    };
    return mergeViolations([{ pattern: "main", requiredChecks: required }], "main", mona, facts).map(({ message }) => message);
  };
  const queued = { ...check("validate", "actions", null), status: "queued" } as const;
  expect(say(["validate"])).toEqual(['Required status check "validate" is expected.']);
  expect(say(["validate"], queued)).toEqual(['Required status check "validate" is queued.']);
  expect(say(["validate"], check("validate", "actions", null))).toEqual(['Required status check "validate" is in progress.']);
  expect(say(["validate"], check("validate", "actions", "failure"))).toEqual(['Required status check "validate" is failing.']);
  expect(say(["validate"], check("validate", "actions", "timed_out"))).toEqual(['Required status check "validate" is failing.']);
  expect(say(["validate"], check("validate", "actions", "cancelled"))).toEqual(['Required status check "validate" is cancelled.']);
  expect(say(["ci/slow"])).toEqual(['Required status check "ci/slow" is pending.']);
  expect(say(["ci/broken"])).toEqual(['Required status check "ci/broken" is failing.']);
  expect(
    say(["validate", "plan"], check("validate", "actions", "failure"), check("validate", "own", null), check("plan", "own", "success")),
  ).toEqual(['Required status check "validate" is failing.']);
  expect(say(["validate", "plan", "ci/slow"], check("plan", "own", "success"))).toEqual([
    "2 of 3 required status checks have not succeeded: 1 expected and 1 pending.",
  ]);
  expect(say(["validate", "plan"])).toEqual(["2 of 2 required status checks are expected."]);
  expect(say(["validate", "plan"], check("validate", "actions", "failure"), check("plan", "own", null))).toEqual([
    "2 of 2 required status checks have not succeeded: 1 failing.",
  ]);
});

const logins = ["mona", "maya", "hubot", "defunkt"] as const;
const reviews = array(
  record({
    id: nat(),
    pull: constant(1),
    author: record({ kind: constantFrom("user", "app", "job"), login: constantFrom(...logins) }),
    state: constantFrom("APPROVED", "CHANGES_REQUESTED", "COMMENTED", "DISMISSED", "PENDING"),
    body: constant(""),
    commit: constantFrom("head", "older"),
    submittedAt: constant(null),
  }) satisfies Arbitrary<Review>,
);

it("never counts the author, an App, a user without write, or an older head", () => {
  assert(
    property(reviews, (given) => {
      const { approvals } = countApprovals(given, "head", mona, (login) => login !== "defunkt");
      const possible = given.filter(
        ({ author, state, commit }) =>
          author.kind === "user" && author.login !== "mona" && author.login !== "defunkt" && state === "APPROVED" && commit === "head",
      );
      expect(approvals).toBeLessThanOrEqual(new Set(possible.map(({ author }) => author.login)).size);
      const withdrawn = given.concat(logins.map((login) => ({ ...given[0], ...base, author: { kind: "user" as const, login } })));
      expect(countApprovals(withdrawn, "head", mona, () => true).approvals).toBe(0);
    }),
  );
});
const base = { id: 1, pull: 1, state: "DISMISSED", body: "", commit: "head", submittedAt: null } as const;

const hex = stringMatching(/^[0-9a-f]{40}$/);
const ref = stringMatching(/^refs\/heads\/[a-zü/-]{1,20}$/);

it("reads the commands of a push, whatever pack follows, and answers each ref", () => {
  assert(
    property(
      uniqueArray(record({ before: hex, after: hex, ref }), { minLength: 1, maxLength: 5, selector: (one) => one.ref }),
      uint8Array(),
      (changes, pack) => {
        const lines = changes.map(({ before, after, ref }, index) =>
          pktLine(`${before} ${after} ${ref}${index === 0 ? "\0 report-status side-band-64k agent=git" : ""}`),
        );
        const push = readPushRequest(Buffer.concat([...lines, Buffer.from("0000"), pack]));
        expect(push.changes).toEqual(changes);
        expect(push.capabilities.has("report-status")).toBe(true);
        const answer = Buffer.from(refusedPush(push, new Map([[changes[0]?.ref ?? "", "no"]]), ["a message"])).toString();
        expect(answer).toContain(`ng ${changes[0]?.ref} no\n`);
        for (const change of changes.slice(1)) expect(answer).toContain(`ng ${change.ref} pre-receive hook declined\n`);
      },
    ),
  );
  expect(() => readPushRequest(Buffer.from("ffff0000"))).toThrow(/beyond the request/);
  expect(() => readPushRequest(Buffer.from("0009hello0000"))).toThrow(/not a push request/);
});
