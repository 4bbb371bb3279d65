import { describe, expect, test } from "vitest";
import type { Fault } from "../../../lab/github/contract.ts";
import { changedScene } from "../../../lab/scenarios/scenes/changed.ts";
import { importScene } from "../../../lab/scenarios/scenes/import.ts";
import { releasedScene } from "../../../lab/scenarios/scenes/released.ts";
import { count, items, record, text } from "../../../lab/scenarios/rest-client.ts";
import type { SceneContext } from "../../../lab/scenarios/scene.ts";
import type { Lab } from "../../../lab/scenarios/lab.ts";
import { openLabFixture } from "./lab-fixture.ts";

/** All kinds of writes of the App and the jobs in scenes 2 and 5. Pushes differ by the namespace of their branches, and where they delete. */
const writes = [
  "POST /repos/{owner}/{repo}/issues",
  "PATCH /repos/{owner}/{repo}/issues/{issue_number}",
  "POST /repos/{owner}/{repo}/issues/{issue_number}/comments",
  "POST /repos/{owner}/{repo}/issues/{issue_number}/labels",
  "POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions",
  "POST /repos/{owner}/{repo}/check-runs",
  "PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}",
  "POST /repos/{owner}/{repo}/pulls",
  "PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge",
  "POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches",
  "POST /app/installations/{installation_id}/access_tokens",
  "git push flotilla/",
  "git push release/",
  "git push rollout/",
  "git push --delete",
] as const;

// GitHub fails now and then, before a request took effect or after it. What is lost is repaired by the next event or schedule,
// or by a user's "Re-run failed jobs"; nothing may be duplicated.
describe.each(["before", "after"] as const)("every kind of write fails once %s it took effect", (when) => {
  test("scenes 2 and 5 end the same, and nothing is duplicated", { timeout: 1_800_000 }, async () => {
    const { context, lab } = await openLabFixture();
    try {
      await importScene.play(context);
      const struck = new Set<string>();
      for (const route of writes) lab.forge.addFault(faultOf(route, when, struck));
      const repairing = withRepairs(context);
      const from = lab.forge.requests.length;
      await changedScene.play(repairing);
      await releasedScene.play(repairing);
      expect([...struck].sort()).toEqual([...writes].sort());
      // The list of kinds is complete.
      expect(written(lab, from)).toEqual(writes.filter((write) => !write.startsWith("git push")).toSorted());
      await nothingIsDoubled(context, lab);
    } finally {
      await lab.close();
    }
  });
});

function faultOf(write: string, when: Fault["when"], struck: Set<string>): Fault {
  const [, push] = /^git push (.*)$/.exec(write) ?? [];
  return {
    route: push === undefined ? write : "git push",
    when,
    times: 1,
    status: 502,
    matches: ({ actor, body }) => {
      // Users would simply try again; the App's own requests for a token have no actor.
      if (actor?.kind === "user") return false;
      if (push !== undefined && !isPushOf(push, body)) return false;
      struck.add(write);
      return true;
    },
  };
}

/** Whether a push is of a kind: `--delete` deletes all its refs, the others update a namespace of branches. */
function isPushOf(kind: string, push: unknown): boolean {
  const changes = items(record(push), "changes");
  const deletes = changes.every((change) => /^0+$/.test(text(change, "after")));
  if (kind === "--delete") return deletes;
  return !deletes && changes.some((change) => text(change, "ref").startsWith(`refs/heads/${kind}`));
}

/** The kinds of writes in the terms of `writes`; the revocation of a token at the end of a job does not matter. */
function written({ forge }: Lab, from: number): readonly string[] {
  const kinds = forge.requests.slice(from).flatMap(({ route, actor }) => {
    // A question in GraphQL is a POST.
    const writes = /^(POST|PUT|PATCH|DELETE) /.test(route) && route !== "DELETE /installation/token" && route !== "POST /graphql";
    return writes && actor?.kind !== "user" ? [route] : [];
  });
  return [...new Set(kinds)].sort();
}

/** The same context, where `idle` includes what repairs a failed run: the schedules, and a re-run of workflows without one. */
function withRepairs(context: SceneContext): SceneContext {
  const { lab } = context;
  const rerun = new Set<number>();
  const idle = async (): Promise<void> => {
    for (let round = 0; round < 4; round += 1) {
      await lab.idle();
      const failed = lab.runner
        .runs()
        .filter(
          (run) =>
            run.conclusion === "failure" && ["plan", "commands", "release", "pull-request"].includes(run.workflow) && !rerun.has(run.id),
        );
      for (const run of failed) {
        rerun.add(run.id);
        await lab.as("octocat").rest.call("POST", `/repos/example/fleet/actions/runs/${run.id}/rerun`);
      }
      await lab.idle();
      await lab.runner.fireSchedule("apply.yml");
      await lab.idle();
      if (failed.length === 0) return;
    }
  };
  return { ...context, idle };
}

async function nothingIsDoubled(context: SceneContext, lab: Lab): Promise<void> {
  const { observer } = context;
  const bot = lab.forge.app.login;
  const byBot = (one: Readonly<Record<string, unknown>>): boolean => text(record(one["user"]), "login") === bot;
  const issues = (await observer.issues("all")).filter(byBot);
  const pulls = (await observer.pulls("all")).filter(byBot);
  const markers = issues.map((issue) => /<!--.*?-->/.exec(text(issue, "body"))?.[0]);
  expect(new Set(markers).size).toBe(issues.length);
  const branches = pulls.filter((pull) => pull["merged_at"] !== null).map((pull) => text(record(pull["head"]), "ref"));
  expect(new Set(branches).size).toBe(branches.length);
  expect(pulls.filter((pull) => text(pull, "state") === "open")).toEqual([]);
  for (const issue of [...(await observer.issues("all")), ...(await observer.pulls("all"))]) {
    const mine = (await observer.comments(count(issue, "number")))
      .filter(byBot)
      .map((comment) => /<!--.*?-->/.exec(text(comment, "body"))?.[0]);
    expect(new Set(mine).size).toBe(mine.length);
  }
  for (const pull of await observer.pulls("all")) {
    const made = (await observer.checks(text(record(pull["head"]), "sha"))).filter(
      (check) => text(record(check["app"]), "slug") === lab.forge.app.slug,
    );
    expect(new Set(made.map((check) => text(check, "name"))).size).toBe(made.length);
  }
  const rollout = record(await observer.ledger("rollouts/local/5.4.0.json"));
  const members = items(rollout, "members").map((member) => text(member, "id"));
  expect(new Set(members).size).toBe(members.length);
  for (const id of members) {
    // One backup per upgrade: a run that was interrupted after it finds it in the ledger.
    const upgraded = text(record(record(await observer.instance(id))["health"]), "version") === "5.4.0";
    expect(lab.cloud.backups(`${id}-database`).length).toBe(upgraded ? 1 : 0);
  }
}
