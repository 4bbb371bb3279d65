import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { answerComment } from "../../src/commands/answer.ts";
import { decideModulePlan, firstNotOwned, type ModuleFacts } from "../../src/commands/module-plan.ts";
import { refusalText } from "../../src/commands/refusal.ts";
import { codeOwners } from "../../src/fleet/code-owners.ts";
import type { PullRequest } from "../../src/github/port.ts";
import { modulePlanPath } from "../../src/ledger/paths.ts";
import { believedWord, sealedWord } from "../../src/review/module-plan.ts";
import { fakeGitHub } from "../github/fake-github.ts";
import { type RolloutFixture, rolloutFixture } from "../rollout/rollout-fixture.ts";

vi.setConfig({ testTimeout: 60_000 });

const secret = Buffer.alloc(32, 7);
const head = "a".repeat(40);
const asked = { head, login: "octocat", account: 1, role: "write", comment: 5, at: "2026-11-02T08:00:10Z" } as const;
const pull = { number: 12, state: "open", head, sameRepository: true, toMain: true, branch: "modules", author: "mona" } as PullRequest;
const facts: ModuleFacts = {
  pull,
  people: [{ by: "mona" }],
  pushersUnknown: null,
  headPushedAt: "2026-11-02T08:00:00Z",
  changed: ["architectures/local/2/architecture.yaml"],
  notOwned: null,
  policy: { takesTwo: true, machine: false },
};

describe("a word for unmerged modules", () => {
  test("is an owner's, of the head that is there, written when it was", () => {
    expect(decideModulePlan(asked, facts)).toEqual({
      outcome: "accepted",
      word: { pullRequest: 12, head, by: "octocat", account: 1, at: asked.at, comment: 5, paths: facts.changed },
    });
  });

  test.for<readonly [code: string, asked: Partial<typeof asked> | object, facts: Partial<ModuleFacts>]>([
    ["person.role", { role: "triage" }, {}],
    ["person.role", { account: null }, {}],
    ["person.machine", {}, { policy: { takesTwo: true, machine: true } }],
    ["modules.policy", {}, { policy: null }],
    ["modules.closed", {}, { pull: { ...pull, state: "merged" } }],
    ["modules.fork", {}, { pull: { ...pull, sameRepository: false } }],
    ["modules.base", {}, { pull: { ...pull, toMain: false } }],
    ["modules.other-head", { head: "b".repeat(40) }, {}],
    ["modules.push-unknown", {}, { headPushedAt: null }],
    ["modules.older", { at: "2026-11-02T07:59:59Z" }, {}],
    ["modules.conflict", {}, { changed: null }],
    ["modules.none", {}, { changed: [] }],
    ["modules.owner", {}, { notOwned: { path: "architectures/a", owners: ["@mona"], unknown: [] } }],
    ["modules.people-unknown", {}, { pushersUnknown: "its branch has more than 2000 pushes" }],
    ["modules.author", {}, { people: [{ by: "Octocat" }] }],
  ])("is refused: %s", ([code, other, more]) => {
    const decision = decideModulePlan({ ...asked, ...other }, { ...facts, ...more });
    expect(decision).toMatchObject({ outcome: "refused", refusal: { code } });
    if (decision.outcome === "refused") expect(refusalText(decision.refusal)).not.toMatch(/undefined|[.]$/);
  });

  test("is the author's own where no environment takes a second person", () => {
    const alone = { ...facts, policy: { takesTwo: false, machine: false }, pushersUnknown: "GitHub answered 403" };
    expect(decideModulePlan(asked, { ...alone, people: [{ by: "octocat" }] })).toMatchObject({ outcome: "accepted" });
  });

  test("is believed for exactly its head, pull request and files, and by its seal alone", () => {
    const word = {
      pullRequest: 12,
      head,
      by: "octocat",
      account: 1,
      at: asked.at,
      comment: 5,
      paths: ["architectures/a", "architectures/b"],
    };
    const of = { pullRequest: 12, head, changed: ["architectures/b"] };
    const sealed = sealedWord(word, secret);
    expect(believedWord(sealed, of, secret)).toEqual(word);
    expect(believedWord(undefined, of, secret)).toBeNull();
    expect(believedWord(sealed, { ...of, head: "b".repeat(40) }, secret)).toBeNull();
    expect(believedWord(sealed, { ...of, pullRequest: 13 }, secret)).toBeNull();
    expect(believedWord(sealed, of, Buffer.alloc(32, 8))).toBeNull();
    const other = { pullRequest: 12, head: "b".repeat(40) };
    expect(believedWord({ ...sealed, ...other }, { ...of, ...other }, secret), "moved to another head").toBeNull();
    const changed = ["architectures/a", "architectures/taken-back"];
    expect(believedWord(sealed, { ...of, changed }, secret), "a file that main has taken back since").toBeNull();
    expect(believedWord({ ...sealed, paths: changed }, { ...of, changed }, secret), "given another file").toBeNull();
  });
});

