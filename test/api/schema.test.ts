import {
  buildSchema,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedDirective,
  validateSchema,
} from "graphql";
import { describe, expect, it } from "vitest";
import { readTypeDefs } from "../../src/api/type-defs.js";

const schema = buildSchema(readTypeDefs());
const types = Object.values(schema.getTypeMap()).filter(({ astNode }) => astNode);

/** A type with its fields, their arguments and its values, each with its description. */
function* described(type: GraphQLNamedType): Generator<readonly [name: string, description: string | null | undefined]> {
  yield [type.name, type.description];
  if (isEnumType(type)) for (const value of type.getValues()) yield [`${type.name}.${value.name}`, value.description];
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return;
  for (const field of Object.values(type.getFields())) {
    yield [`${type.name}.${field.name}`, field.description];
    if ("args" in field) for (const argument of field.args) yield [`${type.name}.${field.name}(${argument.name})`, argument.description];
  }
}

describe("The schema", () => {
  it("is valid", () => {
    expect(validateSchema(schema)).toEqual([]);
  });

  it("describes every type, field, argument and value", () => {
    const all = [
      ...types.flatMap((type) => [...described(type)]),
      ...schema
        .getDirectives()
        .filter((directive) => !isSpecifiedDirective(directive))
        .map(({ name, description }) => [name, description] as const),
    ];
    expect(all.filter(([name, description]) => !description && name !== "Query").map(([name]) => name)).toEqual([]);
  });

  it("gives every connection edges, nodes, where its page stands, and a count", () => {
    const connections = types.filter(isObjectType).filter(({ name }) => name.endsWith("Connection"));
    expect(connections.length).toBeGreaterThan(5);
    for (const connection of connections)
      expect(Object.keys(connection.getFields())).toEqual(expect.arrayContaining(["edges", "nodes", "pageInfo", "totalCount"]));
  });

  it("implements Node and Entity with the same arguments everywhere", () => {
    const entities = schema.getPossibleTypes(schema.getType("Entity") as never);
    const signatures = new Set(
      entities.map((type) =>
        JSON.stringify(type.getFields().questionSets?.args.map(({ name, type: of, defaultValue }) => [name, String(of), defaultValue])),
      ),
    );
    expect([entities.length, signatures.size]).toEqual([13, 1]);
  });
});
