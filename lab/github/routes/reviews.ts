import { listed, notFound, ok, unprocessable, type Answer } from "../answer.ts";
import { sendEvent } from "../events.ts";
import { neededText, text, word } from "../fields.ts";
import { creating, route, type Call, type Route } from "../route.ts";
import { reviewShape, simplePull } from "../shapes/pull.ts";
import type { ForgeState } from "../state.ts";
import type { PullIssue, Review } from "../records.ts";
import { pullOf } from "./pulls.ts";

/** Reviews of pull requests. */
export const reviewRoutes: readonly Route[] = [
  route("GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews", ["pull_requests:read"], "none", (call) => {
    const issue = pullOf(call);
    const reviews = [...call.forge.reviews.values()].filter((review) => review.pull === issue?.number);
    return issue === undefined ? notFound : listed(reviews, call.address, (review) => reviewShape(call.forge, review));
  }),
  route("GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}", ["pull_requests:read"], "none", (call) => {
    const review = reviewOf(call);
    return review === undefined ? notFound : ok(reviewShape(call.forge, review));
  }),
  creating("POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews", ["pull_requests:write"], "none", submit),
  route("PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/dismissals", ["pull_requests:write"], "write", dismiss),
];

function reviewOf({ forge, params }: Call): Review | undefined {
  const review = forge.reviews.get(Number(params["review_id"]));
  return review?.pull === Number(params["pull_number"]) ? review : undefined;
}

async function submit(call: Call): Promise<Answer> {
  const { forge, body, actor } = call;
  const issue = pullOf(call);
  if (issue === undefined) return notFound;
  const event = word(body, "event", ["APPROVE", "REQUEST_CHANGES", "COMMENT"]);
  const content = text(body, "body") ?? "";
  if (actor.login === issue.author.login && event === "APPROVE") return unprocessable("Can not approve your own pull request");
  if (actor.login === issue.author.login && event === "REQUEST_CHANGES") {
    return unprocessable("Can not request changes on your own pull request");
  }
  if (event !== undefined && event !== "APPROVE" && content === "") return unprocessable("Body can't be blank");
  const review: Review = {
    id: forge.nextId(),
    pull: issue.number,
    author: actor,
    state: event === undefined ? "PENDING" : stateAfter[event],
    body: content,
    commit: text(body, "commit_id") ?? issue.pull.head.sha,
    submittedAt: event === undefined ? null : forge.now(),
  };
  forge.reviews.set(review.id, review);
  if (event !== undefined) await sendReviewEvent(forge, issue, review, "submitted", actor);
  return ok(reviewShape(forge, review));
}

/** A review without an event is pending until its author submits it. */
const stateAfter = { APPROVE: "APPROVED", REQUEST_CHANGES: "CHANGES_REQUESTED", COMMENT: "COMMENTED" } as const;

async function dismiss(call: Call): Promise<Answer> {
  const { forge, body, actor } = call;
  const issue = pullOf(call);
  const review = reviewOf(call);
  if (issue === undefined || review === undefined) return notFound;
  neededText(body, "message");
  if (review.state !== "APPROVED" && review.state !== "CHANGES_REQUESTED") return unprocessable("Can not dismiss a review of this kind");
  const dismissed: Review = { ...review, state: "DISMISSED" };
  forge.reviews.set(review.id, dismissed);
  await sendReviewEvent(forge, issue, dismissed, "dismissed", actor);
  return ok(reviewShape(forge, dismissed));
}

/** In events a review's state is in lower case. */
function sendReviewEvent(forge: ForgeState, issue: PullIssue, review: Review, action: string, actor: Call["actor"]): Promise<void> {
  return sendEvent(forge, {
    name: "pull_request_review",
    action,
    actor,
    payload: { review: { ...reviewShape(forge, review), state: review.state.toLowerCase() }, pull_request: simplePull(forge, issue) },
    at: { ref: `refs/pull/${issue.number}/merge`, sha: issue.pull.testMerge?.commit ?? issue.pull.head.sha },
  });
}
