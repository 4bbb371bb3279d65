import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fleetWorkflows } from "../../src/cli/doctor-finding.ts";
import type { CliContext } from "../../src/cli/context.ts";
import { init as initIn, type InitFlags } from "../../src/cli/init.ts";
import { fleetWorkflow, forEnterpriseServer, isForEnterpriseServer } from "../../src/cli/init-files.ts";
import { onGitHub, ownReference } from "../../src/cli/product-folder.ts";
import { type Ran, run } from "../../src/process/run.ts";
import { cliEntry, cliEnv } from "./cli-fixture.ts";

const commit = "0123456789abcdef0123456789abcdef01234567";
const product = `acme/flotilla@${commit}`;
const answers = ["--team", "@acme/platform", "--releases", "acme/product", "--environment", "prod", "--engine", "terraform"];
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "flotilla-test-init-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const flotilla = (...args: readonly string[]): Promise<Ran> =>
  run(process.execPath, [cliEntry, ...args], { cwd: folder, env: cliEnv, timeout: 30_000 });
const init = (...more: readonly string[]): Promise<Ran> => flotilla("init", ...answers, "--product", product, ...more);
const git = (...args: readonly string[]): Promise<Ran> => run("git", args, { cwd: folder, env: cliEnv, timeout: 30_000 });

/** path -> text of every file below the folder. */
async function files(): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return new Map(await Promise.all(paths.toSorted().map(async (path) => [path, await readFile(join(folder, path), "utf8")] as const)));
}

