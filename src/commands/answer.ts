import { loadFleet } from "../fleet/load.ts";
import { GitHubError } from "../github/error.ts";
import type { Comment, Role } from "../github/port.ts";
import type { ObjectId } from "../git/object-id.ts";
import { confirmationFolder, instancePath } from "../ledger/paths.ts";
import type { LedgerView } from "../ledger/store.ts";
import { code, plain } from "../report/plain-text.ts";
import { fillMarkdown } from "../fleet/template.ts";
import { loadTemplate } from "../fleet/template-files.ts";
import { blockerTexts, continueRollouts, fetchMain, type ReconcilingJob, type RolloutContext } from "../rollout/index.ts";
import type { LedgerRollout } from "../schemas/kinds.ts";
import { type Actor, includesRole } from "./actor.ts";
import { decideCommand } from "./decide.ts";
import type { Accepted } from "./decision.ts";
import { factsFor } from "./github-facts.ts";
import { moduleFacts, recordWord } from "./module-facts.ts";
import { type AskedModulePlan, decideModulePlan } from "./module-plan.ts";
import { type Command, type Parsed, parseCommand, type PlanCommand, type UnreadCommand, unreadCommands } from "./parse.ts";
import { type Place, placeOf } from "./place.ts";
import { recordDecision } from "./record.ts";
import { type Refusal, refusalText } from "./refusal.ts";
import { isPlaceAsWritten, restoreIssue, writeAttention } from "./restore-issue.ts";
import { statusText } from "./status.ts";

/** A comment as the event has it. */
export interface CommentEvent {
  readonly id: number;
  readonly issue: number;
  readonly body: string;
}

export type Answered =
  | { readonly outcome: "ignored"; readonly why: string }
  | { readonly outcome: "refused"; readonly code: Refusal["code"]; readonly message: string }
  | { readonly outcome: "done"; readonly summary: string };

/**
 * Answers one comment, once: eyes, then rocket, or confused and one reply (none to somebody who may only read). A comment that has been acted on is not acted on again, only
 * acknowledged, so a run that broke anywhere is completed by running it again. The comment is read from GitHub anew: one that was edited or deleted
 * since the event is not carried out. What it moves in a rollout is moved by this job, where it is given.
 */
export async function answerComment(
  context: RolloutContext,
  event: CommentEvent,
  job: ReconcilingJob | null = null,
  modules: ModulePlans | null = null,
): Promise<Answered> {
  const { github } = context;
  const parsed = parseCommand(event.body);
  const unread = unreadCommands(event.body);
  const [firstUnread] = unread;
  if (parsed.outcome === "none" && firstUnread === undefined) return { outcome: "ignored", why: "no line of it looks like a command" };
  const comment = await github.comment(event.id);
  if (comment === null) return { outcome: "ignored", why: "it was deleted" };
  if (!comment.person) return { outcome: "ignored", why: "bots give no commands" };
  const view = await context.ledger.open();
  const place = await placeOf(github, view, event.issue);
  // Other people's issues hold other bots' commands, and talk about ours.
  if (parsed.outcome === "none" && place.kind === "elsewhere") return { outcome: "ignored", why: "no first line of it is a command" };
  await github.react(event.id, "eyes");
  let asked: Promise<Role> | null = null;
  const answer: Answer = {
    context,
    job,
    modules,
    event,
    comment,
    role: () => (asked ??= github.role(comment.author)),
    view,
    place,
    line: parsed.outcome === "none" ? (firstUnread?.line ?? "") : parsed.line,
  };
  const answered = await answerFirst(answer, parsed, firstUnread);
  if (parsed.outcome !== "none" && place.kind !== "elsewhere") await replyOnRest(answer, unread);
  return answered;
}

async function answerFirst(answer: Answer, parsed: Parsed, unread: UnreadCommand | undefined): Promise<Answered> {
  const { comment, event, place } = answer;
  if (comment.body !== event.body || comment.issue !== event.issue) return await refuse(answer, { code: "comment.edited" });
  switch (parsed.outcome) {
    case "none":
      return await refuse(answer, unreadRefusal(unread, place.kind));
    case "malformed":
      return await refuse(answer, { code: "command.form", form: parsed.form });
    case "command":
      return parsed.command.kind === "plan" ? await letModulesBePlanned(answer, parsed.command) : await carryOut(answer, parsed.command);
  }
}

