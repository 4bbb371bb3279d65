import { expect, test } from "vitest";
import { loadFleet } from "../../src/fleet/load.ts";
import { planPullRequest } from "../../src/review/plan-pull-request.ts";
import { committedRoots } from "../../src/stacks/committed-roots.ts";
import { sampleFleet } from "../fleet/sample-fleet.ts";
import { ledgerOf, noon, repository as aRepository } from "../ledger/ledger-fixture.ts";

test("committed roots are compared by main's code as well: the check of a pull request's own code can be made green", async () => {
  const repository = await aRepository();
  const environment = "environments/production/environment.yaml";
  const files = sampleFleet();
  const backend = 'backend: { type: cloud, organization: acme, workspace: "{{environment}}_{{instance.id}}_{{stack}}", roots: hcp }';
  const text = (files.get(environment) ?? "").replace("backend: { type: local }", backend).replace("name: tofu", "name: terraform");
  const bare = await repository.writeTree(null, files.set(environment, text));
  const { snapshot } = await loadFleet(repository, bare);
  if (snapshot === null) throw new Error("no fleet");
  const by = { name: "octocat", email: "octocat@example.com", at: noon };
  const tree = await repository.writeTree(bare, await committedRoots(repository, snapshot));
  const main = await repository.writeCommit(tree, [], "Import", by);
  const plan = async (changed: ReadonlyMap<string, string>) => {
    const head = await repository.writeCommit(await repository.writeTree(tree, changed), [main], "Change", by);
    const openRunner = () => Promise.reject(new Error("nothing is to be planned"));
    const ledger = ledgerOf(repository);
    return await planPullRequest({
      repository,
      main,
      head,
      pullRequest: 12,
      run: "1",
      root: "",
      part: null,
      openRunner,
      keyId: "",
      ledger,
    });
  };
  expect(await plan(new Map([["README.md", "# Fleet\n"]]))).toMatchObject({ problems: [], stacks: [] });
  const edited = "hcp/production/src-production-a/app/main.tf.json";
  expect((await plan(new Map([[edited, "{}"]]))).problems).toMatchObject([
    { code: "roots.outdated", message: expect.stringContaining(`edited by hand: ${edited}`) as string },
  ]);
  const added = "hcp/production/src-production-a/app/more.tf";
  expect((await plan(new Map([[added, ""]]))).problems).toMatchObject([{ code: "roots.outdated", file: added }]);
});
