import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run } from "../../src/process/run.ts";
import { cliEntry, cliEnv } from "./cli-fixture.ts";
import { LanguageServer, type Position } from "./language-server.ts";

// A fleet as `flotilla init` makes it, in an editor: by the first line of each file its keys are explained and completed, and what is wrong is underlined.

let folder: string;
let server: LanguageServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "flotilla-test-editor-"));
  const answers = ["--team", "@acme/platform", "--releases", "acme/product", "--environment", "prod", "--engine", "tofu"];
  const product = ["--product", `acme/flotilla@${"0".repeat(40)}`];
  const made = await run(process.execPath, [cliEntry, "init", ...answers, ...product], { cwd: folder, env: cliEnv, timeout: 60_000 });
  expect(made, made.stderr).toMatchObject({ code: 0 });
  server = await LanguageServer.start(folder);
}, 90_000);
afterAll(async () => {
  await server.end();
  await rm(folder, { recursive: true, force: true });
});

/** Where a text begins in another one. */
function placeOf(text: string, part: string): Position {
  expect(text).toContain(part);
  const before = text.slice(0, text.indexOf(part)).split("\n");
  return { line: before.length - 1, character: (before.at(-1) ?? "").length };
}

/** Where the keys of a file stand that begin a line. */
function keysOf(text: string): readonly Position[] {
  return text.split("\n").flatMap((line, index) => {
    const [, before = "", key] = /^([ -]*)(\w+):/.exec(line) ?? [];
    return key === undefined ? [] : [{ line: index, character: before.length + 1 }];
  });
}

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly enum?: readonly string[];
}

/** The schema that a file's first line names, at one place of the file; `[]` is an item of a list. */
async function schemaAt(file: string, text: string, ...path: readonly string[]): Promise<Schema> {
  const schema = JSON.parse(await readFile(join(folder, dirname(file), /\$schema=(\S+)/.exec(text)?.[1] ?? ""), "utf8")) as Schema;
  return path.reduce<Schema>((at, key) => (key === "[]" ? at.items : at.properties?.[key]) ?? {}, schema);
}

/** What no new fleet has; `init` brings its schema. */
const unwritten: Readonly<Record<string, string>> = {
  "environments/prod/stacks.yaml": `# yaml-language-server: $schema=../../schemas/environment-stacks.schema.json
apiVersion: flotilla.dev/v1
kind: EnvironmentStacks
spec:
  architecture: starter/1
  values: { zone: fleet.example }
`,
};
const textOf = async (file: string): Promise<string> => unwritten[file] ?? (await readFile(join(folder, file), "utf8"));

// The front matter of templates/tracker.md is in no row: editors give the language server files of YAML only. `validate` checks it.

test.each([
  { file: "flotilla.yaml", right: "ledger: flotilla/ledger", wrong: "ledger: 7" },
  { file: "environments/prod/environment.yaml", right: "apply: on", wrong: "apply: maybe" },
  { file: "environments/prod/rollouts/stages.yaml", right: "batch: 1", wrong: "batch: none" },
  { file: "environments/prod/deployments/src-00000000000000000001/config.yaml", right: "state: running", wrong: "state: dancing" },
  { file: "releases/1.0.0.yaml", right: "urgency: normal", wrong: "urgency: enormous" },
  { file: "environments/prod/stacks.yaml", right: "kind: EnvironmentStacks", wrong: "kind: Stacks" },
  { file: "architectures/starter/1/architecture.yaml", right: "kind: Architecture", wrong: "kind: Building" },
])("an editor explains, completes and checks $file without any setting", { timeout: 60_000 }, async ({ file, right, wrong }) => {
  const text = await textOf(file);
  // Texts that nobody has saved, each with a name of its own.
  const [gap, mistaken] = [text.replace("\nspec:\n", "\nspec:\n  \n"), text.replace(right, wrong)];
  const path = (name: string): string => join(folder, dirname(file), `${name}-${basename(file)}`);

  expect(await server.open(path("right"), text)).toEqual([]);
  const keys = keysOf(text);
  expect(keys.length).toBeGreaterThan(4);
  for (const key of keys) expect(await server.hover(path("right"), key), `line ${key.line + 1}`).toMatch(/\w \w.*\n[^]*Source: \[\w+/);

  await server.open(path("gap"), gap);
  const offered = await server.complete(path("gap"), { line: placeOf(gap, "\nspec:\n  \n").line + 2, character: 2 });
  const written = new Set(gap.match(/(?<=^ {2})\w+(?=:)/gm));
  expect([...offered].toSorted()).toEqual(
    Object.keys((await schemaAt(file, text, "spec")).properties ?? {})
      .filter((key) => !written.has(key))
      .toSorted(),
  );

  const value = placeOf(mistaken, wrong);
  const start = { line: value.line, character: value.character + wrong.indexOf(" ") + 1 };
  expect((await server.open(path("wrong"), mistaken)).map(({ range }) => range.start)).toEqual([start]);
});

test.each([
  {
    what: "keys of a key",
    file: "environments/prod/environment.yaml",
    after: "\n    name: tofu",
    typed: "\n    ",
    at: ["spec", "engine"],
    written: ["name", "version", "env"],
  },
  {
    what: "keys of an item of a list",
    file: "environments/prod/rollouts/stages.yaml",
    after: "\n    - name: internal",
    typed: "\n      ",
    at: ["spec", "stages", "[]"],
    written: ["name", "members", "gates"],
  },
  {
    what: "keys beside spec",
    file: "environments/prod/deployments/src-00000000000000000001/config.yaml",
    after: "metadata:\n  name: src-00000000000000000001",
    typed: "\n  ",
    at: ["metadata"],
    written: ["name", "labels"],
  },
  {
    what: "values",
    file: "environments/prod/deployments/src-00000000000000000001/config.yaml",
    after: "\n  releaseChannel: stable\n  state:",
    typed: " ",
    at: ["spec", "state"],
    written: [],
  },
])("an editor completes $what", { timeout: 60_000 }, async ({ what, file, after, typed, at, written }) => {
  const text = await textOf(file);
  expect(text).toContain(after);
  const begun = text.slice(0, text.indexOf(after) + after.length) + typed;
  const rest = text.slice(text.indexOf(after) + after.length);
  const lines = begun.split("\n");
  const path = join(folder, dirname(file), `${what.replaceAll(" ", "-")}.yaml`);
  await server.open(path, begun + (typed === " " ? rest.slice(rest.indexOf("\n")) : rest));
  const offered = await server.complete(path, { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 });
  const { properties = {}, enum: values = [] } = await schemaAt(file, text, ...at);
  const expected = [...Object.keys(properties), ...values].filter((name) => !written.includes(name));
  expect(expected.length).toBeGreaterThan(0);
  expect([...offered].toSorted()).toEqual(expected.toSorted());
});
