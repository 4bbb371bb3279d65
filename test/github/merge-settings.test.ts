import { expect, test } from "vitest";
import type { BranchRule, ForgeOptions } from "../../lab/github/contract.ts";
import { openForgePortFixture } from "./forge-port-fixture.ts";

// How the App merges an upgrade under what companies set up: the lab's GitHub against Octokit's adapter.
// https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-protected-branches/about-protected-branches
const main = (rule: Omit<BranchRule, "pattern">): Partial<ForgeOptions> => ({ rules: [{ pattern: "main", ...rule }] });
const app = "flotilla[bot]";

interface Setting {
  readonly setting: string;
  readonly options: Partial<ForgeOptions>;
  /** Parents of main's new tip; null where it is refused. */
  readonly parents: number | null;
  readonly says?: string;
  readonly behind?: boolean;
}

const settings: readonly Setting[] = [
  { setting: "nothing", options: {}, parents: 2 },
  { setting: "only squash merges", options: { mergeMethods: ["squash"] }, parents: 1 },
  { setting: "only rebase merges", options: { mergeMethods: ["rebase"] }, parents: 1 },
  { setting: "linear history", options: main({ linearHistory: true }), parents: 1 },
  {
    setting: "linear history, and no squash merges",
    options: { ...main({ linearHistory: true }), mergeMethods: ["merge", "rebase"] },
    parents: 1,
  },
  { setting: "an approval, which the App may pass over", options: main({ requiredApprovals: 1, bypass: [app] }), parents: 2 },
  {
    setting: "an approval of the most recent push, which the App may pass over",
    options: main({ requiredApprovals: 1, lastPushApproval: true, bypass: [app] }),
    parents: 2,
  },
  { setting: "an approval", options: main({ requiredApprovals: 1 }), parents: null, says: "At least 1 approving review is required" },
  {
    setting: "a branch that is up to date",
    options: main({ requiredChecks: ["validate"], upToDate: true }),
    parents: null,
    says: 'Required status check "validate" is expected.',
    behind: true,
  },
  { setting: "signed commits", options: main({ signedCommits: true }), parents: 1 },
  {
    setting: "signed commits, and no squash merges",
    options: { ...main({ signedCommits: true }), mergeMethods: ["merge", "rebase"] },
    parents: null,
    says: "Commits must have verified signatures.",
  },
  { setting: "a merge queue", options: main({ mergeQueue: true }), parents: null, says: "Changes must be made through the merge queue" },
];

test.for(settings)("where main asks for $setting", { timeout: 120_000 }, async ({ options, parents, says = "", behind = false }) => {
  const fixture = await openForgePortFixture(options);
  try {
    const { github } = fixture;
    const branch = "rollout/prod/5.4.0/rest-0a1b2c3d";
    const head = await fixture.push(branch, app);
    const { number } = await github.openPullRequest({ branch, title: "Upgrade", body: "", labels: [] });
    const outcome = await github.merge(number, head, "Upgrade");
    if (parents === null) {
      expect(outcome).toMatchObject({ outcome: "refused", message: expect.stringContaining(says), behind });
      return;
    }
    expect(outcome).toMatchObject({ outcome: "merged" });
    const { parents: found } = (await fixture.as("octocat", "GET", "commits/main")) as { readonly parents: readonly object[] };
    expect(found).toHaveLength(parents);
  } finally {
    await fixture.close();
  }
});

// "If the value is null, then GitHub has started a background job to compute the mergeability. After giving the job time to complete, resubmit the request."
// https://docs.github.com/en/rest/pulls/pulls#get-a-pull-request
test("mergeability that is not known yet is waited for, after the merge before too", async () => {
  const fixture = await openForgePortFixture({ lateMergeability: true });
  try {
    const { github } = fixture;
    for (const branch of ["rollout/prod/5.4.0/rest-0a1b2c3d", "rollout/prod/5.4.0/rest-4e5f6a7b"]) {
      const head = await fixture.push(branch, app);
      const { number } = await github.openPullRequest({ branch, title: "Upgrade", body: "", labels: [] });
      expect(await github.merge(number, head, "Upgrade")).toMatchObject({ outcome: "merged" });
    }
    await fixture.push("topic", "mona");
    const number = await fixture.opensPullRequest("mona", "topic");
    const read = async () => await fixture.as("octocat", "GET", `pulls/${number}`);
    expect(await read()).toMatchObject({ mergeable: null, mergeable_state: "unknown" });
    expect(await read()).toMatchObject({ mergeable: true });
  } finally {
    await fixture.close();
  }
});

// "Require approval of the most recent reviewable push": "the most recent reviewable push must be approved by someone other than the person who pushed it".
test("who pushed last to another's pull request does not approve it alone", async () => {
  const fixture = await openForgePortFixture(main({ requiredApprovals: 1, lastPushApproval: true }));
  try {
    await fixture.push("topic", "mona");
    const number = await fixture.opensPullRequest("mona", "topic");
    const head = await fixture.push("topic", "octocat");
    await fixture.approves("octocat", number);
    expect(await fixture.github.merge(number, head, "Change")).toMatchObject({
      message: expect.stringContaining("New changes require approval from someone other than the last pusher."),
    });
  } finally {
    await fixture.close();
  }
});
