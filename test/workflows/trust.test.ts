import { describe, expect, test } from "vitest";
import { productWorkflows } from "../../lab/scenarios/fleet-repository.ts";
import { labLogin, readWorkflows } from "./workflow-files.ts";

// The trust lines of the workflows: what a pushed branch, a pull request or a comment must not reach.
const workflows = await readWorkflows();
const jobs = workflows.flatMap((workflow) => workflow.jobs);
const fleetJobs = jobs.filter((job) => !productWorkflows.includes(job.file) && job.calls === null);
const calling = jobs.filter((job) => job.calls !== null);
const usesSecret = /\$\{\{[^}]*\bsecrets\./;

test("there is something to look at", () => {
  expect(workflows.map((workflow) => workflow.file)).toEqual([
    "apply-shard.yml",
    "apply-shards.yml",
    "apply.yml",
    "ci.yml",
    "commands.yml",
    "drift.yml",
    "plan-parts.yml",
    "plan.yml",
    "product-release.yml",
    "pull-request.yml",
    "release.yml",
    "restore.yml",
    "reviews.yml",
    "rollout.yml",
  ]);
});

describe.for(workflows.map((workflow) => [workflow.file, workflow] as const))("%s", ([, workflow]) => {
  test("gives its jobs nothing that they do not name", () => {
    expect(workflow.permissions).toEqual({});
    for (const job of workflow.jobs) expect(job.permissions, job.title).not.toBeNull();
  });

  test("takes other people's actions by commit, with the version beside it", () => {
    for (const [line] of workflow.text.matchAll(/^.*\buses:.*$/gm))
      expect(line).toMatch(
        /uses: (\.\/(?:actions\/[a-z-]+|lab\/cloud\/login|\.github\/workflows\/[a-z-]+\.yml)$|[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$)/,
      );
  });

  test("puts no expression into a shell", () => {
    for (const step of workflow.jobs.flatMap((job) => job.steps)) expect(step.run ?? "").not.toContain("${{");
  });

  test("never runs a pull request's code with the base's rights", () => {
    expect(workflow.triggers).not.toContain("pull_request_target");
  });

  test("leaves no credential in the checkout", () => {
    const checkouts = workflow.jobs.flatMap((job) => job.steps).filter((step) => step.uses?.startsWith("actions/checkout@"));
    for (const step of checkouts) expect(step.with?.["persist-credentials"]).toBe(false);
  });
});

// "By default, when a workflow job references an environment, GitHub creates a deployment object to track the deployment. You can opt out of deployment creation by setting
// `deployment` to `false`". https://docs.github.com/en/actions/how-tos/deploy/configure-and-manage-deployments/control-deployments
// Whether the subject of an identity token stays the same then is written nowhere: jobs that have one keep their deployments.
test("only jobs with an identity of the cloud leave a deployment behind", () => {
  for (const job of fleetJobs.filter(({ environment }) => environment !== null))
    expect(job.text.includes('"deployment":false'), job.title).toBe(job.permissions?.["id-token"] === undefined);
});

test("a job with a secret or an identity is in an environment, which only main may use", () => {
  for (const job of fleetJobs)
    if (usesSecret.test(job.text) || job.permissions?.["id-token"] !== undefined)
      expect(job.environment, job.title).toMatch(/^flotilla-(app|plan|apply)$/);
});

test("an identity is asked for only where a cloud is logged in to, which is switched on by a variable", () => {
  const logins = jobs.flatMap((job) => job.steps.filter((step) => step.uses === labLogin).map((step) => ({ job, step })));
  expect(logins.map(({ job }) => job.title)).toEqual([
    "apply-shard.yml: engine",
    "drift.yml: detect",
    "plan-parts.yml: parts",
    "plan.yml: plan",
    "plan.yml: parts",
  ]);
  for (const { job, step } of logins) {
    expect(job.permissions?.["id-token"]).toBe("write");
    expect(step.if).toBe("vars.FLOTILLA_CLOUD_URL != ''");
  }
  const identities = fleetJobs.filter(
    (job) => job.environment?.startsWith("flotilla-") === true && job.permissions?.["id-token"] !== undefined,
  );
  expect(identities).toEqual(logins.map(({ job }) => job));
});

test("a job that calls a workflow hands over by name what the called jobs use, and nothing that is the repository's own", () => {
  expect(calling.map(({ title }) => title)).toEqual([
    "apply-shards.yml: shards",
    "apply.yml: shards",
    "apply.yml: groups",
    "plan.yml: groups",
  ]);
  for (const { file, text, secrets, calls } of calling) {
    const called = jobs.filter((job) => job.file === calls);
    const used = called.flatMap((job) => job.text.match(/(?<=secrets\.)\w+/g) ?? []);
    expect(secrets, file).toEqual(Object.fromEntries([...new Set(used)].map((name) => [name, `\${{ secrets.${name} }}`])));
    expect(text).not.toContain("inherit");
  }
});

test("what one job of apply gives to another goes by the shard's own name and seal", () => {
  const [engine, record] = ["engine", "record"].map((name) => jobs.find((job) => job.title === `apply-shard.yml: ${name}`));
  for (const text of [engine?.text, record?.text]) {
    expect(text).toContain('"name":"journal-${{ inputs.number }}"');
    expect(text).toContain('"${{ runner.temp }}/work/${{ inputs.number }}"');
    expect(text).toContain('"seal":"${{ inputs.seal }}"');
  }
});

test("the parts of a plan beyond one matrix take the steps of those within", () => {
  const [within, beyond] = ["plan.yml", "plan-parts.yml"].map((file) => jobs.find((job) => job.title === `${file}: parts`));
  const textOf = (text = "") => text.replaceAll("needs.plan.outputs.", "inputs.");
  const { steps = [] } = within ?? {};
  expect(JSON.stringify(beyond?.steps)).toBe(textOf(JSON.stringify(steps)));
  expect([beyond?.environment, beyond?.permissions]).toEqual([within?.environment, within?.permissions]);
});

test("no job can both change the fleet's repository and its cloud", () => {
  for (const job of fleetJobs) {
    const identity = job.permissions?.["id-token"] === "write";
    const app = job.text.includes("FLOTILLA_APP_PRIVATE_KEY");
    expect(identity && app, job.title).toBe(false);
    if (identity)
      expect(Object.entries(job.permissions ?? {}).filter(([name, access]) => name !== "id-token" && access === "write")).toEqual([]);
  }
});

test("what runs a pull request's code knows no secret, no identity and no variable", () => {
  const untrusted = workflows.filter(({ triggers }) => triggers.includes("pull_request") || triggers.includes("merge_group"));
  expect(untrusted.map((workflow) => workflow.file)).toEqual(["ci.yml", "pull-request.yml"]);
  for (const workflow of untrusted) {
    expect(workflow.text).not.toMatch(/\b(secrets|vars)\./);
    for (const job of workflow.jobs) {
      expect(job.permissions, job.title).toEqual({ contents: "read" });
      expect(job.environment, job.title).toBeNull();
    }
  }
});

test("what holds secrets checks out main's own code, never a pull request's", () => {
  // Without a ref it is the commit of the event: "GITHUB_SHA" stays the same when a run is repeated, up to 30 days later
  // (https://docs.github.com/en/actions/how-tos/manage-workflow-runs/re-run-workflows-and-jobs), and old code would hold today's secrets.
  const named = "github.event.repository.default_branch";
  const fine = [`\${{ ${named} }}`, `\${{ github.event_name == 'schedule' && github.ref_name || ${named} }}`, "${{ inputs.commit }}"];
  expect(calling.flatMap(({ file, text }) => (text.match(/"commit":"[^"]*"/g) ?? []).map((commit) => `${file} ${commit}`))).toEqual([
    'apply-shards.yml "commit":"${{ inputs.commit }}"',
    'apply.yml "commit":"${{ needs.find.outputs.commit }}"',
    'apply.yml "commit":"${{ needs.find.outputs.commit }}"',
  ]);
  for (const job of fleetJobs.filter(({ environment }) => environment !== null))
    for (const step of job.steps.filter(({ uses }) => uses?.startsWith("actions/checkout@")))
      expect(fine, `${job.title} checks out ${String(step.with?.["ref"])}`).toContain(step.with?.["ref"]);
});
