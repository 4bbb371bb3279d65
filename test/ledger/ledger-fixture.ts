import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { openRepository } from "../../src/git/git-cli.ts";
import type { GitRepository, Remote } from "../../src/git/repository.ts";
import { openLedger } from "../../src/ledger/git-ledger.ts";
import { instanceOf, instancePath, instancesFolder } from "../../src/ledger/paths.ts";
import type { LedgerStore, LedgerView } from "../../src/ledger/store.ts";
import { run } from "../../src/process/run.ts";
import type { LedgerInstance } from "../../src/schemas/kinds.ts";

export const env = { PATH: process.env["PATH"] ?? "", HOME: tmpdir() };
export const noon = Date.parse("2026-11-20T12:00:00Z");

export async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), "flotilla-ledger-"));
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  return made;
}

export async function repository(bare = false): Promise<GitRepository & { readonly dir: string }> {
  const dir = await folder();
  await git(dir, "init", "--quiet", "--initial-branch=main", ...(bare ? ["--bare"] : []));
  return { ...(await openRepository(dir, run, env)), dir };
}

/** A second repository that holds what this one does. */
export async function copyOf(original: { readonly dir: string }): Promise<GitRepository & { readonly dir: string }> {
  const dir = await folder();
  await cp(original.dir, dir, { recursive: true });
  return { ...(await openRepository(dir, run, env)), dir };
}

export async function git(dir: string, ...args: readonly string[]): Promise<string> {
  const ended = await run("git", args, { cwd: dir, env: { ...env, ...author }, timeout: 60_000 });
  if (ended.code !== 0) throw new Error(`git ${args.join(" ")}: ${ended.stderr}`);
  return ended.stdout;
}

const author = {
  GIT_AUTHOR_NAME: "octocat",
  GIT_AUTHOR_EMAIL: "octocat@example.com",
  GIT_COMMITTER_NAME: "octocat",
  GIT_COMMITTER_EMAIL: "octocat@example.com",
};

export function ledgerOf(repository: GitRepository, remote: Remote | null = null): LedgerStore {
  return openLedger({
    repository,
    remote,
    branch: "flotilla/ledger",
    by: { name: "flotilla[bot]", email: "flotilla@example.com" },
    clock: () => noon,
  });
}

export function instanceFile(id: string, change: Partial<LedgerInstance> = {}): LedgerInstance {
  return { environment: "local", id, inputs: null, version: null, health: null, maintenance: null, retry: null, stacks: {}, ...change };
}

/** A change that puts one instance's file. */
export function put(instance: LedgerInstance, message = `Record ${instance.id}`) {
  return () => ({ message, files: new Map([[instancePath(instance.environment, instance.id), instance]]) });
}

export function idsIn(view: LedgerView): readonly string[] {
  return view.list(instancesFolder).map((path) => instanceOf(path).id);
}
