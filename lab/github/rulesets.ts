import type { BranchRule } from "./contract.ts";
import { isObject } from "./fields.ts";

/**
 * The rules of a ruleset as GitHub exports and imports it, as far as the forge plays them. In the bypass list stands the App alone, with `appId`; in files that are not imported yet with 0.
 * Throws for a rule that the forge does not know: a test must not pass because of a rule that is left out.
 * https://docs.github.com/en/rest/repos/rules#create-a-repository-ruleset
 */
export function rulesOf(
  ruleset: unknown,
  { app, appId = 0, defaultBranch }: { readonly app: string; readonly appId?: number; readonly defaultBranch: string },
): readonly BranchRule[] {
  const { name, rules, conditions, bypass_actors: bypassing } = fields(ruleset);
  const bypass = list(bypassing).map((actor) => {
    const { actor_id: id, actor_type: type, bypass_mode: mode } = fields(actor);
    if (id !== appId || type !== "Integration" || mode !== "always")
      throw new Error(`${String(name)}: only the App is known in a bypass list`);
    return app;
  });
  const patterns = list(fields(fields(conditions)["ref_name"])["include"]).map((ref) =>
    ref === "~DEFAULT_BRANCH" ? defaultBranch : String(ref).replace(/^refs\/heads\//, ""),
  );
  const known = list(rules).map((rule) => ruleOf(fields(rule), bypass));
  return patterns.flatMap((pattern) => known.flatMap((rule) => (rule === null ? [] : [{ pattern, bypass, ...rule }])));
}

/** Null for what needs no rule of its own: no test force-pushes or deletes the default branch as somebody who could. */
function ruleOf({ type, parameters }: Readonly<Record<string, unknown>>, bypass: readonly string[]): Omit<BranchRule, "pattern"> | null {
  const given = fields(parameters);
  switch (type) {
    case "creation":
    case "update":
      return { onlyActors: bypass };
    case "deletion":
      return bypass.length === 0 ? null : { onlyActors: bypass };
    case "non_fast_forward":
      return null;
    case "pull_request":
      return {
        requiredApprovals: Number(given["required_approving_review_count"]),
        lastPushApproval: given["require_last_push_approval"] === true,
        codeOwners: given["require_code_owner_review"] === true,
        threads: given["required_review_thread_resolution"] === true,
      };
    case "required_status_checks":
      return {
        upToDate: given["strict_required_status_checks_policy"] === true,
        requiredChecks: list(given["required_status_checks"]).map((check) => String(fields(check)["context"])),
        ...sourceOf(list(given["required_status_checks"]).map((check) => fields(check)["integration_id"])),
      };
    case "required_linear_history":
      return { linearHistory: true };
    case "required_signatures":
      return { signedCommits: true };
    case "merge_queue":
      return { mergeQueue: true };
    default:
      throw new Error(`the forge does not know the rule ${String(type)}`);
  }
}

/** The one App that all checks come from, where it is one. */
function sourceOf(ids: readonly unknown[]): { readonly checkSource?: number } {
  const [first, ...others] = new Set(ids);
  return typeof first === "number" && others.length === 0 ? { checkSource: first } : {};
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