function unreadRefusal(unread: UnreadCommand | undefined, place: Place["kind"]): Refusal {
  if (unread === undefined || unread.where !== "first") return { code: "command.place", where: unread?.where ?? "later" };
  return unread.form === null ? { code: "command.unknown", word: unread.word, place } : { code: "command.form", form: unread.form };
}

/** One comment, one command: what else in it looks like one is not passed over in silence. What people quote is. */
async function replyOnRest(answer: Answer, unread: readonly UnreadCommand[]): Promise<void> {
  const own = unread.filter(({ where }) => where === "later");
  const [first] = own;
  if (first === undefined || !(await isRepliedTo(answer))) return;
  const more = own.length > 1 ? ` and ${own.length - 1} more` : "";
  const text = `Of a comment one command is carried out, the first line; this one${more} was not. Write each in a comment of its own.`;
  await reply({ ...answer, line: first.line }, plain(text, 600), "rest");
}

/** What `/plan` takes besides. */
export interface ModulePlans {
  /** Of the repository, whose teams CODEOWNERS names. */
  readonly owner: string;
  /** The fleet's key, by which the job that plans believes the word. */
  readonly secret: () => Promise<Uint8Array>;
}

/** A comment that is being answered. */
interface Answer {
  readonly context: RolloutContext;
  readonly job: ReconcilingJob | null;
  readonly modules: ModulePlans | null;
  readonly event: CommentEvent;
  readonly comment: Comment;
  /** Of its author in the repository; GitHub is asked once. */
  readonly role: () => Promise<Role>;
  readonly view: LedgerView;
  readonly place: Place;
  readonly line: string;
}

async function refuse(answer: Answer, refusal: Refusal): Promise<Answered> {
  const { context, event, place } = answer;
  const message = refusalText(refusal);
  if (await isRepliedTo(answer))
    await reply(answer, plain(`${message}.`, 600)).catch((error: unknown) => {
      // On a pull request the App may not be allowed to comment for this job; the confused face is there anyway.
      if (place.kind !== "elsewhere" || !(error instanceof GitHubError) || error.status !== 403) throw error;
      context.log(error.message);
    });
  await context.github.react(event.id, "confused");
  return { outcome: "refused", code: refusal.code, message };
}

/** Whoever may only read gets a reaction: else anybody on a public repository could make the App write, as often as they like. */
async function isRepliedTo({ role }: Answer): Promise<boolean> {
  return includesRole(await role(), "triage");
}

async function carryOut(answer: Answer, command: Command): Promise<Answered> {
  const { context, comment, place, line } = answer;
  const recorded = await recordedBefore(answer, command);
  if (recorded !== null) {
    await passOn(answer, command);
    return await acknowledge(answer, recorded, "repeats a command that is recorded already");
  }
  if (isConsent(command) && !(await isPlaceAsWritten(context, answer.view, place, answer.event.issue))) {
    context.log(await restoreIssue(context, answer.event.issue));
    return await refuse(answer, { code: "text.edited" });
  }
  const main = await fetchMain(context);
  const actor = await actorOf(answer, main);
  // The comment's own time: it says nothing about what came after it, whenever its run is started (again).
  const at = comment.createdAt;
  const decision = decideCommand({ command, place, actor, at, facts: await factsFor(context, main, answer.view, place, command) });
  switch (decision.outcome) {
    case "refused":
      return await refuse(answer, decision.refusal);
    case "status":
      if (place.kind === "rollout")
        await reply(answer, [plain(statusText(place.rollout), 600), await blockersText(answer, place.rollout)].join("\n"));
      return await acknowledge(answer, [], "asks for the status");
    case "accepted":
      if (place.kind !== "elsewhere") await recordDecision(context.ledger, place, decision, { actor, at, line });
      await passOn(answer, command);
      return await acknowledge(answer, decision.wake, decision.summary);
  }
}

/** Typed again, or run again, it is the same word, and one more plan. */
async function letModulesBePlanned(answer: Answer, { head }: PlanCommand): Promise<Answered> {
  const { context, event, comment, modules, role } = answer;
  const pull = await context.github.pullRequest(event.issue);
  if (pull === null || modules === null) return await refuse(answer, { code: "modules.place" });
  const { author: login, account, id, createdAt: at } = comment;
  const asked: AskedModulePlan = { head, login, account, role: await role(), comment: id, at };
  const decision = decideModulePlan(asked, await moduleFacts(context, pull, asked, modules.owner));
  if (decision.outcome === "refused") return await refuse(answer, decision.refusal);
  await recordWord(context, decision.word, await modules.secret());
  await context.github.startWorkflow("plan.yml", { "pull-request": String(pull.number) });
  return await acknowledge(answer, [], `lets the modules of #${pull.number} be planned at ${head}`);
}

