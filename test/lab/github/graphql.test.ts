import { schema as publishedSchema } from "@octokit/graphql-schema";
import { buildSchema, type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType, parse, validate } from "graphql";
import { expect, test } from "vitest";
import { servedSchema } from "../../../lab/github/graphql/answer.ts";
import { checksQuery, commentsQuery, ledgerQuery, peopleQuery, pullRequestsQuery, trustQuery } from "../../../src/github/graphql.ts";

const published = buildSchema(publishedSchema.idl, { noLocation: true, assumeValid: true });

test("the forge serves nothing that GitHub's published schema does not have", () => {
  const served = linesOf(servedSchema());
  const known = new Set(linesOf(published));
  expect(served.length).toBeGreaterThan(60);
  expect(served.filter((line) => !known.has(line))).toEqual([]);
});

test.each([
  ["of trust", trustQuery([1, 20])],
  ["of comments", commentsQuery([1, 20])],
  ["of checks", checksQuery(2)],
  ["of checks and issues", checksQuery(2, [1, 20])],
  ["of issues", checksQuery(0, [1])],
  ["of the ledger", ledgerQuery],
  ["of pull requests", pullRequestsQuery([1, 20])],
  ["of people", peopleQuery([1, 20], 2)],
  ["of people alone", peopleQuery([], 1)],
])("GitHub's published schema takes the query %s", (_, query) => {
  expect(validate(published, parse(query))).toEqual([]);
});

/** One line per field, value and argument. */
function linesOf(schema: GraphQLSchema): readonly string[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (type.name.startsWith("__")) return [];
    if (isEnumType(type)) return type.getValues().map(({ name }) => `${type.name} ${name}`);
    if (isInputObjectType(type)) return Object.values(type.getFields()).map((field) => `${type.name}.${field.name}: ${String(field.type)}`);
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    return Object.values(type.getFields()).flatMap((field) => [
      `${type.name}.${field.name}: ${String(field.type)}`,
      ...field.args.map((arg) => `${type.name}.${field.name}(${arg.name}: ${String(arg.type)})`),
    ]);
  });
}
