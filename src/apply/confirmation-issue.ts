import type { Scrub } from "../fleet/public-text.ts";
import { fillMarkdown } from "../fleet/template.ts";
import type { TemplateOf } from "../fleet/template-files.ts";
import type { GitHub, Issue } from "../github/port.ts";
import { confirmationsTextPath } from "../ledger/paths.ts";
import type { LedgerStore, LedgerView } from "../ledger/store.ts";
import { code as codeSpan, plain } from "../report/plain-text.ts";
import { isSameText } from "../report/same-text.ts";
import { keepText } from "../report/written-text.ts";
import type { Attempt } from "../schemas/kinds.ts";
import { confirmationMarker } from "./confirmation-marker.ts";
import type { Observed } from "./observe.ts";

/** One stack that waits for a person. */
export interface Waiting {
  readonly observed: Observed;
  readonly stack: string;
  readonly attempt: Attempt;
}

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

/** Everything that waits for a person, of those that are not up to date. */
export function waitingIn(instances: readonly Observed[], environment: string): readonly Waiting[] {
  return instances
    .filter(({ instance }) => instance.environment === environment)
    .flatMap((observed) =>
      observed.stacks.flatMap((status) =>
        status.kind === "needs-confirmation" ? [{ observed, stack: status.stack, attempt: status.attempt }] : [],
      ),
    );
}

/** Keeps the one issue of an environment true: opened where something waits, closed where nothing does. Doing it twice is doing it once. */
export async function updateConfirmationIssue(issue: ConfirmationIssue): Promise<void> {
  const { github, ledger, view, environment, waiting } = issue;
  const marker = confirmationMarker(environment);
  const path = confirmationsTextPath(environment);
  const known = await knownIssue(issue);
  const body = confirmationBody(issue);
  if (waiting.length === 0) {
    if (known?.state === "open") await github.updateIssue(known.number, { body, state: "closed" });
    return;
  }
  const title = `Needs confirmation: ${environment}`;
  const { number, state, body: before } = known ?? (await github.openIssue({ marker, title, body, assignees: [] }));
  await keepText(ledger, view, { path, issue: number, body });
  if (state === "closed" || !isSameText(before, body)) await github.updateIssue(number, { body, state: "open" });
  if (issue.fresh.length > 0 && issue.mention !== null) {
    const once = `<!-- flotilla:needs-confirmation-run ${issue.run} -->`;
    const since = issue.fresh.map(({ attempt }) => attempt.at).sort()[0];
    await github.stickyComment(number, once, `${once}\n${issue.mention} ${news(issue.fresh)}`, since);
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
const longest = 50_000;

/** The issue's text; under GitHub's limit at any number of plans: with less detail, never cut in the middle. */
export function confirmationBody({
  environment,
  template,
  waiting,
  scrub,
}: Pick<ConfirmationIssue, "environment" | "template" | "waiting" | "scrub">): string {
  const count = `${waiting.length} ${waiting.length === 1 ? "plan waits" : "plans wait"}`;
  const summary =
    waiting.length === 0 ? `Nothing in ${environment} waits for a confirmation.` : `${count} for a confirmation in ${environment}.`;
  const text = waiting.length === 0 ? `${summary}\n` : fillMarkdown(template, { summary, waiting: list(waiting, scrub) });
  return `${confirmationMarker(environment)}\n${text}`;
}

function list(waiting: readonly Waiting[], scrub: Scrub): string {
  const whole = waiting.map((one) => inFull(one, scrub)).join("\n\n");
  if (whole.length < longest) return whole;
  const lines = waiting.map(command);
  let shown = 0;
  for (let size = 200; shown < lines.length && size + (lines[shown]?.length ?? 0) < longest; shown += 1)
    size += (lines[shown]?.length ?? 0) + 1;
  const rest = lines.length - shown;
  const more =
    rest === 0 ? "" : `\n\nand ${rest} more, which are listed here when these are done (\`npx @flotilla-dev/cli pending\` lists all).`;
  return `\`\`\`\n${lines.slice(0, shown).join("\n")}\n\`\`\`${more}`;
}

function inFull(waiting: Waiting, scrub: Scrub): string {
  const { observed, stack, attempt } = waiting;
  const hide = (text: string): string => scrub(text, observed.instance.id);
  const account = observed.instance.config.metadata.annotations?.account;
  const known = account !== undefined && /^https:\/\/[A-Za-z0-9.-]+\/[A-Za-z0-9._~/-]*$/.test(account) ? ` (${account})` : "";
  const reasons = attempt.why.slice(0, 20).map(({ code, address, message }) => {
    const at = address === null ? "" : `${codeSpan(hide(address), 200)}: `;
    return `- ${at}${plain(hide(message), 400)} (${codeSpan(code)})`;
  });
  const more = attempt.why.length > 20 ? [`- and ${attempt.why.length - 20} more`] : [];
  return [`### ${observed.instance.id} ${stack}${known}`, "", ...reasons, ...more, "", "```", command(waiting), "```"].join("\n");
}

function command({ observed, stack, attempt }: Waiting): string {
  return `/approve ${observed.instance.id} ${stack} ${attempt.fingerprint?.slice("sha256:".length, "sha256:".length + 8) ?? ""}`;
}

function news(fresh: readonly Waiting[]): string {
  const names = fresh.slice(0, 10).map(({ observed, stack }) => `${observed.instance.id} ${stack}`);
  const more = fresh.length > names.length ? ` and ${fresh.length - names.length} more` : "";
  return `${fresh.length === 1 ? "a plan needs" : `${fresh.length} plans need`} a confirmation: ${names.join(", ")}${more}.`;
}
