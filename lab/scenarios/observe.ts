import { createHash } from "node:crypto";
import { run } from "../../src/process/run.ts";
import { ScenarioFailed } from "./assert.ts";
import { type Answer, count, items, record, text } from "./rest-client.ts";
import type { Lab } from "./lab.ts";

/** What anybody with read access can see of the day, asked of the forge and of git as they would. */
export interface Observer {
  /** One file of the ledger, parsed; null where it is not there. */
  ledger(path: string): Promise<Answer | null>;
  /** The ledger's file of an instance. */
  instance(id: string): Promise<Answer | null>;
  /** The states of an instance's stacks at every commit of the ledger that touched it, oldest first. */
  history(id: string): Promise<readonly { readonly stacks: Readonly<Record<string, string>> }[]>;
  /** Ids that main holds, sorted. */
  instanceIds(): Promise<readonly string[]>;
  file(ref: string, path: string): Promise<string | null>;
  tip(ref: string): Promise<string | null>;
  isAncestor(ancestor: string, descendant: string): Promise<boolean>;
  branches(): Promise<readonly string[]>;
  pull(number: number): Promise<Answer>;
  pulls(state: "open" | "closed" | "all"): Promise<readonly Answer[]>;
  issue(number: number): Promise<Answer>;
  /** Issues without pull requests. */
  issues(state: "open" | "closed" | "all"): Promise<readonly Answer[]>;
  comments(issue: number): Promise<readonly Answer[]>;
  reactions(comment: number): Promise<readonly string[]>;
  checks(sha: string): Promise<readonly Answer[]>;
  annotations(check: number): Promise<readonly Answer[]>;
  /** Runs of one workflow file's name, newest first. */
  runs(workflow: string): Promise<readonly Answer[]>;
  /** Everything that was ever written where people or other programs can read it, with a name for each place. */
  everything(): Promise<readonly { readonly place: string; readonly text: string }[]>;
}

export function observe(lab: Lab, path: string): Observer {
  const { owner, name, gitDir } = lab.forge.repository;
  const repo = `/repos/${owner}/${name}`;
  const api = lab.as("octocat").rest;
  const git = async (...args: string[]): Promise<string | null> => {
    const ended = await run("git", ["--git-dir", gitDir, ...args], { cwd: gitDir, env: { PATH: path }, timeout: 60_000 });
    return ended.code === 0 ? ended.stdout : null;
  };
  const file: Observer["file"] = async (ref, at) => await git("show", `${ref}:${at}`);
  const ledger: Observer["ledger"] = async (at) => {
    const found = await file("refs/heads/flotilla/ledger", at);
    return found === null ? null : record(JSON.parse(found));
  };
  const pathOf = (id: string): string => `instances/local/${createHash("sha256").update(id).digest("hex").slice(0, 2)}/${id}.json`;
  return {
    ledger,
    file,
    instance: async (id) => await ledger(pathOf(id)),
    history: async (id) => {
      const commits = await git("log", "--reverse", "--format=%H", "refs/heads/flotilla/ledger", "--", pathOf(id));
      const versions: { stacks: Record<string, string> }[] = [];
      for (const commit of (commits ?? "").split("\n").filter((line) => line !== "")) {
        versions.push({ stacks: attemptStates(record(JSON.parse((await file(commit, pathOf(id))) ?? "{}"))) });
      }
      return versions;
    },
    instanceIds: async () => {
      const listed = await git("ls-tree", "--name-only", "refs/heads/main:environments/local/deployments");
      return (listed ?? "")
        .split("\n")
        .filter((line) => line !== "")
        .sort();
    },
    tip: async (ref) => (await git("rev-parse", "--verify", "--quiet", ref))?.trim() ?? null,
    isAncestor: async (ancestor, descendant) => (await git("merge-base", "--is-ancestor", ancestor, descendant)) !== null,
    branches: async () =>
      ((await git("for-each-ref", "--format=%(refname:short)", "refs/heads")) ?? "").split("\n").filter((line) => line !== ""),
    pull: async (number) => await api.get(`${repo}/pulls/${number}`),
    pulls: async (state) => await api.list(`${repo}/pulls?state=${state}`),
    issue: async (number) => await api.get(`${repo}/issues/${number}`),
    issues: async (state) => (await api.list(`${repo}/issues?state=${state}`)).filter((issue) => issue["pull_request"] === undefined),
    comments: async (issue) => await api.list(`${repo}/issues/${issue}/comments`),
    reactions: async (comment) =>
      (await api.list(`${repo}/issues/comments/${comment}/reactions`)).map((one) => text(one, "content")).sort(),
    checks: async (sha) => await api.list(`${repo}/commits/${sha}/check-runs`, "check_runs"),
    annotations: async (check) => await api.list(`${repo}/check-runs/${check}/annotations`),
    runs: async (workflow) => (await api.list(`${repo}/actions/runs`, "workflow_runs")).filter((one) => one["name"] === workflow),
    everything: async () => await everythingWritten(lab, git, repo),
  };
}

/** Stack -> state of its newest attempt, `none` where it had none. */
export function attemptStates(ledgerFile: Answer): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record(ledgerFile["stacks"] ?? {})).map(([name, stack]) => {
      const attempt = record(stack)["attempt"];
      return [name, attempt === null ? "none" : text(record(attempt), "state")];
    }),
  );
}

async function everythingWritten(
  lab: Lab,
  git: (...args: string[]) => Promise<string | null>,
  repo: string,
): Promise<readonly { readonly place: string; readonly text: string }[]> {
  const api = lab.as("octocat").rest;
  const seen: { place: string; text: string }[] = [];
  for (const issue of await api.list(`${repo}/issues?state=all`)) {
    const number = count(issue, "number");
    seen.push({ place: `issue or pull request #${number}`, text: JSON.stringify(issue) });
    seen.push({ place: `comments of #${number}`, text: JSON.stringify(await api.list(`${repo}/issues/${number}/comments`)) });
  }
  for (const summary of lab.runner.runs()) {
    for (const job of summary.jobs) {
      seen.push({ place: `log of ${summary.workflow}/${job.key} (run ${summary.id})`, text: job.log });
      seen.push({
        place: `summary, outputs, annotations of ${summary.workflow}/${job.key} (run ${summary.id})`,
        text: JSON.stringify([job.summary, job.outputs, job.annotations]),
      });
    }
    for (const artifact of items(await api.get(`${repo}/actions/runs/${summary.id}/artifacts`), "artifacts")) {
      const files = lab.forge.runs.artifact(summary.id, text(artifact, "name"));
      for (const [file, bytes] of files ?? []) {
        seen.push({ place: `artifact ${text(artifact, "name")}/${file} of run ${summary.id}`, text: Buffer.from(bytes).toString("utf8") });
      }
    }
  }
  const checked = new Set<string>();
  for (const pull of await api.list(`${repo}/pulls?state=all`)) checked.add(text(record(pull["head"]), "sha"));
  for (const sha of checked)
    seen.push({ place: `checks of ${sha}`, text: JSON.stringify(await api.list(`${repo}/commits/${sha}/check-runs`, "check_runs")) });
  const objects = await git("cat-file", "--batch-all-objects", "--unordered", "--batch");
  if (objects === null) throw new ScenarioFailed("git could not print the repository's objects");
  seen.push({ place: "the repository's git objects", text: objects });
  return seen;
}
