import { readCommits } from "../git/commits.ts";
import { type ChangedFile, changedFiles } from "../git/diff.ts";
import { mergeBase } from "../git/refs.ts";
import { mergeFacts, testMerge } from "../pull-requests.ts";
import type { Actor } from "../contract.ts";
import { isPull, type CheckRun, type Issue, type IssueEvent, type PullIssue, type Review } from "../records.ts";
import { mergeViolations } from "../rules.ts";
import { fullName, type ForgeState } from "../state.ts";
import { Html, markup } from "./html.ts";
import { diffHtml } from "./markdown.ts";
import { frame, list, progress, time } from "./shell.ts";

// An issue or a pull request with all that was said and done there.

/** `reader` is who looks: the rules say whether that person may merge. */
export async function conversationPage(forge: ForgeState, issue: Issue, reader: Actor): Promise<Html> {
  const labels = issue.labels.map((name) => markup` <span class="label">${name}</span>`);
  const what = isPull(issue)
    ? markup`<strong>${issue.author.login}</strong> ${issue.pull.merged === null ? "wants to merge" : "merged"}
        <code>${issue.pull.head.branch}</code> into <code>${issue.pull.base.branch}</code>`
    : markup`<strong>${issue.author.login}</strong> opened this ${time(issue.createdAt)}`;
  const said = [
    frame(markup`<strong>${issue.author.login}</strong> ${time(issue.createdAt)}`, issue.body ?? ""),
    ...timeline(forge, issue).map(({ shown }) => shown),
  ];
  return markup`<h1>${issue.title} <small>#${issue.number}</small></h1>
    <p>${badge(issue)} <span class="quiet">${what}</span>${labels}</p>
    ${said}${isPull(issue) ? await pullParts(forge, issue, reader) : null}`;
}

export function badge(issue: Issue): Html {
  if (isPull(issue) && issue.pull.merged !== null) return markup`<span class="badge merged">Merged</span>`;
  return issue.state === "open" ? markup`<span class="badge open">Open</span>` : markup`<span class="badge closed">Closed</span>`;
}

interface Entry {
  readonly at: string;
  readonly shown: Html;
}

