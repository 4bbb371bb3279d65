import { readFileSync } from "node:fs";
import { buildSchema, execute, type GraphQLError, type GraphQLSchema, parse, validate } from "graphql";
import { type Answer, ok } from "../answer.ts";
import { text } from "../fields.ts";
import type { Call } from "../route.ts";
import { TypedError } from "./connection.ts";
import { queryRoot } from "./resolvers.ts";

let loaded: GraphQLSchema | null = null;

/** What the forge serves of GitHub's schema. */
export function servedSchema(): GraphQLSchema {
  loaded ??= buildSchema(readFileSync(new URL("schema.graphql", import.meta.url), "utf8"), { noLocation: true });
  return loaded;
}

/**
 * Answers a query. Refusals stand in the body, with 200, as on GitHub: a field that the token may not see, or that is not there, is null, and `errors`
 * has its path and type.
 */
export async function answerQuery(call: Call): Promise<Answer> {
  const source = text(call.body, "query") ?? "";
  let document;
  try {
    document = parse(source, { noLocation: true });
  } catch (error) {
    return ok({ errors: [{ message: (error as GraphQLError).message }] });
  }
  const schema = servedSchema();
  const invalid = validate(schema, document);
  if (invalid.length > 0) return ok({ errors: invalid.map(({ message }) => ({ message, extensions: { code: "undefinedField" } })) });
  const given = call.body["variables"];
  const variableValues = typeof given === "object" && given !== null ? (given as Readonly<Record<string, unknown>>) : {};
  const { data, errors } = await execute({ schema, document, rootValue: queryRoot(call), variableValues });
  return ok({ data, ...(errors === undefined ? {} : { errors: errors.map(shown) }) });
}

function shown({ message, path, originalError }: GraphQLError) {
  return { ...(originalError instanceof TypedError ? { type: originalError.type } : {}), path, message };
}
