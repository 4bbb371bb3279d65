import { describe, expect, it } from "vitest";
import { action, checkoutAction, createRunnerFixture, job, jobOf, onPush } from "./runner-fixture.ts";

const ask = `const url = process.env.ACTIONS_ID_TOKEN_REQUEST_URL;
if (!url) { console.log("may not ask"); process.exit(0); }
const get = (token, more) => fetch(url + more, { headers: { authorization: "Bearer " + token } });
get(process.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN, "&audience=flotilla-cloud").then(async (answer) => {
  out("value", (await answer.json()).value);
  console.log("with another token: " + (await get("guessed", "")).status);
  fs.writeFileSync(process.env.FIXTURE_DIR + "/door", url + " " + process.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN);
});`;
const asks = [
  `uses: ${checkoutAction}\nwith:\n  persist-credentials: false`,
  "uses: ./actions/ask\nid: ask",
  "run: echo value ${{ steps.ask.outputs.value }}",
] as const;

describe("a job's identity", () => {
  it("is issued to jobs with `id-token: write` only, with the claims that GitHub documents, while the job is running", async () => {
    await using fixture = await createRunnerFixture({
      environments: [{ name: "flotilla-apply", branches: ["main"], secrets: {} }],
      files: {
        ...action("ask", ask),
        ...onPush(
          job("may", "environment: flotilla-apply\npermissions:\n  contents: read\n  id-token: write", ...asks) +
            job("plain", "needs: may\npermissions:\n  contents: read\n  id-token: write", ...asks) +
            job("may-not", "permissions:\n  contents: read", ...asks),
          "apply",
        ),
      },
    });
    const run = await fixture.push();
    expect(jobOf(run, "may").log).toContain("with another token: 401");
    expect(jobOf(run, "may").log).toContain("value identity-for-flotilla-cloud");
    expect(jobOf(run, "may-not").log).toContain("may not ask");
    const [first, second] = fixture.forge.minted;
    expect(first).toMatchObject({
      audience: "flotilla-cloud",
      claims: {
        sub: "repo:octocat/fleet:environment:flotilla-apply",
        repository: "octocat/fleet",
        repository_id: "7",
        repository_owner: "octocat",
        repository_owner_id: "583231",
        ref: "refs/heads/main",
        sha: fixture.sha,
        workflow_ref: "octocat/fleet/.github/workflows/apply.yml@refs/heads/main",
        job_workflow_ref: "octocat/fleet/.github/workflows/apply.yml@refs/heads/main",
        environment: "flotilla-apply",
        event_name: "push",
        run_id: String(run.id),
        run_attempt: "1",
        actor: "mona",
      },
    });
    expect(second?.claims["sub"]).toBe("repo:octocat/fleet:ref:refs/heads/main");
    expect(second?.claims).not.toHaveProperty("environment");
  });

  it("can't be requested after the end of the job", async () => {
    await using fixture = await createRunnerFixture({
      files: { ...action("ask", ask), ...onPush(job("may", "permissions:\n  contents: read\n  id-token: write", ...asks)) },
    });
    await fixture.push();
    const { readFile } = await import("node:fs/promises");
    const [url = "", token = ""] = (await readFile(`${fixture.dir}/door`, "utf8")).split(" ");
    expect((await fetch(url, { headers: { authorization: `Bearer ${token}` } })).status).toBe(401);
  });
});
