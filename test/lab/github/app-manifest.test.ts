import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createAppAuth } from "@octokit/auth-app";
import { afterEach, expect, test } from "vitest";
import { appPermissions } from "../../../src/cli/doctor-finding.ts";
import { run } from "../../../src/process/run.ts";
import { cliEntry, cliEnv } from "../../cli/cli-fixture.ts";
import { checkExchange, type ForgeFixture, startForgeFixture } from "./forge-fixture.ts";

// `flotilla app create`, with a browser that is signed in on the lab's GitHub.

let fixture: ForgeFixture | null = null;
let folder = "";
afterEach(async () => {
  await fixture?.close();
  await rm(folder, { recursive: true, force: true });
});

test("an App is created with what doctor wants of it, and its key comes into a file alone", { timeout: 60_000 }, async () => {
  fixture = await startForgeFixture({ appPermissions: { metadata: "read" } });
  const { url, apiUrl, app, user } = { ...fixture.forge, user: fixture.forge.user("octocat") };
  folder = await mkdtemp(join(tmpdir(), "flotilla-test-app-"));
  await run("git", ["init", "--quiet", folder], { cwd: folder, env: cliEnv, timeout: 30_000 });
  await writeFile(join(folder, "flotilla.yaml"), "");
  const home = join(folder, "home");
  await mkdir(home);
  const env = { ...cliEnv, HOME: home, GITHUB_SERVER_URL: url, GITHUB_API_URL: apiUrl };
  const child = spawn(process.execPath, [cliEntry, "app", "create", "--repo", "example/fleet", "--organization", "example"], {
    cwd: folder,
    env,
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (data) => (stdout += String(data)));
  child.stderr.on("data", (data) => (stderr += String(data)));
  const ended = once(child, "close");
  while (!stderr.includes("Open http")) await Promise.race([once(child.stderr, "data"), ended.then(() => expect.fail(stderr))]);
  const [, address = ""] = /Open (http:\S+) in a browser that is signed in on GitHub as an owner of example/.exec(stderr) ?? [];

  const page = await (await fetch(address)).text();
  const [, action = "", manifest = ""] =
    /<form action="([^"]+)" method="post"><input type="hidden" name="manifest" value="([^"]+)">/.exec(page) ?? [];
  expect(action).toMatch(`${url}/organizations/example/settings/apps/new?state=`);
  // Somebody else's page sends the browser there: nothing comes of it.
  expect((await fetch(`${address}created?code=abc&state=guessed`)).status).toBe(404);
  const body = new URLSearchParams({ manifest: manifest.replaceAll("&quot;", '"') });
  const session = await fetch(`${url}/_session/${user.token}`, { redirect: "manual" });
  const cookie = session.headers.get("set-cookie")?.split(";")[0] ?? "";
  expect((await fetch(action, { method: "POST", body, redirect: "manual" })).status).toBe(401);
  const sent = await fetch(action, { method: "POST", body, redirect: "manual", headers: { cookie } });
  expect(await (await fetch(sent.headers.get("location") ?? "")).text()).toContain("Go on in the terminal");
  await ended;

  expect({ code: child.exitCode, stderr: stderr.split("\n").length }).toEqual({ code: 0, stderr: 2 });
  const file = join(home, "flotilla.private-key.pem");
  // The clone holds no secret that a commit could take.
  expect(await readdir(folder)).not.toContain("flotilla.private-key.pem");
  const privateKey = await readFile(file, "utf8");
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(privateKey).toBe(app.privateKey);
  expect(stdout).toContain(`gh variable set FLOTILLA_APP_ID --repo example/fleet --body ${app.id}\n`);
  expect(stdout + stderr).not.toContain("PRIVATE KEY");
  const auth = createAppAuth({ appId: app.id, privateKey });
  const { token } = await auth({ type: "app" });
  const installation = await fetch(`${apiUrl}/repos/example/fleet/installation`, { headers: { authorization: `Bearer ${token}` } });
  expect(((await installation.json()) as { readonly permissions: object }).permissions).toEqual({ ...appPermissions, members: "read" });
});

test("a code counts once, and its answer is as GitHub describes it", async () => {
  fixture = await startForgeFixture();
  const { url, apiUrl } = fixture.forge;
  const session = await fetch(`${url}/_session/${fixture.forge.user("octocat").token}`, { redirect: "manual" });
  const cookie = session.headers.get("set-cookie")?.split(";")[0] ?? "";
  const submit = (manifest: object) =>
    fetch(`${url}/settings/apps/new?state=x`, {
      method: "POST",
      redirect: "manual",
      headers: { cookie },
      body: new URLSearchParams({ manifest: JSON.stringify(manifest) }),
    });
  const right = { name: "flotilla", url, redirect_url: `${url}/back`, default_permissions: { issues: "write" } };
  expect((await submit({ ...right, default_permissions: { issues: "all" } })).status).toBe(422);
  const code = new URL((await submit(right)).headers.get("location") ?? "").searchParams.get("code") ?? "";
  const convert = () => fetch(`${apiUrl}/app-manifests/${code}/conversions`, { method: "POST" });
  const first = await convert();
  const exchange = {
    method: "POST",
    path: `/app-manifests/${code}/conversions`,
    request: undefined,
    status: first.status,
    response: await first.json(),
  };
  expect(checkExchange(exchange)).toEqual([]);
  expect((await convert()).status).toBe(404);
});
