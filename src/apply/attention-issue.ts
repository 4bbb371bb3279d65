import { few } from "../data/few.ts";
import { shortFingerprint } from "../data/fingerprint.ts";
import { byText } from "../data/order.ts";
import type { Scrub } from "../fleet/public-text.ts";
import { fillMarkdown } from "../fleet/template.ts";
import { plainTemplate, type TemplateOf } from "../fleet/template-files.ts";
import type { GitHub, Issue } from "../github/port.ts";
import { confirmationsFolder, confirmationsTextPath, rolloutsFolder } from "../ledger/paths.ts";
import type { LedgerStore, LedgerView } from "../ledger/store.ts";
import { code as codeSpan, linkable } from "../report/plain-text.ts";
import { many } from "../report/plan-diff.ts";
import { isSameText } from "../report/same-text.ts";
import { keepText } from "../report/written-text.ts";
import type { LedgerConfirmation } from "../schemas/kinds.ts";
import { confirmationMarker } from "./confirmation-marker.ts";
import type { Observed } from "./observe.ts";
import { type Failing, failingEntries, failingIn } from "./failing-text.ts";
import { entriesText } from "./issue-entries.ts";
import { type Waiting, waitingEntries } from "./waiting-text.ts";

export interface AttentionIssue {
  readonly github: GitHub;
  readonly ledger: LedgerStore;
  /** The ledger as it was read last. */
  readonly view: LedgerView;
  readonly environment: string;
  /** Everything in the environment that needs people. */
  readonly needed: Needed;
  /** What this run has newly found: somebody is mentioned for it, once. */
  readonly fresh: Needed;
  readonly template: AttentionTemplate;
  readonly scrub: Scrub;
  /** `@team` of flotilla.yaml. */
  readonly mention: string | null;
  readonly run: string;
  readonly shard: number;
  /** Address of a run without its number: `https://github.com/<owner>/<repository>/actions/runs`. */
  readonly runs: string;
}

/** What goes on only when a person does something. */
export interface Needed {
  readonly waiting: readonly Waiting[];
  readonly failing: readonly Failing[];
}

/** The address of a repository's runs, from that of its clone. */
export function runsOf({ url }: { readonly url: string }): string {
  return `${url.replace(/\.git$/, "")}/actions/runs`;
}

/** By the name it had when plans alone stood in the issue: fleets have one. */
export const templateFile = "templates/needs-confirmation.md";
export type AttentionTemplate = TemplateOf<typeof templateFile>;

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

/** Everything in an environment that needs people, and what of it is news: of this run's attempts, or of its health checks. */
export async function neededIn(
  { instances, view }: { readonly instances: readonly Observed[]; readonly view: LedgerView },
  { environment, hosts }: { readonly environment: string; readonly hosts: readonly string[] },
  isNews: (one: { readonly observed: Observed; readonly run: string | null }) => boolean,
): Promise<{ readonly needed: Needed; readonly fresh: Needed }> {
  const rollouts = [...(await view.readAll(view.list(rolloutsFolder(environment)))).values()];
  const waiting = waitingIn(instances, environment, hosts);
  const failing = failingIn(instances, environment, rollouts);
  return {
    needed: { waiting, failing },
    fresh: {
      waiting: waiting.filter(({ observed, attempt }) => isNews({ observed, run: attempt.run })),
      failing: failing.filter(isNews),
    },
  };
}

/**
 * Keeps the one issue of an environment true: opened where something needs people, closed where nothing does. Doing it twice is doing it once. One of
 * an earlier version, which listed plans only, is gone on with.
 */
