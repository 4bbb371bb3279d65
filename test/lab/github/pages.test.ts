import { afterEach, expect, test } from "vitest";
import { markdownHtml } from "../../../lab/github/pages/markdown.ts";
import { type ForgeFixture, here, startForgeFixture } from "./forge-fixture.ts";

// What a browser is shown at the addresses that GitHub's API has in `html_url`.

let fixture: ForgeFixture | null = null;
afterEach(async () => {
  await fixture?.close();
  fixture = null;
});

interface Browser {
  /** The text of a page, redirects followed. */
  readonly read: (path: string) => Promise<{ readonly status: number; readonly text: string; readonly policy: string | null }>;
}

/** A browser that begins where `flotilla-lab up --github` says; without a token it has no session. */
async function browse({ forge }: ForgeFixture, token: string | null): Promise<Browser> {
  const begun = token === null ? null : await fetch(`${forge.url}/_session/${token}`, { redirect: "manual" });
  const cookie = begun?.headers.get("set-cookie") ?? "";
  if (begun !== null) expect(cookie).toMatch(/; HttpOnly; SameSite=Lax; Path=\/$/);
  return {
    read: async (path) => {
      let address = new URL(path, forge.url);
      for (;;) {
        const answer = await fetch(address, { redirect: "manual", headers: { cookie: cookie.split(";")[0] ?? "" } });
        if (answer.status !== 302)
          return { status: answer.status, text: await answer.text(), policy: answer.headers.get("content-security-policy") };
        address = new URL(answer.headers.get("location") ?? "", address);
      }
    },
  };
}

test("a pull request shows what was said and done, its checks, and what blocks its merge", async () => {
  fixture = await startForgeFixture({ rules: [{ pattern: "main", requiredApprovals: 1 }] });
  const tree = await fixture.clone("mona");
  await tree.commit("Make acme larger", { "a.yaml": "size: large\n" });
  await tree.git("push", "--quiet", "origin", "HEAD:refs/heads/larger");
  const api = fixture.as("mona").rest;
  const opened = await api.pulls.create({ ...here, title: "Larger <b>", head: "larger", base: "main", body: "See **this**" });
  const { number, html_url: address, head } = opened.data;
  const text = "<!-- marker -->\n> [!CAUTION]\n> destroys it\n\n<script>alert(1)</script>";
  const comment = await fixture.app().rest.issues.createComment({ ...here, issue_number: number, body: text });
  await fixture.as("maya").rest.reactions.createForIssueComment({ ...here, comment_id: comment.data.id, content: "eyes" });
  await fixture.app().rest.checks.create({ ...here, name: "plan", head_sha: head.sha, status: "completed", conclusion: "failure" });
  const browser = await browse(fixture, fixture.forge.user("maya").token);
  const page = await browser.read(address);
  expect(page.status).toBe(200);
  expect(page.policy).toContain("default-src 'none'");
  for (const shown of [
    "Larger &lt;b&gt;",
    "<strong>this</strong>",
    "markdown-alert-caution",
    "👀",
    "✗ failure",
    "Merging is blocked",
    "At least 1",
  ])
    expect(page.text).toContain(shown);
  expect(page.text).toContain('<span class="pl-mi1">+size: large</span>');
  expect(page.text).not.toMatch(/<script|marker/);
  await fixture.as("maya").rest.pulls.createReview({ ...here, pull_number: number, event: "APPROVE" });
  expect((await browser.read(address)).text).toContain("It can be merged");
  expect((await browser.read(address.replace("/pull/", "/issues/"))).text).toBe((await browser.read(address)).text);
  expect((await browser.read("/")).text).toContain(`href="/example/fleet/pull/${number}"`);
  for (const path of [`/example/fleet/commit/${head.sha}`, "/example/fleet/pulls", "/example/fleet/issues", "/example/fleet/actions"])
    expect((await browser.read(path)).status, path).toBe(200);
  for (const path of ["/example/fleet/pull/99", "/example/fleet/runs/1", "/example/fleet/commit/0000000", "/example/fleet/x"])
    expect((await browser.read(path)).status, path).toBe(404);
});

test("a run shows its jobs with log and summary, the failed ones open", async () => {
  fixture = await startForgeFixture();
  const { runs } = fixture.forge;
  const { data: main } = await fixture.as("mona").rest.git.getRef({ ...here, ref: "heads/main" });
  const origin = { workflow: "apply", path: ".github/workflows/apply.yml", event: "push", ref: "refs/heads/main", payload: {} };
  const run = runs.startRun({ ...origin, sha: main.object.sha, actor: { kind: "user", login: "mona" } });
  const job = runs.startJob(run.id, { name: "engine" });
  runs.completeJob(job, { conclusion: "failure", annotations: [], log: "first line\n<i>second</i>\n", summary: "### Applied" });
  const browser = await browse(fixture, fixture.forge.user("mona").token);
  const { text } = await browser.read(`/example/fleet/actions/runs/${run.id}`);
  expect(text).toContain("<h3>Applied</h3>");
  expect(text).toMatch(/<details open>\s*<summary class="head">Log<\/summary>\s*<pre class="text">first line\n&lt;i&gt;second&lt;\/i&gt;/);
});

test("who has no session is shown nothing", async () => {
  fixture = await startForgeFixture();
  const stranger = await browse(fixture, null);
  for (const path of ["/", "/example/fleet", "/example/fleet/actions", "/_session/ghp_x"]) {
    const { status, text } = await stranger.read(path);
    expect({ path, status, shown: text.includes("Pull requests</h2>") }).toEqual({ path, status: 401, shown: false });
  }
});

test.each([
  ["<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
  ['<b onclick="x">t</b>', "<b>t</b>"],
  ["<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)&gt;"],
  ["[x](javascript:alert)", "<p>x</p>"],
  ["![x](https://example.com/x.png)", "<p>x</p>"],
  ["<details open><summary>a &lt;</summary>\n\nb\n</details>", "<details open><summary>a &lt;</summary>"],
  ["a <!-- never ended", "a "],
  ["```diff\n- <b>\n```", '<span class="pl-md">- &lt;b&gt;</span>'],
])("%s is shown as GitHub shows it", (text, shown) => {
  expect(markdownHtml(text)).toContain(shown);
});
