import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { productWorkflows } from "../../../lab/scenarios/fleet-repository.ts";
import { appTokenOf } from "../../../src/github/app-token.ts";
import { createForgeRunnerFixture } from "./forge-runner-fixture.ts";
import { action, jobOf } from "./runner-fixture.ts";

const workflows = Object.fromEntries(
  readdirSync(".github/workflows")
    .filter((file) => !productWorkflows.includes(file))
    .map((file) => [`.github/workflows/${file}`, readFileSync(`.github/workflows/${file}`, "utf8")]),
);

/** Stand-ins for our own actions: they take the inputs that the workflows give them, and leave what the workflows read. */
const scripts: Readonly<Record<string, string>> = {
  find: 'out("count", fs.existsSync("pending") ? 1 : 0); out("commit", require("node:child_process").execFileSync("git", ["rev-parse", "HEAD"]).toString().trim()); out("shards", fs.existsSync("pending") ? JSON.stringify([1, 2].map((number) => ({ number, seal: "seal-" + number, minutes: 75 }))) : ""); for (const number of [1, 2]) { fs.mkdirSync(process.env.INPUT_OUTPUT + "/" + number, { recursive: true }); fs.writeFileSync(process.env.INPUT_OUTPUT + "/" + number + "/list", "work " + number); }',
  apply:
    'fs.mkdirSync(process.env.INPUT_OUTPUT); fs.writeFileSync(process.env.INPUT_OUTPUT + "/one", fs.readFileSync(process.env.INPUT_INPUT + "/list") + " applied with " + (process.env.FLOTILLA_KEY ? "a key" : "no key") + " in " + process.env.FLOTILLA_STATE_DIR);',
  record:
    'const one = process.env.INPUT_INPUT + "/one"; console.log("recorded: " + process.env.INPUT_SEAL + " " + (fs.existsSync(one) ? fs.readFileSync(one) : "nothing"));',
  plan: 'fs.mkdirSync(process.env.INPUT_OUTPUT); fs.writeFileSync(process.env.INPUT_OUTPUT + "/one", "planned " + process.env.INPUT_HEAD); out("head", process.env.INPUT_HEAD); out("stacks", 1);',
  report: 'console.log("reported: " + fs.readFileSync(process.env.INPUT_INPUT + "/one"));',
  "app-token":
    'console.log("::add-mask::app-token-word"); out("token", "app-token-word"); console.log(process.env["INPUT_PRIVATE-KEY"] ? "has the key" : "has no key");',
  login: 'if (!process.env.ACTIONS_ID_TOKEN_REQUEST_URL) process.exit(1); console.log("as " + process.env.INPUT_ROLE);',
  command: 'console.log("commanded with " + process.env.INPUT_TOKEN);',
  relay:
    'fetch(process.env.GITHUB_API_URL + "/repos/" + process.env.GITHUB_REPOSITORY + "/actions/workflows/" + (process.env.GITHUB_EVENT_NAME === "release" ? "release" : "rollout") + ".yml/dispatches", { method: "POST", headers: { authorization: "Bearer " + process.env.INPUT_TOKEN }, body: JSON.stringify({ ref: "main", inputs: process.env.GITHUB_EVENT_NAME === "release" ? { version: JSON.parse(fs.readFileSync(process.env.GITHUB_EVENT_PATH, "utf8")).release.tag_name.slice(1) } : {} }) }).then((answer) => { if (answer.status >= 300) process.exit(1); });',
  release: 'console.log("released [" + process.env.INPUT_VERSION + "]");',
};

const fleet = { owner: "octocat", repository: "fleet" };

function standIns(): Readonly<Record<string, string>> {
  const used = new Map<string, Set<string>>();
  for (const text of Object.values(workflows)) {
    for (const [, name = "", given = ""] of text.matchAll(/uses: \.\/(?:actions|lab\/cloud)\/(\S+)((?:\n {8,}.*)*)/g)) {
      const inputs = used.get(name) ?? new Set();
      const [, block = ""] = /\n {8}with:((?:\n {10}.*)*)/.exec(given) ?? [];
      for (const [, input = ""] of block.matchAll(/\n {10}([\w-]+):/g)) inputs.add(input);
      used.set(name, inputs);
    }
  }
  const { "actions/login/action.yml": login = "", ...others } = Object.assign(
    {},
    ...[...used].map(([name, inputs]) =>
      action(
        name,
        scripts[name] ?? "",
        [...inputs].map((input) => `${input}: { default: "" }`),
      ),
    ),
  ) as Record<string, string>;
  return { ...others, "lab/cloud/login/action.yml": login.replace("../../dist", "../../../dist") };
}

