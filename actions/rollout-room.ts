import { systemClock } from "../src/clock/clock.ts";
import { loadFleet } from "../src/fleet/load.ts";
import { openRepository } from "../src/git/git-cli.ts";
import { openLedger } from "../src/ledger/git-ledger.ts";
import { run } from "../src/process/run.ts";
import type { RolloutRoom } from "../src/rollout/room.ts";
import { type ActionContext, ActionFailure } from "./entry.ts";
import { gitHubOfJob } from "./github.ts";

/** What release, rollout and command work with: the checkout's objects, the remote, the ledger and GitHub, all with one token. */
export async function rolloutRoom(context: ActionContext, token: string): Promise<RolloutRoom> {
  context.mask(token);
  const github = gitHubOfJob(context, token);
  const repository = await openRepository(context.workspace, run, context.env);
  const remote = { url: `${context.serverUrl}/${context.owner}/${context.repository}.git`, token };
  const by = { name: github.login, email: `${github.login}@users.noreply.github.com` };
  // Where the ledger lies is all that is asked here: whoever goes by main fetches it at that moment.
  const commit = await repository.resolve("HEAD");
  if (commit === null) throw new ActionFailure("there is no commit checked out");
  const { snapshot, problems } = await loadFleet(repository, commit, { only: [] });
  if (snapshot === null)
    throw new ActionFailure(
      `the checkout holds no fleet: ${problems[0]?.file ?? "flotilla.yaml"}: ${problems[0]?.message ?? "it is missing"}`,
    );
  const ledger = openLedger({ repository, remote, branch: snapshot.fleet.spec.ledger, by, clock: systemClock });
  return { repository, remote, ledger, github, by, clock: systemClock, log: (line) => context.info(line) };
}
