import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { acceptedTip } from "../../actions/accepted-tip.ts";
import { checkName, requireChain, type SeenLedger, seenIn } from "../../src/ledger/chain.ts";
import { instancePath } from "../../src/ledger/paths.ts";
import { rememberTip } from "../../src/ledger/seen-tip.ts";
import { fakeGitHub } from "../github/fake-github.ts";
import { git, instanceFile, ledgerOf, repository } from "../ledger/ledger-fixture.ts";

// Rules were off for a moment, or somebody may bypass them: the ledger is forced back, replaced, or written by another than the App.
const branch = "flotilla/ledger";

async function fleet() {
  const repo = await repository();
  await git(repo.dir, "commit", "--quiet", "--allow-empty", "--message", "First");
  await git(repo.dir, "commit", "--quiet", "--allow-empty", "--message", "Second");
  const ledger = ledgerOf(repo);
  const write = async (id: string): Promise<string> => {
    const { view } = await ledger.write(() => ({
      message: `Write ${id}`,
      files: new Map([[instancePath("local", id), instanceFile(id)]]),
    }));
    return view.commit ?? "";
  };
  const github = fakeGitHub();
  const main = async (): Promise<string> => (await git(repo.dir, "rev-parse", "main")).trim();
  const known = async (): Promise<SeenLedger> => {
    const place = await repo.firstCommit(await main());
    const { checkText } = await github.ledgerFacts({ branch, place, check: checkName });
    return { repository: repo, github, branch, place, seen: seenIn(checkText, { branch, place }) };
  };
  const chain = async (accepted: string | null = null): Promise<SeenLedger> => await requireChain(await known(), { ledger, accepted });
  const tip = async (): Promise<string | null> => (await ledger.open()).commit;
  /** What `find` does first. */
  const run = async (accepted: string | null = null): Promise<void> => {
    await rememberTip(await chain(accepted), await tip());
  };
  /** A commit of octocat's on the ledger. */
  const push = async (parents: readonly string[]): Promise<string> => {
    const tree = `${parents[0] ?? ""}^{tree}`;
    const commit = await git(repo.dir, "commit-tree", tree, ...parents.flatMap((parent) => ["-p", parent]), "-m", "Record run 9");
    await git(repo.dir, "update-ref", `refs/heads/${branch}`, commit.trim());
    return commit.trim();
  };
  const force = (commit: string) => git(repo.dir, "update-ref", `refs/heads/${branch}`, commit);
  return { repo, github, write, run, push, force, tip, chain };
}

test("what the App writes is gone on from, by run after run, whatever main has become", async () => {
  const w = await fleet();
  await w.run();
  for (const id of ["src-a00", "src-b00", "src-c00"]) {
    await w.write(id);
    await git(w.repo.dir, "commit", "--quiet", "--allow-empty", "--message", id);
    await w.run();
  }
  const [check, ...more] = w.github.state.checks.filter(({ name }) => name === "ledger");
  expect(more).toEqual([]);
  expect(check?.summary).toContain((await w.tip()) ?? "");
});

test("forced back to an earlier commit, it stops until it is put back", async () => {
  const w = await fleet();
  const first = await w.write("src-a00");
  const second = await w.write("src-b00");
  await w.run();
  await w.force(first);
  const words = `was rewritten: an earlier run has seen it at ${second}, and ${first} does not descend from that`;
  await expect(w.run()).rejects.toThrow(words);
  // Also where it goes on from there, in the App's name.
  await w.write("src-c00");
  await expect(w.run()).rejects.toThrow(`git push --force origin ${second}:refs/heads/${branch}`);
  await w.force(second);
  await w.run();
});

test("replaced by another history, or removed, it stops", async () => {
  const w = await fleet();
  const seen = await w.write("src-a00");
  await w.run();
  const tree = (await git(w.repo.dir, "rev-parse", `${seen}^{tree}`)).trim();
  await w.force((await git(w.repo.dir, "commit-tree", tree, "-m", "Another")).trim());
  await expect(w.run()).rejects.toThrow("was rewritten");
  await git(w.repo.dir, "update-ref", "-d", `refs/heads/${branch}`);
  await expect(w.run()).rejects.toThrow("it is gone");
});

