import { type Cell, csvText } from "../../parts/csv-text.js";
import type { Places } from "./layout.js";
import type { Shown, ShownLink, ShownNode } from "./shown.js";
import type { View } from "./view.js";
import { xmlText } from "./xml-text.js";

/** What is shown, and what a reader of the file must know of it. */
export interface Showing {
  readonly shown: Shown;
  readonly places: Places;
  readonly view: View;
  readonly title: string;
  /** YYYY-MM-DD on which it was made. */
  readonly made: string;
  /** Address of the view. */
  readonly link: string;
  /** Sentences: what was cut off, which filters, licence, that a mention is no accusation. */
  readonly notes: readonly string[];
}

interface Column<Row> {
  readonly name: string;
  readonly type: "string" | "integer" | "double";
  readonly cell: (row: Row) => Cell;
}

const NODE_COLUMNS: readonly Column<ShownNode>[] = [
  { name: "kind", type: "string", cell: ({ kind }) => kind },
  { name: "date", type: "string", cell: ({ date }) => date },
  { name: "links_shown", type: "integer", cell: ({ shown }) => shown },
  { name: "links_in_all", type: "integer", cell: ({ inAll }) => inAll },
  { name: "community", type: "integer", cell: ({ community }) => community },
];
const LINK_COLUMNS: readonly Column<ShownLink>[] = [
  { name: "types", type: "string", cell: ({ types }) => types.join("; ") },
  { name: "weight", type: "integer", cell: ({ weight }) => weight },
  { name: "first", type: "string", cell: ({ first }) => first },
  { name: "last", type: "string", cell: ({ last }) => last },
  { name: "lowest_confidence", type: "double", cell: ({ edges }) => Math.min(...edges.map(({ confidence }) => confidence)) },
];

/** GEXF 1.3 (gexf.net): places and days of links included, as Gephi reads them. */
export function gexfOf({ shown, places, title, made, link, notes }: Showing): string {
  const node = (each: ShownNode) => {
    const place = places.get(each.id);
    const position = place ? `<viz:position x="${place.x}" y="${place.y}" z="0"/>` : "";
    return `<node id="${xmlText(each.id)}" label="${xmlText(each.label)}">${gexfValues(NODE_COLUMNS, each)}${position}</node>`;
  };
  const edge = (each: ShownLink, at: number) => {
    const time = `${each.first ? ` start="${xmlText(each.first)}"` : ""}${each.last ? ` end="${xmlText(each.last)}"` : ""}`;
    return `<edge id="${at}" source="${xmlText(each.source)}" target="${xmlText(each.target)}" weight="${each.weight}"${time}>${gexfValues(LINK_COLUMNS, each)}</edge>`;
  };
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta lastmodifieddate="${xmlText(made)}"><creator>Interpel</creator><description>${xmlText([title, ...notes, link].join(" "))}</description></meta>
<graph mode="dynamic" timeformat="date" timerepresentation="interval" defaultedgetype="undirected">
${gexfAttributes("node", NODE_COLUMNS)}
${gexfAttributes("edge", LINK_COLUMNS)}
<nodes>
${shown.nodes.map(node).join("\n")}
</nodes>
<edges>
${shown.links.map(edge).join("\n")}
</edges>
</graph>
</gexf>
`;
}

const gexfAttributes = <Row>(of: "node" | "edge", columns: readonly Column<Row>[]): string =>
  `<attributes class="${of}" mode="static">${columns.map(({ name, type }, at) => `<attribute id="${at}" title="${name}" type="${type}"/>`).join("")}</attributes>`;

const gexfValues = <Row>(columns: readonly Column<Row>[], row: Row): string =>
  `<attvalues>${valuesOf(columns, row)
    .map(([at, value]) => `<attvalue for="${at}" value="${xmlText(value)}"/>`)
    .join("")}</attvalues>`;

const valuesOf = <Row>(columns: readonly Column<Row>[], row: Row): (readonly [number, string | number])[] =>
  columns.flatMap(({ cell }, at) => {
    const value = cell(row);
    return value === null ? [] : [[at, value] as const];
  });

/** GraphML (graphml.graphdrawing.org), as yEd, Cytoscape, networkx and igraph read it. */
export function graphmlOf({ shown, places, title, link, notes, made }: Showing): string {
  const nodes: readonly Column<ShownNode>[] = [
    { name: "label", type: "string", cell: ({ label }) => label },
    ...NODE_COLUMNS,
    { name: "x", type: "double", cell: ({ id }) => places.get(id)?.x ?? null },
    { name: "y", type: "double", cell: ({ id }) => places.get(id)?.y ?? null },
  ];
  const node = (each: ShownNode) => `<node id="${xmlText(each.id)}">${graphmlData("n", nodes, each)}</node>`;
  const edge = (each: ShownLink, at: number) =>
    `<edge id="e${at}" source="${xmlText(each.source)}" target="${xmlText(each.target)}">${graphmlData("l", LINK_COLUMNS, each)}</edge>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<desc>${xmlText([title, made, ...notes, link].join(" "))}</desc>
${graphmlKeys("n", nodes)}
${graphmlKeys("l", LINK_COLUMNS)}
<graph edgedefault="undirected">
${[...shown.nodes.map(node), ...shown.links.map(edge)].join("\n")}
</graph>
</graphml>
`;
}

const GRAPHML_TYPES = { string: "string", integer: "int", double: "double" } as const;
const graphmlKeys = <Row>(of: "n" | "l", columns: readonly Column<Row>[]): string =>
  columns
    .map(
      ({ name, type }, at) =>
        `<key id="${of}${at}" for="${of === "n" ? "node" : "edge"}" attr.name="${name}" attr.type="${GRAPHML_TYPES[type]}"/>`,
    )
    .join("\n");
const graphmlData = <Row>(of: "n" | "l", columns: readonly Column<Row>[], row: Row): string =>
  valuesOf(columns, row)
    .map(([at, value]) => `<data key="${of}${at}">${xmlText(value)}</data>`)
    .join("");

/** Two tables (RFC 4180), nodes and links. */
export function csvOf({ shown }: Showing): { readonly nodes: string; readonly links: string } {
  const nodes: readonly Column<ShownNode>[] = [
    { name: "id", type: "string", cell: ({ id }) => id },
    { name: "label", type: "string", cell: ({ label }) => label },
    ...NODE_COLUMNS,
  ];
  const links: readonly Column<ShownLink>[] = [
    { name: "source", type: "string", cell: ({ source }) => source },
    { name: "target", type: "string", cell: ({ target }) => target },
    ...LINK_COLUMNS,
  ];
  return { nodes: table(nodes, shown.nodes), links: table(links, shown.links) };
}

const table = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string =>
  csvText([columns.map(({ name }) => name), ...rows.map((row) => columns.map(({ cell }) => cell(row)))]);

/** Nodes and edges as the API gives them, with places and the view itself. */
export function jsonOf({ shown, places, view, title, made, link, notes }: Showing): string {
  const nodes = shown.nodes.map((node) => ({ ...node, ...places.get(node.id) }));
  const links = shown.links.map(({ source, target, types, weight, first, last, edges }) => ({
    source,
    target,
    types,
    weight,
    first,
    last,
    edges,
  }));
  return `${JSON.stringify({ title, made, link, notes, view, nodes, links }, null, 2)}\n`;
}
