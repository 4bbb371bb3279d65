import { checksAt } from "./checks-at.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ObjectId } from "../../src/git/object-id.ts";
import type { GitHub, Role } from "../../src/github/port.ts";

/** One GitHub with one repository: the port as the App sees it, and people who act beside it. */
export interface ContractFixture {
  /** Acts as `flotilla[bot]`. */
  readonly github: GitHub;
  /** This person pushes a new commit, their own or that of `author`, onto the branch, which is made from main where it is not there. */
  push(branch: string, login: string, message?: string, author?: string): Promise<ObjectId>;
  opensPullRequest(login: string, branch: string): Promise<number>;
  forkPullRequest(login: string, branch: string): Promise<number>;
  /** Somebody makes the branch `side` its base. */
  retargets(pullRequest: number): Promise<void>;
  opensIssue(login: string, title: string, body: string): Promise<number>;
  comments(login: string, issue: number, body: string): Promise<number>;
  /** Rejects where GitHub does not let this person edit that comment. */
  editsComment(login: string, comment: number, body: string): Promise<void>;
  labels(login: string, issue: number, label: string): Promise<void>;
  unlabels(login: string, issue: number, label: string): Promise<void>;
  locks(login: string, issue: number): Promise<void>;
  approves(login: string, pullRequest: number): Promise<void>;
  requestsChanges(login: string, pullRequest: number): Promise<void>;
  dismisses(login: string, pullRequest: number): Promise<void>;
  jobCheck(head: ObjectId, name: string, conclusion: "success" | "failure"): Promise<void>;
  allComments(issue: number): Promise<readonly { readonly author: string; readonly body: string }[]>;
  allIssues(): Promise<readonly { readonly title: string; readonly author: string }[]>;
  reactions(comment: number): Promise<readonly { readonly login: string; readonly content: string }[]>;
  publishes(tag: string): Promise<void>;
  run(): Promise<{
    readonly id: string;
    readonly end: () => Promise<void>;
    readonly leaves: (artifact: string, files: ReadonlyMap<string, Uint8Array>) => void;
  }>;
  started(): Promise<readonly { readonly file: string; readonly inputs: Readonly<Record<string, string>> }[]>;
  close(): Promise<void>;
}

/** Who may what in every world of the contract. */
export const contractPeople: Readonly<Record<string, Role>> = { octocat: "maintain", mona: "write", hubot: "triage" };

