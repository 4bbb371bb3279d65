import { cp, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { confirmationPath, instancePath } from "../../src/ledger/paths.ts";
import type { LedgerEntry } from "../../src/ledger/store.ts";
import { git, ledgerOf, repository } from "./ledger-fixture.ts";

// What 0.1.0 wrote, by its own build, when it had applied an instance, asked for a confirmation of a later plan, and got one. Its index of what is up to
// date had another folder and is not read any more.

const written = join(import.meta.dirname, "version-0.1.0");
const id = "src-00000000000000000001";
const fingerprint = "25d032cefa300414bd07df9c373955ad1f43929ec5b8aa557c303bb78b828a98";

test("a ledger of 0.1.0 is read, and gone on from", async () => {
  const repo = await repository();
  await cp(written, repo.dir, { recursive: true });
  await git(repo.dir, "add", "--all");
  await git(repo.dir, "commit", "--quiet", "--message", "Record run");
  await git(repo.dir, "branch", "flotilla/ledger");
  await Promise.all(["instances", "confirmations"].map((folder) => rm(join(repo.dir, folder), { recursive: true })));
  const ledger = ledgerOf(repo);
  const view = await ledger.open();
  const path = instancePath("dev", id);
  const file = JSON.parse(await readFile(join(written, path), "utf8")) as unknown;
  expect(await view.read(path)).toEqual(file);
  const retry = { by: "octocat", at: "2026-11-30T08:00:00Z", comment: null };
  const { view: next } = await ledger.write(async (now) => {
    const before = await now.read(path);
    if (before === undefined) throw new Error(`${path} is not there`);
    const entry: LedgerEntry = [path, { ...before, retry }];
    return { message: "Retry", files: [entry] };
  });
  expect(await next.read(path)).toEqual({ ...(file as object), retry });
  const confirmed = await view.read(confirmationPath("dev", id, "app", `sha256:${fingerprint}`));
  expect(confirmed).toMatchObject({ stack: "app" });
});