/** Agrees to something that the issue shows: it has to be what the App wrote there. */
function isConsent({ kind }: Command): boolean {
  return kind === "approve-plan" || kind === "approve-shape" || kind === "approve-stage";
}

/** As many as can be read at once; the tracker has all. */
const mostShown = 5;

async function blockersText({ context }: Answer, rollout: LedgerRollout): Promise<string> {
  if (rollout.finishedAt !== null) return "";
  const texts = await blockerTexts(context, rollout);
  if (texts.length === 0) return "\nIt waits for nothing.";
  const more = texts.length > mostShown ? [`- and ${texts.length - mostShown} more`] : [];
  return ["\nIt waits for:\n", ...texts.slice(0, mostShown).map((text) => `- ${text.replaceAll("\n", " ")}`), ...more].join("\n");
}

/** Members that have left their rollout are on no tracker any more, and no run of apply need follow that would list what failed of them. */
async function passOn({ context, place }: Answer, { kind }: Command): Promise<void> {
  if (place.kind !== "rollout" || (kind !== "abort" && kind !== "skip")) return;
  await writeAttention(context, await context.ledger.open(), place.environment);
}

async function acknowledge({ context, job, event, comment }: Answer, wake: Accepted["wake"], summary: string): Promise<Answered> {
  for (const workflow of wake) {
    // The job has held the ledger against its chain, and only its own write is new.
    if (workflow === "rollout.yml" && job !== null) await continueRollouts(context, job, () => Promise.resolve());
    else await context.github.startWorkflow(workflow);
  }
  await context.github.react(event.id, "rocket");
  context.log(`${comment.author} ${summary}`);
  return { outcome: "done", summary };
}

/** Without a policy that can be read only an administrator may command anything. */
async function actorOf({ context, place, comment, role }: Answer, main: ObjectId): Promise<Actor> {
  const { author: login, account, id } = comment;
  if (place.kind === "elsewhere") return { kind: "commenter", login, account, comment: id, role: "none", needed: "admin" };
  const { snapshot } = await loadFleet(context.repository, main, { only: [] });
  const policy = snapshot?.environments.get(place.environment)?.config.spec.policy;
  const machine = (policy?.machines ?? []).some((name) => name.toLowerCase() === login.toLowerCase());
  return { kind: "commenter", login, account, comment: id, role: await role(), needed: policy?.confirmers.permission ?? "admin", machine };
}

/** The workflows to start where a run before this one recorded the comment and may not have acknowledged it; null where none did. */
async function recordedBefore({ view, place, comment: { id: comment } }: Answer, command: Command): Promise<Accepted["wake"] | null> {
  if (place.kind === "elsewhere") return null;
  if (place.kind === "rollout" && (place.rollout.commands ?? []).some((known) => known.comment === comment))
    return ["apply.yml", "rollout.yml"];
  if (command.kind === "approve-plan") {
    const files = await view.readAll(view.list(confirmationFolder(place.environment, command.id, command.stack)));
    return [...files.values()].some((file) => file.comment === comment) ? ["apply.yml"] : null;
  }
  if (command.kind === "retry" && command.id !== null) {
    const instance = await view.read(instancePath(place.environment, command.id));
    return instance?.retry?.comment === comment ? ["apply.yml"] : null;
  }
  return null;
}

/** One reply per comment and `about`, found again by its marker. */
async function reply({ context, event, comment, line }: Answer, markdown: string, about: "first" | "rest" = "first"): Promise<void> {
  const marker = `<!-- flotilla:reply ${event.id}${about === "first" ? "" : ` ${about}`} -->`;
  const slots = {
    login: plain(comment.author),
    text: markdown,
    command: code(line),
  };
  const template = await loadTemplate(context.repository, await fetchMain(context), "templates/command-reply.md");
  await context.github.stickyComment(event.issue, marker, `${marker}\n${fillMarkdown(template, slots)}`, { since: comment.createdAt });
}
