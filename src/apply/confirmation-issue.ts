import { shortFingerprint } from "../data/fingerprint.ts";
import { byText } from "../data/order.ts";
import type { Scrub } from "../fleet/public-text.ts";
import { fillMarkdown } from "../fleet/template.ts";
import type { TemplateOf } from "../fleet/template-files.ts";
import type { GitHub, Issue } from "../github/port.ts";
import { confirmationsFolder, confirmationsTextPath } from "../ledger/paths.ts";
import type { LedgerStore, LedgerView } from "../ledger/store.ts";
import { code as codeSpan, linkable } from "../report/plain-text.ts";
import { many } from "../report/plan-diff.ts";
import { isSameText } from "../report/same-text.ts";
import { keepText } from "../report/written-text.ts";
import type { LedgerConfirmation } from "../schemas/kinds.ts";
import { confirmationMarker } from "./confirmation-marker.ts";
import type { Observed } from "./observe.ts";
import { type Waiting, waitingText } from "./waiting-text.ts";

export interface ConfirmationIssue {
  readonly github: GitHub;
  readonly ledger: LedgerStore;
  /** The ledger as it was read last. */
  readonly view: LedgerView;
  readonly environment: string;
  /** Everything that waits in the environment, in order. */
  readonly waiting: readonly Waiting[];
  /** What this run has newly found: somebody is mentioned for it, once. */
  readonly fresh: readonly Waiting[];
  readonly template: ConfirmationTemplate;
  readonly scrub: Scrub;
  /** `@team` of flotilla.yaml. */
  readonly mention: string | null;
  readonly run: string;
}

export type ConfirmationTemplate = TemplateOf<"templates/needs-confirmation.md">;

/** Everything that waits for a person, of those that are not up to date. `hosts`: those that texts may link to. */
export function waitingIn(instances: readonly Observed[], environment: string, hosts: readonly string[]): readonly Waiting[] {
  return instances
    .filter(({ instance }) => instance.environment === environment)
    .flatMap((observed) =>
      observed.stacks.flatMap((status) =>
        status.kind === "needs-confirmation"
          ? [
              {
                observed,
                stack: status.stack,
                attempt: status.attempt,
                account: linkable(observed.instance.config.metadata.annotations?.account ?? "", hosts),
              },
            ]
          : [],
      ),
    );
}

/** Keeps the one issue of an environment true: opened where something waits, closed where nothing does. Doing it twice is doing it once. */
export async function updateConfirmationIssue(issue: ConfirmationIssue): Promise<void> {
  const { github, ledger, view, environment, waiting } = issue;
  const known = await knownIssue(issue);
  if (waiting.length === 0 && known?.state !== "open") return;
  const confirmations = [...(await view.readAll(view.list(confirmationsFolder(environment)))).values()];
  const body = confirmationBody({ ...issue, confirmations });
  if (waiting.length === 0) {
    if (known !== null) await github.updateIssue(known.number, { body, state: "closed" });
    return;
  }
  const marker = confirmationMarker(environment);
  const title = `Needs confirmation: ${environment}`;
  const { number, state, body: before } = known ?? (await github.openIssue({ marker, title, body, assignees: [] }));
  await keepText(ledger, view, { path: confirmationsTextPath(environment), issue: number, body });
  if (state === "closed" || !isSameText(before, body)) await github.updateIssue(number, { body, state: "open" });
  if (issue.fresh.length > 0 && issue.mention !== null) {
    const once = `<!-- flotilla:needs-confirmation-run ${issue.run} -->`;
    const since = issue.fresh.map(({ attempt }) => attempt.at).sort()[0];
    await github.stickyComment(number, once, `${once}\n${issue.mention} ${newsText(issue.fresh, issue.scrub)}`, since);
  }
}

/** One that is locked takes no comment of an App and is put aside, without the marker by which it would be found again. */
async function usable(github: GitHub, issue: Issue | null): Promise<Issue | null> {
  if (issue === null || !issue.locked) return issue;
  const body = "This conversation was locked, so nobody could be answered here. What waits is in a new issue.\n";
  await github.updateIssue(issue.number, { body, state: "closed" });
  return null;
}

