import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { connect } from "../../src/github/octokit.ts";
import { GitHubError } from "../../src/github/error.ts";

// What GitHub answers to a merge, as people report it: cli/cli#8092, NixOS/nixpkgs-merge-bot#179, quipper/monorepo-deploy-actions#499.
const head = "a".repeat(40);
const repo = { id: 1, name: "fleet", full_name: "example/fleet" };
const open = {
  number: 5,
  state: "open",
  title: "Upgrade",
  body: "",
  user: { login: "flotilla[bot]" },
  head: { ref: "rollout/x", sha: head, repo },
  base: { ref: "main", repo },
  merged_at: null,
  merge_commit_sha: null,
  labels: [],
  commits: 1,
  mergeable: true,
  mergeable_state: "clean",
  updated_at: "2026-11-02T08:00:00Z",
};
const merged = { status: 200, body: { sha: "b".repeat(40), merged: true, message: "Pull Request successfully merged" } };
const refused = (message: string, status = 405) => ({ status, body: { message } });

interface Script {
  /** Answers to merges, in order; the last one stays. */
  readonly merges: readonly { readonly status: number; readonly body: object }[];
  /** The pull request at each read; the last one stays. */
  readonly pulls?: readonly object[];
  readonly settings?: object;
}

let close: () => void = () => undefined;
afterEach(() => close());

