import type { RestEndpointMethodTypes } from "@octokit/rest";
import { type Client, knowing, makeOnce, once, statusOf, unlessMissing } from "./client.ts";
import { slices } from "../data/slices.ts";
import { ask, atOnce, type CommentsAnswer, commentsQuery, isCut, loginOf } from "./graphql.ts";
import { mustHold, notBefore, ours } from "./issues.ts";
import type { Comment, GitHub } from "./port.ts";

type ApiComment = RestEndpointMethodTypes["issues"]["getComment"]["response"]["data"];

type Methods = "stickyComment" | "ownComment" | "ownComments" | "comment" | "editComment" | "react";

/** The port's methods on comments below issues and pull requests. */
export function comments(client: Client): Pick<GitHub, Methods> {
  const { api, repo, login } = client;
  const ownComment = async (issue: number, marker: string, since?: string): Promise<Comment | null> => {
    const filter = { ...repo, issue_number: issue, per_page: 100, ...notBefore(since) };
    for await (const { data } of api.paginate.iterator(api.rest.issues.listComments, filter)) {
      const found = data.map(commentOf).find((comment) => comment.author === login && comment.body.includes(marker));
      if (found !== undefined) return found;
    }
    return null;
  };
  return {
    async stickyComment(issue, marker, body, { since, known } = {}) {
      mustHold(body, marker);
      const find = knowing(known, (): Promise<Pick<Comment, "id" | "body"> | null> => ownComment(issue, marker, since));
      const create = async (): Promise<Pick<Comment, "id" | "body">> => {
        const made = await api.rest.issues.createComment({ ...repo, issue_number: issue, body, ...once });
        return ours(commentOf(made.data), login);
      };
      const comment = await makeOnce(client, find, create).catch(async (error: unknown) => {
        if (statusOf(error) === 403 && (await api.rest.issues.get({ ...repo, issue_number: issue })).data.locked) return null;
        throw error;
      });
      if (comment !== null && comment.body !== body) await api.rest.issues.updateComment({ ...repo, comment_id: comment.id, body });
    },
    ownComment: (issue, marker) => ownComment(issue, marker),
    async ownComments(numbers, marker) {
      const found = new Map<number, Pick<Comment, "body" | "updatedAt">>();
      for (const slice of slices(numbers, atOnce)) {
        for (const answer of Object.values(await ask<CommentsAnswer>(client, commentsQuery(slice)))) {
          if (answer === null) continue;
          const own = ownAmong(answer.comments, login, marker) ?? (isCut(answer.comments) ? await ownComment(answer.number, marker) : null);
          if (own !== null) found.set(answer.number, own);
        }
      }
      return found;
    },
    comment: (id) => unlessMissing(async () => commentOf((await api.rest.issues.getComment({ ...repo, comment_id: id })).data)),
    async editComment(id, body) {
      await unlessMissing(() => api.rest.issues.updateComment({ ...repo, comment_id: id, body }));
    },
    async react(comment, reaction) {
      // GitHub answers 200 where it is there already, so trying again makes no second one.
      await api.rest.reactions.createForIssueComment({ ...repo, comment_id: comment, content: reaction });
    },
  };
}

/** The App's oldest comment with the marker, as far as they are listed. */
export function ownAmong(
  { nodes }: CommentsAnswer["comments"],
  login: string,
  marker: string,
): CommentsAnswer["comments"]["nodes"][number] | null {
  return nodes.find(({ author, body }) => loginOf(author) === login && body.includes(marker)) ?? null;
}

function commentOf(comment: ApiComment): Comment {
  return {
    id: comment.id,
    issue: Number(comment.issue_url.split("/").at(-1)),
    author: comment.user?.login ?? "ghost",
    account: comment.user?.id ?? null,
    person: comment.user?.type === "User",
    body: comment.body ?? "",
    createdAt: comment.created_at,
    updatedAt: comment.updated_at,
  };
}
