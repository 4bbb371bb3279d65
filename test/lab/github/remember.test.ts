import { expect, it } from "vitest";
import { BareRepository } from "../../../lab/bare-repository.ts";
import type { RunProcess } from "../../../src/process/run.ts";
import { isAncestor, resolveCommit } from "../../../lab/github/git/refs.ts";

const [older, newer] = ["a".repeat(40), "b".repeat(40)];

/** A repository whose git ends with these exit codes or errors, and the commands that reached it. */
function repositoryWith(answers: readonly (number | Error)[]): { readonly repository: BareRepository; readonly asked: string[] } {
  const asked: string[] = [];
  const git: RunProcess = async (_command, args) => {
    const code = answers[asked.push(args.join(" ")) - 1];
    if (typeof code !== "number") throw code ?? new Error("git ran once too often");
    return { code, stdout: `${newer}\n`, stderr: "" };
  };
  return { repository: new BareRepository("/fleet.git", "", git), asked };
}

it("asks git once per repository for what depends on ids alone", async () => {
  const { repository, asked } = repositoryWith([0, 0]);
  for (const _ of [1, 2]) expect(await isAncestor(repository, older, newer)).toBe(true);
  expect(asked).toHaveLength(1);
  expect(await isAncestor(repository, newer, older), "another order is another question").toBe(true);
  expect(asked).toHaveLength(2);
  expect(await isAncestor(repositoryWith([1]).repository, older, newer)).toBe(false);
});

it("asks again where a name may change, the object may still arrive, or git failed", async () => {
  const branch = repositoryWith([0, 1]);
  expect(await resolveCommit(branch.repository, "refs/heads/main")).toBe(newer);
  expect(await resolveCommit(branch.repository, "refs/heads/main")).toBeUndefined();
  const late = repositoryWith([1, 0]);
  expect(await resolveCommit(late.repository, newer)).toBeUndefined();
  expect(await resolveCommit(late.repository, newer)).toBe(newer);
  const unborn = repositoryWith([128, 0]);
  expect(await isAncestor(unborn.repository, older, newer)).toBe(false);
  expect(await isAncestor(unborn.repository, older, newer)).toBe(true);
  const broken = repositoryWith([new Error("no git"), 0]);
  await expect(resolveCommit(broken.repository, newer)).rejects.toThrow("no git");
  expect(await resolveCommit(broken.repository, newer)).toBe(newer);
});