/** Plays a script; answers what the adapter said and the methods that it tried. */
async function play({ merges, pulls = [{}], settings = {} }: Script) {
  const methods: string[] = [];
  let reads = 0;
  const server = createServer((request, response) => {
    let text = "";
    request.on("data", (part: Buffer) => (text += part.toString()));
    request.on("end", () => {
      const answer = (status: number, body: object) =>
        response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
      if (request.method === "PUT") {
        methods.push((JSON.parse(text) as { readonly merge_method: string }).merge_method);
        const next = merges[Math.min(methods.length, merges.length) - 1];
        answer(next?.status ?? 500, next?.body ?? {});
      } else if (request.url?.endsWith("/pulls/5") === true) answer(200, { ...open, ...pulls[Math.min(reads++, pulls.length - 1)] });
      else answer(200, { ...repo, ...settings });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  close = () => server.close();
  const { port } = server.address() as AddressInfo;
  const github = connect({
    apiUrl: `http://127.0.0.1:${port}`,
    owner: "example",
    repository: "fleet",
    token: "t",
    login: "x[bot]",
    patience: 2,
  });
  return { outcome: await github.merge(5, head, "Upgrade"), methods, reads };
}

describe("an answer that passes by itself is waited for", () => {
  test.for([
    [
      "another merge a moment before",
      [...Array<object>(4).fill(refused("Base branch was modified. Review and try the merge again.")), merged],
    ],
    ["mergeability that is not known yet", [refused("Pull Request is not mergeable"), merged]],
    ["a check that GitHub has not counted yet", [refused('Required status check "validate" is expected.'), merged]],
    ["several of them", [refused("Repository rule violations found\n\n2 of 2 required status checks are in progress."), merged]],
  ] as const)("%s", async ([, merges]) => {
    expect((await play({ merges: merges as Script["merges"] })).outcome).toEqual({ outcome: "merged", commit: "b".repeat(40) });
  });

  // "The value of the mergeable attribute can be true, false, or null. If the value is null, this means that the mergeability hasn't been computed yet,
  // and a background job was started to compute it." (https://docs.github.com/en/rest/pulls/pulls#get-a-pull-request)
  test("without a merge that GitHub would refuse while it computes", async () => {
    const { outcome, methods, reads } = await play({ merges: [merged], pulls: [{ mergeable: null }, { mergeable: null }, {}] });
    expect([outcome.outcome, methods, reads]).toEqual(["merged", ["merge"], 3]);
  });
});

describe("a final answer is passed on at once", () => {
  test.for([
    ["a conflict", "Pull Request is not mergeable", { mergeable: false, mergeable_state: "dirty" }],
    ["a missing approval", "At least 1 approving review is required by reviewers with write access.", { mergeable_state: "blocked" }],
    ["a failing check", 'Required status check "validate" is failing.', {}],
  ] as const)("%s", async ([, message, pull]) => {
    const { outcome, methods } = await play({ merges: [refused(message)], pulls: [pull] });
    expect(outcome).toEqual({ outcome: "refused", message, behind: false });
    expect(methods).toHaveLength(1);
  });

  test("and one that does not pass within half a minute, with GitHub's words", async () => {
    const message = "Base branch was modified. Review and try the merge again.";
    const { outcome, methods } = await play({ merges: [refused(message)] });
    expect(outcome).toEqual({ outcome: "refused", message, behind: false });
    expect(methods).toHaveLength(8);
  });

  // Where branches have to be up to date GitHub names checks, not the branch: it expects those of a newer head.
  test("a branch that is not up to date where a rule asks for that", async () => {
    const message = "Repository rule violations found\n\n3 of 3 required status checks are expected.";
    const { outcome, methods } = await play({ merges: [refused(message)], pulls: [{ mergeable_state: "behind" }] });
    expect(outcome).toEqual({ outcome: "refused", message, behind: true });
    expect(methods).toHaveLength(1);
  });
});

describe("the method is one that the repository allows", () => {
  test.for([
    ["squash only", { allow_merge_commit: false, allow_squash_merge: true, allow_rebase_merge: false }, ["squash"]],
    ["rebase only", { allow_merge_commit: false, allow_squash_merge: false, allow_rebase_merge: true }, ["rebase"]],
    ["all", { allow_merge_commit: true, allow_squash_merge: true, allow_rebase_merge: true }, ["merge"]],
    ["settings that are not shown to the token", {}, ["merge"]],
  ] as const)("%s", async ([, settings, methods]) => {
    expect(await play({ merges: [merged], settings })).toMatchObject({ outcome: { outcome: "merged" }, methods });
  });

  test("by a rule of the branch as well: linear history", async () => {
    const merges = [refused("Repository rule violations found\n\nThis branch must not contain merge commits."), merged];
    expect(await play({ merges })).toMatchObject({ outcome: { outcome: "merged" }, methods: ["merge", "squash"] });
  });

  test("and where none is, people are shown GitHub's words", async () => {
    const message = "Merge commits are not allowed on this repository.";
    expect(await play({ merges: [refused(message)] })).toMatchObject({ outcome: { outcome: "refused", message } });
  });
});

test("GitHub's own time is handed on with each answer", async () => {
  const server = createServer((_request, response) => {
    response
      .writeHead(201, { "content-type": "application/json", date: "Mon, 02 Nov 2026 08:00:00 GMT" })
      .end(JSON.stringify({ id: 1, content: "eyes" }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  close = () => server.close();
  const { port } = server.address() as AddressInfo;
  const times: number[] = [];
  const access = { apiUrl: `http://127.0.0.1:${port}`, owner: "example", repository: "fleet", token: "t", login: "x[bot]" };
  await connect({ ...access, onTime: (at) => times.push(at) }).react(1, "eyes");
  expect(times).toEqual([Date.parse("2026-11-02T08:00:00Z")]);
});

test("a rate limit that lasts longer than a minute ends the run, with no advice about permissions", async () => {
  const server = createServer((_request, response) => {
    response
      .writeHead(403, { "content-type": "application/json", "retry-after": "61" })
      .end(JSON.stringify({ message: "You have exceeded a secondary rate limit." }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  close = () => server.close();
  const { port } = server.address() as AddressInfo;
  const github = connect({ apiUrl: `http://127.0.0.1:${port}`, owner: "example", repository: "fleet", token: "t", login: "x[bot]" });
  const failed = await github.react(1, "eyes").catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(GitHubError);
  expect((failed as GitHubError).message).toMatch(/rate limit.*It is lifted by itself; the next run continues\.$/s);
});
