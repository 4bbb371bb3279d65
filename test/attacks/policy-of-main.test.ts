import { afterAll, beforeAll, expect, test } from "vitest";
import { handedOn, refusedVariable } from "../../src/fleet/engine-variables.ts";
import type { FleetEnvironment, FleetSnapshot } from "../../src/fleet/model.ts";
import { withPolicyOfMain } from "../../src/review/policy-of-main.ts";
import { type SampleFleet, sampleFleet } from "../review/sample-fleet.ts";
import { anEnvironment } from "../stacks/small-fleet.ts";

const acme = "src-159fbd61737878e3fa36";
const config = `environments/local/deployments/${acme}/config.yaml`;
const environmentFile = "environments/local/environment.yaml";

let fleet: SampleFleet;
beforeAll(async () => {
  fleet = await sampleFleet();
  await fleet.apply("main", acme);
});
afterAll(() => fleet.close());

test("a pull request is judged by main's policy, whatever policy and variables it brings", async () => {
  const head = await fleet.commit("own-policy", (path) => {
    fleet.edit(path(config), ({ spec }) => (spec["size"] = "large"));
    fleet.edit(path(environmentFile), ({ spec }) => {
      spec["policy"] = { ...(spec["policy"] as object), providers: [] };
      spec["engine"] = { ...(spec["engine"] as object), env: [] };
    });
  });
  // By its own list nothing of it could be planned: neither the provider nor the way to it is on it.
  const report = await fleet.plan(head);
  expect(report.stacks.map(({ stack, error }) => [stack, error])).toEqual([
    ["database", null],
    ["app", null],
  ]);
});

test("a new environment has no providers and no variables until it is on main, and its stacks say so", async () => {
  const mine = anEnvironment(
    { name: "tofu" },
    { providers: [{ source: "evil/aws" }], modules: [{ allow: "data.http", reason: "x" }] },
    { engine: { name: "tofu", version: ">=1.6", env: ["CLOUD_TOKEN"] } },
  );
  const inMain = (main: FleetEnvironment | null) =>
    withPolicyOfMain({ environments: new Map(main === null ? [] : [[main.name, main]]) } as unknown as FleetSnapshot, mine);
  const { environment, differs } = inMain(null);
  expect(environment.config.spec.policy).toMatchObject({ providers: [], modules: [] });
  expect(environment.config.spec.engine).toEqual({ name: "tofu", version: ">=1.6" });
  expect(differs).toBe(true);
  expect(inMain(mine)).toEqual({ environment: mine, differs: false });
  const main = anEnvironment({ name: "tofu" }, { providers: [{ source: "flotilla/local" }], protectedTypes: ["x"] });
  expect(inMain(main).environment.config.spec.policy).toEqual(main.config.spec.policy);
  expect(inMain(main).environment.config.spec.engine.env).toBeUndefined();
});

test.each([
  ..."ACTIONS_ID_TOKEN_REQUEST_TOKEN ACTIONS_RUNTIME_TOKEN GITHUB_TOKEN GITHUB_ENV RUNNER_TEMP INPUT_TOKEN STATE_x".split(" "),
  ..."FLOTILLA_KEY FLOTILLA_STATE_DIR TF_CLI_ARGS TF_CLI_CONFIG_FILE TF_VAR_upstream_network TF_LOG TF_ENCRYPTION TF_DATA_DIR".split(" "),
  ..."LD_PRELOAD LD_LIBRARY_PATH DYLD_INSERT_LIBRARIES NODE_OPTIONS npm_config_registry PYTHONPATH PERL5LIB".split(" "),
  ..."GIT_SSH_COMMAND GIT_CONFIG_COUNT SSH_AUTH_SOCK BASH_ENV ENV SHELL PATH Path HOME XDG_CONFIG_HOME TMPDIR".split(" "),
])("%s is handed to no engine and no operation, even where an environment names it", (name) => {
  expect(refusedVariable(name)).not.toBeNull();
  expect(handedOn([name], { [name]: "x" })).toEqual({});
});

test.each(
  "AWS_ROLE_ARN GOOGLE_OAUTH_ACCESS_TOKEN ARM_USE_OIDC TF_REATTACH_PROVIDERS TF_TOKEN_mirror_example HTTPS_PROXY SSL_CERT_FILE".split(" "),
)("%s may be handed on", (name) => {
  expect(handedOn([name, "ABSENT"], { [name]: "x" })).toEqual({ [name]: "x" });
});
