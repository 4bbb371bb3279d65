import { type MergeMethod, mergeMethodOrder } from "../github/merge.ts";
import type { RuleFacts, SetupFacts } from "../github/setup-facts.ts";
import { type DoctorFacts, type Finding, appBranches, finding, page, seen, when } from "./doctor-finding.ts";

// Branch rules: those of main, and those that leave the ledger and the branches of rollouts to the App.

/** GitHub Actions' own App, the source of the check `validate`. */
const actionsApp = 15_368;

export function checkMainRules({ github }: DoctorFacts): readonly Finding[] {
  return seen(github.rules, "rules.unknown", "the branch rules", (rules) => {
    const main = rules.get(github.repository.defaultBranch) ?? [];
    const of = (type: string): readonly RuleFacts[] => main.filter((rule) => rule.type === type);
    const [queue] = of("merge_queue");
    return [
      ...checkReviews(of("pull_request"), github),
      ...checkRequired(of("required_status_checks"), github),
      ...checkMergeMethods(main, github),
      ...(queue === undefined ? [] : [queue]).map(({ ruleset }) =>
        finding(
          "error",
          "rules.merge-queue",
          "main has a merge queue",
          "pull-request.yml does not run for one, so validate would be waited for without end.",
          inRuleset(github, ruleset, "take the merge queue off."),
        ),
      ),
    ];
  });
}

/** How one of the shipped rulesets is imported, beside those that are there: GitHub holds a branch to the strictest of all. */
function importRuleset({ repository, variables }: SetupFacts, file: string): string {
  const id = "value" in variables ? (variables.value["FLOTILLA_APP_ID"] ?? "") : "";
  if (!isAppId(id)) return `Import .github/rulesets/${file}, with the App's id in it: ${page}.`;
  return `jq '.bypass_actors |= map(.actor_id = ${id})' .github/rulesets/${file} | gh api repos/${repository.name}/rulesets --input -`;
}

/** Where a ruleset is changed that somebody else may have made. */
function inRuleset(github: SetupFacts, id: number, change: string): string {
  const name = "value" in github.rulesets ? github.rulesets.value.find((one) => one.id === id)?.name : undefined;
  return `Settings, Rules, Rulesets, ${name ?? "the one that asks for it"}: ${change}`;
}

function checkReviews(rules: readonly RuleFacts[], github: SetupFacts): readonly Finding[] {
  const fix = importRuleset(github, "main-reviews.json");
  if (rules.length === 0)
    return [finding("error", "rules.reviews", "main takes pushes without a pull request", "What nobody reviewed would be applied.", fix)];
  // Of several rules the strictest holds.
  const asks = (name: string): boolean => rules.some(({ parameters }) => parameters[name] === true);
  const threads = rules.find(({ parameters }) => parameters["required_review_thread_resolution"] === true);
  return [
    ...when(!rules.some(({ parameters }) => Number(parameters["required_approving_review_count"] ?? 0) >= 1), () =>
      finding("error", "rules.approvals", "main takes pull requests without an approval", "What nobody reviewed would be applied.", fix),
    ),
    ...when(!asks("dismiss_stale_reviews_on_push"), () =>
      finding("error", "rules.stale", "approvals stay after a push", "An approval would count for what was pushed later.", fix),
    ),
    ...when(!asks("require_last_push_approval"), () =>
      finding(
        "error",
        "rules.last-push",
        "the last push needs no approval by somebody else",
        "Who pushes to another's pull request could approve their own change.",
        fix,
      ),
    ),
    ...(threads === undefined ? [] : [threads]).map(({ ruleset }) =>
      finding(
        "warning",
        "rules.threads",
        "conversations must be resolved before a merge",
        "A comment on an upgrade's pull request holds its merge up.",
        inRuleset(github, ruleset, "leave it off, or resolve them."),
      ),
    ),
    ...[...new Set(rules.map(({ ruleset }) => ruleset))].flatMap((ruleset) => checkReviewBypass(ruleset, github)),
  ];
}

