import { join } from "node:path";
import { readJournal } from "../../src/apply/journal.ts";
import { record } from "../../src/apply/record.ts";
import { notify } from "../../src/apply/notify.ts";
import { systemClock } from "../../src/clock/clock.ts";
import { fleetScrub, instancesOf } from "../../src/fleet/public-text.ts";
import { findTemplate, plainTemplate } from "../../src/fleet/template-files.ts";
import { wakeRollouts } from "../../src/rollout/index.ts";
import { runAction } from "../entry.ts";
import { gitHubOfJob } from "../github.ts";
import { ledgerOfJob } from "../ledger.ts";

const template = "templates/needs-confirmation.md";

await runAction(async (context) => {
  const token = context.requiredInput("token");
  const folder = join(context.workspace, context.requiredInput("input"));
  const github = gitHubOfJob(context, token);
  const { repository, commit, snapshot, ledger } = await ledgerOfJob(context, token, github.login);
  const entries = await readJournal(folder);
  if (entries.length === 0) context.warning("the engine job left no journal: what it had claimed is interrupted");
  const now = systemClock();
  const recorded = await record({ repository, treeish: commit, ledger, github, run: context.runId, entries, now });
  await notify({
    github,
    ledger,
    recorded,
    environments: [...snapshot.environments.keys()],
    template: (await findTemplate(repository, commit, template)) ?? plainTemplate(template),
    scrub: fleetScrub(instancesOf(snapshot), snapshot),
    mention: snapshot.fleet.spec.notify?.mention ?? null,
    run: context.runId,
  });
  for (const environment of recorded.stopped)
    context.warning(`${environment}: its failure budget is used up, the rest was not started; the next scheduled run continues`);
  // An instance may have come to rest that a rollout waits for.
  await wakeRollouts(recorded.view, { github, log: (line) => context.info(line) });
  context.info(recorded.continues ? "recorded; the next slice is started" : "recorded");
});
