import type { Cell } from "./column.js";
import type { Attribute, Picture } from "./picture.js";
import { xmlText } from "./xml-text.js";

const TYPES = { string: "string", integer: "int", double: "double", boolean: "boolean" } as const;
const LABEL: Attribute = { name: "label", type: "string" };
/** What edges have in every picture, before attributes of their own. */
const EDGE: readonly Attribute[] = [
  LABEL,
  { name: "weight", type: "double" },
  { name: "first", type: "string" },
  { name: "last", type: "string" },
];

/** GraphML (graphml.graphdrawing.org), as networkx, igraph, Gephi and Cytoscape read it. */
export async function* graphml(picture: Picture): AsyncGenerator<string> {
  const nodes = [LABEL, ...picture.nodeAttributes];
  const edges = [...EDGE, ...picture.edgeAttributes];
  yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
<desc>${xmlText(picture.title)}</desc>
${declare("node", nodes)}${declare("edge", edges)}<graph edgedefault="${picture.directed ? "directed" : "undirected"}">
`;
  for await (const { id, label, values } of picture.nodes()) yield `<node id="${xmlText(id)}">${data("node", [label, ...values])}</node>\n`;
  for await (const { id, source, target, label, weight, first, last, values } of picture.edges()) {
    const ends = `id="${xmlText(id)}" source="${xmlText(source)}" target="${xmlText(target)}"`;
    yield `<edge ${ends}>${data("edge", [label, weight, first, last, ...values])}</edge>\n`;
  }
  yield "</graph>\n</graphml>\n";
}

const declare = (of: "node" | "edge", attributes: readonly Attribute[]): string =>
  attributes
    .map(({ name, type }, at) => `<key id="${of}${at}" for="${of}" attr.name="${xmlText(name)}" attr.type="${TYPES[type]}"/>\n`)
    .join("");

const data = (of: "node" | "edge", values: readonly Cell[]): string =>
  values.map((value, at) => (value === null ? "" : `<data key="${of}${at}">${xmlText(value)}</data>`)).join("");
