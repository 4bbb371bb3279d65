import { expect, test } from "vitest";
import { loadGithubParser } from "../../lab/runner/workflow/github-parser.ts";
import { type Contexts, holds, text, toData } from "../../lab/runner/workflow/expression.ts";
import { readWorkflow } from "../../lab/runner/workflow/read-workflow.ts";
import { readWorkflows } from "./workflow-files.ts";

// "When a concurrent job or workflow is queued, if another job or workflow using the same concurrency group in the repository is in progress, the queued
// job or workflow will be pending. Any existing pending job or workflow in the same concurrency group, if it exists, will be canceled and the new queued
// job or workflow will take its place." (https://docs.github.com/en/actions/concepts/workflows-and-actions/concurrency). A run enters the group of its
// workflow before the conditions of its jobs are asked: one whose jobs are all skipped would throw away the one that waits.

/** What GitHub may send: by event, payloads and refs that a workflow's conditions distinguish. */
const repository = { id: 7, default_branch: "trunk" };
const main = { ref: "refs/heads/trunk", event: { repository } };
const branch = { ref: "refs/heads/topic", event: { repository } };
const bot = { user: { type: "Bot", login: "flotilla[bot]" } };
const person = { user: { type: "User", login: "octocat" } };
const ended = (event: string, conclusion: string, fork = 7) => ({
  ...main,
  event: {
    workflow_run: { event, conclusion, head_branch: "topic", head_sha: "a1", head_repository: { id: fork }, repository: { id: 7 } },
  },
});
const events: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> = {
  push: [
    { sender: { type: "User" }, head_commit: { message: "Add release notes" } },
    { sender: { type: "Bot" }, head_commit: { message: "Upgrade acme to 5.4.0\n" } },
    { sender: { type: "Bot" }, head_commit: { message: "Add release 5.4.0\n" } },
  ].map((event) => ({ ...main, event: { repository, ...event } })),
  // GitHub describes no payload for it.
  schedule: [{ ref: "refs/heads/trunk", ref_name: "trunk" }],
  issues: [bot, person].flatMap((issue) => [person, bot].map(({ user: sender }) => ({ ...main, event: { repository, issue, sender } }))),
  issue_comment: [bot, person].map((comment) => ({
    ...main,
    event: { comment: { ...comment, body: "/help" }, sender: { login: "hubot" } },
  })),
  workflow_run: [
    ended("pull_request", "success"),
    ended("pull_request", "failure"),
    ended("pull_request", "cancelled"),
    ended("pull_request", "success", 8),
    ended("push", "success"),
  ],
  release: ["v5.4.0", "v5.4.1"].map((ref_name) => ({ ref: `refs/tags/${ref_name}`, ref_name, event: { release: { tag_name: ref_name } } })),
  repository_dispatch: ["5.4.0", "5.4.1"].map((version) => ({ ...main, event: { client_payload: { version } } })),
  workflow_dispatch: [
    { ...main, inputs: { version: "5.4.0", "pull-request": "3" } },
    { ...main, inputs: { version: "5.4.1", "pull-request": "4" } },
    { ...branch, inputs: {} },
  ],
  pull_request_review: [
    { number: 3, ref: "rollout/prod/5.4.0/rest-0a1b2c3d", type: "Bot" },
    { number: 4, ref: "rollout/prod/5.4.0/rest-4e5f6a7b", type: "Bot" },
    { number: 5, ref: "topic", type: "User" },
  ].map(({ number, ref, type }) => ({
    ref: `refs/pull/${number}/merge`,
    event: {
      action: "submitted",
      review: { state: "approved" },
      pull_request: { number, user: { type }, head: { ref, repo: { id: 7 } }, base: { ref: "trunk" } },
    },
  })),
  pull_request: [
    { action: "opened" },
    { action: "synchronize" },
    { action: "edited", changes: { base: { ref: { from: "below" } } } },
    { action: "edited", changes: { title: { from: "a" } } },
  ].map((event) => ({ ref: "refs/pull/3/merge", event: { number: 3, pull_request: { number: 3 }, ...event } })),
};

interface Run {
  readonly name: string;
  readonly group: string | null;
  readonly works: boolean;
}

const parser = await loadGithubParser();
const workflows = await readWorkflows();

/** What becomes of every event of {@link events} that a workflow listens to. Run ids count from 9001. */
async function runsOf(file: string): Promise<readonly Run[]> {
  const source = workflows.find((one) => one.file === file);
  const { workflow, problems } = await readWorkflow(parser, file, source?.text ?? "");
  if (workflow === null) throw new Error(problems.map(({ message }) => message).join("\n"));
  let id = 9_000;
  return workflow.triggers.flatMap(({ event }) =>
    (events[event] ?? []).map((sent): Run => {
      id += 1;
      const { event: given = {}, inputs = {}, ...facts } = sent;
      const payload = event === "schedule" ? {} : { repository, ...(given as object) };
      const contexts: Contexts = {
        github: toData({ event_name: event, run_id: String(id), ...facts, event: payload }),
        inputs: toData(inputs),
      };
      const first = workflow.jobs.filter(({ needs }) => needs.length === 0);
      const works = first.some((job) => holds(job.if, contexts, { success: true, failure: false, cancelled: false }));
      const concurrency = workflow.concurrency ?? first.find((job) => job.concurrency !== null)?.concurrency ?? null;
      const group = concurrency === null ? null : text(concurrency.group, contexts);
      return { name: `${event} ${JSON.stringify(sent)}`, group, works };
    }),
  );
}

// What is only called is part of the run that calls it.
const others = ["ci.yml", "product-release.yml", "apply-shard.yml", "apply-shards.yml", "plan-parts.yml"];
const files = workflows.map(({ file }) => file).filter((file) => !others.includes(file));

test.for(files)("%s: a run that does nothing replaces no other one", async (file) => {
  const runs = await runsOf(file);
  expect(runs.some(({ works }) => works)).toBe(true);
  for (const { name, group, works } of runs) {
    if (works || group === null) continue;
    expect(
      runs.filter((other) => other.group === group).map((other) => other.name),
      name,
    ).toEqual([name]);
  }
});

test("runs that must not work beside each other share their group, and only they", async () => {
  for (const [file, group] of [
    ["apply.yml", "flotilla-find"],
    ["rollout.yml", "flotilla-rollout"],
  ] as const)
    expect(new Set((await runsOf(file)).filter(({ works }) => works).map((run) => run.group))).toEqual(new Set([group]));
});

test("what the App does itself starts no job that would find nothing to do", async () => {
  const working = async (file: string) => (await runsOf(file)).filter(({ works }) => works).map(({ name }) => name);
  expect((await working("apply.yml")).filter((name) => name.startsWith("push "))).toEqual([
    expect.stringContaining("Add release notes"),
    expect.stringContaining("Upgrade acme to 5.4.0"),
  ]);
  const labels = (await working("rollout.yml")).filter((name) => name.startsWith("issues "));
  expect(labels).toEqual([expect.stringMatching(/"issue":\{"user":\{"type":"Bot".*"sender":\{"type":"User"/)]);
});

test("releases that are published together wait for nobody and replace nobody", async () => {
  const runs = (await runsOf("release.yml")).filter(({ works }) => works);
  const version = (name: string) => /5\.4\.\d/.exec(name)?.[0] ?? "";
  for (const run of runs)
    expect(new Set(runs.filter(({ group }) => group === run.group).map(({ name }) => version(name))).size, run.name).toBe(1);
});