/** What every GitHub behind the port does, the fake and the real one alike. */
export function describeContract(name: string, open: () => Promise<ContractFixture>): void {
  describe(name, () => {
    let fixture: ContractFixture;
    let github: GitHub;
    beforeAll(async () => {
      fixture = await open();
      github = fixture.github;
    });
    afterAll(() => fixture.close());

    test("says which rules are in force on a branch, also where it is not there", async () => {
      const place = await fixture.push("flotilla/ledger", "flotilla[bot]");
      const rules = async (branch: string) => [...new Set((await github.ledgerFacts({ branch, place, check: "ledger" })).rules)].sort();
      expect(await rules("flotilla/ledger")).toEqual(["creation", "deletion", "update"]);
      expect(await rules("flotilla/none/such")).toEqual(["creation", "deletion", "update"]);
      await fixture.push("topic", "mona");
      expect(await rules("topic")).toEqual([]);
      expect(await rules("none")).toEqual([]);
    });

    test("says what the App's check says of a commit, and which account the App is", async () => {
      const head = await fixture.push("seen", "mona");
      const facts = () => github.ledgerFacts({ branch: "seen", place: head, check: "ledger" });
      expect(await facts()).toMatchObject({ checkText: null, account: await github.accountId("flotilla[bot]") });
      await fixture.jobCheck(head, "ledger", "success");
      const check = { name: "ledger", head, conclusion: "neutral", title: "Seen" } as const;
      await github.writeCheck({ ...check, name: "other", summary: "Not this one" });
      await github.writeCheck({ ...check, summary: "At one" });
      expect(await facts()).toMatchObject({ checkText: "At one" });
      await github.writeCheck({ ...check, summary: "At two" });
      expect(await facts()).toMatchObject({ checkText: "At two" });
    });

    test("gives everybody's role, and that strangers have none", async () => {
      expect(github.login).toBe("flotilla[bot]");
      expect(await github.role("octocat")).toBe("maintain");
      expect(await github.role("mona")).toBe("write");
      expect(await github.role("hubot")).toBe("triage");
      expect(await github.role("nobody-at-all")).toBe("none");
    });

    test("knows accounts by a number, the same wherever they act", async () => {
      const id = await github.accountId("octocat");
      expect(id).toBeGreaterThan(0);
      expect(await github.accountId("nobody-at-all")).toBeNull();
      const issue = await fixture.opensIssue("mona", "Who", "");
      await fixture.labels("octocat", issue, "who");
      expect(await github.labelledBy(issue, "who")).toMatchObject({ login: "octocat", account: id });
      expect(await github.comment(await fixture.comments("octocat", issue, "Me"))).toMatchObject({ author: "octocat", account: id });
    });

    test("knows the members of a team by their numbers, and no team that is not there", async () => {
      const ids = await Promise.all(["octocat", "mona"].map((login) => github.accountId(login)));
      expect(await github.teamMembers("cloud")).toEqual(new Set(ids));
      expect(await github.teamMembers("none-such")).toBeNull();
    });

    test("opens one pull request for a branch and keeps it up to date", async () => {
      const head = await fixture.push("rollout/local/5.3.1/one", "flotilla[bot]");
      const wanted = { branch: "rollout/local/5.3.1/one", title: "Upgrade", body: "First", labels: ["mi-upgrade"] };
      const opened = await github.openPullRequest(wanted);
      expect(opened).toMatchObject({
        state: "open",
        title: "Upgrade",
        body: "First",
        author: "flotilla[bot]",
        head,
        labels: ["mi-upgrade"],
      });
      expect(opened).toMatchObject({ branch: wanted.branch, sameRepository: true, mergeCommit: null });
      const again = await github.openPullRequest({ ...wanted, body: "Second", labels: ["mi-upgrade", "urgent"] });
      const updatedAt = expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/) as string;
      expect(again).toEqual({ ...opened, body: "Second", labels: ["mi-upgrade", "urgent"], updatedAt });
      expect(await github.pullRequest(opened.number)).toEqual({ ...again, updatedAt });
      expect(await github.openPullRequests()).toContainEqual({ ...again, updatedAt });
      await github.updateIssue(opened.number, { body: "Third" });
      expect(await github.pullRequest(opened.number)).toEqual({ ...again, body: "Third", updatedAt });
      expect(again.toMain).toBe(true);
      await fixture.retargets(opened.number);
      expect(await github.pullRequest(opened.number)).toMatchObject({ toMain: false });
      expect(await github.merge(opened.number, head, "Upgrade")).toMatchObject({
        outcome: "refused",
        message: expect.stringContaining("goes into side, not into main"),
      });
      await github.retargetPullRequest(opened.number);
      await github.retargetPullRequest(opened.number);
      expect(await github.pullRequest(opened.number)).toMatchObject({ toMain: true });
      await github.closePullRequest(opened.number);
      await github.closePullRequest(opened.number);
      expect(await github.pullRequest(opened.number)).toMatchObject({ state: "closed", mergeCommit: null });
      const next = await github.openPullRequest(wanted);
      const open = (await github.openPullRequests()).filter(({ branch }) => branch === wanted.branch);
      expect(open.map(({ number }) => number)).toEqual([next.number]);
    });

    test("gives checks and issues together as it gives each of them", async () => {
      const head = await fixture.push("beside", "mona");
      await fixture.jobCheck(head, "validate", "success");
      const issue = await fixture.opensIssue("mona", "Beside", "Text");
      await fixture.labels("octocat", issue, "urgent");
      const pull = await fixture.opensPullRequest("mona", "beside");
      const found = await github.checksAndIssues({ heads: [head], issues: [issue, pull, 987_654] });
      expect([...found.issues]).toEqual([
        [issue, await github.issue(issue)],
        [pull, null],
        [987_654, null],
      ]);
      expect(found.issues.get(issue)).toMatchObject({ labels: ["urgent"], state: "open", body: "Text", locked: false });
      expect([...found.checks.keys()]).toEqual([head]);
      expect((await github.checksAndIssues({ heads: [], issues: [issue] })).issues.get(issue)).toEqual(found.issues.get(issue));
    });

    test("gives several pull requests with what is written to them, as it gives each of them", async () => {
      const marker = "<!-- several -->";
      const head = await fixture.push("rollout/several/one", "flotilla[bot]");
      const wanted = { branch: "rollout/several/one", title: "One", body: "First", labels: ["mi-upgrade"] };
      const { number } = await github.openPullRequest(wanted);
      await fixture.push("several", "mona");
      const other = await fixture.opensPullRequest("mona", "several");
      const fork = await fixture.forkPullRequest("hubot", "several");
      await fixture.comments("mona", number, `${marker} not ours`);
      await github.stickyComment(number, marker, `${marker} ours`, { known: null });
      await github.writeCheck({ name: "plan", head, conclusion: "success", title: "", summary: "", isNew: true });
      await fixture.jobCheck(head, "validate", "failure");
      const seen = await github.pullRequestsWith([number, other, fork, 987_654], marker);
      expect([...seen.keys()].sort((a, b) => a - b)).toEqual([number, other, fork].sort((a, b) => a - b));
      for (const one of [number, other, fork]) expect(seen.get(one)?.pullRequest).toEqual(await github.pullRequest(one));
      expect(seen.get(number)).toMatchObject({ comment: { body: `${marker} ours` }, checks: await checksAt(github, head) });
      expect(seen.get(other)).toMatchObject({ comment: null, checks: [] });
      const known = seen.get(number)?.comment ?? null;
      await github.stickyComment(number, marker, `${marker} again`, { known });
      expect((await fixture.allComments(number)).map(({ body }) => body)).toEqual([`${marker} not ours`, `${marker} again`]);
      const merged = await github.merge(number, head, "One");
      const after = (await github.pullRequestsWith([number], marker)).get(number)?.pullRequest;
      expect(after).toMatchObject({
        state: "merged",
        mergedBy: "flotilla[bot]",
        mergeCommit: merged.outcome === "merged" ? merged.commit : "",
      });
    });

    test("gives who merged, and the accounts of several people and Apps", async () => {
      const head = await fixture.push("people", "mona");
      const number = await fixture.opensPullRequest("mona", "people");
      await github.merge(number, head, "People");
      const logins = ["octocat", "mona", "nobody-at-all", "flotilla[bot]"];
      const { mergedBy, accounts } = await github.people({ pullRequests: [number, 987_654], logins });
      expect([...mergedBy]).toEqual([
        [number, "flotilla[bot]"],
        [987_654, null],
      ]);
      for (const login of logins) expect([login, accounts.get(login)]).toEqual([login, await github.accountId(login)]);
      expect((await github.people({ pullRequests: [], logins: ["mona"] })).accounts.get("mona")).toBe(accounts.get("mona"));
    });

    test("takes a fork's pull request for no branch of this repository", async () => {
      const number = await fixture.forkPullRequest("hubot", "patch-1");
      expect(await github.pullRequest(number)).toMatchObject({ branch: "patch-1", sameRepository: false, author: "hubot" });
      expect((await github.openPullRequests()).map((pull) => pull.number)).toContain(number);
    });

    test("merges the head it was shown, once, and no other", async () => {
      const before = await fixture.push("feature", "mona");
      const number = await fixture.opensPullRequest("mona", "feature");
      const head = await fixture.push("feature", "mona");
      expect(await github.merge(number, before, "Feature")).toEqual({ outcome: "head-changed" });
      const merged = await github.merge(number, head, "Feature");
      expect(merged).toMatchObject({ outcome: "merged" });
      expect(await github.merge(number, head, "Feature")).toEqual(merged);
      const pull = await github.pullRequest(number);
      expect(pull).toMatchObject({
        state: "merged",
        mergedBy: "flotilla[bot]",
        mergeCommit: merged.outcome === "merged" ? merged.commit : "",
      });
    });

    test("refuses to merge what was closed", async () => {
      const head = await fixture.push("given-up", "mona");
      const number = await fixture.opensPullRequest("mona", "given-up");
      await github.closePullRequest(number);
      expect(await github.merge(number, head, "Given up")).toMatchObject({ outcome: "refused" });
    });

    test("knows no pull request by the number of an issue, nor the other way round", async () => {
      const issue = await fixture.opensIssue("mona", "Question", "");
      await fixture.push("answer", "mona");
      const pull = await fixture.opensPullRequest("mona", "answer");
      expect(await github.pullRequest(issue)).toBeNull();
      expect(await github.issue(pull)).toBeNull();
      expect(await github.issue(issue)).toMatchObject({ number: issue, state: "open", title: "Question", author: "mona", labels: [] });
      expect(await github.issue(987_654)).toBeNull();
      expect(await github.pullRequest(987_654)).toBeNull();
    });

    test("gives what a review's trust is made of", async () => {
      await fixture.push("trusted", "mona");
      const number = await fixture.opensPullRequest("mona", "trusted");
      await fixture.approves("hubot", number);
      await fixture.approves("octocat", number);
      const head = await fixture.push("trusted", "octocat");
      const ask = async () => (await github.trust([number, 987_654])).get(number);
      expect(await ask()).toMatchObject({ number, author: "mona", committers: ["mona", "octocat"], merged: false, mergeCommit: null });
      expect((await ask())?.objections).toEqual([]);
      const first = (await ask())?.approvals ?? [];
      expect(first.map(({ login, role }) => [login, role])).toEqual([
        ["hubot", "triage"],
        ["octocat", "maintain"],
      ]);
      expect(first.map((approval) => approval.head)).not.toContain(head);
      await fixture.approves("octocat", number);
      await fixture.requestsChanges("hubot", number);
      const [again, ...others] = (await ask())?.approvals ?? [];
      expect([again, others]).toEqual([{ login: "octocat", account: again?.account, head, role: "maintain", at: again?.at }, []]);
      expect(Date.parse(again?.at ?? "")).toBeGreaterThanOrEqual(Math.max(...first.map(({ at }) => Date.parse(at))));
      await fixture.dismisses("octocat", number);
      expect((await ask())?.approvals).toEqual([]);
      const merged = await github.merge(number, head, "Trusted");
      expect(await ask()).toMatchObject({ merged: true, mergeCommit: merged.outcome === "merged" ? merged.commit : "" });
      expect(Date.parse((await ask())?.mergedAt ?? "")).not.toBeNaN();
      expect([...(await github.trust([number, 987_654])).keys()]).toEqual([number]);
    });

    test("counts who pushed a commit that names somebody else, of the commits that are there", async () => {
      await fixture.push("carried", "octocat", "Work", "mona");
      const number = await fixture.opensPullRequest("mona", "carried");
      const headPushedAt = expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/) as string;
      expect((await github.trust([number])).get(number)).toMatchObject({
        committers: ["mona", "octocat"],
        pushersUnknown: null,
        headPushedAt,
      });
      const fork = await fixture.forkPullRequest("hubot", "carried");
      expect((await github.trust([fork])).get(fork)?.pushersUnknown).toMatch("may not see the pushes of ");
      expect((await github.trust([fork])).get(fork)?.headPushedAt).toBeNull();
    });

    test("counts co-authors as behind a pull request, as far as GitHub gave them their address", async () => {
      const trailers = "Co-authored-by: Octo <17+octocat@users.noreply.github.com>\nco-authored-by: Somebody <somebody@example.com>";
      await fixture.push("together", "mona", `Work\n\n${trailers}`);
      const number = await fixture.opensPullRequest("mona", "together");
      expect((await github.trust([number])).get(number)?.committers).toEqual(["mona", "octocat"]);
    });

    test("gives who may write and asks for changes", async () => {
      await fixture.push("doubted", "mona");
      const number = await fixture.opensPullRequest("mona", "doubted");
      const ask = async () => (await github.trust([number])).get(number)?.objections;
      await fixture.requestsChanges("hubot", number);
      // Those of people who may not write hold up nothing on GitHub either.
      expect(await ask()).toEqual([]);
      await fixture.requestsChanges("octocat", number);
      expect(await ask()).toEqual(["octocat"]);
      await fixture.dismisses("octocat", number);
      expect(await ask()).toEqual([]);
    });

    test("finds what brought a commit to main, whatever its words are", async () => {
      const head = await fixture.push("quiet", "mona");
      const number = await fixture.opensPullRequest("mona", "quiet");
      const merged = await github.merge(number, head, "No number in here");
      const commit = merged.outcome === "merged" ? merged.commit : "";
      expect(await github.broughtBy(commit)).toEqual({ pullRequests: [number], people: [] });
      const direct = await fixture.push("main", "octocat");
      expect(await github.broughtBy(direct)).toEqual({ pullRequests: [], people: ["octocat"] });
    });

    test("writes one check per name and head, beside those of jobs", async () => {
      const head = await fixture.push("checked", "mona");
      await fixture.jobCheck(head, "validate", "failure");
      await fixture.jobCheck(head, "validate", "success");
      await fixture.jobCheck(head, "plan", "success");
      const check = { name: "plan", head, conclusion: "failure", title: "1 failed", summary: "It broke" } as const;
      await github.writeCheck(check);
      await github.writeCheck({ ...check, conclusion: "success", title: "2 planned" });
      await github.writeCheck({ ...check, conclusion: "success", title: "2 planned" });
      expect((await checksAt(github, head)).map(({ name, app, conclusion }) => ({ name, app, conclusion }))).toEqual([
        { name: "plan", app: "flotilla", conclusion: "success" },
        { name: "plan", app: "github-actions", conclusion: "success" },
        { name: "validate", app: "github-actions", conclusion: "success" },
      ]);
      for (const { at } of await checksAt(github, head)) expect(at).toMatch(/^\d{4}-\d{2}-\d{2}T/);
      expect(await github.checkText(head, "plan")).toBe("It broke");
      expect(await github.checkText(head, "validate")).toBeNull();
      expect(await checksAt(github, await fixture.push("unchecked", "mona"))).toEqual([]);
    });

    test("opens one issue for a marker and believes nobody else's", async () => {
      const marker = "<!-- flotilla:tracker local 5.3.1 -->";
      const forged = await fixture.opensIssue("hubot", "Looks like a tracker", `${marker}\nMine`);
      const wanted = { marker, title: "Upgrade to 5.3.1", body: `${marker}\nOurs`, assignees: ["octocat"] };
      const opened = await github.openIssue(wanted);
      expect(opened.number).not.toBe(forged);
      expect(opened).toMatchObject({ state: "open", title: "Upgrade to 5.3.1", author: "flotilla[bot]", labels: [], locked: false });
      expect(await github.openIssue({ ...wanted, title: "Other" })).toEqual(opened);
      await github.updateIssue(opened.number, { body: `${marker}\nDone`, state: "closed" });
      await github.updateIssue(opened.number, { body: `${marker}\nDone`, state: "closed" });
      const closed = { ...opened, body: `${marker}\nDone`, state: "closed" };
      expect(await github.openIssue(wanted)).toEqual(closed);
      expect(await github.openIssue({ ...wanted, since: new Date(Date.now() - 60_000).toISOString() })).toEqual(closed);
      expect(await github.issueWith(marker, "all")).toEqual(closed);
      expect(await github.issueWith(marker, "open")).toBeNull();
      expect(await github.issueWith("<!-- flotilla:tracker local 9.9.9 -->", "all")).toBeNull();
      expect((await fixture.allIssues()).filter((issue) => issue.author === "flotilla[bot]")).toHaveLength(1);
      await expect(github.openIssue({ ...wanted, body: "no marker" })).rejects.toThrow("marker");
    });

    test("opens one issue where two runs want it at the same moment, and both go on with it", async () => {
      const marker = "<!-- flotilla:needs-confirmation local -->";
      const wanted = { marker, title: "Needs attention: local", body: `${marker}\nOurs`, assignees: [] };
      const [one, other] = await Promise.all([github.openIssue(wanted), github.openIssue(wanted)]);
      expect(one.number).toBe(other.number);
      await github.updateIssue(one.number, { state: "closed" });
      expect(await github.issueWith(marker, "open")).toBeNull();
    });

    test("finds who set a label last, until it is taken off", async () => {
      const issue = await fixture.opensIssue("mona", "Labels", "");
      expect(await github.labelledBy(issue, "team/cloud")).toBeNull();
      await github.addLabels(issue, ["team/cloud", "other"]);
      await github.addLabels(issue, ["team/cloud"]);
      expect(await github.labelledBy(issue, "team/cloud")).toMatchObject({ login: "flotilla[bot]" });
      await fixture.unlabels("octocat", issue, "team/cloud");
      expect(await github.labelledBy(issue, "team/cloud")).toBeNull();
      await fixture.labels("octocat", issue, "team/cloud");
      const set = await github.labelledBy(issue, "team/cloud");
      expect(set?.login).toBe("octocat");
      expect(Date.parse(set?.at ?? "")).not.toBeNaN();
      expect((await github.issue(issue))?.labels).toEqual(["other", "team/cloud"]);
      expect(await github.labelledBy(issue, "Team/Cloud")).toEqual(set);
    });

    test("keeps one sticky comment and leaves everybody else's alone", async () => {
      const issue = await fixture.opensIssue("mona", "Comments", "");
      const marker = "<!-- flotilla:plan -->";
      await fixture.comments("hubot", issue, `${marker} forged`);
      await github.stickyComment(issue, marker, `${marker} first`);
      await github.stickyComment(issue, marker, `${marker} second`);
      await github.stickyComment(issue, marker, `${marker} second`);
      expect((await fixture.allComments(issue)).map(({ author, body }) => [author, body])).toEqual([
        ["hubot", `${marker} forged`],
        ["flotilla[bot]", `${marker} second`],
      ]);
      await expect(github.stickyComment(issue, marker, "no marker")).rejects.toThrow("marker");
    });

    test("writes no comment where the conversation is locked", async () => {
      const issue = await fixture.opensIssue("mona", "Heated", "");
      await fixture.locks("mona", issue);
      expect(await github.issue(issue)).toMatchObject({ locked: true });
      await github.stickyComment(issue, "<!-- flotilla:plan -->", "<!-- flotilla:plan -->");
      expect(await fixture.allComments(issue)).toEqual([]);
      await github.updateIssue(issue, { state: "closed" });
      expect(await github.issue(issue)).toMatchObject({ state: "closed" });
    });

    test("lets anybody with write edit what the App wrote, and shows that it was edited", async () => {
      const issue = await fixture.opensIssue("hubot", "Edited", "");
      const marker = "<!-- flotilla:plan -->";
      expect(await github.ownComment(issue, marker)).toBeNull();
      await github.stickyComment(issue, marker, `${marker} true`);
      const written = await github.ownComment(issue, marker);
      expect(written).toMatchObject({ issue, author: "flotilla[bot]", person: false, body: `${marker} true` });
      await expect(fixture.editsComment("hubot", written?.id ?? 0, `${marker} forged`)).rejects.toThrow("rights");
      await new Promise((passed) => setTimeout(passed, 1_100));
      await fixture.editsComment("mona", written?.id ?? 0, `${marker} forged`);
      const forged = await github.ownComment(issue, marker);
      expect(forged).toMatchObject({ id: written?.id, author: "flotilla[bot]", person: false, body: `${marker} forged` });
      expect(Date.parse(forged?.updatedAt ?? "")).toBeGreaterThan(Date.parse(written?.updatedAt ?? ""));
      await github.stickyComment(issue, marker, `${marker} true`);
      expect(await github.ownComment(issue, marker)).toMatchObject({ id: written?.id, body: `${marker} true` });
      await github.editComment(written?.id ?? 0, `${marker} once more`);
      await github.editComment(987_654, "gone");
      expect(await github.ownComment(issue, marker)).toMatchObject({ id: written?.id, body: `${marker} once more` });
    });

    test("reads a comment and reacts to it once", async () => {
      const issue = await fixture.opensIssue("mona", "Commands", "");
      const id = await fixture.comments("octocat", issue, "/retry");
      const comment = await github.comment(id);
      expect(comment).toMatchObject({ id, issue, author: "octocat", person: true, body: "/retry" });
      expect(Date.parse(comment?.createdAt ?? "")).not.toBeNaN();
      expect(await github.comment(987_654)).toBeNull();
      await github.react(id, "eyes");
      await github.react(id, "eyes");
      await github.react(id, "rocket");
      expect(await fixture.reactions(id)).toEqual([
        { login: "flotilla[bot]", content: "eyes" },
        { login: "flotilla[bot]", content: "rocket" },
      ]);
    });

    test("opens an issue without the assignee who has left", async () => {
      const wanted = { marker: "<!-- left -->", title: "Left", body: "<!-- left -->", assignees: ["long-gone"] };
      const { number } = await github.openIssue(wanted);
      expect(await github.issue(number)).toMatchObject({ title: "Left" });
      expect((await github.openIssue(wanted)).number).toBe(number);
    });

    test("finds the release of a tag", async () => {
      expect(await github.release("v5.3.1")).toBe("missing");
      expect(await github.release("v5.3.1", "example/nowhere")).toBe("unreachable");
      expect([await github.releases(), await github.releases("example/nowhere")]).toEqual([[], null]);
      await fixture.publishes("v5.3.1");
      const found = await github.release("v5.3.1");
      expect(await github.release("v5.3.1", "example/fleet")).toEqual(found);
      if (typeof found === "string") throw new Error(found);
      expect(found).toMatchObject({ author: "octocat", prerelease: false });
      expect(await github.releases()).toEqual([{ tag: "v5.3.1", ...(found as object) }]);
      expect(found.url).toMatch(/^https?:\/\/.*\/example\/fleet\/releases\/tag\/v5\.3\.1$/);
      expect(Date.parse(found.publishedAt ?? "")).not.toBeNaN();
    });

    test("starts workflows and knows which runs are active", async () => {
      await github.startWorkflow("apply.yml");
      await github.startWorkflow("release.yml", { version: "5.3.1" });
      expect(await fixture.started()).toEqual([
        { file: "apply.yml", inputs: {} },
        { file: "release.yml", inputs: { version: "5.3.1" } },
      ]);
      const run = await fixture.run();
      expect(await github.isRunActive(run.id)).toBe(true);
      expect([await github.isRunActive(run.id, 1), await github.isRunActive(run.id, 2)]).toEqual([true, false]);
      await run.end();
      expect(await github.isRunActive(run.id)).toBe(false);
      expect(await github.isRunActive("987654321")).toBe(false);
      expect(await github.isRunActive("local-1")).toBe(false);
    });

    test("gives the files of an artifact that a run has left", async () => {
      const run = await fixture.run();
      expect(await github.artifact(run.id, "journal-1")).toBeNull();
      const bytes = new TextEncoder().encode("a line\n");
      run.leaves("journal-1", new Map([["journal", bytes]]));
      run.leaves("work", new Map([["1/work", bytes]]));
      await run.end();
      expect([...((await github.artifact(run.id, "journal-1")) ?? [])]).toEqual([["journal", bytes]]);
      expect([...((await github.artifact(run.id, "work")) ?? []).keys()]).toEqual(["1/work"]);
      expect(await github.artifact("987654321", "work")).toBeNull();
      expect(await github.artifact("local-1", "work")).toBeNull();
    });
  });
}
