import type { Cell } from "./column.js";
import type { Attribute, Picture, PictureEdge, PictureNode } from "./picture.js";
import { xmlText } from "./xml-text.js";

/** GEXF 1.3 (gexf.net/1.3), dynamic: edges hold from the first to the last day of theirs. */
export async function* gexf(picture: Picture, made: string): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
<meta lastmodifieddate="${xmlText(made)}"><creator>Interpel</creator><description>${xmlText(picture.title)}</description></meta>
<graph mode="dynamic" timeformat="date" timerepresentation="interval" defaultedgetype="${picture.directed ? "directed" : "undirected"}">
${declare("node", picture.nodeAttributes)}${declare("edge", picture.edgeAttributes)}<nodes>
`;
  for await (const node of picture.nodes()) yield nodeLine(node);
  yield "</nodes>\n<edges>\n";
  for await (const edge of picture.edges()) yield edgeLine(edge);
  yield "</edges>\n</graph>\n</gexf>\n";
}

function declare(of: "node" | "edge", attributes: readonly Attribute[]): string {
  if (attributes.length === 0) return "";
  const lines = attributes.map(({ name, type }, at) => `<attribute id="${at}" title="${xmlText(name)}" type="${type}"/>`);
  return `<attributes class="${of}" mode="static">${lines.join("")}</attributes>\n`;
}

const nodeLine = ({ id, label, values }: PictureNode): string =>
  `<node id="${xmlText(id)}" label="${xmlText(label)}">${attributeValues(values)}</node>\n`;

function edgeLine({ id, source, target, label, weight, first, last, values }: PictureEdge): string {
  const time = [first && ` start="${xmlText(first)}"`, last && ` end="${xmlText(last)}"`].filter(Boolean).join("");
  const named = label === null ? "" : ` label="${xmlText(label)}"`;
  const ends = `source="${xmlText(source)}" target="${xmlText(target)}"`;
  return `<edge id="${xmlText(id)}" ${ends}${named} weight="${weight}"${time}>${attributeValues(values)}</edge>\n`;
}

function attributeValues(values: readonly Cell[]): string {
  const given = values.flatMap((value, at) => (value === null ? [] : [`<attvalue for="${at}" value="${xmlText(value)}"/>`]));
  return given.length > 0 ? `<attvalues>${given.join("")}</attvalues>` : "";
}
