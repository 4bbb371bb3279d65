import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Brake, StackStatus } from "../../src/ledger/status.ts";
import type { PendingReason } from "../../src/schemas/kinds.ts";
import { fleetShell, type Shell } from "./fleet-shell.ts";
import { blocksOf, fingerprintIn, missingOf } from "./page.ts";

// The pages for users, word by word: what they have a reader type in the fleet of the first page is run, and prints what they say.

const pages = ["environments", "instances", "operate", "output", "recover", "releases", "rotate-keys", "strategies"];
const docs = join(import.meta.dirname, "..", "..", "docs", "users");
let folder: string;
let shell: Shell;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "flotilla-test-pages-"));
  shell = await fleetShell(folder);
  const script = `set -e
    mkdir first && cd first
    git init --quiet --initial-branch main
    flotilla init --team @acme/platform --releases acme/product
    git add --all
    git commit --quiet --message "Set up the fleet"
    flotilla apply --yes`;
  const { code, stderr } = await shell(script);
  expect(code, stderr).toBe(0);
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

test.concurrent.each(pages)("docs/users/%s.md does what it says", { timeout: 120_000 }, async (page) => {
  const blocks = await blocksOf(join(docs, `${page}.md`));
  expect(blocks).not.toEqual([]);
  expect((await shell(`cp -R first ${page}`)).code).toBe(0);
  let fingerprint = "";
  for (const { commands, lines, json } of blocks) {
    // What the fingerprint stands for has been printed by the lines before.
    const parts = commands.split(/^(?=.*<fingerprint>)/m);
    let output = "";
    let printed = "";
    for (const part of parts) {
      const { code, stdout, stderr } = await shell(`set -e\ncd ${page}\n${part.replaceAll("<fingerprint>", fingerprint)}`);
      expect(code, `${part}\n${stdout}${stderr}`).toBe(0);
      output += stdout + stderr;
      printed = stdout;
      fingerprint = fingerprintIn(stdout + stderr) ?? fingerprint;
    }
    for (const line of lines) expect(output, commands).toContain(line);
    if (json !== null) expect(missingOf(json, JSON.parse(printed.slice(printed.indexOf("{")))), `${commands}\n${printed}`).toEqual([]);
  }
});

test("operate.md has every state of a stack, each brake and each reason", async () => {
  const page = await readFile(join(docs, "operate.md"), "utf8");
  const rows = page.split("\n").filter((line) => line.startsWith("| "));
  const first = rows.map((row) => row.split(" | ")[0] ?? "").join("\n");
  const kinds: Readonly<Record<StackStatus["kind"], string>> = {
    pending: "| pending (",
    applying: "| applying",
    blocked: "| blocked by",
    "needs-confirmation": "| needs confirmation",
    failed: "| failed",
    waiting: "| waiting, ",
    removed: "| removed",
    applied: "| applied",
  };
  const brakes: Readonly<Record<Brake, string>> = {
    hold: "| on hold",
    "apply-off": "| waiting, apply: off",
    released: "| released",
    "blast-radius": "| waiting, blast-radius",
  };
  for (const text of [...Object.values(kinds), ...Object.values(brakes)]) expect(first).toContain(text);
  const reasons: Readonly<Record<PendingReason, true>> = {
    "never-applied": true,
    changed: true,
    interrupted: true,
    failed: true,
    upstream: true,
    accepted: true,
  };
  const named = new Set([...first.matchAll(/pending \(([^)]*)\)/g)].flatMap(([, names = ""]) => names.split(", ")));
  expect(named).toEqual(new Set(Object.keys(reasons)));
});

test("an example that shows what is not printed is named", () => {
  expect(missingOf({ a: [{ b: 1, c: null }], d: {} }, { a: [{ b: "x" }], d: null })).toEqual([".a[].c", ".d"]);
  expect(missingOf({ a: [{ b: 1 }] }, { a: [] })).toEqual([]);
});