describe("owners", () => {
  const changed = ["architectures/gke/7/architecture.yaml", "architectures/gke/7/stacks/app/main.tf"];
  const owned = (text: string, account: number | null) => {
    const github = fakeGitHub();
    for (const [index, login] of ["octocat", "mona", "hubot"].entries()) github.state.accounts.set(login, index + 1);
    return firstNotOwned(github, "example", account, { changed, ownersOf: codeOwners(text) });
  };

  test("are accounts by their numbers, and members of teams of the organization", async () => {
    expect(await owned("* @octocat", 1)).toBeNull();
    expect(await owned("* @octocat", 2)).toMatchObject({ path: changed[0], owners: ["@octocat"], unknown: [] });
    expect(await owned("* @Example/cloud", 2)).toBeNull();
    expect(await owned("* @example/cloud", 3)).toMatchObject({ owners: ["@example/cloud"], unknown: [] });
    expect(await owned("* @example/none octo@example.com @other/cloud", 1)).toMatchObject({
      unknown: ["@example/none", "octo@example.com", "@other/cloud"],
    });
    expect(await owned("* @octocat", null)).not.toBeNull();
    expect(await owned("", 1)).toMatchObject({ owners: [] });
  });

  test("own every changed file, not most of them", async () => {
    expect(await owned("* @octocat\n*.tf @mona", 1)).toMatchObject({ path: changed[1], owners: ["@mona"] });
    expect(await owned("* @octocat\n*.tf @mona @octocat", 1)).toBeNull();
  });

  test("who gave the login up that CODEOWNERS has owns nothing, as on GitHub", async () => {
    const github = fakeGitHub();
    github.state.accounts.set("octocat", 1);
    github.personRenames("octocat", "octo");
    const of = { changed, ownersOf: codeOwners("* @octocat") };
    expect(await firstNotOwned(github, "example", 1, of)).not.toBeNull();
  });
});

