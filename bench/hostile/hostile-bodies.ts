import {
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isLeafType,
} from "graphql";
import { seeded } from "../contract/draw.js";

const ODD = [
  "",
  "'; DROP TABLE node; --",
  "*:*",
  'a" OR "',
  "\u202e\u0000\ufeff",
  "💥".repeat(50),
  "x".repeat(3_000),
  `company:${"y".repeat(3_000)}`,
  "question-set:nl/../../etc/passwd",
  "company:optivista",
  "camera",
  "2031Z 00042",
  "2031-13-45",
  "2031-03-01",
  "e30=",
  "MQ==",
];
const NUMBERS = ["0", "-1", "1", "5", "100", "101", "1000000000", "2147483648", "1e300", "null", '"10"'];

/** Bodies of POST requests that nobody means well, over the whole schema: deep, wide, cyclic, foreign, broken. The same for the same seed. */
export function hostileBodies(schema: GraphQLSchema, seed: number): () => string {
  const random = seeded(seed);
  const chance = (share: number) => random() < share;
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const text = () => JSON.stringify(pick(ODD));

  const value = (type: GraphQLNamedType, isList: boolean, depth: number): string => {
    if (isList && chance(0.8)) return `[${Array.from({ length: pick([0, 1, 2, 120]) }, () => value(type, false, depth)).join(", ")}]`;
    if (isEnumType(type)) return chance(0.9) ? pick(type.getValues()).name : "NONSENSE";
    if (isInputObjectType(type)) {
      if (depth <= 0) return "{}";
      const fields = Object.values(type.getFields()).filter(() => chance(0.15));
      return `{ ${fields.map((field) => `${field.name}: ${value(getNamedType(field.type), String(field.type).includes("["), depth - 1)}`).join(", ")} }`;
    }
    if (type.name === "Int" || type.name === "Float") return pick(NUMBERS);
    return type.name === "Boolean" ? "true" : text();
  };

  const fieldsOf = (type: GraphQLNamedType, depth: number): string => {
    if (!isCompositeType(type)) return "";
    const all = "getFields" in type ? Object.values(type.getFields()) : [];
    const wanted = all.filter((field) =>
      isLeafType(getNamedType(field.type)) ? chance(0.4) : depth > 0 && chance(depth > 3 ? 0.06 : 0.15),
    );
    const lines = wanted.map((field) => {
      const args = field.args.filter((arg) => String(arg.type).endsWith("!") || chance(0.4));
      const given = args.map((arg) => `${arg.name}: ${value(getNamedType(arg.type), String(arg.type).includes("["), 3)}`);
      const alias = chance(0.1) ? `a${Math.floor(random() * 1_000)}: ` : "";
      return `${alias}${field.name}${given.length > 0 ? `(${given.join(", ")})` : ""}${fieldsOf(getNamedType(field.type), depth - 1)}`;
    });
    return ` { __typename ${lines.join(" ")} }`;
  };

  const root = schema.getQueryType();
  const anything = () => `query${root ? fieldsOf(root, pick([1, 2, 3, 5, 12])) : ""}`;
  const shapes: readonly (() => string)[] = [
    anything,
    anything,
    anything,
    anything,
    () =>
      `query { ${'node(id: "company:optivista") { ... on Company { questionSets { nodes { askers { person { '.repeat(pick([1, 4, 40]))} id`,
    () => `query { ${Array.from({ length: pick([5, 21, 400]) }, (_, index) => `a${index}: meta { version }`).join(" ")} }`,
    () => "query { ...A } fragment A on Query { ...B } fragment B on Query { ...A }",
    () =>
      `query { ...F0 } ${Array.from({ length: 20 }, (_, index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`).join(" ")} fragment F20 on Query { __typename }`,
    () => `query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }`,
    () => `query { __schema { types { fields { type { fields { type { name } } } } } } }`,
    () => `query { search(text: ${text()}, first: ${pick(NUMBERS)}) { edges { node { id } } } }`,
    () => `query { questionSets(first: 10, after: ${text()}) { nodes { id } } }`,
    () => `query { questionSets(filter: ${"{ not: ".repeat(pick([3, 4, 200]))}{ text: "a" }${" }".repeat(3)} ) { nodes { id } } }`,
    () => pick(["{", "", "\u0000", "mutation { x }", "subscription { x }", "query A { __typename } query B { __typename }", "# only"]),
  ];
  return () => {
    const query = pick(shapes)();
    const ids = Array.from({ length: pick([1, 100, 101, 5_000]) }, () => pick(ODD).slice(0, 40));
    const body = JSON.stringify({ query, ...(chance(0.5) && { variables: { ids } }), ...(chance(0.05) && { operationName: pick(ODD) }) });
    if (chance(0.03)) return `[${body},${body}]`;
    return chance(0.03) ? body.slice(0, body.length / 2) : body;
  };
}