test("a commit of another than the App, or one that joins histories, stops everything, also below those of the App", async () => {
  const w = await fleet();
  const seen = await w.write("src-a00");
  await w.run();
  const strange = await w.push([seen]);
  await expect(w.run()).rejects.toThrow(`the commit ${strange} of ${branch} is not one that flotilla[bot] writes`);
  await w.write("src-b00");
  await expect(w.run()).rejects.toThrow(`git push --force origin ${seen}:refs/heads/${branch}`);
  const joined = await fleet();
  const one = await joined.write("src-a00");
  await joined.run();
  await joined.push([one, (await git(joined.repo.dir, "rev-parse", "main")).trim()]);
  await expect(joined.run()).rejects.toThrow("is not one that flotilla[bot] writes");
});

test("what was written between the look and the end of a run is not let in unseen", async () => {
  const w = await fleet();
  const seen = await w.write("src-a00");
  await w.run();
  const known = await w.chain();
  await w.push([seen]);
  await w.write("src-b00");
  await expect(rememberTip(known, await w.tip())).rejects.toThrow("is not one that flotilla[bot] writes");
});

test("it goes on from exactly the commit that somebody looked through", async () => {
  const w = await fleet();
  const seen = await w.write("src-a00");
  await w.run();
  const strange = await w.push([seen]);
  await expect(w.run(seen)).rejects.toThrow(`the ledger is at ${strange}, and ${seen} was to be accepted`);
  await w.run(strange);
  await w.write("src-b00");
  await w.run();
});

test("only somebody with the role maintain lets one in", async () => {
  const { github } = await fleet();
  for (const [login, role] of [
    ["octocat", "maintain"],
    ["mona", "write"],
  ] as const)
    github.setRole(login, role);
  const by = (starts: string, again: string) =>
    acceptedTip("a".repeat(40), { GITHUB_ACTOR: starts, GITHUB_TRIGGERING_ACTOR: again }, github);
  expect(await by("octocat", "octocat")).toBe("a".repeat(40));
  for (const [starts, again] of [
    ["mona", "mona"],
    ["octocat", "mona"],
    ["mona", "octocat"],
    ["octocat", ""],
  ] as const)
    await expect(by(starts, again)).rejects.toThrow("takes the role maintain");
  expect(await acceptedTip("", {}, github)).toBeNull();
  for (const text of ["a", "main", "a".repeat(41), "a".repeat(60_000)])
    await expect(acceptedTip(text, { GITHUB_ACTOR: "octocat", GITHUB_TRIGGERING_ACTOR: "octocat" }, github)).rejects.toThrow(
      /^accept-ledger is .{0,80}; the full id of the ledger's newest commit is wanted$/,
    );
});

test("a check of that name by another App, or one that names no commit, is not what was seen", async () => {
  const w = await fleet();
  const first = await w.write("src-a00");
  await w.run();
  const [check] = w.github.state.checks.filter(({ name }) => name === "ledger");
  if (check === undefined) throw new Error("no check");
  w.github.setCheck(check.head, "ledger", "success");
  await w.write("src-b00");
  await w.run();
  await w.force(first);
  await expect(w.run()).rejects.toThrow("was rewritten");
  await w.github.writeCheck({ name: "ledger", head: check.head, conclusion: "neutral", title: "", summary: "nothing" });
  await expect(w.run()).rejects.toThrow("names no commit");
});

test.each([
  ["flotilla[bot]", true],
  ["octocat", false],
])("what GitHub has committed and signed for %s is gone on from: %s", async (author, isGoneOnFrom) => {
  const w = await fleet();
  const seen = await w.write("src-a00");
  await w.run();
  const tree = (await git(w.repo.dir, "rev-parse", `${seen}^{tree}`)).trim();
  const names = [`author ${author} <a@example.com> 1793534400 +0000`, "committer GitHub <noreply@github.com> 1793534400 +0000"];
  const file = join(w.repo.dir, "commit.txt");
  await writeFile(file, [`tree ${tree}`, `parent ${seen}`, ...names, "", "Record run 9", ""].join("\n"));
  const commit = (await git(w.repo.dir, "hash-object", "-t", "commit", "-w", file)).trim();
  await w.force(commit);
  const ran = w.run();
  if (isGoneOnFrom) await ran;
  else await expect(ran).rejects.toThrow(`the commit ${commit} of ${branch} is not one that flotilla[bot] writes`);
});