describe("/plan on a pull request", () => {
  let fleet: RolloutFixture;
  let number: number;
  let pushed: string;
  const module = "architectures/small/1/stacks/app/other.tf";
  const modules = { owner: "example", secret: async () => secret };
  beforeAll(async () => {
    fleet = await rolloutFixture([{ id: "src-inside", type: "internal" }]);
    await fleet.commit("main", { ".github/CODEOWNERS": "/architectures/ @octocat\n" });
    await fleet.context.repository.fetch(fleet.remote, ["+refs/heads/main:refs/test/main"]);
    await fleet.context.repository.push(fleet.remote, await fleet.main(), "refs/heads/modules", null);
    pushed = await fleet.commit("modules", { [module]: "locals {}\n" }, "mona");
    number = await fleet.github.personOpensPullRequest("mona", "modules");
  });
  afterAll(() => fleet.close());

  const type = async (login: string, body: string, issue = number) => {
    const id = fleet.github.personComments(login, issue, body);
    return { ...(await answerComment(fleet.context, { id, issue, body }, null, modules)), id };
  };

  test("records an owner's word for that head, once, and starts the plan", async () => {
    const answered = await type("octocat", `/plan ${pushed}`);
    expect(answered).toMatchObject({ outcome: "done" });
    expect(fleet.github.started).toEqual([{ file: "plan.yml", inputs: { "pull-request": String(number) } }]);
    const view = await fleet.ledger.open();
    const file = await view.read(modulePlanPath(number));
    const of = { pullRequest: number, head: pushed, changed: [module] };
    expect(believedWord(file, of, secret)).toMatchObject({ by: "octocat", comment: answered.id, paths: [module] });
    const body = `/plan ${pushed}`;
    await answerComment(fleet.context, { id: answered.id, issue: number, body }, null, modules);
    expect((await fleet.ledger.open()).commit).toBe(view.commit);
    expect(fleet.github.reactions(answered.id).map(({ content }) => content)).toEqual(["eyes", "rocket"]);
  });

  test("is refused by others, for other heads, and where there is no pull request", async () => {
    expect(await type("mona", `/plan ${pushed}`)).toMatchObject({ code: "person.role" });
    fleet.github.setRole("mona", "write");
    expect(await type("mona", `/plan ${pushed}`)).toMatchObject({ code: "modules.owner" });
    expect(await type("octocat", `/plan ${"0".repeat(40)}`)).toMatchObject({ code: "modules.other-head" });
    expect(await type("octocat", `/plan ${pushed.slice(0, 12)}`)).toMatchObject({ code: "command.form" });
    expect(await type("octocat", `/plan ${pushed} now`)).toMatchObject({ code: "command.form" });
    const issue = fleet.github.personOpensIssue("mona", "Modules", "");
    expect(await type("octocat", `/plan ${pushed}`, issue)).toMatchObject({ code: "modules.place" });
  });

  test("is refused where the pull request is not to main, or an environment of main cannot be read", async () => {
    fleet.github.personRetargets(number, "rollout/elsewhere");
    expect(await type("octocat", `/plan ${pushed}`)).toMatchObject({ code: "modules.base" });
    await fleet.github.retargetPullRequest(number);
    const environment = "environments/prod/environment.yaml";
    const sound = (await fleet.context.repository.resolve(`${await fleet.main()}:${environment}`)) ?? "";
    const text = Buffer.from((await fleet.context.repository.blobs([sound])).get(sound) ?? []).toString("utf8");
    await fleet.commit("main", { [environment]: "spec: [" });
    expect(await type("octocat", `/plan ${pushed}`)).toMatchObject({ code: "modules.policy" });
    await fleet.commit("main", { [environment]: text });
    expect(await type("octocat", `/plan ${pushed}`)).toMatchObject({ outcome: "done" });
  });

  test("is nobody's word any more after another push, and goes when the pull request is closed", async () => {
    const next = await fleet.commit("modules", { [module]: "locals { a = 1 }\n" }, "mona");
    const read = async (of: number) => (await fleet.ledger.open()).read(modulePlanPath(of));
    expect(believedWord(await read(number), { pullRequest: number, head: next, changed: [module] }, secret)).toBeNull();
    expect(await type("octocat", `/plan ${pushed}`)).toMatchObject({ code: "modules.other-head" });
    await fleet.github.closePullRequest(number);
    expect(await type("octocat", `/plan ${next}`)).toMatchObject({ code: "modules.closed" });
    const again = await fleet.github.personOpensPullRequest("mona", "modules");
    expect(await type("octocat", `/plan ${next}`, again)).toMatchObject({ outcome: "done" });
    expect(await read(again)).toMatchObject({ head: next });
    expect(await read(number)).toBeUndefined();
  });
});