describe("flotilla init", () => {
  test("makes a fleet without problems, whose files hold nothing of the product's own", async () => {
    const made = await init();
    expect(made, made.stderr).toMatchObject({ code: 0, stderr: "" });
    expect(await flotilla("validate")).toMatchObject({ code: 0, stdout: expect.stringContaining("no problems") });
    const all = await files();
    for (const path of [".gitignore", ".editorconfig", ".vscode/settings.json", ".github/CODEOWNERS", "environments/prod/environment.yaml"])
      expect([...all.keys()]).toContain(path);
    for (const path of [".github/workflows/ci.yml", ".github/workflows/product-release.yml", "schemas/work.schema.json"])
      expect([...all.keys()]).not.toContain(path);
    for (const [path, text] of all) {
      if (!path.startsWith("schemas/") && !path.startsWith("templates/")) expect(text, path).not.toMatch(/@?example\/|environments\/dev/);
      const [, schema] = /^# yaml-language-server: \$schema=(\S+)$/m.exec(text) ?? [];
      expect(schema === undefined, path).toBe(!path.endsWith(".yaml"));
      if (schema !== undefined) expect(existsSync(join(folder, dirname(path), schema)), path).toBe(true);
      for (const [, uses = ""] of text.matchAll(/uses: (.*)$/gm))
        expect(uses, path).toMatch(/^(?:\S+@[0-9a-f]{40} # \S|\.\/\.github\/workflows\/[a-z-]+\.yml$)/);
    }
    expect(all.get(".github/workflows/plan.yml")).toContain(`      - uses: acme/flotilla/actions/plan@${commit} # v`);
    expect(all.get("environments/prod/environment.yaml")).toContain("    name: terraform\n");
  });

  test("writes the issue of the first pull request, with the steps of the page in their order, and only once", async () => {
    const made = await init();
    expect(made.stdout).toContain('Issues, New issue, "Set up the fleet"');
    const path = join(folder, ".github/ISSUE_TEMPLATE/first-pull-request.md");
    const text = await readFile(path, "utf8");
    // What GitHub needs to offer a template: https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/about-issue-and-pull-request-templates
    expect(text).toMatch(/^---\nname: Set up the fleet\nabout: \S.*\ntitle: \S.*\n---\n/);
    const page = await readFile(join(import.meta.dirname, "../../docs/users/on-github.md"), "utf8");
    const steps = [...page.matchAll(/^\d\. \*\*(.*?)\*\*/gm)].slice(0, 8).map(([, step]) => step);
    expect(steps.at(-1)).toBe("The first pull request");
    expect([...text.matchAll(/^- \[ \] \*\*(.*?)\*\*/gm)].map(([, step]) => step)).toEqual(steps);
    await rm(path);
    expect((await flotilla("init", "--product", product)).stdout).toMatch(/^Nothing to write/);
    await init("--update");
    expect(existsSync(path)).toBe(false);
  });

  test("names another default branch where GitHub takes no expression, keeps it, and refuses what would be a pattern", async () => {
    await init("--branch", "trunk");
    const all = await files();
    for (const file of ["apply.yml", "pull-request.yml"])
      expect(all.get(`.github/workflows/${file}`), file).toContain("\n    branches: [trunk]\n");
    for (const [path, text] of all)
      if (path.startsWith(".github/workflows/")) expect(text, path).not.toMatch(/\[main\]|heads\/main|ref: main/);
    expect(await flotilla("init", "--product", product)).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Nothing to write/) });
    expect(await init("--branch", "trunk*")).toMatchObject({ code: 2, stderr: expect.stringContaining('--branch is "trunk*"') });
  });

  test("called again it changes nothing, brings back what is missing, and names what a person changed", async () => {
    await init();
    const before = await files();
    expect(await flotilla("init", "--product", product)).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Nothing to write/) });
    expect(await files()).toEqual(before);
    await rm(join(folder, "schemas"), { recursive: true });
    await rm(join(folder, "architectures"), { recursive: true });
    await writeFile(join(folder, ".github/workflows/plan.yml"), "name: mine\n");
    const again = await flotilla("init", "--product", product);
    expect(again.stdout).toContain("Wrote 8 files");
    expect(again.stdout).toContain("otherwise:\n  .github/workflows/plan.yml\n");
    expect(await readFile(join(folder, ".github/workflows/plan.yml"), "utf8")).toBe("name: mine\n");
    expect(existsSync(join(folder, "architectures")), "what a person removed of the example stays away").toBe(false);
  });

  test("after a call that was interrupted, the next one ends as it would have", async () => {
    await init();
    const whole = await files();
    await rm(join(folder, "flotilla.yaml"));
    await rm(join(folder, "architectures"), { recursive: true });
    await writeFile(join(folder, "README.md.flotilla-new"), "half");
    await rm(join(folder, "README.md"));
    await init();
    expect(await files()).toEqual(whole);
  });

  test("with --update the product's files become those of this version, where git has what they were", async () => {
    await init();
    await git("init", "--quiet");
    const older = async (): Promise<void> => {
      await writeFile(join(folder, ".github/workflows/plan.yml"), "name: older\n");
      await writeFile(join(folder, ".editorconfig"), "root = false\n");
    };
    const before = await files();
    await older();
    const refused = await init("--update");
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining("Commit these first:\n  ?? .github/workflows/plan.yml") });
    expect(await readFile(join(folder, ".github/workflows/plan.yml"), "utf8")).toBe("name: older\n");
    await git("add", "--all");
    await git("-c", "user.name=mona", "-c", "user.email=mona@example.com", "commit", "--quiet", "--message", "Older");
    const updated = await init("--update");
    expect(updated.stdout).toMatch(
      /^Every file is there\.\nBrought to this version\..*\n {2}\.github\/workflows\/plan\.yml\n {4}- name: older\nLeft as they are.*\n {2}\.editorconfig\n/,
    );
    expect(await readFile(join(folder, ".github/workflows/plan.yml"), "utf8")).toBe(before.get(".github/workflows/plan.yml"));
    expect((await init("--update")).stdout).not.toContain("plan.yml");
    await rm(join(folder, "flotilla.yaml"));
    expect(await init("--update")).toMatchObject({ code: 2, stderr: expect.stringContaining("no fleet to update") });
  });

  test("with --update a hand-edited fleet of an older version loses nothing, is shown what to put in again, and a call that was killed is repeated", async () => {
    await init();
    const now = await files();
    const plan = ".github/workflows/plan.yml";
    const edit = async (path: string, change: (text: string) => string): Promise<void> =>
      writeFile(join(folder, path), change(now.get(path) ?? ""));
    const login = `      - uses: acme/login@${"1".repeat(40)} # v3`;
    const place = /^ *# Here the job logs in to your cloud.*$/m;
    // Another commit of the product everywhere, another line in one schema, and what a person put in.
    for (const path of now.keys())
      if (path.startsWith(".github/workflows/"))
        await edit(path, (text) => text.replaceAll(`@${commit} # v`, `@${"9".repeat(40)} # v0.0.`));
    await edit(plan, (text) => text.replaceAll(commit, "9".repeat(40)).replace(place, `${login}\n        with: { role: planner }`));
    await edit("schemas/release.schema.json", (text) => text.replace("{", '{\n  "older": true,'));
    await edit("environments/prod/environment.yaml", (text) => `${text}# ours\n`);
    await git("init", "--quiet");
    await git("add", "--all");
    await git("-c", "user.name=mona", "-c", "user.email=mona@example.com", "commit", "--quiet", "--message", "Older");
    // Killed between two files, and while one was written.
    await writeFile(join(folder, ".github/workflows/apply.yml"), now.get(".github/workflows/apply.yml") ?? "");
    await writeFile(join(folder, ".github/workflows/drift.yml.flotilla-new"), "half");
    const updated = await init("--update");
    expect(updated, updated.stderr).toMatchObject({ code: 0 });
    expect(updated.stdout).toContain(`  ${plan}\n    - ${login.trim()}\n    - with: { role: planner }\n  .github`);
    expect(updated.stdout).toContain('  schemas/release.schema.json\n    - "older": true,\n');
    expect(updated.stdout).not.toContain("9999");
    const after = new Map([...(await files())].filter(([path]) => !path.startsWith(".git/")));
    expect(after).toEqual(
      new Map([...now, ["environments/prod/environment.yaml", `${now.get("environments/prod/environment.yaml") ?? ""}# ours\n`]]),
    );
    expect((await git("show", `HEAD:${plan}`)).stdout).toContain(login);
  });

  test("names every flag that is missing or wrong, and makes nothing", async () => {
    const missing = await flotilla("init", "--environment", "Prod");
    expect(missing).toMatchObject({ code: 2, stdout: "" });
    expect(missing.stderr).toBe(
      '--environment is "Prod"; allowed is a lower-case letter, then up to 30 lower-case letters, digits or -.\n' +
        "--team is missing: @<login> or @<organization>/<team>.\n--releases is missing: <owner>/<repository>.\n",
    );
    expect(await flotilla("init", ...answers, "--product", "acme/flotilla@main")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("<owner>/<repository>@<commit>"),
    });
    expect(await files()).toEqual(new Map());
  });

  test("asks at a terminal for what no flag and no file says, offering what it takes for an empty answer", async () => {
    const questions: string[] = [];
    const asking = async (given: Readonly<Record<string, string>>, flags: InitFlags = {}): Promise<string> => {
      let printed = "";
      const context: CliContext = {
        cwd: folder,
        program: "flotilla",
        env: cliEnv,
        out: (text) => void (printed += text),
        err: (line) => void (printed += `${line}\n`),
        terminal: true,
        ask: (question) => {
          questions.push(question);
          return Promise.resolve(Object.entries(given).find(([start]) => question.startsWith(start))?.[1] ?? "");
        },
        clock: Date.now,
        signal: new AbortController().signal,
        endCleanly: () => undefined,
      };
      expect(await initIn(context, undefined, { engine: "tofu", product, ...flags })).toBe(0);
      return printed;
    };
    const who = "Who is mentioned when something needs a person (@organization/team): ";
    const where = "Repository whose releases the fleet runs (owner/repository): ";
    await expect(asking({ Who: "acme" })).rejects.toThrow(
      '--team is "acme"; allowed is @<login> or @<organization>/<team>.\n--releases is missing: <owner>/<repository>.',
    );
    expect(questions).toEqual(["Name of the first environment [dev]: ", who, where]);
    expect(await files()).toEqual(new Map());

    questions.length = 0;
    expect(await asking({ Who: " @acme/platform ", Repository: "acme/product" }, { environment: "prod" })).toMatch(/^Wrote \d+ files/);
    expect(questions).toEqual([who, where]);
    expect((await files()).get("flotilla.yaml")).toContain("repository: acme/product");
    expect((await files()).get(".github/CODEOWNERS")).toContain("/.github/ @acme/platform\n");

    questions.length = 0;
    expect(await asking({}), "what the fleet says is not asked").toMatch(/^Nothing to write/);
    expect(questions).toEqual([]);
  });

  test("refuses a folder inside somebody's repository, where GitHub would read no workflow", async () => {
    await git("init", "--quiet");
    await mkdir(join(folder, "there"));
    for (const name of ["there", "new"])
      expect(await init(name)).toMatchObject({ code: 2, stderr: expect.stringContaining(`${name} lies in the repository `) });
    expect(await readdir(join(folder, "there"))).toEqual([]);
    expect(existsSync(join(folder, "new"))).toBe(false);
  });
});

