import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import type { GitRepository } from "../../src/git/repository.ts";
import { indentedJson } from "../../src/data/canonical-json.ts";
import { instancePath, type LedgerPath } from "../../src/ledger/paths.ts";
import { git, idsIn, instanceFile, ledgerOf, noon, put, repository } from "./ledger-fixture.ts";

const oid = (digit: string) => digit.repeat(40);

describe("the ledger on a branch", () => {
  test("is empty before its first entry, then holds what was written, with one readable commit per batch", async () => {
    const repo = await repository();
    const ledger = ledgerOf(repo);
    expect((await ledger.open()).commit).toBeNull();
    expect(await (await ledger.open()).read(instancePath("local", "src-a"))).toBeUndefined();

    const { view, changed } = await ledger.write(() => ({
      message: "Record two instances",
      files: new Map([
        [instancePath("local", "src-a"), instanceFile("src-a")],
        [instancePath("local", "src-b"), instanceFile("src-b", { version: "5.3.1" })],
      ]),
    }));
    expect(changed).toBe(true);
    expect(await view.read(instancePath("local", "src-b"))).toEqual(instanceFile("src-b", { version: "5.3.1" }));
    expect(await git(repo.dir, "log", "--format=%an %s", "flotilla/ledger")).toBe("flotilla[bot] Record two instances\n");
    expect(await git(repo.dir, "show", `flotilla/ledger:${instancePath("local", "src-a")}`)).toBe(indentedJson(instanceFile("src-a")));
  });

  test("makes no commit where nothing is altered", async () => {
    const ledger = ledgerOf(await repository());
    const first = await ledger.write(put(instanceFile("src-a")));
    const second = await ledger.write(put(instanceFile("src-a")));
    expect(second).toMatchObject({ changed: false });
    expect(second.view.commit).toBe(first.view.commit);
  });

  test("refuses to write what does not fit its schema, or a place the ledger does not have", async () => {
    const ledger = ledgerOf(await repository());
    await expect(ledger.write(put({ ...instanceFile("src-a"), version: "latest" }))).rejects.toThrow(/instances\/local.*src-a.*\/version/s);
    await expect(
      ledger.write(() => ({ message: "x", files: [["notes/a.json" as LedgerPath<"LedgerInstance">, instanceFile("src-a")]] })),
    ).rejects.toThrow(/notes\/a.json/);
    expect((await ledger.open()).commit).toBeNull();
  });

  test("names path and place of a damaged file, and what to do", async () => {
    const repo = await repository();
    const ledger = ledgerOf(repo);
    const { view } = await ledger.write(put(instanceFile("src-a")));
    const path = instancePath("local", "src-a");
    for (const [damaged, reported] of [
      ['{ "environment": "local", ', /JSON/],
      [JSON.stringify({ ...instanceFile("src-a"), stacks: { app: {} } }), /\/stacks\/app/],
    ] as const) {
      const tree = await repo.writeTree((await repo.commit(view.commit ?? "")).tree, new Map([[path, damaged]]));
      const commit = await repo.writeCommit(tree, [], "Damage it", { name: "x", email: "x@example.com", at: 0 });
      await git(repo.dir, "update-ref", "refs/heads/flotilla/ledger", commit);
      const read = (await ledger.open()).read(path);
      await expect(read).rejects.toThrow(reported);
      await expect(read).rejects.toThrow(path);
      await expect(read).rejects.toThrow("git log");
    }
  });

  test.each([2, 8])("%i writers at once lose nothing", { timeout: 120_000 }, async (writers) => {
    const bare = await repository(true);
    const ledgers = await Promise.all(
      Array.from({ length: writers }, async (_, index) =>
        // Half of them share a clone of the remote, as two jobs on one machine would; the others have one of their own.
        ledgerOf(index % 2 === 0 ? await repository() : bare, index % 2 === 0 ? { url: bare.dir, token: null } : null),
      ),
    );
    await Promise.all(
      ledgers.map(async (ledger, writer) => {
        for (const round of [1, 2]) {
          await ledger.write(put(instanceFile(`src-${writer}-${round}`)));
          await ledger.write(async (view) => {
            const path = instancePath("local", "src-shared");
            const before = (await view.read(path)) ?? instanceFile("src-shared");
            const retry = { by: "octocat", at: "2026-11-20T12:00:00Z", comment: (before.retry?.comment ?? 0) + 1 };
            return { message: "Count", files: new Map([[path, { ...before, retry }]]) };
          });
        }
      }),
    );
    const view = await ledgerOf(bare).open();
    expect(idsIn(view)).toHaveLength(writers * 2 + 1);
    expect(await view.read(instancePath("local", "src-shared"))).toMatchObject({ retry: { comment: writers * 2 } });
    expect(Number(await git(bare.dir, "rev-list", "--count", "flotilla/ledger"))).toBe(writers * 4);
  });

  test("a writer that dies between commit and push leaves nothing behind", async () => {
    const bare = await repository(true);
    const clone = await repository();
    const remote = { url: bare.dir, token: null };
    const dying: GitRepository = {
      ...clone,
      push: () => Promise.reject(new Error("killed")),
    };
    await expect(ledgerOf(dying, remote).write(put(instanceFile("src-a")))).rejects.toThrow("killed");
    const { view } = await ledgerOf(clone, remote).write(put(instanceFile("src-b")));
    expect(idsIn(view)).toEqual(["src-b"]);
    expect(idsIn(await ledgerOf(bare).open())).toEqual(["src-b"]);
  });

  test.each(["before", "after"] as const)("a remote that fails %s it took the push: the entry is there once", async (when) => {
    const bare = await repository(true);
    const proxy = await gitOverHttp(bare.dir, when);
    let asked = 0;
    const { changed, change } = await ledgerOf(await repository(), { url: proxy, token: "t0ken" }).write(() => ({
      ...put(instanceFile("src-a"))(),
      asked: (asked += 1),
    }));
    expect(changed).toBe(true);
    // The one that went through, not the last one that was asked for.
    expect(change).toMatchObject({ message: "Record src-a", asked: when === "after" ? 1 : asked });
    expect(idsIn(await ledgerOf(bare).open())).toEqual(["src-a"]);
    expect(await git(bare.dir, "rev-list", "--count", "flotilla/ledger")).toBe("1\n");
  });

  test("says why a rule of the remote refuses the branch", async () => {
    const bare = await repository(true);
    await writeFile(join(bare.dir, "hooks", "pre-receive"), "#!/bin/sh\necho 'only flotilla[bot] may push here' >&2\nexit 1\n", {
      mode: 0o755,
    });
    const write = ledgerOf(await repository(), { url: bare.dir, token: null }).write(put(instanceFile("src-a")));
    await expect(write).rejects.toThrow(/flotilla\/ledger cannot be written.*only flotilla\[bot\] may push here/s);
  });
});

