import { type ASTNode, type EnumTypeDefinitionNode, Kind, type ObjectTypeDefinitionNode, parse } from "graphql";
import { describe, expect, it } from "vitest";
import * as vocabulary from "../../src/model/vocabulary.js";
import { filesOf, stemOf } from "./sources.js";

const schema = filesOf("schema", [".graphql"]).map(({ path, text }) => ({ domain: stemOf(path), definitions: parse(text).definitions }));
const definitions = schema.flatMap((file) => file.definitions);
const objects = definitions.filter((node): node is ObjectTypeDefinitionNode => node.kind === Kind.OBJECT_TYPE_DEFINITION);

const upperSnake = (name: string): string => name.replace(/([a-z])([A-Z])/gu, "$1_$2").toUpperCase();

const valuesOf = (name: string): readonly string[] =>
  definitions
    .filter((node): node is EnumTypeDefinitionNode => node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === name)
    .flatMap(({ values }) => values ?? [])
    .map((value) => value.name.value)
    .sort();

const entities = Object.keys(vocabulary.ENTITY_KINDS);
const humansByRole = ["MEMBER", "MINISTER"];

describe("The vocabulary and the SDL", () => {
  it.each([
    ["EntityKind", [...entities.map(upperSnake), ...humansByRole]],
    ["NodeKind", [...vocabulary.NODE_KINDS.map(upperSnake), ...humansByRole]],
    ["EdgeType", Object.keys(vocabulary.EDGE_TYPES)],
    ["Role", vocabulary.ROLES.map(upperSnake)],
    ["QuestionSetStatus", [...vocabulary.SET_STATUSES]],
    ["QuestionStatus", [...vocabulary.QUESTION_STATUSES]],
  ])("have the same values of %s", (name, expected) => {
    expect(valuesOf(name)).toEqual(expected.sort());
  });

  it.each(vocabulary.NODE_KINDS)("both know %s as a node", (kind) => {
    const type = objects.find(({ name }) => name.value === kind);
    const interfaces = type?.interfaces?.map(({ name }) => name.value);
    expect(interfaces).toEqual(expect.arrayContaining(entities.includes(kind) ? ["Entity", "Node"] : ["Node"]));
  });
});

describe("The SDL and the resolvers", () => {
  const tables = filesOf("src/api", [".ts"]).flatMap(({ path, text }) =>
    [...text.matchAll(/^export const (\w+): \1Resolvers\b/gmu)].map((match) => `${stemOf(path)}.ts: ${match[1]}`),
  );

  it("have a table for every type that is more than its properties, in the file of the same name", () => {
    const needed = schema.flatMap(({ domain, definitions: ofDomain }) =>
      ofDomain.filter(isResolved).map((node) => `${domain}.ts: ${nameOf(node)}`),
    );
    expect([...new Set(needed)].filter((table) => !tables.includes(table))).toEqual([]);
  });

  it("have no table for a type that the SDL declares elsewhere or not at all", () => {
    const declared = schema.flatMap(({ domain, definitions: ofDomain }) => ofDomain.map((node) => `${domain}.ts: ${nameOf(node)}`));
    expect(tables.filter((table) => !declared.includes(table))).toEqual([]);
  });
});

/** Nodes, roots, and whatever takes arguments: the rest may be read off what the resolver was given. */
function isResolved(node: ASTNode): boolean {
  if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.OBJECT_TYPE_EXTENSION) return false;
  return Boolean(node.interfaces?.length) || node.name.value === "Query" || Boolean(node.fields?.some((field) => field.arguments?.length));
}

const nameOf = (node: ASTNode): string => ("name" in node && node.name ? node.name.value : "");
