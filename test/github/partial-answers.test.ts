import { expect, test } from "vitest";
import type { Client } from "../../src/github/client.ts";
import { ask } from "../../src/github/graphql.ts";

/** A client whose question GitHub answers by 200 with these errors, beside data. */
function answering(data: object | null, errors: readonly { readonly type?: string; readonly message: string }[]): Client {
  const error = Object.assign(new Error(errors[0]?.message), { name: "GraphqlResponseError", errors, data });
  return { api: { graphql: () => Promise.reject(error) }, repo: { owner: "example", repo: "fleet" } } as unknown as Client;
}

const data = { repository: { p1: { number: 1 }, p2: null } };
const missing = { type: "NOT_FOUND", message: "Could not resolve to a PullRequest with the number of 2." };

test("what is not there is null, and the rest of the answer counts", async () => {
  expect(await ask(answering(data, [missing]), "")).toEqual(data.repository);
});

test.for<readonly [type: string | undefined, status: number]>([
  ["FORBIDDEN", 403],
  ["INSUFFICIENT_SCOPES", 403],
  ["RATE_LIMITED", 429],
  ["RATE_LIMIT", 429],
  ["RESOURCE_LIMITS_EXCEEDED", 502],
  ["a type of next year", 502],
  [undefined, 502],
])("an answer with an error of the type %s is no answer, whatever data it has besides", async ([type, status]) => {
  const error = { ...(type === undefined ? {} : { type }), message: "no" };
  for (const errors of [[error], [missing, error]]) {
    await expect(ask(answering(data, errors), "")).rejects.toMatchObject({ status });
    await expect(ask(answering(null, errors), "")).rejects.toMatchObject({ status });
  }
});

test("a repository that is not there is no empty one", async () => {
  await expect(ask(answering({ repository: null }, [missing]), "")).rejects.toMatchObject({ status: 404 });
  await expect(ask(answering(null, [missing]), "")).rejects.toThrow("Could not resolve");
});
