import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { refuseNewerArtifacts } from "../../actions/artifact-check.ts";
import { committerOfJob } from "../../actions/committer.ts";
import { isOfEnterpriseServer } from "../../actions/entry.ts";
import { apiRootOf, isTooOld, serverKind } from "../../src/github/server.ts";
import { readWorkflows } from "./workflow-files.ts";
import { forEnterpriseServer } from "../../src/cli/init-files.ts";

test.for([
  ["https://github.com", "cloud", "https://api.github.com"],
  ["https://acme.ghe.com", "data-residency", "https://api.acme.ghe.com"],
  ["https://github.acme.example", "enterprise-server", "https://github.acme.example/api/v3"],
  ["https://ghe.com.example", "enterprise-server", "https://ghe.com.example/api/v3"],
  ["https://github.acme.example:8443", "enterprise-server", "https://github.acme.example:8443/api/v3"],
] as const)("%s is %s, with its API at %s", ([server, kind, api]) => {
  expect(serverKind(server)).toBe(kind);
  expect(apiRootOf(server)).toBe(api);
  expect(isOfEnterpriseServer({ serverUrl: server })).toBe(kind === "enterprise-server");
});

test.for(["http://127.0.0.1:4000", "http://localhost:4000", "file:///srv/fleets"])("%s is a GitHub of this machine", (serverUrl) => {
  expect(isOfEnterpriseServer({ serverUrl })).toBe(false);
});

test.for([
  ["3.19.4", true],
  ["2.22.0", true],
  ["3.20.0", false],
  ["3.21", false],
  ["4.0.0", false],
  ["something else", false],
] as const)("GitHub Enterprise Server %s: too old is %s", ([version, old]) => expect(isTooOld(version)).toBe(old));

test("the App's commits have an address of the server", () => {
  const addressAt = (serverUrl: string) => committerOfJob(serverUrl, { login: "flotilla[bot]", account: 17 }).email;
  expect(addressAt("https://github.com")).toBe("17+flotilla[bot]@users.noreply.github.com");
  expect(addressAt("https://acme.ghe.com")).toBe("17+flotilla[bot]@users.noreply.ghe.com");
  expect(addressAt("https://github.acme.example")).toBe("17+flotilla[bot]@users.noreply.github.acme.example");
});

// "upload-artifact@v4+ is not currently supported on GitHub Enterprise Server (GHES) yet. If you are on GHES, you must use v3 (Node 16) or v3-node20 (Node 20)."
// https://github.com/actions/upload-artifact#readme
describe("on a GitHub Enterprise Server", () => {
  let workspace: string;
  beforeEach(async () => {
    workspace = await mkdtemp(join(tmpdir(), "flotilla-enterprise-"));
    await mkdir(join(workspace, ".github", "workflows"), { recursive: true });
  });
  afterEach(() => rm(workspace, { recursive: true, force: true }));

  const place = async (as: (text: string) => string): Promise<void> => {
    for (const { file, text } of await readWorkflows()) await writeFile(join(workspace, ".github", "workflows", file), as(text));
  };
  const check = (file: string) =>
    refuseNewerArtifacts({
      workspace,
      serverUrl: "https://github.acme.example",
      env: { GITHUB_WORKFLOW_REF: `acme/fleet/.github/workflows/${file}@refs/heads/main` },
    });

  test("a workflow with artifacts that it does not serve is refused at the start of each job, and those that it calls", async () => {
    await place((text) => text);
    await expect(check("plan.yml")).rejects.toThrow(
      /^\.github\/workflows\/plan\.yml:\d+ has actions\/download-artifact v7, .* v3 is needed/,
    );
    await writeFile(join(workspace, ".github", "workflows", "apply.yml"), "    uses: ./.github/workflows/apply-shard.yml\n");
    await expect(check("apply.yml")).rejects.toThrow(".github/workflows/apply-shard.yml:");
    // What hands nothing on works as it is.
    await expect(check("pull-request.yml")).resolves.toBeUndefined();
    await expect(check("commands.yml")).resolves.toBeUndefined();
  });

  test("those that init writes for one are not", async () => {
    await place(forEnterpriseServer);
    for (const { file } of await readWorkflows()) if (file !== "ci.yml" && file !== "product-release.yml") await check(file);
  });
});
