import { describe, expect, it } from "vitest";
import { EDGE_TYPES, NODE_KINDS } from "../../src/model/vocabulary.js";
import { parseAddress } from "../../src/store/neo4j/address.js";
import { fill } from "../../src/store/neo4j/database.js";
import { failureOf } from "../../src/store/neo4j/failure.js";
import { loadStatements } from "../../src/store/neo4j/statements.js";
import { openStore } from "../../src/store/open.js";
import { StoreError } from "../../src/store/store.js";
import { filesOf } from "../architecture/sources.js";

/** What the store keeps beside the graph. */
const OWN_LABELS = ["Id", "Node", "Entity", "Member", "Minister", "Source", "Spelling", "Word", "Candidate", "Change", "Store"];
const OWN_TYPES = ["STATES", "SAME_AS", "SPELLS", "WITHIN", "HAPPENED_TO"];

describe("Statements of Cypher", () => {
  const statements = [...loadStatements()];

  it("are one a file, and their first lines say what they do", () => {
    expect(statements.length).toBeGreaterThan(50);
    for (const [, text] of statements) expect(text).toMatch(/^\/\/ [A-Z].+\.\n/u);
  });

  it("take labels and types only from the vocabulary and from what the store keeps beside the graph", () => {
    const known = new Set<string>([...NODE_KINDS, ...OWN_LABELS, ...Object.keys(EDGE_TYPES), ...OWN_TYPES]);
    const named = statements.flatMap(([name, text]) =>
      [...text.replace(/'[^']*'|\/\/.*$/gmu, "").matchAll(/[:|]([A-Z][A-Za-z_]+)/gu)].map(([, word]) => ({ name, word: word ?? "" })),
    );
    expect(named.filter(({ word }) => !known.has(word))).toEqual([]);
  });

  it("are each used, and each that is used is there", () => {
    const code = filesOf("src/store/neo4j", [".ts"])
      .map(({ text }) => text)
      .join("\n");
    const unused = statements.map(([name]) => name).filter((name) => !name.startsWith("schema-") && !code.includes(`"${name}"`));
    expect(unused).toEqual([]);
  });

  it("are filled at their marked places, and stand by themselves where nothing is filled in", () => {
    expect(fill("MATCH /*<what>*/ (n) /*>*/ RETURN /*<what>*/ n /*>*/", { what: "m" })).toBe("MATCH m RETURN m");
    expect(fill("MATCH /*<what>*/ (n) /*>*/", {})).toBe("MATCH /*<what>*/ (n) /*>*/");
  });
});

describe("The address of a Neo4j server", () => {
  it("names the database by its path", () => {
    expect(parseAddress("neo4j+s://graph.example:7688/papers")).toEqual({ url: "neo4j+s://graph.example:7688", database: "papers" });
    expect(parseAddress("bolt://localhost:7687")).toEqual({ url: "bolt://localhost:7687", database: "neo4j" });
  });

  it("holds no credentials, and the refusal does not repeat them", () => {
    const refuse = () => parseAddress("bolt://someone:very-secret@localhost:7687");
    expect(refuse).toThrow(/INTERPEL_NEO4J_PASSWORD/u);
    expect(refuse).not.toThrow(/very-secret/u);
  });

  it("that nobody answers tells what to check", async () => {
    const refusal: unknown = await openStore("bolt://127.0.0.1:9").catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(StoreError);
    expect(refusal).toMatchObject({ code: "UNAVAILABLE", message: expect.stringMatching(/cannot be reached.+port/u) });
  });

  it.each([
    ["Neo.ClientError.Security.Unauthorized", "UNAVAILABLE", "INTERPEL_NEO4J_USER"],
    ["Neo.ClientError.Database.DatabaseNotFound", "UNAVAILABLE", '"papers"'],
    ["Neo.ClientError.Transaction.TransactionTimedOut", "TIMEOUT", "took too long"],
  ])("says of %s what is to be done", (code, expected, words) => {
    const error = Object.assign(new Error("The server says no."), { name: "Neo4jError", code });
    expect(failureOf(error, { url: "bolt://localhost:7687", database: "papers" })).toMatchObject({
      code: expected,
      message: expect.stringContaining(words),
    });
  });
});
