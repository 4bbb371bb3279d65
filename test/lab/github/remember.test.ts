import { expect, it } from "vitest";
import type { BareRepository } from "../../../lab/github/git/bare-repository.ts";
import { isAncestor, resolveCommit } from "../../../lab/github/git/refs.ts";

const [older, newer] = ["a".repeat(40), "b".repeat(40)];

/** A repository whose git answers what it is told to, and the questions that reached it. */
function repositoryThat(answers: readonly (number | Error)[]): { readonly repository: BareRepository; readonly asked: string[] } {
  const asked: string[] = [];
  const git: BareRepository["git"] = async (args) => {
    const code = answers[asked.push(args.join(" ")) - 1];
    if (typeof code !== "number") throw code ?? new Error("git was asked once too often");
    return { code, stdout: `${newer}\n`, stderr: "" };
  };
  const unused = (): never => {
    throw new Error("not asked for");
  };
  return { repository: { dir: "", env: {}, git, blob: unused, read: unused }, asked };
}

it("asks git once for what follows from ids, per repository", async () => {
  const { repository, asked } = repositoryThat([0, 0]);
  for (const _ of [1, 2]) expect(await isAncestor(repository, older, newer)).toBe(true);
  expect(asked).toHaveLength(1);
  expect(await isAncestor(repository, newer, older), "another order is another question").toBe(true);
  expect(asked).toHaveLength(2);
  expect(await isAncestor(repositoryThat([1]).repository, older, newer)).toBe(false);
});

it("asks again where a name may move, the object may still come, or git failed", async () => {
  const branch = repositoryThat([0, 1]);
  expect(await resolveCommit(branch.repository, "refs/heads/main")).toBe(newer);
  expect(await resolveCommit(branch.repository, "refs/heads/main")).toBeUndefined();
  const late = repositoryThat([1, 0]);
  expect(await resolveCommit(late.repository, newer)).toBeUndefined();
  expect(await resolveCommit(late.repository, newer)).toBe(newer);
  const unborn = repositoryThat([128, 0]);
  expect(await isAncestor(unborn.repository, older, newer)).toBe(false);
  expect(await isAncestor(unborn.repository, older, newer)).toBe(true);
  const broken = repositoryThat([new Error("no git"), 0]);
  await expect(resolveCommit(broken.repository, newer)).rejects.toThrow("no git");
  expect(await resolveCommit(broken.repository, newer)).toBe(newer);
});
