import type { Cell, Column } from "../../export/column.js";
import type { Picture } from "../../export/picture.js";
import type { Asking } from "./asking.js";
import { drawn, tabular } from "./form.js";

const NETWORK = /* GraphQL */ `
  query ExportedNetwork($filter: QuestionSetFilter, $kinds: [EntityKind!], $minWeight: Int, $maxNodes: Int, $lang: Language) {
    network(filter: $filter, kinds: $kinds, minWeight: $minWeight, maxNodes: $maxNodes) {
      nodes { kind count degree community entity { id name(lang: $lang) } }
      edges { source target weight first last }
    }
  }
`;

interface NetworkNode {
  readonly kind: string;
  readonly count: number;
  readonly degree: number;
  readonly community: number | null;
  readonly entity: { readonly id: string; readonly name: string | null } | null;
}

interface NetworkEdge {
  readonly source: string;
  readonly target: string;
  readonly weight: number;
  readonly first: string | null;
  readonly last: string | null;
}

interface Network {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
}

const idOf = ({ source, target }: NetworkEdge): string => `${source}|${target}`;

/** Names as Gephi reads them, then names of our own. */
const EDGES: readonly Column<NetworkEdge>[] = [
  { name: "Id", cell: idOf },
  { name: "Source", cell: ({ source }) => source },
  { name: "Target", cell: ({ target }) => target },
  { name: "Type", cell: () => "Undirected" },
  { name: "Weight", cell: ({ weight }) => weight },
  { name: "first", cell: ({ first }) => first },
  { name: "last", cell: ({ last }) => last },
];
const NODES: readonly Column<NetworkNode>[] = [
  { name: "Id", cell: ({ entity }) => entity?.id ?? null },
  { name: "Label", cell: ({ entity }) => entity?.name ?? entity?.id ?? null },
  { name: "kind", cell: ({ kind }) => kind },
  { name: "question_sets", cell: ({ count }) => count },
  { name: "degree", cell: ({ degree }) => degree },
  { name: "community", cell: ({ community }) => community },
];

async function networkOf({ ask, parameters: { filter, kinds, minWeight, maxNodes, lang } }: Asking): Promise<Network> {
  const { network } = await ask<{ network: Network }>(NETWORK, { filter, kinds, minWeight, maxNodes, lang });
  return { edges: network.edges, nodes: network.nodes.filter(({ entity }) => entity !== null) };
}

async function* nodeRows(asking: Asking): AsyncGenerator<NetworkNode> {
  yield* (await networkOf(asking)).nodes;
}

async function* edgeRows(asking: Asking): AsyncGenerator<NetworkEdge> {
  yield* (await networkOf(asking)).edges;
}

async function* each<From, To>(values: readonly From[], convert: (value: From) => To): AsyncGenerator<To> {
  for (const value of values) yield convert(value);
}

async function picture(asking: Asking): Promise<Picture> {
  const { nodes, edges } = await networkOf(asking);
  return {
    title: "Entities tied by the question sets that involve them",
    directed: false,
    nodeAttributes: [
      { name: "kind", type: "string" },
      { name: "question_sets", type: "integer" },
      { name: "degree", type: "integer" },
      { name: "community", type: "integer" },
    ],
    edgeAttributes: [],
    nodes: () =>
      each(nodes, ({ kind, count, degree, community, entity }) => ({
        id: entity?.id ?? "",
        label: entity?.name ?? entity?.id ?? "",
        values: [kind, count, degree, community] as readonly Cell[],
      })),
    edges: () => each(edges, (edge) => ({ ...edge, id: idOf(edge), label: null, values: [] })),
  };
}

const [asNodes, asEdges] = [tabular(NODES, nodeRows), tabular(EDGES, edgeRows)];
const chosen = ({ parameters }: Asking) => (parameters.part === "nodes" ? asNodes : asEdges);

/** The strongest ties first; as a table its edges, or with `part=nodes` its nodes. */
export const network = {
  csv: (asking: Asking) => chosen(asking).csv(asking),
  ndjson: (asking: Asking) => chosen(asking).ndjson(asking),
  ...drawn(picture),
};
