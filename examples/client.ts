/**
 * A client whose answers have types: `company.graphql` is written by hand, `npm run codegen` makes its types from the schema.
 * Run it beside `npm start`:
 *
 *     npx tsx examples/client.ts company:optivista http://127.0.0.1:4000
 *
 * In a project of your own: take the schema from `/schema.graphql`, and the entry `examples/generated/` of `codegen.yml`.
 */
import { type TypedDocumentString, WhoAsksDocument } from "./generated/graphql.js";

/** Sends one operation. Rejects with the message of the API's first error, and the id by which its log knows the request. */
async function ask<Answer, Variables>(
  server: string,
  operation: TypedDocumentString<Answer, Variables>,
  variables: Variables,
): Promise<Answer> {
  const response = await fetch(new URL("/graphql", server), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: operation.toString(), variables }),
  });
  const { data, errors } = (await response.json()) as { data: Answer; errors?: readonly { message: string }[] };
  if (errors) throw new Error(`${errors[0]?.message} (request ${response.headers.get("x-request-id")})`);
  return data;
}

const [id = "company:optivista", server = "http://127.0.0.1:4000"] = process.argv.slice(2);
const { node } = await ask(server, WhoAsksDocument, { id });
if (node?.__typename !== "Company") throw new Error(`"${id}" is no company of this collection.`);
console.log(`${node.name}: ${node.questionSets.totalCount.value} question sets`);
for (const { number, title, submitted, askers } of node.questionSets.nodes) {
  const who = askers.map(({ person, party }) => `${person?.name ?? "?"} (${party?.name ?? "?"})`).join(", ");
  console.log(`${submitted ?? "no date"}  ${number ?? "no number"}  ${who}: ${title}`);
}