const variables = { FLOTILLA_STATE_DIR: "/srv/state", FLOTILLA_APP_ID: "1", FLOTILLA_CLOUD_URL: "http://127.0.0.1:9" };
const day = (branch = "main") => {
  const environments = ["plan", "apply", "app"].map((role) => ({
    name: `flotilla-${role}`,
    branches: [branch],
    secrets: { FLOTILLA_KEY: "fleet key word", FLOTILLA_APP_PRIVATE_KEY: "private key word" },
  }));
  // As `flotilla init --branch` writes them.
  const named = Object.fromEntries(Object.entries(workflows).map(([path, text]) => [path, text.replace("[main]", `[${branch}]`)]));
  return createForgeRunnerFixture({ ...named, ...standIns() }, environments, variables, branch);
};

describe("the shipped workflows on the local forge, with stand-ins for our actions", () => {
  it.each(["main", "trunk"])("check, plan and report a pull request, and apply and record what is merged into %s", async (branch) => {
    await using fixture = await day(branch);
    const head = await fixture.push({}, "topic");
    await fixture.api("POST", "/pulls", { title: "Change", head: "topic", base: branch });
    await fixture.idle();
    expect(fixture.newRuns()).toEqual([
      "pull-request: validation success",
      "plan: plan success, parts skipped, groups skipped, report success",
    ]);
    expect(jobOf(fixture.runOf("plan"), "report").log).toContain(`reported: planned ${head}`);

    await fixture.api("PUT", "/pulls/1/merge", {});
    await fixture.idle();
    expect(fixture.newRuns()).toEqual(["apply: find success, shards skipped, groups skipped"]);

    await fixture.git("pull", "--quiet", "--no-rebase", "forge", branch);
    await fixture.push({ pending: "something" }, branch);
    await fixture.idle();
    const applied = fixture.runner.runs().findLast(({ workflow }) => workflow === "apply");
    expect(applied?.jobs.map(({ name, conclusion }) => `${name} ${conclusion}`).sort()).toEqual([
      "find success",
      "groups skipped",
      "shard 1 / engine success",
      "shard 1 / record success",
      "shard 2 / engine success",
      "shard 2 / record success",
    ]);
    for (const shard of [1, 2]) {
      const logOf = (name: string) => applied?.jobs.find((job) => job.name === `shard ${shard} / ${name}`)?.log;
      expect(logOf("record")).toContain(`recorded: seal-${shard} work ${shard} applied with a key in /srv/state`);
      expect(logOf("record")).toContain("has the key");
      expect(logOf("engine")).toContain("as apply");
    }
  });

  // "pull_request: By default, a workflow only runs when a pull_request event's activity type is opened, synchronize, or reopened."
  // https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#pull_request. A changed base sends `edited`.
  it("validate a pull request whose base becomes main; another edit is not validated and passes for no check", async () => {
    await using fixture = await day();
    await fixture.push({ below: "1" }, "below");
    const head = await fixture.push({ above: "1" }, "above");
    await fixture.api("POST", "/pulls", { title: "Above", head: "above", base: "below" });
    await fixture.idle();
    expect(fixture.newRuns()).toEqual([]);
    await fixture.api("PATCH", "/pulls/1", { base: "main" });
    await fixture.idle();
    expect(fixture.newRuns()).toEqual([
      "pull-request: validation success",
      "plan: plan success, parts skipped, groups skipped, report success",
    ]);
    await fixture.api("PATCH", "/pulls/1", { title: "Another title" });
    await fixture.idle();
    expect(fixture.newRuns()).toEqual([
      "pull-request: validation skipped",
      "plan: plan skipped, parts skipped, groups skipped, report skipped",
    ]);
    const { body } = await fixture.api("GET", `/commits/${head}/check-runs`);
    const checks = (body as { readonly check_runs: readonly { readonly name: string; readonly conclusion: string }[] }).check_runs;
    expect(checks.map(({ name, conclusion }) => `${name} ${conclusion}`).sort()).toEqual([
      expect.stringMatching(/^\$\{\{ .* \}\} skipped$/),
      "validate success",
    ]);
  });

  // "pull_request_review: [...] GITHUB_REF: PR merge branch refs/pull/PULL_REQUEST_NUMBER/merge"
  // https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#pull_request_review
  it("wake the reconcile for a review of the App's upgrade, and for no other one", async () => {
    await using fixture = await day();
    const { token } = await appTokenOf(
      { apiUrl: fixture.forge.apiUrl, appId: String(fixture.forge.app.id), privateKey: fixture.forge.app.privateKey, ...fleet },
      { permissions: { pull_requests: "write" } },
    );
    await fixture.push({ upgraded: "1" }, "rollout/prod/5.4.0/rest-0a1b2c3d");
    await fixture.push({ changed: "1" }, "topic");
    await fixture.api("POST", "/pulls", { title: "Upgrade", head: "rollout/prod/5.4.0/rest-0a1b2c3d", base: "main" }, token);
    await fixture.api("POST", "/pulls", { title: "Change", head: "topic", base: "main" }, token);
    await fixture.idle();
    fixture.newRuns();
    await fixture.api("POST", "/pulls/2/reviews", { event: "APPROVE" });
    await fixture.api("POST", "/pulls/1/reviews", { event: "COMMENT", body: "Looks good so far" });
    await fixture.idle();
    expect(fixture.newRuns()).toEqual(["reviews: relay skipped", "reviews: relay skipped"]);
    await fixture.api("POST", "/pulls/1/reviews", { event: "APPROVE" });
    await fixture.idle();
    expect(fixture.newRuns()).toEqual(["reviews: relay success", "rollout: reconcile success"]);
  });

  it("react to a command in a comment, a label, and a dispatched release; the schedule looks for what is pending", async () => {
    await using fixture = await day();
    await fixture.api("POST", "/issues", { title: "Tracker" });
    await fixture.api("POST", "/issues/1/comments", { body: "/approve src-1 app 01234567" });
    await fixture.api("POST", "/issues/1/comments", { body: "just talk" });
    await fixture.idle();
    expect(fixture.newRuns().toSorted()).toEqual(["commands: command skipped", "commands: command success"]);
    const commanded = fixture.runner.runs().find(({ conclusion }) => conclusion === "success");
    expect(commanded?.jobs[0]?.log).toContain("has the key");
    expect(commanded?.jobs[0]?.log).toContain("commanded with ***");

    await fixture.api("POST", "/issues/1/labels", { labels: ["team/cloud"] });
    await fixture.idle();
    expect(fixture.newRuns(), "an issue of somebody else is no tracker").toEqual(["rollout: reconcile skipped"]);
    await fixture.api("POST", "/actions/workflows/rollout.yml/dispatches", { ref: "main" });
    await fixture.idle();
    expect(fixture.newRuns()).toEqual(["rollout: reconcile success"]);

    await fixture.api("POST", "/dispatches", { event_type: "release-published", client_payload: { version: "5.3.1" } });
    await fixture.idle();
    await fixture.api("POST", "/actions/workflows/release.yml/dispatches", { ref: "main", inputs: { version: "5.3.2" } });
    await fixture.idle();
    expect(fixture.newRuns()).toEqual(["release: relay skipped, release success", "release: relay skipped, release success"]);
    expect(
      fixture.runner
        .runs()
        .at(-1)
        ?.jobs.find(({ key }) => key === "release")?.log,
    ).toContain("released [5.3.2]");

    const versions = ["5.2.9", "5.3.2", "5.4.0", "5.4.1"];
    await Promise.all(
      versions.map((version) => fixture.api("POST", "/releases", { tag_name: `v${version}`, prerelease: version === "5.4.1" })),
    );
    await fixture.idle();
    expect(fixture.newRuns().filter((run) => run.includes("release success"))).toHaveLength(3);
    const { body } = await fixture.api("GET", "/releases/tags/v5.4.1");
    await fixture.api("PATCH", `/releases/${String((body as { readonly id: number }).id)}`, { prerelease: false });
    await fixture.idle();
    expect(fixture.newRuns()).toEqual(["release: release skipped, relay success", "release: relay skipped, release success"]);
    const logs = fixture.runner.runs().flatMap(({ jobs }) => jobs.flatMap(({ key, log }) => (key === "release" ? [log] : [])));
    for (const version of versions)
      expect(logs.filter((log) => log.includes(`released [${version}]`))).toHaveLength(version === "5.3.2" ? 2 : 1);

    await fixture.runner.fireSchedule("apply.yml");
    await fixture.idle();
    expect(fixture.newRuns()).toEqual(["apply: find success, shards skipped, groups skipped"]);
  });
});
