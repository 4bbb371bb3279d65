import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { importsOf } from "../../scripts/check/imports.ts";
import type { Operation } from "../../src/github/error.ts";
import { permissionsFor, permissionsOf } from "../../src/github/permissions.ts";
import { actionUses } from "./action-uses.ts";
import { type Job, labLogin, ownAction, permissionsOfText, readWorkflows, root, type Step, strongest } from "./workflow-files.ts";

// What each job is allowed, held against what the actions in it do: none missing, none too many.
const workflows = await readWorkflows();
const jobs = workflows.flatMap((workflow) => workflow.jobs);
const imports = await importsOf(root, ["src", "actions"]);

describe.for(Object.keys(actionUses))("the action %s", (name) => {
  test("calls the methods that are declared here", async () => {
    const { methods = [], onPullRequests = [] } = actionUses[name] ?? {};
    expect(await calledBy(name)).toEqual([...new Set([...methods, ...onPullRequests])].sort());
  });
});

test("every action that is given a token is declared", () => {
  const given = jobs
    .flatMap((job) => job.steps)
    .filter((step) => step.with?.["token"] !== undefined)
    .map(ownAction);
  expect(new Set(given)).toEqual(new Set(Object.keys(actionUses)));
});

describe.for(jobs.map((job) => [job.title, job] as const))("%s", ([, job]) => {
  test("has the permissions that its steps need, and no other", () => {
    const granted = Object.entries(job.permissions ?? {}).map(([name, access]) => `${name.replaceAll("-", "_")}:${access}`);
    // A job that calls a workflow has what the jobs of that have: they may have less, never more.
    expect(granted.sort()).toEqual(strongest(withCalled(job).flatMap((one) => one.steps.flatMap((step) => neededOfJob(one, step)))));
  });

  test("may read members where it mentions a team, if the App may", () => {
    const app = job.steps.find((step) => ownAction(step) === "app-token");
    const mentions = job.steps.some((step) =>
      ["record", "record-drift", "release", "report", "rollout", "command", "restore"].includes(ownAction(step) ?? ""),
    );
    expect(app?.with?.["optional"]).toBe(mentions ? "members:read" : undefined);
  });

  test("asks of the App what its steps need, and no more", () => {
    const app = job.steps.find((step) => ownAction(step) === "app-token");
    const asked = permissionsOfText(String(app?.with?.["permissions"] ?? ""));
    const users = job.steps.filter((step) => app !== undefined && step.with?.["token"] === `\${{ steps.${app.id ?? ""}.outputs.token }}`);
    expect(asked).toEqual(strongest(users.flatMap((step) => neededBy(ownAction(step) ?? ""))));
  });
});

/** A job with those of the workflow that it calls, and of those that those call. */
function withCalled(job: Job): readonly Job[] {
  return [job, ...jobs.filter(({ file }) => file === job.calls).flatMap(withCalled)];
}

/** What a step needs of the job's own token. */
function neededOfJob(job: Job, step: Step): readonly string[] {
  const name = ownAction(step);
  if (step.uses?.startsWith("actions/checkout@")) return ["contents:read"];
  if (step.uses === labLogin) return ["id_token:write"];
  if (step.uses?.startsWith("actions/attest@")) return ["id_token:write", "attestations:write"];
  if (step.run?.startsWith("node scripts/release.ts npm ")) return ["id_token:write"];
  if (step.run?.startsWith("node scripts/release.ts github ")) return ["contents:write"];
  const { token, "checks-token": checksToken } = step.with ?? {};
  if (checksToken === "${{ github.token }}") return ["checks:write"];
  if (name !== null && token === "${{ github.token }}") return neededBy(name);
  return neededOfNone(job, step);
}

function neededOfNone(job: Job, step: Step): readonly string[] {
  expect(step.with?.["token"] ?? "${{ steps.app.outputs.token }}", `${job.title}: a token from elsewhere`).toBe(
    "${{ steps.app.outputs.token }}",
  );
  return [];
}

function neededBy(name: string): readonly string[] {
  const use = actionUses[name];
  if (use === undefined) throw new Error(`actions/${name} takes a token: declare in action-uses.ts what for`);
  return [
    ...(use.git === null ? [] : [`contents:${use.git}`]),
    ...use.methods.flatMap((method) => permissionsFor(method, "issue")),
    ...(use.onPullRequests ?? []).flatMap((method) => permissionsFor(method, "pull request")),
  ];
}

/** The port's methods that the sources behind an action call: `github.<method>(` in what its main.ts loads. */
async function calledBy(name: string): Promise<readonly Operation[]> {
  const loaded = new Set<string>();
  const open = [`actions/${name}/main.ts`];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (loaded.has(file) || file.startsWith("src/github/")) continue;
    loaded.add(file);
    for (const { target } of imports.filter((one) => one.file === file && !one.types))
      open.push(...(target.endsWith("/index.ts") ? await behind(target, file) : [target]));
  }
  const texts = await Promise.all([...loaded].map((file) => readFile(join(root, file), "utf8")));
  const called = texts.flatMap((text) => [...text.matchAll(/\bgithub\s*\.(\w+)\(/g)].map((found) => found[1] ?? ""));
  return (Object.keys(permissionsOf) as Operation[]).filter((method) => called.includes(method)).sort();
}

/** The modules behind the names that a file takes from a folder's index. */
async function behind(index: string, file: string): Promise<readonly string[]> {
  const names = (list: string): readonly string[] => list.split(",").map((name) => name.trim());
  const taken = [...(await readFile(join(root, file), "utf8")).matchAll(/^import \{([^}]*)\} from "([^"]+)";$/gm)]
    .filter(([, , from = ""]) => join(file, "..", from) === index)
    .flatMap(([, list = ""]) => names(list));
  return [...(await readFile(join(root, index), "utf8")).matchAll(/^export \{([^}]*)\} from "([^"]+)";$/gm)]
    .filter(([, list = ""]) => names(list).some((name) => taken.includes(name)))
    .map(([, , from = ""]) => join(index, "..", from));
}
