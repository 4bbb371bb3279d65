import { instant } from "../../src/clock/clock.ts";
import { loadFleet } from "../../src/fleet/load.ts";
import { type LedgerPath, reviewPath } from "../../src/ledger/paths.ts";
import { planMarker } from "../../src/report/plan-comment.ts";
import { textHash } from "../../src/report/same-text.ts";
import { planCheck } from "../../src/review/plan-check.ts";
import type { LedgerReview } from "../../src/schemas/kinds.ts";
import { inDependencyOrder } from "../../src/stacks/dependency-order.ts";
import { branchesOf } from "../github/fake-branches.ts";
import { type FakeGitHub, fakeGitHub } from "../github/fake-github.ts";
import { git } from "../ledger/ledger-fixture.ts";
import { type ApplyFixture, applyFixture, tickingClock, untilQuiet } from "./apply-fixture.ts";
import { fakeCloud } from "./fake-cloud.ts";
import { fleet } from "./fleet-fixture.ts";

export interface Hub extends ApplyFixture {
  readonly github: FakeGitHub;
}

/** The fleet, created and healthy, on a GitHub with people. */
export async function hub(): Promise<Hub> {
  const place = await fleet();
  const clock = tickingClock();
  const github = fakeGitHub({
    now: clock,
    people: { octocat: "maintain", monalisa: "write", defunkt: "write", hubot: "triage" },
    branches: branchesOf(place.repository, clock),
  });
  const w: Hub = { ...applyFixture(place, fakeCloud(), github), clock, github };
  await untilQuiet(w);
  return w;
}

/** A pull request by octocat (author of its commits), planned as the report job records it. */
export async function proposed(w: Hub, files: Readonly<Record<string, string>>, planned = true): Promise<number> {
  const { dir } = w.fleet.repository;
  await git(dir, "checkout", "--quiet", "-b", "change");
  await w.fleet.commit(files);
  await git(dir, "checkout", "--quiet", "main");
  const number = await w.github.personOpensPullRequest("octocat", "change");
  if (planned) await plan(w, number);
  return number;
}

export async function plan(w: Hub, pullRequest: number): Promise<void> {
  const [head = "", base = ""] = (await git(w.fleet.repository.dir, "rev-parse", "change", "main")).trim().split("\n");
  const { snapshot } = await loadFleet(w.fleet.repository, head);
  const files = new Map<LedgerPath<"LedgerReview">, LedgerReview>();
  const shown = `${planMarker}\nThe plan of ${head}, at ${instant(w.clock())}`;
  for (const environment of snapshot?.environments.values() ?? []) {
    for (const instance of environment.instances.values()) {
      const architecture = snapshot?.architectures.get(instance.config.spec.architecture);
      if (architecture === undefined) continue;
      for (const stack of inDependencyOrder(architecture)) {
        const reviewed = await w.cloud.runner.speculativePlan({ environment, instance, architecture, stack }, []);
        if (reviewed.outcome !== "planned" || reviewed.empty) continue;
        const { record } = reviewed;
        const at = instant(w.clock());
        files.set(reviewPath("local", instance.id, stack, record.digest), {
          environment: "local",
          id: instance.id,
          stack,
          digest: record.digest,
          reviews: [{ record, pullRequest, head, base, mergeTree: head, at, run: "9", comment: textHash(shown) }],
        });
      }
    }
  }
  await w.ledger.write(() => ({ message: `Review #${pullRequest}`, files }));
  await w.github.writeCheck({ name: planCheck, head, conclusion: "success", title: "Planned", summary: shown });
  await w.github.stickyComment(pullRequest, planMarker, shown);
}

export async function merged(w: Hub, pullRequest: number): Promise<void> {
  await w.github.mergeAs("octocat", pullRequest);
  await git(w.fleet.repository.dir, "reset", "--quiet", "--hard", "main");
}