describe("up-to-date instances", () => {
  const inputs = { config: oid("a"), environment: oid("b"), architecture: oid("c"), revision: "local/1" };

  test("are known by the listing alone, and only while nobody asked for a retry", async () => {
    const repo = await repository();
    const ledger = ledgerOf(repo);
    const upToDate = async () => Object.fromEntries((await ledger.open()).upToDate("local"));
    await ledger.write(put(instanceFile("src-a", { inputs })));
    expect(await upToDate()).toEqual({ "src-a": inputs });
    await ledger.write(put(instanceFile("src-a", { inputs: { ...inputs, config: oid("d") } })));
    expect(await upToDate()).toEqual({ "src-a": { ...inputs, config: oid("d") } });
    await ledger.write(put(instanceFile("src-a", { inputs, retry: { by: "octocat", at: "2026-11-20T12:00:00Z", comment: null } })));
    expect(await upToDate()).toEqual({});
    await ledger.write(put(instanceFile("src-a", { inputs })));
    await ledger.write(() => ({ message: "Forget it", files: new Map([[instancePath("local", "src-a"), null]]) }));
    expect(await upToDate()).toEqual({});
    expect(await git(repo.dir, "ls-tree", "-r", "--name-only", "flotilla/ledger")).toBe("");
  });

  test("an entry that an older writer has left does not count", async () => {
    const repo = await repository();
    const ledger = ledgerOf(repo);
    const { view } = await ledger.write(put(instanceFile("src-a", { inputs })));
    expect(view.upToDate("local").get("src-a")).toEqual(inputs);
    // It claims the instance, and knows nothing of the index.
    const tip = await repo.commit(view.commit ?? "");
    const claimed = new Map([[instancePath("local", "src-a"), indentedJson(instanceFile("src-a"))]]);
    const by = { name: "older", email: "older@example.com", at: noon };
    const commit = await repo.writeCommit(await repo.writeTree(tip.tree, claimed), [view.commit ?? ""], "Claim", by);
    expect(await repo.updateRef("refs/heads/flotilla/ledger", commit, view.commit)).toBe(true);
    expect((await ledger.open()).upToDate("local").has("src-a")).toBe(false);
  });
});

/** `git http-backend` behind a server that answers 503 to the first push, before or after git saw it. */
async function gitOverHttp(dir: string, when: "before" | "after"): Promise<string> {
  const { spawn } = await import("node:child_process");
  await git(dir, "config", "http.receivepack", "true");
  let failed = false;
  const server = createServer((request, response) => {
    const [path = "", query = ""] = (request.url ?? "").split("?");
    const failing = !failed && path.endsWith("git-receive-pack") && request.method === "POST";
    if (failing) failed = true;
    if (failing && when === "before") {
      request.resume().on("end", () => response.writeHead(503).end());
      return;
    }
    const backend = spawn("git", ["http-backend"], {
      env: {
        PATH: process.env["PATH"],
        GIT_PROJECT_ROOT: dir,
        GIT_HTTP_EXPORT_ALL: "1",
        PATH_INFO: path,
        QUERY_STRING: query,
        REQUEST_METHOD: request.method,
        CONTENT_TYPE: request.headers["content-type"] ?? "",
        REMOTE_USER: "flotilla",
        HTTP_CONTENT_ENCODING: request.headers["content-encoding"] ?? "",
        GIT_PROTOCOL: request.headers["git-protocol"]?.toString() ?? "",
      },
    });
    request.pipe(backend.stdin);
    const parts: Buffer[] = [];
    backend.stdout.on("data", (part: Buffer) => parts.push(part));
    backend.on("close", () => {
      if (failing) {
        response.writeHead(503).end();
        return;
      }
      const all = Buffer.concat(parts);
      const end = all.indexOf("\r\n\r\n");
      for (const line of all.subarray(0, end).toString().split("\r\n")) {
        const [name = "", value = ""] = line.split(": ");
        if (name === "Status") response.statusCode = Number.parseInt(value, 10);
        else response.setHeader(name, value);
      }
      response.end(all.subarray(end + 4));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return `http://127.0.0.1:${address.port}/`;
}

test("the ledger never touches the work tree or its index", async () => {
  const repo = await repository();
  await writeFile(join(repo.dir, "flotilla.yaml"), "kind: Fleet\n");
  await git(repo.dir, "add", ".");
  await ledgerOf(repo).write(put(instanceFile("src-a")));
  expect(await git(repo.dir, "status", "--porcelain")).toBe("A  flotilla.yaml\n");
  expect(await readFile(join(repo.dir, "flotilla.yaml"), "utf8")).toBe("kind: Fleet\n");
});