/** Who may pass over one of the rulesets that ask for reviews: the App, and nobody else. */
function checkReviewBypass(ruleset: number, github: SetupFacts): readonly Finding[] {
  const bypass = bypassOf(github, ruleset);
  return [
    ...when(bypass !== null && !bypass.some(isApp(github)), () =>
      finding(
        "error",
        "rules.app-bypass",
        "the App may not pass over the approval of main",
        "It merges upgrades whose stage was approved; each would wait for an approval of its own.",
        inRuleset(github, ruleset, "put the App on its bypass list, for always."),
      ),
    ),
    ...(bypass ?? [])
      .filter((actor) => !isApp(github)(actor))
      .map(({ type, id }) =>
        finding(
          "warning",
          "rules.bypass",
          `${type} ${id ?? ""} may pass over the approval of main`.replace("  ", " "),
          "What they push is applied, unreviewed plans excepted.",
          inRuleset(github, ruleset, "take them off the bypass list."),
        ),
      ),
  ];
}

function checkRequired(rules: readonly RuleFacts[], github: SetupFacts): readonly Finding[] {
  const fix = importRuleset(github, "main-checks.json");
  const required = rules.flatMap((rule) => {
    const { required_status_checks: list } = rule.parameters;
    return (Array.isArray(list) ? (list as readonly { context?: unknown; integration_id?: unknown }[]) : []).map((check) => ({
      rule,
      check,
    }));
  });
  const named = (name: string) => required.filter(({ check }) => check.context === name);
  const validate = named("validate");
  const bypassed = validate.find(({ rule }) => (bypassOf(github, rule.ruleset) ?? []).length > 0);
  return [
    ...when(github.repository.autoMerge && named("plan").length === 0, () =>
      finding(
        "warning",
        "rules.auto-merge",
        "GitHub may merge a pull request before it is planned",
        "Auto-merge waits for what main requires, and that is validate: what was merged without a plan waits for a confirmation.",
        `Switch it off (gh repo edit ${github.repository.name} --enable-auto-merge=false), or require the check plan of the App besides validate.`,
      ),
    ),
    ...when(validate.length === 0, () =>
      finding("error", "rules.check", "main does not require the check validate", "Files that are wrong could be merged.", fix),
    ),
    ...when(validate.length > 0 && !validate.some(({ check }) => check.integration_id === actionsApp), () =>
      finding(
        "error",
        "rules.check-source",
        "the check validate may come from anybody",
        "Who may write checks or statuses could set it without a run.",
        fix,
      ),
    ),
    ...(bypassed === undefined ? [] : [bypassed]).map(({ rule }) =>
      finding(
        "error",
        "rules.check-bypass",
        "somebody may pass over the check validate",
        "Files that are wrong could be merged.",
        inRuleset(github, rule.ruleset, "empty the bypass list; the App needs none."),
      ),
    ),
  ];
}

/**
 * How a rule of a branch lets pull requests be merged into it; null where it says nothing of that. With signed commits GitHub merges and squashes, and makes no rebase
 * (https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-protected-branches/about-protected-branches#require-signed-commits).
 */
function methodsBy({ type, parameters }: RuleFacts): readonly MergeMethod[] | null {
  if (type === "required_linear_history") return ["squash", "rebase"];
  if (type === "required_signatures") return ["merge", "squash"];
  const listed = type === "pull_request" ? parameters["allowed_merge_methods"] : undefined;
  return Array.isArray(listed) ? mergeMethodOrder.filter((method) => (listed as readonly unknown[]).includes(method)) : null;
}

/** The App and people merge by whatever is left; nothing is wrong but that nothing is. */
function checkMergeMethods(main: readonly RuleFacts[], github: SetupFacts): readonly Finding[] {
  const { name, mergeMethods: allowed } = github.repository;
  const limits = main.flatMap((rule) => {
    const methods = methodsBy(rule);
    return methods === null ? [] : [{ rule, methods }];
  });
  const byRules = mergeMethodOrder.filter((method) => limits.every(({ methods }) => methods.includes(method)));
  if (byRules.some((method) => allowed.includes(method))) return [];
  const [wanted] = byRules;
  const limit = limits.at(-1);
  const change = "see that all rules of main together leave one of merge, squash and rebase; rebase is none where commits must be signed.";
  return [
    finding(
      "error",
      "rules.merge-methods",
      `no pull request can be merged: the repository allows ${listed(allowed)}, the rules of main leave ${listed(byRules)}`,
      "Neither people nor the App can merge anything, so nothing is applied and no upgrade moves.",
      wanted === undefined && limit !== undefined
        ? inRuleset(github, limit.rule.ruleset, change)
        : `gh repo edit ${name} --enable-${wanted === "merge" ? "merge-commit" : `${wanted ?? "squash"}-merge`}`,
    ),
  ];
}

