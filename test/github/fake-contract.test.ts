import { type ContractFixture, contractPeople, describeContract } from "./contract.ts";
import { fakeGitHub } from "./fake-github.ts";

describeContract("the fake GitHub", async (): Promise<ContractFixture> => {
  const fake = fakeGitHub({ people: contractPeople });
  let runs = 100;
  return {
    github: fake,
    push: (branch, login, message, author) => fake.push(branch, author ?? login, message, login),
    opensPullRequest: (login, branch) => fake.personOpensPullRequest(login, branch),
    forkPullRequest: (login, branch) => fake.forkPullRequest(login, branch),
    retargets: async (number) => fake.personRetargets(number, "side"),
    opensIssue: async (login, title, body) => fake.personOpensIssue(login, title, body),
    comments: async (login, issue, body) => fake.personComments(login, issue, body),
    editsComment: async (login, comment, body) => fake.personEditsComment(login, comment, body),
    labels: async (login, issue, label) => fake.personLabels(login, issue, label),
    unlabels: async (login, issue, label) => fake.personUnlabels(login, issue, label),
    locks: async (_, issue) => fake.personLocks(issue),
    approves: (login, pull) => fake.personApproves(login, pull),
    requestsChanges: (login, pull) => fake.personRequestsChanges(login, pull),
    dismisses: async (login, pull) => fake.dismiss(login, pull),
    jobCheck: async (head, name, conclusion) => fake.setCheck(head, name, conclusion),
    allComments: async (issue) => fake.comments(issue),
    allIssues: async () => fake.issues().filter((issue) => issue.pull === null),
    reactions: async (comment) => fake.reactions(comment),
    publishes: async (tag) => fake.publishes(tag, "2026-11-02T08:00:00Z"),
    run: async () => {
      const id = String((runs += 1));
      fake.setRun(id, true);
      return {
        id,
        end: async () => fake.setRun(id, false),
        leaves: (artifact, files) => void fake.state.artifacts.set(`${id} ${artifact}`, files),
      };
    },
    started: async () => fake.started,
    close: async () => undefined,
  };
});
