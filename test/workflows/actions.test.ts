import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type ActionFile, readAction } from "../../scripts/check/action-file.ts";
import { ownAction, readWorkflows, root } from "./workflow-files.ts";

// action.yml, main.ts, README.md and the workflows are four places that name the same inputs: they must agree.
const folder = join(root, "actions");
const names = (await readdir(folder, { withFileTypes: true }))
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();
const actions = new Map<string, ActionFile>(
  await Promise.all(
    names
      .filter((name) => existsSync(join(folder, name, "action.yml")))
      .map(async (name) => [name, await readAction(join(folder, name))] as const),
  ),
);
const workflows = await readWorkflows();

test("the workflows use every action that there is, and no other", () => {
  const used = workflows.flatMap(({ jobs }) => jobs.flatMap((job) => job.steps.map(ownAction))).filter((name) => name !== null);
  expect([...new Set(used)].sort()).toEqual(names);
});

describe.for([...actions])("%s", ([name, action]) => {
  test("runs a file of dist on Node 24", () => {
    expect(action.using).toBe("node24");
    for (const file of Object.values(action.files)) {
      expect(file).toMatch(/^\.\.\/\.\.\/dist\/[a-z-]+\.js$/);
      expect(existsSync(join(folder, name, file)), `${file}: run npm run build`).toBe(true);
    }
  });

  test("reads the inputs it declares and sets the outputs it declares", async () => {
    const sources = (await readdir(join(folder, name))).filter((file) => file.endsWith(".ts"));
    const text = (await Promise.all(sources.map((file) => readFile(join(folder, name, file), "utf8")))).join("\n");
    const read = [...text.matchAll(/\b(input|requiredInput)\("([^"]+)"\)/g)];
    expect(sorted(read.map((found) => found[2] ?? ""))).toEqual(sorted(action.inputs.map((input) => input.name)));
    const required = read.filter((found) => found[1] === "requiredInput").map((found) => found[2] ?? "");
    expect(sorted(required)).toEqual(sorted(action.inputs.filter((input) => input.required).map((input) => input.name)));
    const set = [...text.matchAll(/\boutput\(\s*"([^"]+)"/g)].map((found) => found[1] ?? "");
    expect(sorted(set)).toEqual(sorted(action.outputs.map((output) => output.name)));
  });

  test("is given by the workflows what it asks for", () => {
    for (const job of workflows.flatMap((workflow) => workflow.jobs))
      for (const step of job.steps.filter((candidate) => ownAction(candidate) === name)) {
        const given = Object.keys(step.with ?? {});
        const known = action.inputs.map((input) => input.name);
        expect(
          given.filter((input) => !known.includes(input)),
          `${job.title}: unknown`,
        ).toEqual([]);
        const required = action.inputs.filter((input) => input.required).map((input) => input.name);
        expect(
          required.filter((input) => !given.includes(input)),
          `${job.title}: missing`,
        ).toEqual([]);
      }
  });

  test("has the outputs that the workflows read", () => {
    for (const job of workflows.flatMap((workflow) => workflow.jobs))
      for (const step of job.steps.filter((candidate) => ownAction(candidate) === name && candidate.id !== undefined)) {
        const read = [...job.text.matchAll(new RegExp(`steps\\.${step.id ?? ""}\\.outputs\\.([\\w-]+)`, "g"))].map(
          (found) => found[1] ?? "",
        );
        const known = action.outputs.map((output) => output.name);
        expect(
          read.filter((output) => !known.includes(output)),
          job.title,
        ).toEqual([]);
      }
  });
});

function sorted(words: readonly string[]): readonly string[] {
  return [...new Set(words)].sort();
}