function listed(methods: readonly MergeMethod[]): string {
  return methods.length === 0 ? "none" : methods.join(", ");
}

export function checkAppBranches({ github }: DoctorFacts): readonly Finding[] {
  if (!("value" in github.rules)) return [];
  const rules = github.rules.value;
  const fix = importRuleset(github, "app-branches.json");
  return appBranches.flatMap((branch) => {
    const [top = ""] = branch.split("/");
    const held = (rules.get(branch) ?? []).filter(({ type }) => ["creation", "update", "deletion"].includes(type));
    const missing = ["creation", "update", "deletion"].filter((type) => !held.some((rule) => rule.type === type));
    const passing = held.flatMap(({ ruleset }) => bypassOf(github, ruleset) ?? []);
    const others = passing.filter((actor) => !isApp(github)(actor));
    return [
      ...when(missing.length > 0, () =>
        finding(
          "error",
          "rules.app-branches",
          `${top}/ is not restricted to the App (${missing.join(", ")})`,
          "Anybody with write could change what Flotilla records and merges. GitHub's ** does not cross a /: the pattern is <name>/**/*.",
          fix,
        ),
      ),
      ...when(others.length > 0, () =>
        finding(
          "error",
          "rules.app-branches-bypass",
          `others than the App may write ${top}/`,
          "They could change what Flotilla records and merges.",
          "Settings, Rules: leave the App alone on the bypass list.",
        ),
      ),
      ...when(missing.length === 0 && passing.length === 0 && held.some(({ ruleset }) => bypassOf(github, ruleset) !== null), () =>
        finding("error", "rules.app-locked-out", `nobody may write ${top}/, not even the App`, "Flotilla could record nothing.", fix),
      ),
    ];
  });
}

/** Rules of the kind before rulesets hold besides them. */
export function checkProtections({ github: { repository, protections } }: DoctorFacts): readonly Finding[] {
  if (!("value" in protections)) return [];
  return protections.value.map((branch) =>
    finding(
      "warning",
      "rules.protection",
      `${branch} has a branch protection of the kind before rulesets`,
      "It holds besides the rulesets: what it asks for, the App may not pass over, and on the ledger's branch it does not count.",
      `Once the rulesets are there: gh api --method DELETE repos/${repository.name}/branches/${encodeURIComponent(branch)}/protection`,
    ),
  );
}

export function checkRulesets({ github }: DoctorFacts): readonly Finding[] {
  return seen(github.rulesets, "rulesets.unknown", "who may pass over the branch rules", (rulesets) => [
    ...rulesets
      .filter(({ enforcement }) => enforcement !== "active")
      .map(({ name, enforcement }) =>
        finding(
          "warning",
          "rules.inactive",
          `the ruleset ${name} is not in force (${enforcement})`,
          "It holds for nobody.",
          "Settings, Rules: set its enforcement to Active, or delete it.",
        ),
      ),
    ...rulesets
      .filter(({ bypass }) => bypass === null)
      .slice(0, 1)
      .map(({ name }) =>
        finding(
          "unknown",
          "rulesets.bypass-unknown",
          `who may pass over ${name} could not be seen`,
          "What cannot be seen is not checked.",
          "Use a token of somebody who administers the repository: GH_TOKEN.",
        ),
      ),
  ]);
}

type Bypass = { readonly type: string; readonly id: number | null };

function bypassOf(github: SetupFacts, ruleset: number): readonly Bypass[] | null {
  return "value" in github.rulesets ? (github.rulesets.value.find(({ id }) => id === ruleset)?.bypass ?? null) : null;
}

function isAppId(id: string): boolean {
  return /^[1-9][0-9]*$/.test(id);
}

/** Whether an entry of a bypass list is the App; any App where its id is not known. */
function isApp({ variables }: SetupFacts): (actor: Bypass) => boolean {
  const id = "value" in variables ? (variables.value["FLOTILLA_APP_ID"] ?? "") : "";
  return (actor) => actor.type === "Integration" && (!isAppId(id) || String(actor.id) === id);
}
