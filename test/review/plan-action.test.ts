import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Ran, run } from "../../src/process/run.ts";
import { readPlanFile } from "../../src/review/plan-file.ts";
import { jobVariables } from "../job-variables.ts";
import { checkout, type SampleFleet, sampleFleet } from "./sample-fleet.ts";

let fleet: SampleFleet;
let head: string;
const acme = "src-159fbd61737878e3fa36";

beforeAll(async () => {
  fleet = await sampleFleet();
  head = await fleet.commit("change", (path) =>
    fleet.edit(path(`environments/local/deployments/${acme}/config.yaml`), ({ spec }) => (spec["size"] = "large")),
  );
  const bare = join(fleet.dir, "remote/example/fleet.git");
  mkdirSync(bare, { recursive: true });
  mkdirSync(join(fleet.dir, "temp"));
  const git = (...args: readonly string[]) => run("git", args, { cwd: bare, env: { PATH: jobVariables.PATH }, timeout: 60_000 });
  await git("init", "--quiet", "--bare");
  await git("fetch", "--quiet", join(fleet.dir, "work"), "+refs/heads/main:refs/heads/main", "+refs/heads/change:refs/pull/12/head");
});
afterAll(() => fleet.close());

/** The action as a job runs it, with this event; what it answers stands in `output` and, as the artifact, in the folder `plan`. */
async function action(event: object, extra: Readonly<Record<string, string>> = {}): Promise<Ran & { readonly output: string }> {
  const [eventFile, outputFile] = [join(fleet.dir, "event.json"), join(fleet.dir, "output")];
  writeFileSync(eventFile, JSON.stringify(event));
  writeFileSync(outputFile, "");
  const session = await fleet.cloud.openSession("plan", "example/fleet");
  const env = {
    ...jobVariables,
    GITHUB_EVENT_PATH: eventFile,
    GITHUB_SERVER_URL: pathToFileURL(join(fleet.dir, "remote")).href,
    GITHUB_WORKSPACE: join(fleet.dir, "work"),
    GITHUB_OUTPUT: outputFile,
    INPUT_HEAD: head,
    INPUT_TOKEN: "t0ken-of-this-job",
    RUNNER_TEMP: join(fleet.dir, "temp"),
    INPUT_OUTPUT: join(fleet.dir, "temp/plan"),
    FLOTILLA_KEY: "ab".repeat(32),
    FLOTILLA_STATE_DIR: join(fleet.dir, "states"),
    TF_REATTACH_PROVIDERS: session.reattach,
    ...extra,
  };
  const ran = await run(process.execPath, [join(checkout, "actions/plan/main.ts")], { cwd: env.GITHUB_WORKSPACE, env, timeout: 60_000 });
  return { ...ran, output: readFileSync(outputFile, "utf8") };
}

const eventOf = (...numbers: readonly number[]) => ({
  workflow_run: { pull_requests: numbers.map((number) => ({ number, head: { sha: head } })) },
});

test("the action plans the head as objects, with nothing of the pull request in the work tree", async () => {
  const ran = await action(eventOf(12));
  expect(ran.stdout).toContain(`local/${acme} app: 2 changes`);
  expect(ran.code, ran.stdout).toBe(0);
  expect(ran.output).toMatch(/^stacks<<.*\n3\n/m);
  const report = await readPlanFile(
    join(fleet.dir, "temp/plan"),
    "4711",
    Buffer.from("ab".repeat(32), "hex"),
    /^seal<<.*\n(.*)\n/m.exec(ran.output)?.[1] ?? "",
  );
  expect(report).toMatchObject({ head, pullRequest: 12, run: "4711", problems: [] });
  expect(report?.stacks.map(({ stack }) => stack)).toEqual(["database", "app", "monitoring"]);
  for (const secret of ["t0ken-of-this-job", "ab".repeat(32)]) expect(JSON.stringify([ran, report])).not.toContain(secret);
});

// A job of `workflow_run` is a check of main's tip, so one that fails for somebody's outdated head makes main red.
test("a dispatched number is planned at its head, where that is on a branch of the repository: a fork's is on none", async () => {
  const event = (number: string) => ({ inputs: { "pull-request": number } });
  const fork = await action(event("12"), { INPUT_HEAD: "" });
  expect([fork.code, fork.stdout, fork.output]).toEqual([0, expect.stringContaining("a fork's pull request is validated only"), ""]);
  // A runner of one's own keeps its work folder: a branch that is gone was fetched by an earlier job.
  await run("git", ["update-ref", "refs/flotilla/heads/gone", head], {
    cwd: join(fleet.dir, "work"),
    env: { PATH: jobVariables.PATH },
    timeout: 60_000,
  });
  const left = await action(event(`12@${head}`), { INPUT_HEAD: "" });
  expect([left.code, left.stdout, left.output]).toEqual([0, expect.stringContaining("is the tip of no branch any more"), ""]);
  expect(await action(event("13"), { INPUT_HEAD: "" })).toMatchObject({ code: 1, output: "" });
  for (const odd of ["0", "1; id", "../12", "12 12", "12@main"]) {
    const refused = await action(event(odd), { INPUT_HEAD: "" });
    expect([refused.code, refused.stdout, refused.output], odd).toEqual([
      1,
      expect.stringContaining("the number of a pull request is wanted"),
      "",
    ]);
  }
  await run("git", ["update-ref", "refs/heads/change", head], {
    cwd: join(fleet.dir, "remote/example/fleet.git"),
    env: { PATH: jobVariables.PATH },
    timeout: 60_000,
  });
  const ran = await action(event("12"), { INPUT_HEAD: "", INPUT_OUTPUT: join(fleet.dir, "temp/dispatched") });
  expect(ran.code, ran.stdout).toBe(0);
  expect(ran.output).toContain(head);
  expect(ran.output).toMatch(/^stacks<<.*\n3\n/m);
});

test("a head that was merged or pushed over ends quietly, without a plan; a missing key is reported in one line", async () => {
  const merged = await action(eventOf());
  expect([merged.code, merged.stdout, merged.output]).toEqual([0, expect.stringContaining("the event names no open pull request"), ""]);
  const old = await action(eventOf(12), { INPUT_HEAD: "c".repeat(40) });
  expect([old.code, old.stdout, old.output]).toEqual([0, expect.stringContaining("the event names no open pull request"), ""]);
  const keyless = await action(eventOf(12), { FLOTILLA_KEY: "" });
  expect([keyless.code, keyless.stdout]).toEqual([1, expect.stringContaining("FLOTILLA_KEY is not set")]);
});