describe("where the actions of a new fleet come from", () => {
  const packaged = (content: object): Promise<void> => writeFile(join(folder, "package.json"), JSON.stringify(content));

  test("a package names the commit it was built from, a checkout what it has checked out from GitHub", async () => {
    await packaged({ gitHead: commit, repository: { type: "git", url: "git+https://github.com/acme/flotilla.git" } });
    expect(await ownReference(folder, cliEnv)).toMatchObject({
      repository: "acme/flotilla",
      commit,
      version: expect.stringMatching(/^v\d/),
    });
    await packaged({});
    await git("init", "--quiet");
    expect(await ownReference(folder, cliEnv)).toBeNull();
    await git("remote", "add", "origin", "git@github.com:acme/flotilla.git");
    await git("add", "--all");
    await git("-c", "user.name=mona", "-c", "user.email=mona@example.com", "commit", "--quiet", "--message", "Begin");
    const head = (await git("rev-parse", "HEAD")).stdout.trim();
    expect(await ownReference(folder, cliEnv)).toEqual({ repository: "acme/flotilla", commit: head, version: "main" });
  });

  test.each([
    ["https://github.com/acme/flotilla", "acme/flotilla"],
    ["ssh://git@github.com/acme/flotilla.git", "acme/flotilla"],
    ["https://git.example/acme/flotilla.git", null],
    ["/srv/flotilla.git", null],
  ])("%s", (url, name) => {
    expect(onGitHub(url)).toBe(name);
  });
});

