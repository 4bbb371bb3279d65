import { instant } from "../../clock/clock.ts";
import type { PullRequest } from "../../github/port.ts";
import { type LedgerPath, releasePath } from "../../ledger/paths.ts";
import { mentioned, plain } from "../../report/plain-text.ts";
import type { LedgerRelease } from "../../schemas/kinds.ts";
import type { RolloutContext } from "../context.ts";

/** A release that no environment rolls out. */
export interface Unwanted {
  readonly version: string;
  readonly environments: readonly string[];
  /** Why each environment does not, one line each. */
  readonly reasons: readonly string[];
  /** From flotilla.yaml. */
  readonly mention: string | null;
}

/**
 * Notifies people once, on the pull request that would add the release to the catalog, that nobody rolls it out, and closes that: it would stay open
 * for ever. The ledger keeps which one that was, so that publishing again opens no second one. Answers its number.
 */
export async function declineRelease(context: RolloutContext, unwanted: Unwanted, open: () => Promise<PullRequest>): Promise<number> {
  const { github } = context;
  const number = (await declinedBefore(context, unwanted)) ?? (await recordDeclined(context, unwanted, (await open()).number));
  const marker = `<!-- flotilla:release ${unwanted.version} -->`;
  await github.stickyComment(number, marker, `${marker}\n${declinedText(unwanted)}`);
  if ((await github.pullRequest(number))?.state === "open") await github.closePullRequest(number);
  context.log(`#${number} is closed: no environment rolls out ${unwanted.version}`);
  return number;
}

async function declinedBefore({ ledger }: RolloutContext, { version, environments }: Unwanted): Promise<number | null> {
  const view = await ledger.open();
  const files = await view.readAll(environments.map((environment) => releasePath(environment, version)));
  return [...files.values()].find(({ declined }) => declined !== undefined)?.declined?.pullRequest ?? null;
}

async function recordDeclined(context: RolloutContext, { version, environments }: Unwanted, pullRequest: number): Promise<number> {
  const declined = { pullRequest, at: instant(context.clock()) };
  await context.ledger.write(async (view) => {
    const files = new Map<LedgerPath<"LedgerRelease">, LedgerRelease>();
    for (const environment of environments) {
      const path = releasePath(environment, version);
      files.set(path, { ...((await view.read(path)) ?? { environment, version, verified: null }), declined });
    }
    return { message: `No environment rolls out ${version}: #${pullRequest} is closed`, files };
  });
  return pullRequest;
}

function declinedText({ version, reasons, mention }: Unwanted): string {
  const again = `To roll it out, change that and publish it again: run release.yml with the version ${version}.`;
  return `${mentioned(mention)}Release ${version} is rolled out nowhere, so this pull request is closed.\n\n${reasons.map((reason) => `- ${plain(reason)}`).join("\n")}\n\n${again} To have it in the catalog without a rollout, reopen this pull request and merge it.\n`;
}