export async function updateAttentionIssue(issue: AttentionIssue): Promise<void> {
  const { github, ledger, view, environment, needed, fresh } = issue;
  const known = await knownIssue(issue);
  const isOver = needed.waiting.length + needed.failing.length === 0;
  if (isOver && known?.state !== "open") return;
  const confirmations = [...(await view.readAll(view.list(confirmationsFolder(environment)))).values()];
  const body = attentionBody({ ...issue, confirmations });
  if (isOver) {
    if (known !== null) await github.updateIssue(known.number, { body, state: "closed" });
    return;
  }
  const marker = confirmationMarker(environment);
  const title = `Needs attention: ${environment}`;
  const { number, ...before } = known ?? (await github.openIssue({ marker, title, body, assignees: [] }));
  await keepText(ledger, view, { path: confirmationsTextPath(environment), issue: number, body });
  if (before.state === "closed" || before.title !== title || !isSameText(before.body, body))
    await github.updateIssue(number, { title, body, state: "open" });
  const [since] = [...fresh.waiting.map(({ attempt }) => attempt.at), ...fresh.failing.map(({ at }) => at)].sort();
  if (since !== undefined && issue.mention !== null) {
    const once = `<!-- flotilla:needs-confirmation-run ${issue.run}${issue.shard === 1 ? "" : `-${issue.shard}`} -->`;
    await github.stickyComment(number, once, `${once}\n${issue.mention} ${newsText(issue)}`, { since });
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
async function knownIssue({ github, view, environment }: AttentionIssue): Promise<Issue | null> {
  const recorded = await view.read(confirmationsTextPath(environment));
  const known = recorded === undefined ? null : await usable(github, await github.issue(recorded.issue));
  return known ?? (await usable(github, await github.issueWith(confirmationMarker(environment), "open")));
}

/** As many instances as a notification names. */
const mostNames = 10;

/** GitHub takes 65,536 characters; the rest is for what a template says around it. */
const longestBody = { waiting: 28_000, failing: 16_000 };
/** The same of a comment, which most people read as a mail. */
const longestNews = { waiting: 14_000, failing: 8_000 };

/** What the issue of an environment is made of. */
export type AttentionText = Pick<AttentionIssue, "environment" | "template" | "needed" | "scrub" | "runs"> & {
  /** Every confirmation of the environment that the ledger has. */
  readonly confirmations: readonly LedgerConfirmation[];
};

/** The issue's text; under GitHub's limit at any number of plans and failures: with less detail, never cut in the middle. */
export function attentionBody({ environment, template, needed, scrub, runs, confirmations }: AttentionText): string {
  const { waiting, failing } = needed;
  // One from when plans alone stood here says itself what they are; where none waits that would be wrong.
  const isOld = !template.slots.includes("failed");
  const plans = waiting.length === 0 ? "" : entriesText(waitingEntries(waiting, scrub), longestBody.waiting, "plans");
  const reasons = failing.length === 0 ? "" : entriesText(failingEntries(failing, scrub, runs), longestBody.failing, "reasons");
  const slots = {
    summary: summaryOf(environment, needed),
    waiting: isOld ? plans : under(plansLead, plans),
    failed: under(failuresLead, reasons),
    history: historyText(environment, confirmations),
  };
  const fitting = isOld && waiting.length === 0 ? plainTemplate(templateFile) : template;
  return `${confirmationMarker(environment)}\n${filled(fitting, slots).trimEnd()}\n${nextText(environment, needed)}`;
}

const plansLead = `## Plans to confirm

These were planned and not applied, because the plan does something that nobody reviewed, or touches something protected. Read a plan, then either confirm it with the line below it, or change the instance in a pull request. A confirmation is good for exactly the plan it names; whatever changes until then is planned and asked again.`;

const failuresLead = `## Failures

None of these is tried again by itself, except when its files change. Fix the cause, then type the line below it: what failed is applied again, and the health is checked again.`;

/** The last line: what happens next, and who may. */
function nextText(environment: string, { waiting, failing }: Needed): string {
  if (waiting.length + failing.length === 0) return "";
  const own = waiting.length === 0 ? "" : ", and nobody confirms the plan of their own change";
  return `\n**Next:** comment here with the line of what you have read, each in a comment of its own: it starts the next apply. Who may: people with \`policy.confirmers.permission\` of ${environment} or more${own}. This issue closes itself.\n`;
}

function under(lead: string, text: string): string {
  return text === "" ? "" : `${lead}\n\n${text}`;
}

function summaryOf(environment: string, { waiting, failing }: Needed): string {
  const ids = (kind: (one: Failing) => boolean): number => new Set(failing.filter(kind).map(({ observed }) => observed.instance.id)).size;
  const failed = ids(({ stack }) => stack !== null);
  const unhealthy = ids(({ stack }) => stack === null);
  const destroying = waiting.filter(({ attempt }) => (attempt.plan?.counts.destroy ?? 0) > 0).length;
  const parts = [
    ...(waiting.length === 0 ? [] : [`${many(waiting.length, "plan")} ${waiting.length === 1 ? "waits" : "wait"} for a confirmation`]),
    ...(destroying === 0
      ? []
      : [`⚠️ ${waiting.length === 1 ? "which" : `${destroying} of them`} ${destroying === 1 ? "destroys" : "destroy"} something`]),
    ...(failed === 0 ? [] : [`${many(failed, "instance")} failed`]),
    ...(unhealthy === 0 ? [] : [`${many(unhealthy, "instance")} ${unhealthy === 1 ? "is" : "are"} unhealthy`]),
  ];
  return parts.length === 0 ? `Nothing in ${environment} needs attention.` : `**In ${environment}: ${parts.join(", ")}.**`;
}

/** A fleet's own template may be from before a slot was there: what it has no place for stands at its end. */
function filled(template: AttentionTemplate, slots: Readonly<Record<AttentionTemplate["slots"][number], string>>): string {
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

/** What people are mentioned with: the plans, the failures and the lines to type, so that a mail is enough to judge by. */
export function newsText({ fresh: { waiting, failing }, scrub, runs }: Pick<AttentionIssue, "fresh" | "scrub" | "runs">): string {
  const parts: string[] = [];
  if (waiting.length > 0) {
    const names = waiting.map(({ observed, stack }) => `${observed.instance.id} ${stack}`);
    const head = `${waiting.length === 1 ? "a plan needs" : `${waiting.length} plans need`} a confirmation: ${few(names, mostNames)}.`;
    const lead = "Type the line below a plan as a comment to confirm exactly that one.";
    parts.push(`${head} ${lead}\n\n${entriesText(waitingEntries(waiting, scrub), longestNews.waiting, "plans")}`);
  }
  if (failing.length > 0) {
    const names = [...new Set(failing.map(({ observed, stack }) => `${observed.instance.id}${stack === null ? "" : ` ${stack}`}`))];
    const head = `${many(names.length, "failure")}: ${few(names, mostNames)}. Fix the cause, then type the line below it as a comment.`;
    parts.push(`${head}\n\n${entriesText(failingEntries(failing, scrub, runs), longestNews.failing, "reasons")}`);
  }
  return parts.join("\n\n");
}