test("a workflow that names what only the product's checkout holds is no workflow of a fleet", () => {
  const reference = { branch: "main", product: { repository: "acme/flotilla", commit, version: "v1.0.0" }, enterpriseServer: false };
  expect(fleetWorkflow("      - uses: ./actions/plan\n        with: {}\n", reference)).toBe(
    `      - uses: acme/flotilla/actions/plan@${commit} # v1.0.0\n        with: {}\n`,
  );
  const login = "    steps:\n      - uses: ./lab/cloud/login\n        with:\n          role: plan\n      - run: x\n";
  expect(fleetWorkflow(login, reference)).toMatch(/^ {4}steps:\n {6}# Here the job logs in to your cloud.*\n {6}- run: x\n$/);
  expect(() => fleetWorkflow("      - uses: ./lab/other\n", reference)).toThrow("./lab/other");
});

test("workflows for a GitHub Enterprise Server have the artifacts that it serves, and no key that it does not know", async () => {
  const made = new Map(
    await Promise.all(
      fleetWorkflows.map(
        async (name) =>
          [name, forEnterpriseServer(await readFile(join(import.meta.dirname, "../../.github/workflows", name), "utf8"))] as const,
      ),
    ),
  );
  const all = [...made.values()].join("\n");
  expect(new Set(all.match(/actions\/(?:up|down)load-artifact@.*/g))).toEqual(
    new Set([
      "actions/upload-artifact@c24449f33cd45d4826c6702db7e49f7cdb9b551d # v3.2.1",
      "actions/download-artifact@ad191675b41f6a5b46da9a048cb6893812da158b # v3.1.0",
    ]),
  );
  expect(all).not.toMatch(/deployment: false|pattern:/);
  expect([...made].filter(([, text]) => isForEnterpriseServer(text)).map(([name]) => name)).toContain("apply.yml");
});
