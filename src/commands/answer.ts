import { loadFleet } from "../fleet/load.ts";
import { GitHubError } from "../github/error.ts";
import type { Comment } from "../github/port.ts";
import { confirmationFolder, instancePath } from "../ledger/paths.ts";
import type { LedgerView } from "../ledger/store.ts";
import { code, plain } from "../report/plain-text.ts";
import { filledTemplate } from "../rollout/templates.ts";
import { fetchMain } from "../rollout/observe/remote-branches.ts";
import type { RolloutContext } from "../rollout/context.ts";
import { type Decision, decideCommand } from "./decide.ts";
import { factsFor } from "./facts.ts";
import { type Command, parseCommand } from "./parse.ts";
import { commandsOf, type Place, placeOf } from "./place.ts";
import { recordDecision } from "./record.ts";
import { statusText } from "./status.ts";

/** A comment as the event told it. */
export interface CommentEvent {
  readonly id: number;
  readonly issue: number;
  readonly body: string;
}

export type Answered =
  | { readonly outcome: "ignored"; readonly why: string }
  | { readonly outcome: "refused"; readonly code: string; readonly message: string }
  | { readonly outcome: "done"; readonly summary: string };

/**
 * Answers one comment, once: eyes, then rocket, or confused and one reply. A comment that has been acted on is not acted on again, only
 * acknowledged, so a run that broke anywhere is mended by doing it again. The comment is read from GitHub anew: one that was edited or deleted since
 * the event says nothing.
 */
export async function answerComment(context: RolloutContext, event: CommentEvent): Promise<Answered> {
  const { github } = context;
  const parsed = parseCommand(event.body);
  if (parsed.outcome === "none") return { outcome: "ignored", why: "its first line is not a command" };
  const comment = await github.comment(event.id);
  if (comment === null) return { outcome: "ignored", why: "it was deleted" };
  if (!comment.person) return { outcome: "ignored", why: "bots give no commands" };
  const view = await context.ledger.open();
  const place = await placeOf(github, view, event.issue);
  if (parsed.outcome === "unknown" && place.is === "elsewhere")
    return { outcome: "ignored", why: `${parsed.word} is not a command of Flotilla` };
  await github.react(event.id, "eyes");
  const refuse = async (code: string, message: string): Promise<Answered> => {
    await reply(context, event, comment, parsed.line, `${message}.`).catch((error: unknown) => {
      // On a pull request the App may not be allowed to comment for this job; the confused face is there anyway.
      if (place.is !== "elsewhere" || !(error instanceof GitHubError) || error.status !== 403) throw error;
      context.log(error.message);
    });
    await github.react(event.id, "confused");
    return { outcome: "refused", code, message };
  };
  if (comment.body !== event.body || comment.issue !== event.issue)
    return await refuse("comment.edited", "the comment was edited before it was read; write a new one");
  if (parsed.outcome === "wrong") return await refuse(parsed.code, parsed.message);
  if (parsed.outcome === "unknown")
    return await refuse("command.unknown", `${parsed.word} is not a command; commands here: ${commandsOf(place)}`);
  const { command, line } = parsed;
  const known = await doneBefore(view, place, command, event.id);
  const decision = known ?? (await decide(context, view, place, command, comment));
  switch (decision.outcome) {
    case "refused":
      return await refuse(decision.code, decision.message);
    case "status":
      if (place.is === "tracker") await reply(context, event, comment, line, statusText(place.rollout));
      await github.react(event.id, "rocket");
      return { outcome: "done", summary: "status" };
    case "do": {
      if (known === null)
        await recordDecision(context, place, decision, { by: comment.author, comment: event.id, at: comment.createdAt, line });
      for (const workflow of decision.wake) await github.startWorkflow(workflow);
      await github.react(event.id, "rocket");
      context.log(`${comment.author} ${decision.summary}`);
      return { outcome: "done", summary: decision.summary };
    }
  }
}

/** The time is the comment's: a word says nothing about what came after it, whenever its run is started (again). */
async function decide(
  context: RolloutContext,
  view: LedgerView,
  place: Place,
  command: Command,
  { id: comment, author: by, createdAt: at }: Comment,
): Promise<Decision> {
  const role = place.is === "elsewhere" ? "none" : await context.github.role(by);
  const main = await fetchMain(context);
  const { snapshot } = await loadFleet(context.repository, main, { only: [] });
  const policy = place.is === "elsewhere" ? undefined : snapshot?.environments.get(place.environment)?.config.spec.policy;
  const facts = await factsFor(context, main, view, place, command);
  // Without a policy that can be read only an administrator may say anything.
  const needed = policy?.confirmers.permission ?? "admin";
  return decideCommand({ command, place, by, role, needed, at, comment, facts });
}

/** What a run before this one did for the comment and may not have acknowledged. */
async function doneBefore(
  view: LedgerView,
  place: Place,
  command: Command,
  comment: number,
): Promise<Extract<Decision, { outcome: "do" }> | null> {
  const again = {
    outcome: "do",
    events: [],
    retry: [],
    confirm: null,
    summary: "said that before",
    wake: ["apply.yml", "rollout.yml"],
  } as const;
  if (place.is === "elsewhere") return null;
  if (place.is === "tracker" && (place.rollout.commands ?? []).some((each) => each.comment === comment)) return again;
  if (command.say === "approve-plan") {
    const files = await view.readAll(view.list(confirmationFolder(place.environment, command.id, command.stack)));
    const mine = [...files.values()].some((file) => file.comment === comment);
    return mine ? { ...again, wake: ["apply.yml"] } : null;
  }
  if (command.say === "retry" && command.id !== null) {
    const instance = await view.read(instancePath(place.environment, command.id));
    return instance?.retry?.comment === comment ? { ...again, wake: ["apply.yml"] } : null;
  }
  return null;
}

/** One reply per comment, found again by its marker. */
async function reply(context: RolloutContext, event: CommentEvent, to: Comment, line: string, text: string): Promise<void> {
  const marker = `<!-- flotilla:reply ${event.id} -->`;
  const slots = {
    login: plain(to.author),
    text: text
      .split("\n")
      .map((each) => plain(each, 600))
      .join("\n"),
    command: code(line),
  };
  const body = await filledTemplate(context.repository, await fetchMain(context), "templates/command-reply.md", slots);
  await context.github.stickyComment(event.issue, marker, `${marker}\n${body}`, to.createdAt);
}