/** Comments, reviews and events in the order in which they came. */
function timeline(forge: ForgeState, { number }: Issue): readonly Entry[] {
  const comments = [...forge.comments.values()]
    .filter(({ issue }) => issue === number)
    .map((comment): Entry => {
      const reactions = [...forge.reactions.values()]
        .filter((reaction) => reaction.comment === comment.id)
        .map(({ content }) => emojis[content]);
      const edited = comment.updatedAt === comment.createdAt ? null : markup` · edited ${time(comment.updatedAt)}`;
      const head = markup`<strong>${comment.author.login}</strong> ${time(comment.createdAt)}${edited} ${reactions.join(" ")}`;
      return { at: comment.createdAt, shown: frame(head, comment.body, `issuecomment-${comment.id}`) };
    });
  const reviews = [...forge.reviews.values()].filter(({ pull, submittedAt }) => pull === number && submittedAt !== null).map(reviewEntry);
  const events = [...forge.issueEvents.values()].filter(({ issue }) => issue === number).map(eventEntry);
  return [...comments, ...reviews, ...events].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

const emojis = { "+1": "👍", "-1": "👎", laugh: "😄", confused: "😕", heart: "❤️", hooray: "🎉", rocket: "🚀", eyes: "👀" } as const;

const reviewWords: Readonly<Record<Review["state"], string>> = {
  APPROVED: "approved these changes",
  CHANGES_REQUESTED: "requested changes",
  COMMENTED: "reviewed",
  DISMISSED: "had a review that was dismissed",
  PENDING: "is reviewing",
};

function reviewEntry({ id, author, state, body, commit, submittedAt }: Review): Entry {
  const head = markup`<strong>${author.login}</strong> ${reviewWords[state]} at
    <code>${commit.slice(0, 7)}</code> ${time(submittedAt ?? "")}`;
  const anchor = `pullrequestreview-${id}`;
  return { at: submittedAt ?? "", shown: body === "" ? markup`<p class="event" id="${anchor}">${head}</p>` : frame(head, body, anchor) };
}

function eventEntry({ kind, actor, createdAt, label, rename }: IssueEvent): Entry {
  const words = {
    labeled: markup`added the label <span class="label">${label}</span>`,
    unlabeled: markup`removed the label <span class="label">${label}</span>`,
    closed: markup`closed this`,
    reopened: markup`reopened this`,
    merged: markup`merged this`,
    renamed: markup`changed the title from <del>${rename?.from ?? ""}</del> to ${rename?.to ?? ""}`,
    head_ref_force_pushed: markup`pushed with force`,
  }[kind];
  return { at: createdAt, shown: markup`<p class="event"><strong>${actor.login}</strong> ${words} ${time(createdAt)}</p>` };
}

async function pullParts(forge: ForgeState, issue: PullIssue, reader: Actor): Promise<Html> {
  const { head, base } = issue.pull;
  const start = issue.state === "open" ? ((await mergeBase(forge.git, `refs/heads/${base.branch}`, head.sha)) ?? base.sha) : base.sha;
  const commits = await readCommits(forge.git, [`${start}..${head.sha}`]);
  const checks = latestChecks([...forge.checkRuns.values()].filter(({ headSha }) => headSha === head.sha));
  const place = `/${fullName(forge)}`;
  return markup`<h2>Checks of ${head.sha.slice(0, 7)}</h2>
    ${list(
      checks.map(
        (check) =>
          markup`<tr>
            <td>${progress(check.status, check.conclusion)}</td>
            <td><a href="${place}/runs/${check.id}">${check.name}</a> <span class="quiet">${check.title}</span></td>
          </tr>`,
      ),
      "No check has run.",
    )}${issue.state === "open" ? await mergeBox(forge, issue, reader) : null}
    <h2>${commits.length === 1 ? "1 commit" : `${commits.length} commits`}</h2>
    ${list(
      commits.map(
        ({ id, message, author }) =>
          markup`<tr>
            <td>
              <a href="${place}/commit/${id}"><code>${id.slice(0, 7)}</code></a>
            </td>
            <td>${message.split("\n")[0] ?? ""}</td>
            <td class="quiet">${author.name}</td>
          </tr>`,
      ),
      "There is none.",
    )}
    ${filesHtml(await changedFiles(forge.git, start, head.sha))}`;
}

/** The newest run of each check. */
function latestChecks(checks: readonly CheckRun[]): readonly CheckRun[] {
  return [...new Map(checks.toSorted((a, b) => a.id - b.id).map((check) => [`${check.app} ${check.name}`, check])).values()];
}

async function mergeBox(forge: ForgeState, issue: PullIssue, reader: Actor): Promise<Html> {
  const conflicts = (await testMerge(forge, issue.number)) === null;
  const reasons = [
    ...(conflicts ? ["This branch has conflicts that must be resolved."] : []),
    ...mergeViolations(forge.rules, issue.pull.base.branch, reader, await mergeFacts(forge, issue)).map(({ message }) => message),
  ];
  if (reasons.length === 0) return markup`<p class="success">✓ It can be merged.</p>`;
  return markup`<p class="failure">✗ Merging is blocked.</p>
    <ul>
      ${reasons.map((reason) => markup`<li>${reason}</li>`)}
    </ul>`;
}

/** What files a change adds, removes and changes, with its patches. */
export function filesHtml(files: readonly ChangedFile[]): Html {
  const frames = files.map(
    ({ path, status, additions, deletions, patch }) =>
      markup`<div class="frame">
        <div class="head">
          <code>${path}</code> ${status} <span class="success">+${additions}</span> <span class="failure">−${deletions}</span>
        </div>
        ${patch === null ? null : markup`<pre class="text">${new Html(diffHtml(patch))}</pre>`}
      </div>`,
  );
  return markup`<h2>${files.length === 1 ? "1 file" : `${files.length} files`} changed</h2>
    ${frames}`;
}
