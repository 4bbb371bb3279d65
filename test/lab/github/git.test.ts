import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { openBareRepository } from "../../../lab/bare-repository.ts";
import { advertiseRefs } from "../../../lab/github/git/smart-http.ts";
import { userId } from "../../../lab/github/shapes/user.ts";
import { here, startForgeFixture, type ForgeFixture } from "./forge-fixture.ts";

let fixture: ForgeFixture;
afterEach(() => fixture.close());

it("accepts a push, sends its event, and serves it to the next clone", async () => {
  fixture = await startForgeFixture();
  const octocat = await fixture.clone("octocat");
  const before = await octocat.git("rev-parse", "HEAD");
  const after = await octocat.commit("Add an instance", { "environments/local/deployments/a/config.yaml": "kind: Instance\n" });
  await octocat.git("push", "--quiet", "origin", "main");
  const mona = await fixture.clone("mona");
  expect(await mona.git("rev-parse", "HEAD")).toBe(after);
  expect(fixture.events).toHaveLength(1);
  expect(fixture.events[0]).toMatchObject({
    name: "push",
    actor: { kind: "user", login: "octocat" },
    ref: "refs/heads/main",
    sha: after,
    startsWorkflows: true,
    payload: {
      before,
      after,
      created: false,
      forced: false,
      commits: [{ id: after, added: ["environments/local/deployments/a/config.yaml"], author: { username: "octocat" } }],
    },
  });
});

