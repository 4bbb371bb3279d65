import { readCommits } from "../git/commits.ts";
import { changedFiles } from "../git/diff.ts";
import type { CheckRun, Issue, Job, Release, Run } from "../records.ts";
import { isPull } from "../records.ts";
import { fullName, type ForgeState } from "../state.ts";
import { badge, filesHtml } from "./conversation.ts";
import { type Html, markup } from "./html.ts";
import { frame, list, markdown, progress, time } from "./shell.ts";

// Lists, runs, checks, commits and releases.

/** How many of each the front page has; the lists have all. */
const onFrontPage = 15;

export function frontPage(forge: ForgeState): Html {
  const cut = (rows: readonly Html[], path: string): readonly Html[] =>
    rows.length <= onFrontPage
      ? rows
      : [
          ...rows.slice(0, onFrontPage),
          markup`<tr>
            <td colspan="4"><a href="/${fullName(forge)}/${path}">All ${rows.length}</a></td>
          </tr>`,
        ];
  return markup`<h2>Pull requests</h2>
    ${list(cut(issueRows(forge, true), "pulls"), "There is none yet.")}
    <h2>Issues</h2>
    ${list(cut(issueRows(forge, false), "issues"), "There is none yet.")}
    <h2>Runs</h2>
    ${list(cut(runRows(forge), "actions"), "No workflow has run yet.")}`;
}

export function issuesPage(forge: ForgeState, pulls: boolean): Html {
  return markup`<h1>${pulls ? "Pull requests" : "Issues"}</h1>
    ${list(issueRows(forge, pulls), "There is none yet.")}`;
}

export function runsPage(forge: ForgeState): Html {
  return markup`<h1>Actions</h1>
    ${list(runRows(forge), "No workflow has run yet.")}`;
}

/** Open ones first, the newest first of each. */
function issueRows(forge: ForgeState, pulls: boolean): readonly Html[] {
  const closed = ({ state }: Issue): number => Number(state === "closed");
  return [...forge.issues.values()]
    .filter((issue) => isPull(issue) === pulls)
    .toSorted((a, b) => closed(a) - closed(b) || b.number - a.number)
    .map(
      (issue) =>
        markup`<tr>
          <td>${badge(issue)}</td>
          <td>
            <a href="/${fullName(forge)}/${pulls ? "pull" : "issues"}/${issue.number}">${issue.title}</a>
            <span class="quiet">#${issue.number} by ${issue.author.login}</span
            >${issue.labels.map((name) => markup` <span class="label">${name}</span>`)}
          </td>
        </tr>`,
    );
}

function runRows(forge: ForgeState): readonly Html[] {
  return [...forge.runs.values()]
    .toSorted((a, b) => b.id - a.id)
    .map(
      (run) =>
        markup`<tr>
          <td>${progress(run.status, run.conclusion)}</td>
          <td>
            <a href="/${fullName(forge)}/actions/runs/${run.id}">${run.title}</a>
            <span class="quiet">${run.name} #${run.number}, ${run.event}, by ${run.triggeredBy.login}</span>
          </td>
          <td class="quiet">${time(run.createdAt)}</td>
        </tr>`,
    );
}

/** A run with its jobs; `shown` is the job whose log is open, null: those that failed. */
export function runPage(forge: ForgeState, run: Run, shown: number | null): Html {
  const jobs = [...forge.jobs.values()].filter((job) => job.run === run.id && job.attempt === run.attempt);
  const artifacts = [...forge.artifacts.values()].filter((artifact) => artifact.run === run.id);
  return markup`<h1>${run.title} <small>${run.name} #${run.number}</small></h1>
    <p>
      ${progress(run.status, run.conclusion)}
      <span class="quiet"
        >${run.event} by ${run.triggeredBy.login} at <code>${run.sha.slice(0, 7)}</code>,
        ${time(run.createdAt)}${run.attempt === 1 ? "" : `, attempt ${run.attempt}`}</span
      >
    </p>
    ${jobs.map((job) => jobFrame(forge, job, shown === null ? job.conclusion === "failure" : job.id === shown))}
    ${
      artifacts.length === 0
        ? null
        : markup`<h2>Artifacts</h2>
            ${list(artifacts.map(artifactRow), "")}`
    }`;
}

function artifactRow({ name, files }: { readonly name: string; readonly files: ReadonlyMap<string, Uint8Array> }): Html {
  const bytes = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  return markup`<tr>
    <td>${name}</td>
    <td class="quiet">${[...files.keys()].join(", ")}</td>
    <td class="quiet">${bytes} bytes</td>
  </tr>`;
}

function jobFrame(forge: ForgeState, job: Job, open: boolean): Html {
  const check = forge.checkRuns.get(job.id);
  const log = markup`<pre class="text">${job.log === "" ? "Its log is there once it has ended." : job.log}</pre>`;
  return markup`<div class="frame" id="job-${job.id}">
    <div class="head">${progress(job.status, job.conclusion)} <strong>${job.name}</strong></div>
    ${check === undefined ? null : checkText(check)}
    ${
      open
        ? markup`<details open>
            <summary class="head">Log</summary>
            ${log}
          </details>`
        : markup`<details>
            <summary class="head">Log</summary>
            ${log}
          </details>`
    }
  </div>`;
}

/** Summary, text and annotations. */
function checkText({ summary, text, annotations }: CheckRun): Html {
  const rows = annotations.map(
    ({ level, path, startLine, title, message }) =>
      markup`<tr>
        <td class="${level === "failure" ? "failure" : "working"}">${level}</td>
        <td><code>${path}:${startLine}</code></td>
        <td><strong>${title}</strong> ${message}</td>
      </tr>`,
  );
  return markup`${summary === null ? null : markdown(summary)}${text === null ? null : markdown(text)}${rows.length === 0 ? null : list(rows, "")}`;
}

export function checkPage(check: CheckRun): Html {
  return markup`<h1>${check.title ?? check.name} <small>${check.name}</small></h1>
    <p>
      ${progress(check.status, check.conclusion)} <span class="quiet">at <code>${check.headSha.slice(0, 7)}</code></span>
    </p>
    <div class="frame">${checkText(check)}</div>`;
}

/** Null where there is no such commit. `sha` is 7 to 40 hexadecimal digits. */
export async function commitPage(forge: ForgeState, sha: string): Promise<Html | null> {
  const found = await forge.git.git(["rev-parse", "--verify", "--quiet", `${sha}^{commit}`]);
  if (found.code !== 0) return null;
  const [commit] = await readCommits(forge.git, ["--max-count=1", found.stdout.trim()]);
  if (commit === undefined) return null;
  const [subject = "", ...body] = commit.message.split("\n");
  const parent = commit.parents[0];
  const files = parent === undefined ? null : filesHtml(await changedFiles(forge.git, parent, commit.id));
  return markup`<h1>${subject}</h1>
    <p class="quiet"><strong>${commit.author.name}</strong> ${time(commit.committer.date)} <code>${commit.id}</code></p>
    <pre class="text">${body.join("\n").trim()}</pre>
    ${files}`;
}

export function releasePage({ tag, name, body, author, publishedAt, createdAt }: Release): Html {
  return markup`<h1>${name ?? tag} <small>${tag}</small></h1>
    ${frame(markup`<strong>${author.login}</strong> ${time(publishedAt ?? createdAt)}`, body ?? "")}`;
}
