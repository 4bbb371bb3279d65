import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkoutAction, conclusions, createRunnerFixture, job, jobOf, onPush } from "./runner-fixture.ts";

/** Checks out and prints the action's outputs, what git finds there, and where it came from. */
const checksOut = (key: string, inputs: Readonly<Record<string, string | number>>): string =>
  job(
    key,
    "",
    `uses: ${checkoutAction}\nid: got\nwith:\n  persist-credentials: false${Object.entries(inputs)
      .map(([name, value]) => `\n  ${name}: ${value}`)
      .join("")}`,
    `run: |
  echo "commit \${{ steps.got.outputs.commit }}"
  echo "head $(git rev-parse HEAD) $(git symbolic-ref --quiet HEAD)"
  echo "count $(git rev-list --count HEAD)"
  echo "origin $(git config remote.origin.url) $(git config remote.origin.fetch)"
  echo "status [$(git status --porcelain)]"`,
  );

describe("the checkout", () => {
  it("has the requested commit, on a branch where a branch was requested, and reports it", async () => {
    await using fixture = await createRunnerFixture({ files: { "first.txt": "1" } });
    const first = fixture.sha;
    await fixture.git("tag", "--annotate", "--message", "One", "v1", first);
    const second = await fixture.commit(
      onPush(
        checksOut("event", {}) +
          checksOut("event-deep", { "fetch-depth": 0 }) +
          checksOut("branch", { ref: "main" }) +
          checksOut("branch-deep", { ref: "main", "fetch-depth": 0 }) +
          checksOut("tag", { ref: "v1" }) +
          checksOut("tag-deep", { ref: "v1", "fetch-depth": 0 }) +
          checksOut("commit", { ref: first }) +
          checksOut("commit-deep", { ref: first, "fetch-depth": 0 }) +
          checksOut("nothing", { ref: "v2" }),
      ),
    );
    const bare = join(fixture.dir, "fleet.git");
    await fixture.git("push", "--quiet", bare, "refs/tags/v1");
    // As on GitHub.
    await fixture.git("--git-dir", bare, "config", "uploadpack.allowAnySHA1InWant", "true");
    // The ref has changed since: the event's commit counts.
    const third = await fixture.commit({ "third.txt": "3" });
    fixture.pushed(second);
    await fixture.idle();
    const run = fixture.runOf("day");
    const got = (key: string) =>
      jobOf(run, key)
        .log.split("\n")
        .filter((line) => /^(commit|head|count|status) /.test(line));
    const onMain = (sha: string, count: number) => [`commit ${sha}`, `head ${sha} refs/heads/main`, `count ${count}`, "status []"];
    const detached = (sha: string, count: number) => [`commit ${sha}`, `head ${sha} `, `count ${count}`, "status []"];
    expect(got("event")).toEqual(onMain(second, 1));
    expect(got("event-deep")).toEqual(onMain(second, 2));
    expect(got("branch")).toEqual(onMain(third, 1));
    expect(got("branch-deep")).toEqual(onMain(third, 3));
    expect(got("tag")).toEqual(detached(first, 1));
    expect(got("tag-deep")).toEqual(detached(first, 1));
    expect(got("commit")).toEqual(detached(first, 1));
    expect(got("commit-deep")).toEqual(detached(first, 1));
    expect(conclusions(run)["nothing"]).toBe("failure");
    expect(jobOf(run, "nothing").log).toContain("A branch or tag with the name 'v2' could not be found");
    expect(jobOf(run, "branch").log).toContain(`origin ${fixture.forge.url}/octocat/fleet.git +refs/heads/*:refs/remotes/origin/*`);
  });

  it("takes from the machine's disk what main had when the first job started, and nothing newer", async () => {
    await using fixture = await createRunnerFixture({ files: { "first.txt": "1" } });
    const sees = (key: string, depth: number) =>
      job(
        key,
        "",
        `uses: ${checkoutAction}\nwith: { fetch-depth: ${depth}, persist-credentials: false }`,
        `run: |
  disk="$(cat .git/objects/info/alternates 2>/dev/null || true)"
  [ -z "$disk" ] && echo "from disk nothing" || echo "from disk $(git --git-dir="$(dirname "$disk")" for-each-ref --format='%(refname) %(objectname)')"
  git cat-file -t "$(cat unfetched.txt)" && there=yes || there=no
  echo "there $there $(cat unfetched.txt)"`,
      );
    const first = await fixture.commit(onPush(sees("deep", 0) + sees("shallow", 1)));
    fixture.pushed(first);
    await fixture.idle();
    // A commit on no branch and no tag, like the head of a fork's pull request.
    const bare = join(fixture.dir, "fleet.git");
    const tree = (await fixture.git("rev-parse", "HEAD^{tree}")).trim();
    const unfetched = (await fixture.git("commit-tree", "-m", "Not on main", tree)).trim();
    await fixture.git("push", "--quiet", bare, `${unfetched}:refs/pull/1/head`);
    fixture.pushed(await fixture.commit({ "unfetched.txt": unfetched }));
    await fixture.idle();
    const [run] = fixture.runner.runs().slice(-1);
    const logs = (key: string) => (run === undefined ? "" : jobOf(run, key).log);
    expect(logs("deep")).toContain(`from disk refs/heads/main ${first}\n`);
    expect(logs("deep")).toContain(`there no ${unfetched}`);
    expect(logs("shallow")).toContain(`from disk refs/heads/main ${first}\n`);
    expect(logs("shallow")).toContain(`there no ${unfetched}`);
  });
});