/**
 * The environment's issue: the ledger's number is the truth, for anybody with write can take the marker out of its body. All there ever were are only
 * gone through where one is opened: every run passes here.
 */
async function knownIssue({ github, view, environment }: ConfirmationIssue): Promise<Issue | null> {
  const recorded = await view.read(confirmationsTextPath(environment));
  const known = recorded === undefined ? null : await usable(github, await github.issue(recorded.issue));
  return known ?? (await usable(github, await github.issueWith(confirmationMarker(environment), "open")));
}

/** GitHub takes 65,536 characters; the rest is for what a template says around it. */
const longestBody = 40_000;
/** The same of a comment, which most people read as a mail. */
const longestNews = 20_000;

/** What the issue of an environment is made of. */
export type ConfirmationText = Pick<ConfirmationIssue, "environment" | "template" | "waiting" | "scrub"> & {
  /** Every confirmation of the environment that the ledger has. */
  readonly confirmations: readonly LedgerConfirmation[];
};

/** The issue's text; under GitHub's limit at any number of plans: with less detail, never cut in the middle. */
export function confirmationBody({ environment, template, waiting, scrub, confirmations }: ConfirmationText): string {
  const summary =
    waiting.length === 0
      ? `Nothing in ${environment} waits for a confirmation.`
      : `${count(waiting, "plan")} for a confirmation in ${environment}.`;
  const history = historyText(environment, confirmations);
  const slots = { summary, waiting: waitingText(waiting, scrub, longestBody), failed: "", history };
  const text = waiting.length === 0 ? `${summary}\n\n${history}`.trimEnd() : filled(template, slots);
  return `${confirmationMarker(environment)}\n${text.trimEnd()}\n`;
}

/** A fleet's own template may be from before a slot was there: what it has no place for stands at its end. */
function filled(template: ConfirmationTemplate, slots: Readonly<Record<ConfirmationTemplate["slots"][number], string>>): string {
  const missing = (["waiting", "failed", "history"] as const).filter((slot) => !template.slots.includes(slot)).map((slot) => slots[slot]);
  return [fillMarkdown(template, slots).trimEnd(), ...missing.filter((text) => text !== "")].join("\n\n");
}

/** Confirmations that are shown, at most. */
const mostConfirmations = 50;

/** Who confirmed what, newest first. */
function historyText(environment: string, confirmations: readonly LedgerConfirmation[]): string {
  if (confirmations.length === 0) return "";
  const newest = confirmations.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at) || byText(a.id, b.id) || byText(a.stack, b.stack));
  const rows = newest
    .slice(0, mostConfirmations)
    .map(
      ({ at, by, id, stack, fingerprint }) =>
        `| ${at} | ${codeSpan(by)} | ${codeSpan(`${id} ${stack}`)} | ${codeSpan(shortFingerprint(fingerprint))} |`,
    );
  const more =
    newest.length > rows.length
      ? `\nThe newest ${rows.length} of ${newest.length}; all are below \`confirmations/${environment}\` on the branch \`flotilla/ledger\`.\n`
      : "";
  return `<details><summary>Confirmed so far: ${many(newest.length, "plan")}</summary>\n\n| when | by | what | plan |\n|---|---|---|---|\n${rows.join("\n")}\n${more}\n</details>`;
}

function count(waiting: readonly Waiting[], noun: string): string {
  return `${waiting.length} ${waiting.length === 1 ? `${noun} waits` : `${noun}s wait`}`;
}

/** What people are mentioned with: the plans and the lines to type, so that a mail is enough to judge by. */
export function newsText(fresh: readonly Waiting[], scrub: Scrub): string {
  const names = fresh.slice(0, 10).map(({ observed, stack }) => `${observed.instance.id} ${stack}`);
  const more = fresh.length > names.length ? ` and ${fresh.length - names.length} more` : "";
  const head = `${fresh.length === 1 ? "a plan needs" : `${fresh.length} plans need`} a confirmation: ${names.join(", ")}${more}.`;
  return `${head} Type the line below a plan as a comment to confirm exactly that one.\n\n${waitingText(fresh, scrub, longestNews)}`;
}