it("accepts one of two simultaneous pushes and refuses the other with the reason", async () => {
  fixture = await startForgeFixture();
  const [octocat, mona] = await Promise.all([fixture.clone("octocat"), fixture.clone("mona")]);
  await Promise.all([octocat.commit("Mine", { "a.txt": "mine" }), mona.commit("Hers", { "a.txt": "hers" })]);
  const pushes = await Promise.allSettled([octocat, mona].map((clone) => clone.git("push", "origin", "main")));
  expect(pushes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const lost = pushes.find((push) => push.status === "rejected");
  expect(String(lost?.reason)).toMatch(/fetch first|non-fast-forward|failed to update ref|cannot lock ref|remote ref/);
  expect(fixture.events.filter(({ name }) => name === "push")).toHaveLength(1);
});

// "Your noreply email address [...] is an ID number and your username in the form of ID+USERNAME@users.noreply.github.com"
// https://docs.github.com/en/account-and-profile/reference/email-addresses-reference#your-noreply-email-address
it("links a bot's commit to it by an address with its id, and by no other", async () => {
  fixture = await startForgeFixture();
  const octocat = await fixture.clone("octocat");
  const authors = ["", "7+", `${userId("flotilla[bot]")}+`].map((id) => `flotilla[bot] <${id}flotilla[bot]@users.noreply.github.com>`);
  for (const author of authors) await octocat.git("commit", "--quiet", "--allow-empty", "--message", "As a bot", "--author", author);
  await octocat.git("push", "--quiet", "origin", "main");
  const { data } = await fixture.as("octocat").repos.listCommits({ ...here, per_page: 3 });
  expect(data.map(({ author }) => author?.login ?? null)).toEqual(["flotilla[bot]", null, null]);
});

it("advertises only capabilities to clients of version 2, and refs to the others", async () => {
  fixture = await startForgeFixture();
  const octocat = await fixture.clone("octocat");
  const { gitDir } = fixture.forge.repository;
  const repository = await openBareRepository(gitDir, process.env["PATH"] ?? "", "main");
  const advertised = await advertiseRefs(repository, "git-upload-pack", "version=2");
  expect(Buffer.from(advertised.body).toString()).toContain("ls-refs");
  expect(Buffer.from(advertised.body).toString()).not.toContain("refs/");
  await octocat.git("push", "--quiet", "origin", "HEAD:refs/heads/new");
  expect((await advertiseRefs(repository, "git-upload-pack", "version=2")).body).toBe(advertised.body);
  expect(Buffer.from((await advertiseRefs(repository, "git-upload-pack", undefined)).body).toString()).toContain("refs/heads/new");
  expect(Buffer.from((await advertiseRefs(repository, "git-receive-pack", "version=2")).body).toString()).toContain("refs/heads/new");
  await octocat.git("fetch", "--quiet", "origin", "new");
});

it("serves commits by id, also of pull requests and deleted branches", async () => {
  fixture = await startForgeFixture();
  const octocat = await fixture.clone("octocat");
  await octocat.git("checkout", "--quiet", "-b", "gone");
  const gone = await octocat.commit("Soon gone", { "a.txt": "1" });
  await octocat.git("push", "--quiet", "origin", "gone");
  await octocat.git("push", "--quiet", "origin", ":gone");
  const mona = await fixture.clone("mona");
  await mona.git("fetch", "--quiet", "origin", gone);
  expect(await mona.git("rev-parse", "FETCH_HEAD")).toBe(gone);
});

it("accepts large pushes, which git sends in chunks after a probe", async () => {
  fixture = await startForgeFixture();
  const octocat = await fixture.clone("octocat");
  const noise = Array.from({ length: 60_000 }, (_, index) => Math.sin(index).toString()).join("\n");
  const after = await octocat.commit("Much", { "large.txt": noise });
  await octocat.git("-c", "http.postBuffer=1024", "push", "--quiet", "origin", "main");
  expect(await (await fixture.clone("mona")).git("rev-parse", "HEAD")).toBe(after);
});

it("refuses the whole push where a rule protects one branch, with the reason", async () => {
  fixture = await startForgeFixture({
    rules: [
      { pattern: "flotilla/**", onlyActors: ["flotilla[bot]"] },
      { pattern: "main", requiredChecks: ["validate"] },
    ],
  });
  const mona = await fixture.clone("mona");
  await mona.commit("Forged", { "reviews/forged.json": "{}" });
  await expect(mona.git("push", "origin", "HEAD:refs/heads/flotilla/ledger", "HEAD:refs/heads/free")).rejects.toThrow(
    /GH013: Repository rule violations found for refs\/heads\/flotilla\/ledger[^]*flotilla\/ledger \(protected branch hook declined\)/,
  );
  await expect(mona.git("push", "origin", "HEAD:main")).rejects.toThrow(/Changes must be made through a pull request/);
  await expect(mona.git("push", "origin", "HEAD:refs/pull/1/head")).rejects.toThrow(/deny updating a hidden ref/);
  expect(await mona.git("ls-remote", "origin")).not.toMatch(/free|flotilla|pull/);
  const { token } = (await fixture.app().auth({ type: "installation" })) as { readonly token: string };
  const bot = await fixture.clone("octocat", token);
  await bot.commit("Record", { "instances/a.json": "{}" });
  await bot.git("push", "--quiet", "origin", "HEAD:refs/heads/flotilla/ledger");
  expect(fixture.events.map(({ actor, ref }) => `${actor.login} ${ref}`)).toEqual(["flotilla[bot] refs/heads/flotilla/ledger"]);
});

it("requires a token with sufficient permissions", async () => {
  fixture = await startForgeFixture();
  await expect(fixture.clone("nobody", "ghp_invented")).rejects.toThrow(/Authentication failed|could not read/);
  const reader = await fixture.clone("defunkt");
  await reader.commit("Mine", { "a.txt": "1" });
  await expect(reader.git("push", "origin", "HEAD:mine")).rejects.toThrow(/403/);
  const job = { runId: 1, jobId: 2 };
  const token = fixture.forge.mintJobToken({ contents: "read" }, job);
  const checkout = await fixture.clone("mona", token);
  await checkout.commit("Mine", { "a.txt": "1" });
  await expect(checkout.git("push", "origin", "HEAD:mine")).rejects.toThrow(/403/);
  await expect(fixture.clone("mona", fixture.forge.mintJobToken({ issues: "write" }, job))).rejects.toThrow(/403/);
  fixture.forge.revokeToken(token);
  await expect(checkout.git("fetch", "origin")).rejects.toThrow(/Authentication failed|could not read/);
  expect(fixture.forge.requests.some(({ route, jobId, status }) => route === "git receive-pack" && jobId === 2 && status === 403)).toBe(
    true,
  );
});

it("fails a push before or after it took effect, as often as planned", async () => {
  fixture = await startForgeFixture();
  const mona = await fixture.clone("mona");
  await mona.commit("One", { "a.txt": "1" });
  fixture.forge.addFault({ route: "git push", when: "before", times: 1, status: 502 });
  await expect(mona.git("push", "origin", "HEAD:one")).rejects.toThrow(/502/);
  expect(await mona.git("ls-remote", "origin", "one")).toBe("");
  fixture.forge.addFault({ route: "git push", when: "after", times: 1, status: 500 });
  await expect(mona.git("push", "origin", "HEAD:one")).rejects.toThrow(/500/);
  expect(await mona.git("ls-remote", "origin", "one")).not.toBe("");
  await mona.git("push", "--quiet", "origin", "HEAD:two");
});

it("breaks a fetch before its answer and in the middle of it, as often as planned", async () => {
  fixture = await startForgeFixture();
  const mona = await fixture.clone("mona");
  const other = await fixture.clone("mona");
  await mona.commit("One", { "a.txt": "1".repeat(1_000) });
  await mona.git("push", "--quiet", "origin", "HEAD:one");
  for (const connection of ["reset", "cut"] as const) {
    // curl itself tries once more where a connection that it used before is reset.
    fixture.forge.addFault({ route: "git fetch", connection, when: "after", times: connection === "reset" ? 2 : 1 });
    await expect(other.git("fetch", "origin")).rejects.toThrow(/fatal: /);
  }
  await other.git("fetch", "--quiet", "origin");
});

it("sends the event of a push with a job's token, but starts no workflow", async () => {
  fixture = await startForgeFixture();
  const job = await fixture.clone("mona", fixture.forge.mintJobToken({ contents: "write" }, { runId: 1, jobId: 2 }));
  await job.commit("By a job", { "a.txt": "1" });
  await job.git("push", "--quiet", "origin", "HEAD:job");
  expect(fixture.events).toMatchObject([{ name: "push", actor: { kind: "job", login: "github-actions[bot]" }, startsWorkflows: false }]);
  await fixture.as("mona").git.deleteRef({ ...here, ref: "heads/job" });
  expect(fixture.events.at(-1)).toMatchObject({ name: "push", startsWorkflows: false, payload: { deleted: true } });
});

it("accepts changes of workflow files from users only, unless the App has the permission", async () => {
  fixture = await startForgeFixture();
  const changed = { ".github/workflows/apply.yml": "name: mine\non: push\n" };
  const { token } = (await fixture.app().auth({ type: "installation" })) as { readonly token: string };
  const bot = await fixture.clone("octocat", token);
  await bot.commit("Change a workflow", changed);
  await expect(bot.git("push", "origin", "HEAD:refs/heads/edit", "HEAD~1:refs/heads/harmless")).rejects.toThrow(
    /create or update workflow `.github\/workflows\/apply.yml`/,
  );
  expect(await bot.git("ls-remote", "--heads", "origin")).toMatch(/^\S+\s+refs\/heads\/main$/);
  expect(fixture.events).toEqual([]);
  const mona = await fixture.clone("mona");
  const head = await mona.commit("Change a workflow", changed);
  await mona.git("push", "--quiet", "origin", "HEAD:refs/heads/edit");
  await bot.git("fetch", "--quiet", "origin", head);
  await bot.git("push", "--quiet", "origin", `${head}:refs/heads/copy`);
  expect(fixture.events.map(({ actor, ref }) => `${actor.login} ${ref}`)).toEqual([
    "mona refs/heads/edit",
    "flotilla[bot] refs/heads/copy",
  ]);
});

it("serves the exact bytes of a file", async () => {
  fixture = await startForgeFixture();
  const mona = await fixture.clone("mona");
  await writeFile(join(mona.dir, "image.bin"), Buffer.from([0, 255, 254, 13, 10]));
  await mona.commit("Add an image", {});
  await mona.git("push", "--quiet", "origin", "main");
  const { data } = await fixture.as("mona").repos.getContent({ ...here, path: "image.bin" });
  expect("content" in data ? Buffer.from(data.content, "base64") : null).toEqual(Buffer.from([0, 255, 254, 13, 10]));
});
